// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/tasks/tasklist.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QStringList sleepActors(const Arguments &)
{
    return {u"worker"_s};
}

//! [sleep]
// The long task of the article: it does nothing, for a long time.
Result runSleep(const Arguments &arguments, const QString &, TaskContext &context)
{
    using namespace std::chrono;
    const duration<double> whole(arguments.value("seconds"_L1).toDouble());
    const auto start = steady_clock::now();

    context.print(QT_TRANSLATE_NOOP("Tasks", "Starting to work"));
    while (steady_clock::now() - start < whole) {
        const auto left = whole - (steady_clock::now() - start);
        context.sleep(duration_cast<nanoseconds>(std::min<duration<double>>(left, 100ms)));
        context.progress(std::min(1.0, (steady_clock::now() - start) / whole));
    }
    context.print(QT_TRANSLATE_NOOP("Tasks", "Finished working"));

    const QJsonObject values{{u"seconds"_s, whole.count()}};
    return {values, checksumOf(values)};
}
//! [sleep]

Result combineSleep(const Arguments &, const QList<Result> &parts)
{
    return parts.first();
}

Finding tellSleep(const QJsonObject &values)
{
    return {QT_TRANSLATE_NOOP("Tasks", "slept for %1"),
            {std::chrono::duration<double>(values.value("seconds"_L1).toDouble())}};
}

} // namespace

Task sleepTask()
{
    Task task;
    task.id = u"sleep"_s;
    task.title = QT_TRANSLATE_NOOP("Tasks", "Sleep");
    task.parameters = {real(u"seconds"_s, 2.0, 0, 3600, QT_TRANSLATE_NOOP("Tasks", "Seconds"))};
    task.quick = {{u"seconds"_s, 0}};
    task.actors = sleepActors;
    task.run = runSleep;
    task.combine = combineSleep;
    task.tell = tellSleep;
    return task;
}

} // namespace thaw
