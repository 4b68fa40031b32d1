// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

namespace thaw {

//! [process]
// Hand the request to the supervisor's thread and return. The worker processes are started there, their pipes are read
// there, and this thread gets at most one batch of reports per frame. Where main is to look whether they still run, a
// timer calls it every 0.3 s: it waits for nothing.
void startProcess(WayRunner &runner)
{
    using namespace std::chrono_literals;

    runner.follow(runner.supervisor().start(runner.request(), runner.queue()));
    if (runner.request().mainLooks)
        runner.every(300ms, [&runner] { runner.say(MainSays::What::StillRunning); });
}
//! [process]

} // namespace thaw
