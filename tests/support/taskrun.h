// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/runwatch.h"
#include "tests/support/testsupport.h"
#include "workers/processes/supervisor.h"
#include "workers/tasks/tasklist.h"
#include "workers/ways/runner.h"

#include <QJsonObject>

#include <memory>

namespace thaw {

/// A task that runs in one of the ways, with a supervisor of its own. Started at once.
class TaskRun final
{
public:
    TaskRun(Way way, const QString &task, const QJsonObject &given, qsizetype linesPerBatch = everyLine)
        : TaskRun(way, taskRequest(task, given), linesPerBatch)
    {}
    TaskRun(Way way, const RunRequest &request, qsizetype linesPerBatch = everyLine)
        : m_runner(makeRunner(way, m_supervisor, linesPerBatch)), m_watch(*m_runner)
    {
        m_runner->start(request);
    }

    Runner &runner() { return *m_runner; }
    RunWatch &watch() { return m_watch; }
    /// Waits for the end; what the outcome is, in the words of describe(), or "none".
    QString end()
    {
        m_watch.waitForEnd();
        return m_watch.outcomeText();
    }
    QJsonValue result(const QString &name) const { return m_watch.outcome().result.values.value(name); }
    QString checksum() const { return m_watch.outcome().result.checksum; }

    bool waitForLock(const LockEvent &event)
    {
        return waitUntil([&] { return m_watch.all<LockEvent>().contains(event); });
    }

private:
    Supervisor m_supervisor{Supervisor::Options{}};
    std::unique_ptr<Runner> m_runner;
    RunWatch m_watch;
};

/// A data row for each of these ways.
inline void rowPerWay(const QList<Way> &ways)
{
    QTest::addColumn<Way>("way");
    for (const Way way : ways)
        QTest::newRow(qPrintable(wayId(way))) << way;
}

template<typename Predicate>
QList<Way> waysThat(Predicate are)
{
    QList<Way> ways = allWays();
    ways.removeIf([&are](Way way) { return !are(traits(way)); });
    return ways;
}

inline const QList<Way> processWays = waysThat([](const WayTraits &way) { return way.inProcesses(); });
inline const QList<Way> threadWays = waysThat([](const WayTraits &way) { return !way.inProcesses(); });
/// Those in which a test goes on while the task runs.
inline const QList<Way> returningWays = waysThat(
    [](const WayTraits &way) { return way.guiThread == WayTraits::GuiThread::Returns; });

} // namespace thaw
