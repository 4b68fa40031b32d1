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

ComparisonQueue::ComparisonQueue(Supervisor &supervisor, const Plan &plan, QObject *parent)
    : QObject(parent), m_supervisor(supervisor)
{
    if (plan.atRest)
        m_steps.append({ComparisonStep::Kind::AtRest, *plan.atRest, Way::Process, 1});
    for (int repeat = 1; repeat <= plan.warmUps; ++repeat)
        appendRound(plan, ComparisonStep::Kind::WarmUp, repeat);
    std::mt19937 random(plan.seed);
    for (int repeat = 1; repeat <= plan.repeats; ++repeat) {
        const qsizetype begin = m_steps.size();
        appendRound(plan, ComparisonStep::Kind::Run, repeat);
        if (plan.seed != 0)
            shuffle(m_steps.begin() + begin, m_steps.end(), random);
    }
    m_settle.setSingleShot(true);
    m_settle.setInterval(restAfterOpening);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (m_current)
            m_current->start();
    });
}

void ComparisonQueue::appendRound(const Plan &plan, ComparisonStep::Kind kind, int repeat)
{
    for (const RunRequest &request : plan.requests) {
        for (const Way way : plan.ways)
            m_steps.append({kind, request, way, repeat});
    }
}

qsizetype ComparisonQueue::stepCount() const
{
    return m_steps.size();
}

void ComparisonQueue::start()
{
    next();
}

void ComparisonQueue::cancel()
{
    m_cancelled = true;
    m_steps.clear();
    if (!m_current)
        return;
    const bool begun = !m_settle.isActive() && m_subject->state() != Subject::State::Starting;
    if (begun)
        return m_current->cancel();
    m_settle.stop(); // there is nothing to be told of this run
    m_current.reset();
    m_subject.reset();
    QMetaObject::invokeMethod(this, &ComparisonQueue::next, Qt::QueuedConnection);
}

void ComparisonQueue::next()
{
    if (m_steps.isEmpty()) {
        m_subject.reset();
        emit finished(m_cancelled);
        return;
    }
    const ComparisonStep step = m_steps.takeFirst();
    emit beginning(step);
    const bool fresh = !m_subject || m_subject->way() != step.way || m_subject->state() == Subject::State::Gone;
    if (fresh) {
        Subject::Options options;
        options.way = step.way;
        m_subject = std::make_unique<Subject>(m_supervisor, options);
    }
    m_current = std::make_unique<RunRecorder>(*m_subject, step.request, step.repeat);
    connect(m_current.get(), &RunRecorder::finished, this, [this, step](const RunRecord &run) {
        m_settle.stop();
        m_current.release()->deleteLater();
        // A way that leaves something behind must not disturb the next run.
        if (run.outcome.kind != Outcome::Kind::Finished)
            m_subject.release()->deleteLater();
        emit stepFinished(step, run);
        QMetaObject::invokeMethod(this, &ComparisonQueue::next, Qt::QueuedConnection);
    });
    if (m_subject->state() == Subject::State::Ready)
        m_settle.start();
    else
        connect(m_subject.get(), &Subject::ready, this, [this] { m_settle.start(); });
}

} // namespace thaw
