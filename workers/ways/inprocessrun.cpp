// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/inprocessrun.h"

#include "workers/reports/processorclock.h"
#include "workers/tasks/tasklist.h"

#include <condition_variable>
#include <mutex>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto patience = 1500ms; // for a task that was asked to end; a window gives its subject as much

/// Whether all of the time has passed: not where the run has ended meanwhile.
bool waitFor(std::chrono::duration<double> time, const std::stop_token &ended)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, ended, time, [] { return false; });
    return !ended.stop_requested();
}

Outcome outcomeOf(const Execution &execution)
{
    Outcome outcome;
    if (const auto *result = std::get_if<Result>(&execution)) {
        outcome.result = *result;
    } else if (const auto *failed = std::get_if<Failed>(&execution)) {
        outcome.kind = Outcome::Kind::Failed;
        outcome.reason = Outcome::Reason::TaskFailed;
        outcome.text = failed->text;
        outcome.textArguments = failed->arguments;
    } else if (std::holds_alternative<TaskSilent>(execution)) {
        outcome.kind = Outcome::Kind::Failed;
        outcome.reason = Outcome::Reason::NoResult;
    } else {
        outcome.kind = Outcome::Kind::Cancelled;
    }
    return outcome;
}

} // namespace

/// What each message of a task does to its run.
struct InProcessRun::Handler
{
    InProcessRun &run;

    void operator()(const Print &print) const { run.report(print); }
    void operator()(const Value &value) const { run.report(value); }
    void operator()(const At &at) const { run.report(at); }
    void operator()(const Progress &progress) const
    {
        if (run.m_progressTo)
            run.m_progressTo(progress);
        else
            run.report(progress);
    }
    void operator()(const LockEvent &event) const
    {
        std::optional<Outcome> outcome = run.m_reports.add(event);
        if (!outcome)
            return;
        for (qsizetype i = 0; i + 1 < outcome->cycle.size(); i += 2) // actor, lock, actor …
            run.report(ActorState{outcome->cycle.at(i), ActorState::State::Stuck});
        // The threads stay where they are: nothing but the end of the process ends them.
        if (!run.m_request.leaveStuck)
            run.m_reports.end(std::move(*outcome));
    }
    void operator()(const Request &) const {} // the post office of the run carries these
    void operator()(const Answer &) const {}
    void operator()(const Raw &) const {}   // there is no pipe
    void operator()(const Hello &) const {} // only a process says these
    void operator()(const Result &) const {}
    void operator()(const Failed &) const {}
    void operator()(const Stopped &) const {}
};

InProcessRun::InProcessRun(RunRequest request, std::shared_ptr<ReportQueue> queue)
    : m_request(std::move(request)), m_reports(std::move(queue)), m_gate(m_request.stepping)
{}

Outcome InProcessRun::perform(Placement placement)
{
    const Task *task = findTask(m_request.task);
    if (!task) // only a program of one's own has no task here, and it can't run inside this process
        return outcomeOf(Failed{english(QT_TRANSLATE_NOOP("Tasks", "This task runs in processes only")), {}});

    static thread_local ProcessorTime before; // of an actor, which has a thread to itself while it runs
    const ActorWatch watch{
        [this](const QString &who) {
            before = processorTimeOfThisThread();
            report(Launched{who, ::getpid(), false});
        },
        [this](const QString &who, const Execution &end) {
            {
                const std::scoped_lock lock(m_mutex);
                m_processor += processorTimeOfThisThread() - before;
            }
            report(ActorState{who, ActorState::State::Ended, outcomeOf(end).kind});
        },
    };
    const Sink sink = [this](const WorkerMessage &message) { take(message); };
    if (m_request.timeoutSeconds > 0)
        m_clock = std::jthread([this](const std::stop_token &ended) { watchTime(ended); });
    const Execution end = executeTask(*task, m_request.arguments, sink, m_stop.get_token(), placement, watch, &m_gate);
    m_clock.request_stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_patience.request_stop();
    }
    Outcome outcome = outcomeOf(end);
    if (outcome.kind == Outcome::Kind::Cancelled && m_timedOut)
        outcome.kind = Outcome::Kind::TimedOut;
    outcome.processor = m_processor; // all actors have ended
    return outcome;
}

// A task that does not listen is given up: its threads stay, nothing but the end of the process ends them.
void InProcessRun::watchTime(const std::stop_token &ended)
{
    if (!waitFor(std::chrono::duration<double>(m_request.timeoutSeconds), ended))
        return;
    m_timedOut = true;
    stop();
    giveUp(Outcome::Kind::TimedOut, ended);
}

void InProcessRun::giveUp(Outcome::Kind kind, const std::stop_token &ended)
{
    if (!waitFor(patience, ended))
        return;
    Outcome outcome;
    outcome.kind = kind;
    m_reports.end(std::move(outcome));
}

void InProcessRun::giveUpSoon()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_patience.joinable())
        m_patience = std::jthread([this](const std::stop_token &ended) { giveUp(Outcome::Kind::Cancelled, ended); });
}

void InProcessRun::end(Outcome outcome)
{
    report(MainSays{MainSays::What::Ended});
    m_reports.end(std::move(outcome));
}

void InProcessRun::stop()
{
    m_stop.request_stop();
    m_reports.letWritersGo(); // one that waits for a reader sees no request
}

void InProcessRun::step(bool freely)
{
    if (freely)
        m_gate.letAll();
    else
        m_gate.letOne();
}

void InProcessRun::take(const WorkerMessage &message)
{
    std::visit(Handler{*this}, message);
    if (m_afterReport && !std::holds_alternative<At>(message)) // that one comes before what the task reports there
        m_afterReport();
}

} // namespace thaw
