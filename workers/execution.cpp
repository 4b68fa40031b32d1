// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/execution.h"

#include "workers/mailbox.h"
#include "workers/sharedstate.h"

#include <map>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace thaw {

Execution executeActor(const Task &task, const Arguments &arguments, const QString &actor, TaskContext &context)
{
    try {
        return task.run(arguments, actor, context);
    } catch (const TaskStopped &) {
        return Stopped{};
    } catch (const TaskSilent &silent) {
        return silent;
    } catch (const TaskFailure &failure) {
        return Failed{failure.text, failure.arguments};
    }
}

namespace {

/// Carries requests and answers between the actors of this process, and everything else to the outside.
class PostOffice final
{
public:
    PostOffice(const QStringList &actors, Sink outside) : m_outside(std::move(outside))
    {
        for (const QString &actor : actors)
            m_boxes[actor].setOthers(othersThan(actor, actors));
    }

    Mailbox &box(const QString &actor) { return m_boxes.at(actor); }
    void carry(const WorkerMessage &message)
    {
        if (const auto *request = std::get_if<Request>(&message)) {
            if (const auto to = m_boxes.find(request->to); to != m_boxes.end())
                to->second.put(*request);
            else
                box(request->who).put(Answer{request->who, request->id, {}, u"gone"_s});
        } else if (const auto *answer = std::get_if<Answer>(&message)) {
            box(answer->to).put(*answer);
        } else {
            m_outside(message);
        }
    }
    void tellGone(const QString &actor)
    {
        for (auto &[name, mailbox] : m_boxes)
            mailbox.put(Gone{actor});
    }

private:
    const Sink m_outside;
    std::map<QString, Mailbox> m_boxes;
};

Execution combined(const Task &task, const Arguments &arguments, const std::vector<Execution> &ends)
{
    QList<Result> results;
    for (const Execution &end : ends) {
        const auto *result = std::get_if<Result>(&end);
        if (!result)
            return end;
        results.append(*result);
    }
    return task.combine(arguments, results);
}

} // namespace

Execution executeTask(const Task &task, const Arguments &arguments, const Sink &sink, std::stop_token stop,
                      Placement placement, const ActorWatch &watch, StepGate *gate)
{
    const QStringList actors = task.actors(arguments);
    const auto shared = SharedState::withinProcess();
    PostOffice post(actors, sink);
    const Sink carrying = [&post](const WorkerMessage &message) { post.carry(message); };
    std::vector<Execution> ends(size_t(actors.size()), Stopped{});
    const auto runOne = [&](size_t i) {
        const QString &actor = actors.at(qsizetype(i));
        if (watch.begun)
            watch.begun(actor);
        TaskContext context(actor, carrying, stop, gate, shared.get(), &post.box(actor));
        ends[i] = executeActor(task, arguments, actor, context);
        post.tellGone(actor);
        if (watch.ended)
            watch.ended(actor, ends[i]);
    };

    const bool threads = actors.size() > 1 && (placement == Placement::ThreadPerActor || task.actorsMeet);
    if (threads) {
        std::vector<std::jthread> running;
        for (size_t i = 0; i < ends.size(); ++i)
            running.emplace_back([&runOne, i] { runOne(i); });
        running.clear(); // joins them all
    } else {
        for (size_t i = 0; i < ends.size() && !stop.stop_requested(); ++i)
            runOne(i);
    }
    return combined(task, arguments, ends);
}

} // namespace thaw
