// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/tasks/execution.h"

#include "workers/sharing/mailbox.h"
#include "workers/sharing/postoffice.h"
#include "workers/sharing/sharedmemory.h"

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
        return Failed{english(failure.text), failure.arguments};
    }
}

namespace {

/// Puts a letter into the mailbox of its actor, in this process.
struct ToMailbox
{
    Mailbox &mailbox;
    void operator()(const auto &letter) const { mailbox.put(letter); }
};

/// Takes the post out of what the actors say; everything else goes to the outside.
struct Sorting
{
    PostOffice &post;
    const Sink &outside;

    void operator()(const Request &request) const { post.carry(request); }
    void operator()(const Answer &answer) const { post.carry(answer); }
    void operator()(const auto &other) const { outside(other); }
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
    const auto shared = sharedWithinProcess();
    std::map<QString, Mailbox> mailboxes;
    for (const QString &actor : actors)
        mailboxes[actor].setOthers(othersThan(actor, actors));
    PostOffice post([&mailboxes](const QString &actor, const PostOffice::Letter &letter) {
        std::visit(ToMailbox{mailboxes.at(actor)}, letter);
    });
    post.open(actors);
    const Sink carrying = [&post, &sink](const WorkerMessage &message) { std::visit(Sorting{post, sink}, message); };
    std::vector<Execution> ends(size_t(actors.size()), Stopped{});
    const auto runOne = [&](size_t i) {
        const QString &actor = actors.at(qsizetype(i));
        if (watch.begun)
            watch.begun(actor);
        TaskContext context(actor, carrying, stop, gate, shared.get(), &mailboxes.at(actor));
        ends[i] = executeActor(task, arguments, actor, context);
        post.leave(actor);
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
