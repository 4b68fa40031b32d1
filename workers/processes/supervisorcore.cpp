// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/processes/supervisorcore.h"

#include "workers/processes/workerrun.h"

namespace thaw {

SupervisorCore::SupervisorCore(const Supervisor::Options &options)
    : m_spares({options.workerProgram.isEmpty() ? defaultWorkerProgram() : options.workerProgram, {}, {}},
               options.spares, this)
{}

SupervisorCore::~SupervisorCore() = default;

void SupervisorCore::start(Supervisor::RunId id, const RunRequest &request, std::chrono::steady_clock::time_point asked,
                           std::shared_ptr<ReportQueue> queue)
{
    auto owned = std::make_unique<WorkerRun>(request, asked, std::move(queue), m_spares);
    WorkerRun *run = owned.get();
    m_runs.emplace(id, std::move(owned));
    // Queued, because the signal comes from the object that is then deleted.
    connect(
        run, &WorkerRun::ended, this, [this, id] { remove(id); }, Qt::QueuedConnection);
    run->start();
}

WorkerRun *SupervisorCore::find(Supervisor::RunId id) const
{
    const auto found = m_runs.find(id);
    return found == m_runs.end() ? nullptr : found->second.get();
}

void SupervisorCore::remove(Supervisor::RunId id)
{
    m_runs.erase(id);
}

void SupervisorCore::shutDown()
{
    for (const auto &[id, run] : m_runs)
        run->kill();
    m_runs.clear();
    m_spares.setNumber(0);
}

} // namespace thaw
