// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/outcome.h"

namespace thaw {

// The exit codes of the command line.
inline constexpr int exitFinished = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitWrongUse = 2;
inline constexpr int exitStuck = 3;
inline constexpr int exitTimedOut = 4;
inline constexpr int exitCancelled = 130;

int exitCodeOf(Outcome::Kind kind);
int exitCodeOf(const Outcome &outcome); ///< wrong use where the worker does not take an argument

} // namespace thaw
