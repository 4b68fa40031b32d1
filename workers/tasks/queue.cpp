// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/tasks/tasklist.h"

#include <QJsonArray>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr qsizetype toldOrder = 1000; // clients; all 160,000 of the longest run would make a line that the pipe refuses

QStringList queueActors(const Arguments &arguments)
{
    return QStringList{u"owner"_s} + numbered(u"client"_s, arguments.value("clients"_L1).toInt());
}

//! [queue]
// The value belongs to the owner. Nobody else can touch it, so nothing has to be locked: requests wait their turn.
Result runOwner(const Arguments &arguments, TaskContext &context)
{
    const auto service = secondsOf(arguments.value("service"_L1)) / 1000;
    qint64 value = 0;
    qsizetype deepest = 0;
    QJsonArray order;

    while (const auto request = context.nextRequest()) { // nothing when all clients have ended
        const qsizetype depth = 1 + context.waitingRequests();
        deepest = std::max(deepest, depth);
        context.value(u"serves"_s, request->who);
        context.value(u"depth"_s, depth);
        context.sleep(service);
        value += request->body.value("add"_L1).toInteger();
        if (order.size() < toldOrder)
            order.append(request->who);
        context.value(u"value"_s, value);
        context.answer(*request, {{u"value"_s, value}});
    }
    context.value(u"depth"_s, 0);
    context.print(QT_TRANSLATE_NOOP("Tasks", "The value is %1"), {QString::number(value)});
    return {{{u"found"_s, value}, {u"deepest"_s, deepest}, {u"order"_s, order}}, {}};
}

Result runClient(const Arguments &arguments, TaskContext &context)
{
    using namespace std::chrono;
    const int requests = arguments.value("requests"_L1).toInt();
    double waited = 0;
    double longest = 0;

    for (int i = 1; i <= requests; ++i) {
        const auto asked = steady_clock::now();
        const auto answer = context.ask(u"owner"_s, {{u"add"_s, 1}});
        if (!answer) {
            context.print(QT_TRANSLATE_NOOP("Tasks", "No answer: the owner is gone"));
            throw TaskFailure{QT_TRANSLATE_NOOP("Tasks", "the owner is gone")};
        }
        const double wait = duration<double, std::milli>(steady_clock::now() - asked).count();
        waited += wait;
        longest = std::max(longest, wait);
        context.value(u"waited"_s, wait);
        context.progress(double(i) / requests);
    }
    context.print(QT_TRANSLATE_NOOP("Tasks", "%1 answers, waited %2 ms for each"),
                  {QString::number(requests), QString::number(waited / requests, 'f', 1)});
    return {{{u"wait"_s, waited / requests}, {u"longest"_s, longest}}, {}};
}
//! [queue]

Result runQueue(const Arguments &arguments, const QString &actor, TaskContext &context)
{
    return actor == "owner"_L1 ? runOwner(arguments, context) : runClient(arguments, context);
}

Result combineQueue(const Arguments &arguments, const QList<Result> &parts)
{
    const QJsonObject owner = parts.first().values;
    const QStringList actors = queueActors(arguments);
    QJsonObject waits;
    double longest = 0;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        waits.insert(actors.at(i), parts.at(i).values.value("wait"_L1));
        longest = std::max(longest, parts.at(i).values.value("longest"_L1).toDouble());
    }
    const qint64 expected = arguments.value("clients"_L1).toInteger() * arguments.value("requests"_L1).toInteger();
    const QJsonObject work{{u"expected"_s, expected}, {u"found"_s, owner.value("found"_L1)}};
    QJsonObject values = work;
    values.insert(u"deepest"_s, owner.value("deepest"_L1));
    values.insert(u"order"_s, owner.value("order"_L1));
    values.insert(u"waits"_s, waits);
    values.insert(u"longest wait"_s, qRound64(longest));
    return {values, checksumOf(work)};
}

Finding tellQueue(const QJsonObject &values)
{
    const qint64 found = values.value("found"_L1).toInteger();
    const qint64 expected = values.value("expected"_L1).toInteger();
    const std::chrono::duration<double, std::milli> wait(values.value("longest wait"_L1).toDouble());
    return {QT_TRANSLATE_NOOP("Tasks", "counted %1 of %2; at most %3 requests at once, the longest wait %4"),
            {found, expected, values.value("deepest"_L1).toInteger(), wait},
            found == expected};
}

} // namespace

Task queueTask()
{
    Task task;
    task.id = u"queue"_s;
    task.title = QT_TRANSLATE_NOOP("Tasks", "One owner, one queue");
    task.parameters = {
        integer(u"clients"_s, 3, 1, 16, QT_TRANSLATE_NOOP("Tasks", "Clients")),
        integer(u"requests"_s, 5, 1, 10'000, QT_TRANSLATE_NOOP("Tasks", "Requests of each")),
        real(u"service"_s, 50, 0, 10'000, QT_TRANSLATE_NOOP("Tasks", "Service (ms)")),
    };
    task.actorsMeet = true;
    task.peersSurvive = true; // clients get an error from a dead owner, and the owner waits for no dead client
    task.quick = {{u"service"_s, 0}};
    task.actors = queueActors;
    task.run = runQueue;
    task.combine = combineQueue;
    task.tell = tellQueue;
    return task;
}

} // namespace thaw
