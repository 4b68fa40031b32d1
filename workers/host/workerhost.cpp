// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/host/workerhost.h"

#include "workers/contract/fillin.h"
#include "workers/pipe/codec.h"
#include "workers/sharing/lockgraph.h"
#include "workers/sharing/sharedmemory.h"
#include "workers/tasks/execution.h"
#include "workers/tasks/tasklist.h"

#include <QJsonDocument>
#include <QTextStream>

#include <csignal>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

// Once through all that the beginning of a task goes through, for nobody: what is loaded, bound and made at its first use
// is ready when the program hands its order to a worker that waits for one.
void rehearse()
{
    Task task;
    task.id = u"rehearsal"_s;
    task.parameters = {integer(u"n"_s, 1, 0, 2, "")};
    task.actors = [](const Arguments &) { return QStringList{u"f1"_s}; };
    task.run = [](const Arguments &arguments, const QString &, TaskContext &context) {
        context.print("%1", {QString::number(arguments.value("n"_L1).toInteger())});
        context.value(u"n"_s, arguments.value("n"_L1));
        return Result{};
    };
    task.combine = [](const Arguments &, const QList<Result> &parts) { return parts.first(); };
    const auto decoded = decodeProgramMessage(encode(ProgramMessage(Run{task.id, {{u"n"_s, 2}}, u"f1"_s, {}, false})));
    const auto &order = std::get<Run>(std::get<ProgramMessage>(decoded));
    findTask(order.task); // the list of tasks is made at its first use
    const auto arguments = std::get<Arguments>(checkArguments(task.parameters, order.arguments));
    executeTask(
        task, arguments, [](const WorkerMessage &message) { encode(message); }, {}, Placement::ThisThread);
}

} // namespace

int WorkerHost::run()
{
    std::signal(SIGINT, SIG_IGN); // Ctrl+C is for the program, which then asks us
    m_channel.send(encode(WorkerMessage(Hello{protocolVersion, ::getpid(), {}, {}, true})));
    rehearse();
    std::thread([this] {
        m_ordered.acquire();
        m_channel.readForever([this](QByteArrayView line) { take(line); });
    }).detach();

    m_channel.readWhile([this](QByteArrayView line) { return take(line), !m_order; });
    m_ordered.release();
    const Run order = *m_order;
    const Task *task = findTask(order.task);
    if (!task) {
        m_channel.send(encode(
            WorkerMessage(Failed{english(QT_TRANSLATE_NOOP("Tasks", "there is no task named \"%1\"")), {order.task}})));
    } else {
        runTask(*task, order);
    }
    m_channel.flush();
    ::_exit(0); // the reader thread still reads, and nothing is left to clean up
}

//! [worker]
// The whole life of a worker: take the order, run the task's own function, send what it came to.
void WorkerHost::runTask(const Task &task, const Run &order)
{
    const auto arguments = checkArguments(task.parameters, order.arguments);
    if (const auto *error = std::get_if<ArgumentError>(&arguments)) {
        send(Failed{english(QT_TRANSLATE_NOOP("Tasks", "%1 is not a value for %2")), {error->given, error->name}});
        return;
    }
    const auto &checked = std::get<Arguments>(arguments);
    if (!order.actor.isEmpty() && !task.actors(checked).contains(order.actor)) {
        send(Failed{english(QT_TRANSLATE_NOOP("Tasks", "There is no actor named %1")), {order.actor}});
        return;
    }
    if (!order.stepping)
        m_gate.letAll();

    const Sink toProgram = [this](const WorkerMessage &message) { send(message); };
    const auto shared = openShared(order.shared);
    m_mailbox.setOthers(othersThan(order.actor, task.actors(checked)));
    TaskContext context(order.actor, toProgram, m_stop.get_token(), &m_gate, shared.get(), &m_mailbox);
    const Execution end = order.actor.isEmpty() ? executeTask(task, checked, toProgram, m_stop.get_token(),
                                                              Placement::ThreadPerActor, {}, &m_gate)
                                                : executeActor(task, checked, order.actor, context);
    std::visit([this](const auto &last) { send(last); }, end);
}
//! [worker]

// Somebody waits for a request, an answer or a lock; other reports may leave together.
void WorkerHost::send(const WorkerMessage &message)
{
    m_channel.send([&message](QByteArray &end) { encodeTo(end, message); });
    if (std::holds_alternative<LockEvent>(message) || std::holds_alternative<Request>(message)
        || std::holds_alternative<Answer>(message) || std::holds_alternative<Raw>(message))
        m_channel.flush();
}

/// What each message of the program does. Lives on the thread that reads.
struct WorkerHost::Handler
{
    WorkerHost &host;

    void operator()(const Cancel &) const
    {
        host.m_stop.request_stop();
        host.endIfIdle();
    }
    void operator()(const Step &step) const
    {
        if (step.freely)
            host.m_gate.letAll();
        else
            host.m_gate.letOne();
    }
    void operator()(const Request &request) const { host.m_mailbox.put(request); }
    void operator()(const Answer &answer) const { host.m_mailbox.put(answer); }
    void operator()(const Gone &gone) const { host.m_mailbox.put(gone); }
    void operator()(const Run &run) const
    {
        if (!host.m_order) // there is one run in a worker's life
            host.m_order = run;
    }
};

void WorkerHost::take(QByteArrayView line)
{
    const auto decoded = decodeProgramMessage(line);
    if (const auto *message = std::get_if<ProgramMessage>(&decoded)) // a newer program may say what we don't know
        std::visit(Handler{*this}, *message);
}

// Asked to end before it was given anything to do.
void WorkerHost::endIfIdle()
{
    if (m_order)
        return;
    m_channel.send(encode(WorkerMessage(Stopped{})));
    m_channel.flush();
    ::_exit(0);
}

int runByHand(const QStringList &arguments)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    const Task *task = findTask(arguments.value(0));
    if (!task) {
        QStringList known;
        for (const Task &one : allTasks())
            known.append(one.id);
        err << "There is no task named " << arguments.value(0) << ". Tasks: " << known.join(", "_L1) << ".\n";
        return 2;
    }
    QList<NamedText> given;
    for (const QString &argument : arguments.mid(1))
        given.append({argument.section(u'=', 0, 0), argument.section(u'=', 1)});
    const auto checked = checkArguments(task->parameters, given);
    if (const auto *error = std::get_if<ArgumentError>(&checked)) {
        err << error->name << "=" << error->given << " is not an argument of " << task->id << ". Its arguments:\n";
        for (const Parameter &parameter : task->parameters)
            err << "  " << parameterToJson(parameter) << "\n";
        return 2;
    }
    std::mutex mutex;
    LockGraph graph;
    const Sink sink = [&](const WorkerMessage &message) {
        const std::scoped_lock guard(mutex);
        if (const auto *print = std::get_if<Print>(&message))
            out << print->who << ": " << fillIn(print->text, print->arguments) << Qt::endl;
        const auto *lock = std::get_if<LockEvent>(&message);
        if (!lock)
            return;
        out << lock->who << ": " << encode(message) << Qt::flush;
        if (const QStringList cycle = graph.apply(*lock); !cycle.isEmpty()) {
            out << "deadlock: " << cycle.join(u" → "_s) << Qt::endl;
            ::_exit(3);
        }
    };
    const Execution end = executeTask(*task, std::get<Arguments>(checked), sink, {}, Placement::ThreadPerActor);
    if (const auto *failed = std::get_if<Failed>(&end))
        err << fillIn(failed->text, failed->arguments) << Qt::endl;
    if (const auto *result = std::get_if<Result>(&end))
        out << "result: " << QJsonDocument(result->values).toJson(QJsonDocument::Compact) << Qt::endl;
    return std::holds_alternative<Result>(end) ? 0 : 1;
}

} // namespace thaw
