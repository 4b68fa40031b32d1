// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/processortime.h"

namespace thaw {

// What the kernel has counted up to now; nothing (0) where it tells nothing. Thread-safe.

ProcessorTime processorTimeOfThisThread();
ProcessorTime processorTimeOf(qint64 pid); ///< of all threads that the process has at the moment

} // namespace thaw
