// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

#include <thread>

namespace thaw {

//! [thread]
// Start the thread and return. Its reports come back through a queue, and the event loop never waits: where main is to
// look whether the thread still runs, a timer calls it every 0.3 s, and in between it is free.
void startThread(WayRunner &runner)
{
    using namespace std::chrono_literals;

    const auto run = runner.run();
    run->say(MainSays::What::Starting);
    run->say(MainSays::What::Launching);
    std::thread([run] { run->execute(Placement::ThreadPerActor); }).detach();
    run->say(MainSays::What::HasLaunched);
    if (runner.request().mainLooks)
        runner.every(300ms, [&runner] { runner.say(MainSays::What::StillRunning); });
}
//! [thread]

} // namespace thaw
