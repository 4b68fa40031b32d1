// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/processrunner.h"

namespace thaw {

ProcessRunner::ProcessRunner(Supervisor &supervisor, qsizetype linesPerBatch, QObject *parent)
    : Runner(linesPerBatch, parent), m_supervisor(supervisor)
{}

ProcessRunner::~ProcessRunner()
{
    if (m_run != 0 && state() != State::Ended)
        m_supervisor.kill(m_run);
}

//! [process]
// Hand the request to the supervisor's thread and return. The worker processes are started there, their pipes are read
// there, and this thread gets at most one batch of reports per frame.
void ProcessRunner::doStart(const RunRequest &request)
{
    m_run = m_supervisor.start(request, queue());
}
//! [process]

void ProcessRunner::doCancel()
{
    m_supervisor.cancel(m_run);
}

void ProcessRunner::doKill()
{
    m_supervisor.kill(m_run);
}

void ProcessRunner::doKillActor(const QString &who)
{
    m_supervisor.killActor(m_run, who);
}

void ProcessRunner::doStep(bool freely)
{
    m_supervisor.step(m_run, freely);
}

} // namespace thaw
