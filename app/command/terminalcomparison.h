// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/command/commandline.h"

namespace thaw {

int compareWays(const CompareWays &command);     ///< until its last run has ended; the exit code
int reportResults(const ReportResults &command); ///< the same, without an event loop

} // namespace thaw
