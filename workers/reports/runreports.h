// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/reports/reportqueue.h"
#include "workers/sharing/lockgraph.h"

#include <chrono>
#include <memory>
#include <mutex>

namespace thaw {

/// The reports of one run on their way into its queue: each gets the time since the run was asked for, and lock events
/// feed the graph that finds a deadlock. Thread-safe.
class RunReports final
{
public:
    using Clock = std::chrono::steady_clock;

    explicit RunReports(std::shared_ptr<ReportQueue> queue, Clock::time_point asked = Clock::now(),
                        ReportQueue::WhenFull whenFull = ReportQueue::WhenFull::Wait);
    ~RunReports();
    Q_DISABLE_COPY_MOVE(RunReports)

    void add(Event event);
    void addLines(const QString &who, std::span<const QByteArrayView> lines,
                  ReportQueue::Texts texts); ///< plain prints
    bool isFull() { return m_queue->isFull(); }
    void setRoom(std::function<void()> room) { m_queue->setRoom(std::move(room)); }
    void letWritersGo() { m_queue->letWritersGo(); }
    /// The outcome that this event leads to: "stuck" where it closes a cycle of waits, "failed" where it names more locks
    /// than can be watched; once in a run. The cycle has been reported then; whose state that is, an actor's or that of
    /// the worker it lives in, the caller reports.
    std::optional<Outcome> add(const LockEvent &event);
    void end(Outcome outcome); ///< the first one counts; gets its seconds here

    bool hasEnded() const { return m_queue->hasEnded(); }

private:
    double seconds() const; ///< since the run was asked for

    const std::shared_ptr<ReportQueue> m_queue;
    const Clock::time_point m_asked;
    const ReportQueue::WhenFull m_whenFull;
    std::mutex m_mutex; ///< guards the graph
    LockGraph m_graph;
    bool m_watching = true; ///< until the graph has led to an outcome
};

} // namespace thaw
