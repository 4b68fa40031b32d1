// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparisonqueue.h"

#include "app/measuring/statistics.h"

#include <chrono>
#include <cstdint>
#include <random>
#include <utility>

using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto restAfterOpening = 400ms;

/// As std::shuffle(), but the same on every machine.
template<typename Iterator>
void shuffle(Iterator begin, Iterator end, std::mt19937 &random)
{
    for (auto left = std::uint64_t(end - begin); left > 1; --left)
        std::swap(begin[qsizetype(drawBelow(random, left))], begin[qsizetype(left - 1)]);
}

} // namespace

Subject &OwnWindows::open(Way way)
{
    if (!m_subject || m_subject->way() != way || m_subject->state() == Subject::State::Gone) {
        Subject::Options options;
        options.way = way;
        m_subject = std::make_unique<Subject>(m_supervisor, options);
    }
    return *m_subject;
}

ComparisonQueue::ComparisonQueue(SubjectSource &windows, const ComparisonPlan &plan, QObject *parent)
    : QObject(parent), m_windows(windows)
{
    m_made.plan = plan;
    m_made.seed = plan.seed.value_or(0);
    m_made.warmUps = plan.warmUps;
    if (plan.atRest)
        m_steps.append({ComparisonStep::Kind::AtRest, *plan.atRest, Way::Process, 1});
    for (int repeat = 1; repeat <= plan.warmUps; ++repeat)
        appendRound(plan, ComparisonStep::Kind::WarmUp, repeat);
    std::mt19937 random(m_made.seed);
    for (int repeat = 1; repeat <= plan.repeats; ++repeat) {
        const qsizetype begin = m_steps.size();
        appendRound(plan, ComparisonStep::Kind::Run, repeat);
        if (m_made.seed != 0)
            shuffle(m_steps.begin() + begin, m_steps.end(), random);
    }
    m_stepCount = m_steps.size();
    m_settle.setSingleShot(true);
    m_settle.setInterval(restAfterOpening);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (m_current)
            m_current->start();
    });
}

void ComparisonQueue::appendRound(const ComparisonPlan &plan, ComparisonStep::Kind kind, int repeat)
{
    for (const RunRequest &request : plan.requests) {
        for (const Way way : plan.ways)
            m_steps.append({kind, request, way, repeat});
    }
}

double ComparisonQueue::secondsLeft() const
{
    return m_stepsDone == 0 ? -1 : m_worked / double(m_stepsDone) * double(m_stepCount - m_stepsDone);
}

void ComparisonQueue::start()
{
    next();
}

void ComparisonQueue::setPaused(bool paused)
{
    m_isPaused = paused;
    if (!paused && std::exchange(m_waits, false))
        next();
}

void ComparisonQueue::cancel()
{
    if (std::exchange(m_cancelled, true))
        return;
    m_steps.clear();
    setPaused(false);
    if (!m_current)
        return;
    const bool begun = !m_settle.isActive() && m_subject && m_subject->state() != Subject::State::Starting;
    if (begun)
        return m_current->cancel();
    m_settle.stop(); // there is nothing to be told of this run
    m_current.reset();
    m_closeFirst = true;
    QMetaObject::invokeMethod(this, &ComparisonQueue::next, Qt::QueuedConnection);
}

void ComparisonQueue::next()
{
    if (std::exchange(m_closeFirst, false))
        m_windows.close();
    if (m_isPaused) {
        m_waits = true;
        return;
    }
    if (!m_steps.isEmpty())
        return begin(m_steps.takeFirst());
    m_windows.close();
    m_made.sortRuns();
    emit finished(m_cancelled);
}

void ComparisonQueue::begin(const ComparisonStep &step)
{
    m_stepTime.start();
    emit beginning(step);
    m_subject = &m_windows.open(step.way);
    m_current = std::make_unique<RunRecorder>(*m_subject, step.request, step.repeat);
    connect(m_current.get(), &RunRecorder::finished, this, [this, step](const RunRecord &run) { endStep(step, run); });
    if (m_subject->state() == Subject::State::Ready)
        m_settle.start();
    else
        connect(m_subject, &Subject::ready, &m_settle, qOverload<>(&QTimer::start));
}

void ComparisonQueue::endStep(const ComparisonStep &step, const RunRecord &run)
{
    m_settle.stop();
    m_current.release()->deleteLater(); // its signal is on the stack
    // A way that leaves something behind must not disturb the next run.
    m_closeFirst = run.outcome.kind != Outcome::Kind::Finished;
    ++m_stepsDone;
    m_worked += double(m_stepTime.elapsed()) / 1000;
    if (step.kind == ComparisonStep::Kind::Run)
        m_made.runs.append(run);
    else if (step.kind == ComparisonStep::Kind::AtRest && run.outcome.kind == Outcome::Kind::Finished)
        m_made.atRest = {run};
    emit stepFinished(step, run);
    QMetaObject::invokeMethod(this, &ComparisonQueue::next, Qt::QueuedConnection);
}

} // namespace thaw
