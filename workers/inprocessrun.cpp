// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/inprocessrun.h"

#include <condition_variable>
#include <unistd.h>

using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto patience = 1500ms; // as much as a window has for a subject that does not end in time

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

InProcessRun::InProcessRun(RunRequest request, std::shared_ptr<ReportQueue> queue)
    : m_request(std::move(request)), m_queue(std::move(queue)), m_gate(m_request.stepping)
{}

void InProcessRun::execute(Placement placement, const std::function<void(const WorkerMessage &)> &onReport)
{
    const Task *task = findTask(m_request.task);
    if (!task) // only a program of one's own has no task here, and it can't run inside this process
        return finish(outcomeOf(Failed{QStringLiteral("This task runs in processes only"), {}}));

    const ActorWatch watch{
        [this](const QString &who) {
            report(Launched{who, ::getpid(), false});
        },
        [this](const QString &who, const Execution &end) {
            report(ActorState{who, ActorState::State::Ended, outcomeOf(end).kind});
        },
    };
    const Sink sink = [this, &onReport](const WorkerMessage &message) {
        take(message);
        if (onReport)
            onReport(message);
    };
    if (m_request.timeoutSeconds > 0)
        m_clock = std::jthread([this](const std::stop_token &ended) { watchTime(ended); });
    const Execution end = executeTask(*task, m_request.arguments, sink, m_stop.get_token(), placement, watch, &m_gate);
    m_clock.request_stop();
    say(MainSays::What::Ended);
    Outcome outcome = outcomeOf(end);
    if (outcome.kind == Outcome::Kind::Cancelled && m_timedOut)
        outcome.kind = Outcome::Kind::TimedOut;
    finish(std::move(outcome));
}

// A task that does not listen is given up: its threads stay, nothing but the end of the process ends them.
void InProcessRun::watchTime(const std::stop_token &ended)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    const auto no = [] { return false; };
    never.wait_for(lock, ended, std::chrono::duration<double>(m_request.timeoutSeconds), no);
    if (ended.stop_requested())
        return;
    m_timedOut = true;
    stop();
    never.wait_for(lock, ended, patience, no);
    if (ended.stop_requested())
        return;
    Outcome outcome;
    outcome.kind = Outcome::Kind::TimedOut;
    finish(std::move(outcome));
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
    if (const auto *print = std::get_if<Print>(&message)) {
        report(*print);
    } else if (const auto *progress = std::get_if<Progress>(&message)) {
        report(*progress);
    } else if (const auto *value = std::get_if<Value>(&message)) {
        report(*value);
    } else if (const auto *lock = std::get_if<LockEvent>(&message)) {
        report(*lock);
        QStringList cycle;
        {
            const std::scoped_lock guard(m_mutex);
            cycle = m_graph.apply(*lock);
        }
        if (cycle.isEmpty())
            return;
        report(FoundStuck{cycle});
        for (qsizetype i = 0; i + 1 < cycle.size(); i += 2) // actor, lock, actor …
            report(ActorState{cycle.at(i), ActorState::State::Stuck});
        if (m_request.leaveStuck)
            return;
        Outcome stuck;
        stuck.kind = Outcome::Kind::Stuck;
        stuck.cycle = cycle;
        finish(stuck); // the threads stay where they are: nothing but the end of the process ends them
    }
}

void InProcessRun::report(Event event)
{
    const std::chrono::duration<double> since = std::chrono::steady_clock::now() - m_start;
    m_queue->push({since.count(), std::move(event)});
}

void InProcessRun::finish(Outcome outcome)
{
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    m_queue->end(std::move(outcome));
}

} // namespace thaw
