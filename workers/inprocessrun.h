// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/execution.h"
#include "workers/lockgraph.h"
#include "workers/reportqueue.h"
#include "workers/runrequest.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace thaw {

/// A run inside this process: the task's reports go to a queue, a monitor looks for deadlock, and execute() tells the
/// queue the outcome. Shared by the runner and the threads of the task, because a thread may outlive its runner.
class InProcessRun final
{
public:
    InProcessRun(RunRequest request, std::shared_ptr<ReportQueue> queue);

    /// Runs the task on the calling thread until it has ended. onReport runs on the reporting thread after each report.
    void execute(Placement placement, const std::function<void(const WorkerMessage &)> &onReport = {});

    /// Thread-safe.
    void stop() { m_stop.request_stop(); }
    void step(bool freely);
    bool hasEnded() const { return m_queue->hasEnded(); }
    void say(MainSays::What what) { report(MainSays{what}); }
    void report(Event event);

private:
    void take(const WorkerMessage &message);
    void watchTime(const std::stop_token &ended);
    void finish(Outcome outcome);

    const RunRequest m_request;
    const std::shared_ptr<ReportQueue> m_queue;
    const std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::stop_source m_stop;
    StepGate m_gate;
    std::mutex m_mutex; ///< guards the graph
    LockGraph m_graph;
    std::atomic<bool> m_timedOut = false;
    std::jthread m_clock; ///< last: it uses all the others
};

} // namespace thaw
