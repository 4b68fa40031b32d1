// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

#include <QThread>

namespace thaw {

namespace {

//! [wrong-thread]
// A slot runs in the thread in which its object lives. A QThread object lives in the thread that made it, which is this
// one: the new thread starts, and has nothing to do.
class TaskThread final : public QThread
{
public:
    explicit TaskThread(std::shared_ptr<InProcessRun> run) : m_run(std::move(run)) {}

    void work()
    {
        m_run->executeHere(Placement::ThisThread); // "but I did use a thread"
        quit();
    }

private:
    const std::shared_ptr<InProcessRun> m_run;
};

} // namespace

void startWrongThread(WayRunner &runner)
{
    const auto run = runner.run();
    run->say(MainSays::What::Starting);
    run->say(MainSays::What::Launching);
    auto *thread = new TaskThread(run);
    QObject::connect(thread, &QThread::started, thread, &TaskThread::work);
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    run->say(MainSays::What::HasLaunched);
}
//! [wrong-thread]

} // namespace thaw
