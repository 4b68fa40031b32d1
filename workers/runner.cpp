// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/runner.h"

#include "workers/guithreadrunner.h"
#include "workers/joinpollrunner.h"
#include "workers/processeventsrunner.h"
#include "workers/processrunner.h"
#include "workers/threadrunner.h"
#include "workers/waitprocessrunner.h"

namespace thaw {

Runner::Runner(qsizetype linesPerBatch, QObject *parent) : QObject(parent), m_pump(linesPerBatch)
{
    connect(&m_pump, &ReportPump::delivered, this, &Runner::reported);
    connect(&m_pump, &ReportPump::ended, this, [this](const Outcome &outcome) {
        m_state = State::Ended;
        emit finished(outcome, QPrivateSignal());
    });
}

void Runner::start(const RunRequest &request)
{
    if (m_state != State::Ready)
        return;
    m_state = State::Running;
    doStart(request);
}

void Runner::cancel()
{
    if (m_state != State::Running)
        return;
    m_state = State::Stopping;
    doCancel();
}

void Runner::kill()
{
    if (m_state != State::Running && m_state != State::Stopping)
        return;
    m_state = State::Stopping;
    doKill();
}

void Runner::killActor(const QString &who)
{
    if (m_state == State::Running)
        doKillActor(who);
}

void Runner::step(bool freely)
{
    if (m_state == State::Running)
        doStep(freely);
}

std::unique_ptr<Runner> makeRunner(Way way, Supervisor &supervisor, qsizetype linesPerBatch)
{
    switch (way) {
    case Way::GuiThread:
        return std::make_unique<GuiThreadRunner>(linesPerBatch);
    case Way::ProcessEvents:
        return std::make_unique<ProcessEventsRunner>(linesPerBatch);
    case Way::JoinPoll:
        return std::make_unique<JoinPollRunner>(linesPerBatch);
    case Way::WaitProcess:
        return std::make_unique<WaitProcessRunner>(supervisor, linesPerBatch);
    case Way::Thread:
        return std::make_unique<ThreadRunner>(linesPerBatch);
    case Way::Process:
        break;
    }
    return std::make_unique<ProcessRunner>(supervisor, linesPerBatch);
}

} // namespace thaw
