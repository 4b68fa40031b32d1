// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/programcommand.h"

#include <QString>

#include <optional>

namespace thaw {

/// What a person typed as a command line, cut at blanks; quotes keep them. Nothing where there is no program in it.
std::optional<ProgramCommand> commandFromText(const QString &text);

} // namespace thaw
