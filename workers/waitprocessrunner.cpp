// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/waitprocessrunner.h"

#include <QTimer>

namespace thaw {

WaitProcessRunner::WaitProcessRunner(Supervisor &supervisor, qsizetype linesPerBatch, QObject *parent)
    : Runner(linesPerBatch, parent), m_supervisor(supervisor)
{}

WaitProcessRunner::~WaitProcessRunner()
{
    if (m_run != 0 && state() != State::Ended)
        m_supervisor.kill(m_run);
}

//! [wait-process]
// The work is in another process, and the window is frozen all the same: its thread does nothing but wait.
void WaitProcessRunner::doStart(const RunRequest &request)
{
    m_run = m_supervisor.start(request, queue());
    QTimer::singleShot(0, this, [reports = queue()] { reports->waitForEnd(); });
}
//! [wait-process]

void WaitProcessRunner::doCancel()
{
    m_supervisor.cancel(m_run);
}

void WaitProcessRunner::doKill()
{
    m_supervisor.kill(m_run);
}

void WaitProcessRunner::doKillActor(const QString &who)
{
    m_supervisor.killActor(m_run, who);
}

void WaitProcessRunner::doStep(bool freely)
{
    m_supervisor.step(m_run, freely);
}

} // namespace thaw
