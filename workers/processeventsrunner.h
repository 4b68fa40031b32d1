// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/inprocessrun.h"
#include "workers/runner.h"

#include <memory>

namespace thaw {

/// The patch: runs the task on the calling thread and lets waiting events in at each of its reports.
class ProcessEventsRunner final : public Runner
{
    Q_OBJECT

public:
    explicit ProcessEventsRunner(qsizetype linesPerBatch, QObject *parent = nullptr);
    ~ProcessEventsRunner() override;

private:
    void doStart(const RunRequest &request) override;
    void doCancel() override;
    void doStep(bool freely) override;

    std::shared_ptr<InProcessRun> m_run;
};

} // namespace thaw
