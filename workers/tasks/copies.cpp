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
        context.print(QT_TRANSLATE_NOOP("Tasks", "F1: %1"), {QString::number(x)});
    } else {
        y = x - y;
        context.print(QT_TRANSLATE_NOOP("Tasks", "F2: %1"), {QString::number(y)});
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

Finding tellCopies(const QJsonObject &values)
{
    return {QT_TRANSLATE_NOOP("Tasks", "F1 is %1, F2 is %2; main still has x = %3 and y = %4"),
            {values.value("F1"_L1).toInteger(), values.value("F2"_L1).toInteger(), values.value("x"_L1).toInteger(),
             values.value("y"_L1).toInteger()}};
}

} // namespace

Task copiesTask()
{
    constexpr qint64 largest = 1'000'000'000;
    Task task;
    task.id = u"copies"_s;
    task.title = QT_TRANSLATE_NOOP("Tasks", "Copies");
    task.parameters = {
        integer(u"x"_s, 4, -largest, largest, QT_TRANSLATE_NOOP("Tasks", "x")),
        integer(u"y"_s, 6, -largest, largest, QT_TRANSLATE_NOOP("Tasks", "y")),
    };
    task.actors = copiesActors;
    task.run = runCopies;
    task.combine = combineCopies;
    task.tell = tellCopies;
    return task;
}

} // namespace thaw
