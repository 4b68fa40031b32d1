// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace thaw {

// The process groups of this program's children, for whoever has to end them all at once: a signal handler can't ask a
// thread. Each child leads a group of its own. Thread-safe.

void addProcessGroup(qint64 leader);
void removeProcessGroup(qint64 leader); ///< when it has been collected: its number may be another's from then on

/// SIGKILL for all of them. Async-signal-safe.
void killProcessGroups();

} // namespace thaw
