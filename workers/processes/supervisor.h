// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/runrequest.h"
#include "workers/reports/reportqueue.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace thaw {

class SupervisorCore;

/// Owns the thread in which all child processes of this program live: it starts them, drains and parses their pipes, and
/// stops them. All calls return at once; nothing of a process ever happens on the caller's thread.
class Supervisor final : public QObject
{
    Q_OBJECT

public:
    using RunId = quint64;

    struct Options
    {
        QString workerProgram; ///< empty: thaw-worker beside this program
        int spares = 0;        ///< warm workers to keep, once warmUp() is called
    };

    explicit Supervisor(const Options &options, QObject *parent = nullptr);
    /// Kills every child and waits for the thread: do it when no window is shown any more.
    ~Supervisor() override;

    void warmUp(); ///< after the first frame
    void setSpares(int number);

    /// Reports and the outcome go to the queue.
    RunId start(const RunRequest &request, const std::shared_ptr<ReportQueue> &queue);
    void cancel(RunId run);
    void kill(RunId run);
    void killActor(RunId run, const QString &who);
    void step(RunId run, bool freely);

    /// For objects that own a ChildProcess of another kind: they are moved there.
    QThread *processThread() { return &m_thread; }

private:
    QThread m_thread;
    std::unique_ptr<SupervisorCore> m_core; ///< lives in m_thread
    RunId m_lastRun = 0;
};

/// Where thaw-worker is: THAW_WORKER in the environment, else beside the running program.
QString defaultWorkerProgram();

} // namespace thaw
