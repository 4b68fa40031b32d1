// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

namespace thaw {

WayRunner::WayRunner(Way way, Supervisor &supervisor, qsizetype linesPerBatch, QObject *parent)
    : Runner(linesPerBatch, parent), m_way(way), m_supervisor(supervisor)
{}

WayRunner::~WayRunner()
{
    if (m_run)
        m_run->stop();
    if (m_processes != 0 && state() != State::Ended)
        m_supervisor.kill(m_processes);
}

std::shared_ptr<InProcessRun> WayRunner::run()
{
    if (!m_run)
        m_run = std::make_shared<InProcessRun>(m_request, queue());
    return m_run;
}

std::function<void(Runner::Stop)> WayRunner::stopper()
{
    if (m_run) {
        const std::function<void(Stop)> stop = m_canceller ? Runner::stopper() : [run = m_run](Stop) { run->stop(); };
        return [run = m_run, stop](Stop how) {
            stop(how);
            run->giveUpSoon();
        };
    }
    if (m_canceller)
        return Runner::stopper();
    return [&supervisor = m_supervisor, id = m_processes](Stop how) {
        how == Stop::Kill ? supervisor.kill(id) : supervisor.cancel(id);
    };
}

void WayRunner::doStart(const RunRequest &request)
{
    m_request = request;
    m_main = {queue()};
    traits(m_way).start(*this);
    // Nothing is told before a call that may let in events: in a nested loop Qt's dispatcher for glib does not see what was
    // posted before it, and wakes nobody for what follows.
    if (!m_returnsLater)
        m_main.leave();
}

void WayRunner::follow(Supervisor::RunId run, SourcePlace here)
{
    m_processes = run;
    m_main.stand(here);
}

void WayRunner::Main::stand(SourcePlace here) const
{
    report(mainAt(here));
}

void WayRunner::Main::report(Event event) const
{
    const std::chrono::duration<double> since = std::chrono::steady_clock::now() - begun;
    reports->push({since.count(), std::move(event)}, ReportQueue::WhenFull::Take);
}

void WayRunner::every(std::chrono::milliseconds lap, const std::function<void()> &call)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, call] {
        call();
        m_main.leave();
    });
    connect(this, &Runner::finished, timer, &QTimer::stop);
    timer->start(lap);
}

void WayRunner::say(MainSays::What what, SourcePlace here)
{
    m_main.stand(here);
    m_main.report(MainSays{what});
}

void WayRunner::doCancel()
{
    if (m_canceller)
        m_canceller();
    else if (m_run)
        m_run->stop();
    else
        m_supervisor.cancel(m_processes);
}

// A thread can't be killed without its process: there it is asked, as for a cancel.
void WayRunner::doKill()
{
    if (m_run)
        doCancel();
    else
        m_supervisor.kill(m_processes);
}

void WayRunner::doKillActor(const QString &who)
{
    if (!m_run)
        m_supervisor.killActor(m_processes, who);
}

void WayRunner::doStep(bool freely)
{
    if (m_run)
        m_run->step(freely);
    else
        m_supervisor.step(m_processes, freely);
}

std::unique_ptr<Runner> makeRunner(Way way, Supervisor &supervisor, qsizetype linesPerBatch)
{
    return std::make_unique<WayRunner>(way, supervisor, linesPerBatch);
}

} // namespace thaw
