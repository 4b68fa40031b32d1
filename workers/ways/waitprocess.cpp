// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

namespace thaw {

//! [wait-process]
// The work is in another process, and the window is frozen all the same: its thread does nothing but wait.
void startWaitProcess(WayRunner &runner)
{
    runner.follow(runner.supervisor().start(runner.request(), runner.queue()));
    runner.afterReturning([reports = runner.queue()] { reports->waitForEnd(); });
}
//! [wait-process]

} // namespace thaw
