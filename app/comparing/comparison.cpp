// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparison.h"

#include "app/subjects/subjectrunner.h"

#include <chrono>

using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto restAfterOpening = 400ms;

} // namespace

MeasuredRun::MeasuredRun(Subject &subject, RunRequest request, int repeat, qsizetype linesPerBatch, QObject *parent)
    : QObject(parent), m_subject(subject), m_request(std::move(request)), m_repeat(repeat),
      m_linesPerBatch(linesPerBatch)
{
    // The record and the end of the session come by different ways, in either order.
    connect(&subject, &Subject::recorded, this, [this](const RunRecord &record) {
        m_record = record;
        finishWhenWhole();
    });
    connect(&m_session, &RunSession::finished, this, &MeasuredRun::finishWhenWhole);
    connect(&subject, &Subject::gone, this, [this](const Outcome &outcome) {
        if (m_session.isRunning() || m_session.outcome())
            return;
        m_record.emplace(); // its window never came up
        m_record->request = m_request;
        m_record->way = m_subject.way();
        m_record->machine = thisMachine(); // the subject's link has read it
        m_record->outcome = outcome;
        finish();
    });
}

void MeasuredRun::start()
{
    if (m_subject.state() == Subject::State::Starting)
        connect(&m_subject, &Subject::ready, this, &MeasuredRun::begin);
    else
        begin();
}

void MeasuredRun::begin()
{
    m_session.start(std::make_unique<SubjectRunner>(m_subject, m_linesPerBatch), m_request);
}

void MeasuredRun::finishWhenWhole()
{
    if (m_record && m_session.outcome())
        finish();
}

void MeasuredRun::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_record->repeat = m_repeat;
    emit finished(*m_record);
}

Comparison::Comparison(Supervisor &supervisor, const Plan &plan, QObject *parent)
    : QObject(parent), m_supervisor(supervisor)
{
    for (const RunRequest &request : plan.requests) {
        for (const Way way : plan.ways) {
            for (int repeat = 1; repeat <= plan.repeats; ++repeat)
                m_steps.append({request, way, repeat});
        }
    }
    m_settle.setSingleShot(true);
    m_settle.setInterval(restAfterOpening);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (m_current)
            m_current->start();
    });
}

qsizetype Comparison::runCount() const
{
    return m_steps.size();
}

void Comparison::start()
{
    next();
}

void Comparison::cancel()
{
    m_cancelled = true;
    m_steps.clear();
    if (!m_current)
        return;
    if (m_current->session().isRunning())
        m_current->cancel();
    else if (m_subject)
        m_subject->kill(); // still opening: its end ends the run
}

void Comparison::next()
{
    if (m_steps.isEmpty()) {
        m_subject.reset();
        emit finished(m_cancelled);
        return;
    }
    const Step step = m_steps.takeFirst();
    emit beginning(step.request.task, step.way, step.repeat);
    const bool fresh = !m_subject || m_subject->way() != step.way || m_subject->state() == Subject::State::Gone;
    if (fresh) {
        Subject::Options options;
        options.way = step.way;
        m_subject = std::make_unique<Subject>(m_supervisor, options);
    }
    m_current = std::make_unique<MeasuredRun>(*m_subject, step.request, step.repeat, linesPerFrame);
    connect(m_current.get(), &MeasuredRun::finished, this, [this](const RunRecord &run) {
        m_settle.stop();
        m_current.release()->deleteLater();
        // A way that leaves something behind must not disturb the next run.
        if (run.outcome.kind != Outcome::Kind::Finished)
            m_subject.release()->deleteLater();
        emit runFinished(run);
        QMetaObject::invokeMethod(this, &Comparison::next, Qt::QueuedConnection);
    });
    if (m_subject->state() == Subject::State::Ready)
        m_settle.start();
    else
        connect(m_subject.get(), &Subject::ready, this, [this] { m_settle.start(); });
}

} // namespace thaw
