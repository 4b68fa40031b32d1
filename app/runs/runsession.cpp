// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/runsession.h"

#include "app/runs/sentences.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace thaw {

// Begin and end of every run, for scripts. Off unless asked for: QT_LOGGING_RULES=thaw.runs.debug=true
Q_LOGGING_CATEGORY(runsLog, "thaw.runs", QtWarningMsg)

namespace {

QString name(const RunRequest &request)
{
    return request.task.isEmpty() ? request.command.program : request.task;
}

void logStuck(const RunRequest &request, const ReportBatch &batch)
{
    for (const Report &report : batch.reports) {
        if (const auto *stuck = std::get_if<FoundStuck>(&report.event))
            qCDebug(runsLog).noquote() << name(request) << "is stuck:" << stuck->cycle.join(u" → "_s);
    }
}

} // namespace

RunSession::RunSession(QObject *parent) : QObject(parent) {}

RunSession::~RunSession() = default;

void RunSession::start(std::unique_ptr<Runner> runner, const RunRequest &request)
{
    reset();
    m_request = request;
    m_runner = std::move(runner);
    connect(m_runner.get(), &Runner::reported, this, [this](const ReportBatch &batch) {
        if (runsLog().isDebugEnabled())
            logStuck(m_request, batch);
        m_workers.apply(batch);
        m_transcript.append(batch);
        emit reported(batch);
    });
    connect(m_runner.get(), &Runner::finished, this, &RunSession::end);
    qCDebug(runsLog).noquote() << name(request) << "begins";
    m_runner->start(request);
    emit stateChanged();
}

void RunSession::end(const Outcome &outcome)
{
    m_outcome = outcome;
    qCDebug(runsLog).noquote() << name(m_request) << "ends:" << outcomeSentence(outcome);
    m_workers.finish();
    const bool good = outcome.kind == Outcome::Kind::Finished;
    m_transcript.append(outcome.seconds, u"main"_s, outcomeSentence(outcome), good ? Tone::Good : Tone::Bad);
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

void RunSession::reset()
{
    if (m_runner) {
        m_runner->disconnect(this);
        m_runner.release()->deleteLater(); // its signal may be on the stack
    }
    m_outcome.reset();
    m_workers.clear();
    m_transcript.clear();
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
