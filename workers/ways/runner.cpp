// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/runner.h"

#include "workers/reports/calllater.h"

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

std::function<void(Runner::Stop)> Runner::stopper()
{
    return [this](Stop how) { callLater(this, [this, how] { how == Stop::Kill ? kill() : cancel(); }); };
}

} // namespace thaw
