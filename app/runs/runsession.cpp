// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/runsession.h"

namespace thaw {

RunSession::RunSession(QObject *parent) : QObject(parent) {}

RunSession::~RunSession() = default;

void RunSession::start(std::unique_ptr<Runner> runner, const RunRequest &request)
{
    reset();
    m_request = request;
    m_runner = std::move(runner);
    connect(m_runner.get(), &Runner::reported, this, [this](const ReportBatch &batch) {
        m_models.apply(batch);
        emit reported(batch);
    });
    connect(m_runner.get(), &Runner::finished, this, &RunSession::end);
    m_models.begin(request);
    m_runner->start(request);
    emit stateChanged();
}

void RunSession::end(const Outcome &outcome)
{
    m_outcome = outcome;
    m_models.end(outcome);
    emit stateChanged();
    emit finished(outcome);
}

void RunSession::cancel()
{
    if (m_runner)
        m_runner->cancel();
    emit stateChanged();
}

void RunSession::kill()
{
    if (m_runner)
        m_runner->kill();
    emit stateChanged();
}

void RunSession::killActor(const QString &who)
{
    if (m_runner)
        m_runner->killActor(who);
}

void RunSession::step(bool freely)
{
    if (m_runner)
        m_runner->step(freely);
}

void RunSession::abandon()
{
    if (!m_runner)
        return;
    Runner *old = m_runner.release();
    old->disconnect(this);
    old->setParent(this); // it needs the supervisor, which outlives this, but perhaps not the next turn of the event loop
    old->deleteLater();   // its signal may be on the stack
}

bool RunSession::leave()
{
    if (!isRunning())
        return false;
    abandon();
    m_models.leave();
    emit stateChanged();
    return true;
}

void RunSession::reset()
{
    abandon();
    m_outcome.reset();
    m_models.clear();
    emit stateChanged();
}

bool RunSession::isRunning() const
{
    return m_runner && (m_runner->state() == Runner::State::Running || m_runner->state() == Runner::State::Stopping);
}

bool RunSession::isStopping() const
{
    return m_runner && m_runner->state() == Runner::State::Stopping;
}

} // namespace thaw
