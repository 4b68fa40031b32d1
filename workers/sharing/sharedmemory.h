// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/sharedstate.h"

#include <memory>

namespace thaw {

/// Plain memory and mutexes, for actors that are threads of one process.
std::unique_ptr<SharedState> sharedWithinProcess();

/// A memfd, which has no name in any file system, and locks of its open file descriptions, which the kernel releases
/// when their holder dies. So no death leaves anything behind, and the dead hold nothing. The program keeps it while the
/// run lasts; its workers open path(). Null where the system has no memory or no descriptor left.
std::unique_ptr<SharedState> sharedBetweenProcesses();

/// In a worker: what the program keeps under that path. Null where there is none.
std::unique_ptr<SharedState> openShared(const QString &path);

} // namespace thaw
