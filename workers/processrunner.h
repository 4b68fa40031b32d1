// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/runner.h"
#include "workers/supervisor.h"

namespace thaw {

/// The way out: hands the task to worker processes and returns.
class ProcessRunner final : public Runner
{
    Q_OBJECT

public:
    ProcessRunner(Supervisor &supervisor, qsizetype linesPerBatch, QObject *parent = nullptr);
    ~ProcessRunner() override;

private:
    void doStart(const RunRequest &request) override;
    void doCancel() override;
    void doKill() override;
    void doKillActor(const QString &who) override;
    void doStep(bool freely) override;

    Supervisor &m_supervisor;
    Supervisor::RunId m_run = 0;
};

} // namespace thaw
