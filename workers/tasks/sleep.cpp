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

    context.print(u"Starting to work"_s);
    while (steady_clock::now() - start < whole) {
        const auto left = whole - (steady_clock::now() - start);
        context.sleep(duration_cast<nanoseconds>(std::min<duration<double>>(left, 100ms)));
        context.progress(std::min(1.0, (steady_clock::now() - start) / whole));
    }
    context.print(u"Finished working"_s);

    const QJsonObject values{{u"seconds"_s, whole.count()}};
    return {values, checksumOf(values)};
}
//! [sleep]

Result combineSleep(const Arguments &, const QList<Result> &parts)
{
    return parts.first();
}

} // namespace

Task sleepTask()
{
    Task task;
    task.id = u"sleep"_s;
    task.title = u"Sleep"_s;
    task.parameters = {{u"seconds"_s, Parameter::Type::Real, 2.0, 0, 3600, {}, u"Seconds"_s}};
    task.actors = sleepActors;
    task.run = runSleep;
    task.combine = combineSleep;
    return task;
}

} // namespace thaw
