// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/processes/sparepool.h"
#include "workers/processes/supervisor.h"

#include <QObject>

#include <memory>
#include <unordered_map>

namespace thaw {

class WorkerRun;

/// The supervisor's half that lives in its thread: all runs in processes, and the spare workers.
class SupervisorCore final : public QObject
{
    Q_OBJECT

public:
    explicit SupervisorCore(const Supervisor::Options &options);
    ~SupervisorCore() override;

    SparePool &spares() { return m_spares; }
    void start(Supervisor::RunId id, const RunRequest &request, std::chrono::steady_clock::time_point asked,
               std::shared_ptr<ReportQueue> queue);
    WorkerRun *find(Supervisor::RunId id) const; ///< null when it has ended
    void shutDown();

private:
    void remove(Supervisor::RunId id);

    SparePool m_spares;
    std::unordered_map<Supervisor::RunId, std::unique_ptr<WorkerRun>> m_runs;
};

} // namespace thaw
