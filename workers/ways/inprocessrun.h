// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/runrequest.h"
#include "workers/contract/taskcontext.h"
#include "workers/reports/runreports.h"
#include "workers/tasks/execution.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace thaw {

/// A run inside this process: the task's reports go to a queue, and the first outcome ends it. Shared by the runner and
/// the threads of the task, because a thread may outlive its runner.
class InProcessRun final
{
public:
    InProcessRun(RunRequest request, std::shared_ptr<ReportQueue> queue);

    // Before the task runs; both are called on the threads that report.
    void setAfterReport(std::function<void()> call) { m_afterReport = std::move(call); }
    /// Progress goes there, and not into the reports.
    void setProgressTo(std::function<void(const Progress &)> call) { m_progressTo = std::move(call); }

    /// Runs the task on the calling thread until it has ended.
    Outcome perform(Placement placement);
    void end(Outcome outcome); ///< says that the main program has ended, and ends the run; the first one counts
    void execute(Placement placement) { end(perform(placement)); }
    /// The same, on main's own thread: main stands in the line of the call.
    void executeHere(Placement placement, SourcePlace here = SourcePlace::here())
    {
        stand(here);
        execute(placement);
    }
    /// What main waits for, in the line of the call.
    template<typename Call>
    auto whileMainWaits(Call call, SourcePlace here = SourcePlace::here())
    {
        stand(here);
        return call();
    }

    // Thread-safe.
    void stop();
    /// Where it has not ended soon after stop(), it is given up: the run ends, and its threads stay where they are. For a
    /// program that ends then; a window ends its subject.
    void giveUpSoon();
    void step(bool freely);
    bool hasEnded() const { return m_reports.hasEnded(); }
    const RunRequest &request() const { return m_request; }
    /// From main's own thread, and in the line of the call.
    void say(MainSays::What what, SourcePlace here = SourcePlace::here())
    {
        stand(here);
        report(MainSays{what});
    }
    void stand(SourcePlace here) { report(mainAt(here)); }
    void report(Event event) { m_reports.add(std::move(event)); }

private:
    struct Handler;

    void take(const WorkerMessage &message);
    void watchTime(const std::stop_token &ended);
    void giveUp(Outcome::Kind kind, const std::stop_token &ended);

    const RunRequest m_request;
    RunReports m_reports;
    std::function<void()> m_afterReport;
    std::function<void(const Progress &)> m_progressTo;
    std::stop_source m_stop;
    StepGate m_gate;
    std::atomic<bool> m_timedOut = false;
    std::mutex m_mutex;
    ProcessorTime m_processor; ///< of the actors that have ended; guarded by m_mutex
    std::jthread m_clock;      ///< with the next one last: they use all the others
    std::jthread m_patience;   ///< guarded by m_mutex
};

} // namespace thaw
