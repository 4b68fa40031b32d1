// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/runner.h"
#include "workers/supervisor.h"

namespace thaw {

/// The commonest mistake with processes: starts them, then blocks the calling thread until they have ended.
class WaitProcessRunner final : public Runner
{
    Q_OBJECT

public:
    WaitProcessRunner(Supervisor &supervisor, qsizetype linesPerBatch, QObject *parent = nullptr);
    ~WaitProcessRunner() override;

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
