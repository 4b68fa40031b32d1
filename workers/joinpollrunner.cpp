// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/joinpollrunner.h"

#include <QCoreApplication>
#include <QTimer>

#include <future>
#include <thread>

namespace thaw {

JoinPollRunner::JoinPollRunner(qsizetype linesPerBatch, QObject *parent) : Runner(linesPerBatch, parent) {}

JoinPollRunner::~JoinPollRunner()
{
    if (m_run)
        m_run->stop();
}

//! [join-poll]
// The loop keeps an eye on the thread, and lets the window live once a lap. A lap lasts 0.3 s, and so does each stall.
void JoinPollRunner::doStart(const RunRequest &request)
{
    using namespace std::chrono_literals;

    m_run = std::make_shared<InProcessRun>(request, queue());
    QTimer::singleShot(0, this, [run = m_run] {
        run->say(MainSays::What::Starting);
        run->say(MainSays::What::Launching);
        std::promise<void> ended;
        std::future<void> end = ended.get_future();
        std::thread thread([run, ended = std::move(ended)]() mutable {
            run->execute(Placement::ThreadPerActor);
            ended.set_value();
        });
        run->say(MainSays::What::HasLaunched);
        while (end.wait_for(300ms) != std::future_status::ready) {
            run->say(MainSays::What::StillRunning);
            QCoreApplication::processEvents();
            if (run->hasEnded())
                break; // stuck: the thread will never come
        }
        thread.detach();
    });
}
//! [join-poll]

void JoinPollRunner::doCancel()
{
    m_run->stop();
}

void JoinPollRunner::doStep(bool freely)
{
    m_run->step(freely);
}

} // namespace thaw
