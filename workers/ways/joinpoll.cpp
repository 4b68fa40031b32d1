// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

#include <QCoreApplication>

#include <future>
#include <thread>

namespace thaw {

//! [join-poll]
// The loop keeps an eye on the thread, and lets the window live once a lap. A lap lasts 0.3 s, and so does each stall.
void startJoinPoll(WayRunner &runner)
{
    using namespace std::chrono_literals;

    runner.afterReturning([run = runner.run()] {
        run->say(MainSays::What::Starting);
        run->say(MainSays::What::Launching);
        std::promise<void> ended;
        std::future<void> end = ended.get_future();
        std::thread thread([run, ended = std::move(ended)]() mutable {
            run->execute(Placement::ThreadPerActor);
            ended.set_value();
        });
        run->say(MainSays::What::HasLaunched);
        while (run->whileMainWaits([&end] { return end.wait_for(300ms); }) != std::future_status::ready) {
            run->say(MainSays::What::StillRunning);
            QCoreApplication::processEvents();
            if (run->hasEnded())
                break; // stuck: the thread will never come
        }
        thread.detach();
    });
}
//! [join-poll]

} // namespace thaw
