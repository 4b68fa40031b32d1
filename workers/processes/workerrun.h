// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/outcome.h"
#include "workers/contract/runrequest.h"
#include "workers/contract/task.h"
#include "workers/processes/childprocess.h"
#include "workers/reports/runreports.h"
#include "workers/sharing/postoffice.h"
#include "workers/sharing/sharedmemory.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace thaw {

class SparePool;

/// One run in worker processes: a worker for each actor, their messages, their stop, and the outcome of the whole.
/// Lives in the supervisor's thread; its reports leave through a ReportQueue.
class WorkerRun final : public QObject
{
    Q_OBJECT

public:
    WorkerRun(RunRequest request, std::chrono::steady_clock::time_point asked, std::shared_ptr<ReportQueue> queue,
              SparePool &spares, QObject *parent = nullptr);
    ~WorkerRun() override;

    void start();
    void cancel();
    void kill();
    void killActor(const QString &who);
    void step(bool freely);

signals:
    void ended(); ///< exactly once, last; the queue has the outcome

private:
    struct Actor
    {
        QString name;
        QString runsAs; ///< what the worker is told; empty: the whole task
        std::unique_ptr<ChildProcess> process;
        LastWords words;
        std::optional<Outcome> outcome;
        bool listens = true;                ///< to a cancel
        ProcessorTime before;               ///< what its process had had when it got the task
        ProcessorTime processor;            ///< since then
        std::vector<QByteArrayView> prints; ///< of the read under way, not yet reported
    };
    struct Handler;

    void launch(Actor &actor);
    void greet(Actor &actor, const Hello &hello);
    void beginTask(Actor &actor, const Arguments &arguments);
    std::optional<BrokenLine> lineFrom(Actor &actor, QByteArrayView line);
    void reportPrints(Actor &actor);
    void pauseWhenFull();
    void deliver(const QString &actor, const PostOffice::Letter &letter);
    static void noteProcessor(Actor &actor);
    void actorEnded(Actor &actor);
    void stopAll(ProcessEnd::Asked reason);
    void endWith(Outcome outcome);
    void finishWhenAllEnded();
    Actor *find(const QString &name);

    const RunRequest m_request;
    RunReports m_reports;
    const bool m_isForeign; ///< its worker is somebody's own program
    SparePool &m_spares;
    const Task *m_task = nullptr;
    std::unique_ptr<SharedState> m_shared; ///< only for actors that need each other, in processes of their own
    std::vector<std::unique_ptr<Actor>> m_actors;
    PostOffice m_post;
    QTimer m_timeout;
    std::optional<Outcome> m_verdict; ///< set by the first actor that ends badly, or by the monitor
    bool m_finished = false;
};

} // namespace thaw
