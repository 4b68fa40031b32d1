// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

#include <thread>

namespace thaw {

//! [thread]
// Start the thread and return. Its reports come back through a queue, and the event loop never waits.
void startThread(WayRunner &runner)
{
    const auto run = runner.run();
    run->say(MainSays::What::Starting);
    run->say(MainSays::What::Launching);
    std::thread([run] { run->execute(Placement::ThreadPerActor); }).detach();
    run->say(MainSays::What::HasLaunched);
}
//! [thread]

} // namespace thaw
