// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/processes/supervisor.h"
#include "workers/ways/inprocessrun.h"
#include "workers/ways/runner.h"
#include "workers/ways/way.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace thaw {

/// The runner of every way, and what a way's function has at hand to begin a run. A way runs the task within this process
/// (run()) or hands it to the supervisor (supervisor(), follow()); cancel, kill and step then go to the one that it chose.
class WayRunner final : public Runner
{
    Q_OBJECT

public:
    WayRunner(Way way, Supervisor &supervisor, qsizetype linesPerBatch, QObject *parent = nullptr);
    ~WayRunner() override;

    std::function<void(Stop)> stopper() override;

    // For the functions of the ways.

    /// The run within this process, made when it is first asked for. It may outlive the runner, whose window may be closed
    /// while the task runs: a function that waits for it holds the run, and nothing of the runner.
    std::shared_ptr<InProcessRun> run();

    const RunRequest &request() const { return m_request; }
    Supervisor &supervisor() { return m_supervisor; }
    void follow(Supervisor::RunId run, SourcePlace here = SourcePlace::here()); ///< main stands in the line of the call

    /// Calls it from the event loop when start() has returned, unless the runner is gone by then. Meanwhile main stands in
    /// the line of the call, until what it calls says where it stands.
    template<typename Call>
    void afterReturning(Call call, SourcePlace here = SourcePlace::here())
    {
        m_returnsLater = true;
        QTimer::singleShot(0, this, [main = m_main, here, call = std::move(call)]() mutable {
            main.stand(here);
            call();
            main.leave();
        });
    }
    void every(std::chrono::milliseconds lap,
               const std::function<void()> &call);                         ///< from the event loop, until the end
    void say(MainSays::What what, SourcePlace here = SourcePlace::here()); ///< in this run, and in the line of the call
    /// What a cancel does instead of asking the run to stop.
    void setCanceller(std::function<void()> canceller) { m_canceller = std::move(canceller); }

private:
    /// Tells where the thread stands that has begun the run. Holds nothing of the runner.
    struct Main
    {
        std::shared_ptr<ReportQueue> reports;
        std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();

        void report(Event event) const;
        void stand(SourcePlace here) const;
        void leave() const { stand({}); } ///< is back in its event loop
    };

    void doStart(const RunRequest &request) override;
    void doCancel() override;
    void doKill() override;
    void doKillActor(const QString &who) override;
    void doStep(bool freely) override;

    const Way m_way;
    Supervisor &m_supervisor;
    RunRequest m_request;
    Main m_main;
    bool m_returnsLater = false; ///< main goes on after start() has returned
    std::shared_ptr<InProcessRun> m_run;
    Supervisor::RunId m_processes = 0; ///< 0: none
    std::function<void()> m_canceller;
};

} // namespace thaw
