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
        context.print("%1", {line});
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

Finding tellFlood(const QJsonObject &values)
{
    return {QT_TRANSLATE_NOOP("Tasks", "said %1 lines"), {values.value("lines"_L1).toInteger()}};
}

} // namespace

Task floodTask()
{
    Task task;
    task.id = u"flood"_s;
    task.title = QT_TRANSLATE_NOOP("Tasks", "Flood of reports");
    task.parameters = {
        integer(u"lines"_s, 200'000, 0, 1'000'000'000, QT_TRANSLATE_NOOP("Tasks", "Lines (0: until stopped)")),
        integer(u"bytes"_s, 60, 1, 4096, QT_TRANSLATE_NOOP("Tasks", "Bytes a line")),
    };
    task.quick = {{u"lines"_s, 10}};
    task.actors = floodActors;
    task.run = runFlood;
    task.combine = combineFlood;
    task.tell = tellFlood;
    return task;
}

} // namespace thaw
