// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/threadrunner.h"

#include <thread>

namespace thaw {

ThreadRunner::ThreadRunner(qsizetype linesPerBatch, QObject *parent) : Runner(linesPerBatch, parent) {}

ThreadRunner::~ThreadRunner()
{
    if (m_run)
        m_run->stop();
}

//! [thread]
// Start the thread and return. Its reports come back through a queue, and the event loop never waits.
void ThreadRunner::doStart(const RunRequest &request)
{
    m_run = std::make_shared<InProcessRun>(request, queue());
    m_run->say(MainSays::What::Starting);
    m_run->say(MainSays::What::Launching);
    std::thread([run = m_run] { run->execute(Placement::ThreadPerActor); }).detach();
    m_run->say(MainSays::What::HasLaunched);
}
//! [thread]

void ThreadRunner::doCancel()
{
    m_run->stop();
}

void ThreadRunner::doStep(bool freely)
{
    m_run->step(freely);
}

} // namespace thaw
