// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

namespace thaw {

//! [process]
// Hand the request to the supervisor's thread and return. The worker processes are started there, their pipes are read
// there, and this thread gets at most one batch of reports per frame.
void startProcess(WayRunner &runner)
{
    runner.follow(runner.supervisor().start(runner.request(), runner.queue()));
}
//! [process]

} // namespace thaw
