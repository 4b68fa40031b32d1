// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/tasks/tasklist.h"

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QStringList copiesActors(const Arguments &)
{
    return {u"f1"_s, u"f2"_s};
}

//! [copies]
// x and y are this function's own copies: it changes them as it likes, and nobody has to lock anything.
Result runCopies(const Arguments &arguments, const QString &actor, TaskContext &context)
{
    qint64 x = arguments.value("x"_L1).toInteger();
    qint64 y = arguments.value("y"_L1).toInteger();
    if (actor == "f1"_L1) {
        x = x + y;
        context.print(u"F1: %1"_s, {QString::number(x)});
    } else {
        y = x - y;
        context.print(u"F2: %1"_s, {QString::number(y)});
    }
    context.value(u"x"_s, x);
    context.value(u"y"_s, y);
    return {{{u"x"_s, x}, {u"y"_s, y}}, {}}; // only what is sent back is not lost
}

// Main's view: what each function sent back, and its own x and y as they were.
Result combineCopies(const Arguments &arguments, const QList<Result> &parts)
{
    const QJsonObject values{{u"F1"_s, parts.at(0).values.value("x"_L1)},
                             {u"F2"_s, parts.at(1).values.value("y"_L1)},
                             {u"x"_s, arguments.value("x"_L1)},
                             {u"y"_s, arguments.value("y"_L1)}};
    return {values, checksumOf(values)};
}
//! [copies]

} // namespace

Task copiesTask()
{
    constexpr double largest = 1'000'000'000;
    Task task;
    task.id = u"copies"_s;
    task.title = u"Copies"_s;
    task.parameters = {
        {u"x"_s, Parameter::Type::Integer, 4, -largest, largest, {}, u"x"_s},
        {u"y"_s, Parameter::Type::Integer, 6, -largest, largest, {}, u"y"_s},
    };
    task.actors = copiesActors;
    task.run = runCopies;
    task.combine = combineCopies;
    return task;
}

} // namespace thaw
