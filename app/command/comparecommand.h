// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/command/commandline.h"

#include <QStringList>

namespace thaw {

// The two commands about comparisons. arguments: without the command's own name.

Command parseCompare(const QStringList &arguments); ///< reads the file that --preset names
Command parseReport(const QStringList &arguments);

bool isThawFile(const QString &word); ///< by its name

} // namespace thaw
