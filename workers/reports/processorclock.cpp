// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/reports/processorclock.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

// Linux: nanoseconds on a processor, nanoseconds in the queue for one, and how often.
ProcessorTime readSchedstat(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() < 2 ? ProcessorTime{} : ProcessorTime{fields[0].toDouble() / 1e6, fields[1].toDouble() / 1e6};
}

} // namespace

ProcessorTime processorTimeOfThisThread()
{
    return readSchedstat(u"/proc/thread-self/schedstat"_s);
}

ProcessorTime processorTimeOf(qint64 pid)
{
    ProcessorTime sum;
    const QDir threads(u"/proc/%1/task"_s.arg(pid));
    const QStringList ids = threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &id : ids)
        sum += readSchedstat(threads.filePath(id + "/schedstat"_L1));
    return sum;
}

} // namespace thaw
