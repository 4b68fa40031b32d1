// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/reports/runreports.h"

#include "workers/contract/runbudget.h"

namespace thaw {

RunReports::RunReports(std::shared_ptr<ReportQueue> queue, Clock::time_point asked, ReportQueue::WhenFull whenFull)
    : m_queue(std::move(queue)), m_asked(asked), m_whenFull(whenFull)
{}

RunReports::~RunReports()
{
    m_queue->setRoom(nullptr);
}

void RunReports::add(Event event)
{
    if (const auto *actor = std::get_if<ActorState>(&event); actor && actor->state == ActorState::State::Ended) {
        const std::scoped_lock guard(m_mutex);
        m_graph.forget(actor->who);
    }
    m_queue->push({seconds(), std::move(event)}, m_whenFull);
}

void RunReports::addLines(const QString &who, std::span<const QByteArrayView> lines, ReportQueue::Texts texts)
{
    m_queue->pushLines(seconds(), who, lines, texts);
}

std::optional<Outcome> RunReports::add(const LockEvent &event)
{
    add(Event(event));
    Outcome outcome;
    {
        const std::scoped_lock guard(m_mutex);
        if (!m_watching)
            return std::nullopt;
        outcome.cycle = m_graph.apply(event);
        const bool tooMany = m_graph.names() > runbudget::namesInGraph;
        if (outcome.cycle.isEmpty() && !tooMany)
            return std::nullopt;
        m_watching = false;
        m_graph = {};
    }
    if (outcome.cycle.isEmpty()) {
        outcome.kind = Outcome::Kind::Failed;
        outcome.reason = Outcome::Reason::TooManyLocks;
    } else {
        outcome.kind = Outcome::Kind::Stuck;
        add(FoundStuck{outcome.cycle});
    }
    return outcome;
}

void RunReports::end(Outcome outcome)
{
    outcome.seconds = seconds();
    m_queue->end(std::move(outcome));
}

double RunReports::seconds() const
{
    return std::chrono::duration<double>(Clock::now() - m_asked).count();
}

} // namespace thaw
