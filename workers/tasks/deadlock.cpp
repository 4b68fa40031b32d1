// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/sharing/tasklocks.h"
#include "workers/tasks/tasklist.h"

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr int x = 4;
constexpr int y = 6;

QStringList deadlockActors(const Arguments &)
{
    return {u"f1"_s, u"f2"_s};
}

bool deadlockInOneWorker(const Arguments &arguments)
{
    return arguments.value("actors"_L1) == "threads"_L1;
}

//! [deadlock]
Result runDeadlock(const Arguments &arguments, const QString &actor, TaskContext &context)
{
    const auto hold = secondsOf(arguments.value("hold"_L1));
    Lock lockX(context, u"lock_x"_s);
    Lock lockY(context, u"lock_y"_s);
    const bool startsWithX = actor == "f1"_L1 || arguments.value("order"_L1) == "same"_L1;
    Lock &first = startsWithX ? lockX : lockY;
    Lock &second = startsWithX ? lockY : lockX;

    context.meet(2);
    if (arguments.value("locks"_L1) == "scoped"_L1) {
        const ScopedLock both(first, second); // holds nothing while it waits for one of them
        context.sleep(hold);
    } else {
        const ScopedLock one(first);
        context.sleep(hold);
        const ScopedLock other(second); // the other function has it, and waits for ours
        context.sleep(hold);
    }
    const int value = actor == "f1"_L1 ? x + y : x - y;
    context.print(actor == "f1"_L1 ? QT_TRANSLATE_NOOP("Tasks", "F1: %1") : QT_TRANSLATE_NOOP("Tasks", "F2: %1"),
                  {QString::number(value)});
    return {{{actor, value}}, {}};
}
//! [deadlock]

Result combineDeadlock(const Arguments &, const QList<Result> &parts)
{
    const QJsonObject values{{u"F1"_s, parts.at(0).values.value("f1"_L1)},
                             {u"F2"_s, parts.at(1).values.value("f2"_L1)},
                             {u"x"_s, x},
                             {u"y"_s, y}};
    return {values, checksumOf(values)};
}

Finding tellDeadlock(const QJsonObject &values)
{
    return {QT_TRANSLATE_NOOP("Tasks", "F1 is %1, F2 is %2"),
            {values.value("F1"_L1).toInteger(), values.value("F2"_L1).toInteger()}};
}

} // namespace

Task deadlockTask()
{
    Task task;
    task.id = u"deadlock"_s;
    task.title = QT_TRANSLATE_NOOP("Tasks", "Deadlock");
    task.parameters = {
        real(u"hold"_s, 2.0, 0, 60, QT_TRANSLATE_NOOP("Tasks", "Hold each lock (s)")),
        choice(u"order"_s, u"opposite"_s,
               words({QT_TRANSLATE_NOOP("Tasks", "opposite"), QT_TRANSLATE_NOOP("Tasks", "same")}),
               QT_TRANSLATE_NOOP("Tasks", "Order of the locks")),
        choice(u"locks"_s, u"two"_s, words({QT_TRANSLATE_NOOP("Tasks", "two"), QT_TRANSLATE_NOOP("Tasks", "scoped")}),
               QT_TRANSLATE_NOOP("Tasks", "Taken")),
        choice(u"actors"_s, u"threads"_s,
               words({QT_TRANSLATE_NOOP("Tasks", "threads"), QT_TRANSLATE_NOOP("Tasks", "processes")}),
               QT_TRANSLATE_NOOP("Tasks", "Actors")),
    };
    task.actorsMeet = true;
    task.quick = {{u"hold"_s, 0}, {u"order"_s, u"same"_s}};
    task.locks = {u"lock_x"_s, u"lock_y"_s};
    task.actors = deadlockActors;
    task.inOneWorker = deadlockInOneWorker;
    task.run = runDeadlock;
    task.combine = combineDeadlock;
    task.tell = tellDeadlock;
    return task;
}

} // namespace thaw
