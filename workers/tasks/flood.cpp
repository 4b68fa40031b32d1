// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/tasks/tasklist.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr qint64 reportEvery = 1'000; // lines

QStringList floodActors(const Arguments &)
{
    return {u"worker"_s};
}

//! [flood]
// Talks as fast as it can. When nobody keeps up the pipe is full, and print() waits: so nothing is lost.
Result runFlood(const Arguments &arguments, const QString &, TaskContext &context)
{
    const auto lines = arguments.value("lines"_L1).toInteger();
    const auto bytes = arguments.value("bytes"_L1).toInteger();
    QCryptographicHash work(QCryptographicHash::Sha1);

    for (qint64 i = 1; lines == 0 || i <= lines; ++i) {
        const QString line = u"line %1 "_s.arg(i).leftJustified(bytes, u'.', true);
        context.print(u"%1"_s, {line});
        work.addData(line.toLatin1());
        if (i % reportEvery == 0 || i == lines) {
            context.checkpoint();
            context.value(u"sent"_s, i);
            context.progress(lines == 0 ? -1.0 : double(i) / double(lines));
        }
    }
    return {{{u"lines"_s, lines}}, QString::fromLatin1(work.result().first(8).toHex())};
}
//! [flood]

Result combineFlood(const Arguments &, const QList<Result> &parts)
{
    return parts.first();
}

} // namespace

Task floodTask()
{
    Task task;
    task.id = u"flood"_s;
    task.title = u"Flood of reports"_s;
    task.parameters = {
        {u"lines"_s, Parameter::Type::Integer, 200'000, 0, 1'000'000'000, {}, u"Lines (0: until stopped)"_s},
        {u"bytes"_s, Parameter::Type::Integer, 60, 1, 4096, {}, u"Bytes a line"_s},
    };
    task.cpuBound = true;
    task.actors = floodActors;
    task.run = runFlood;
    task.combine = combineFlood;
    return task;
}

} // namespace thaw
