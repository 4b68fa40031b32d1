// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/inprocessrun.h"
#include "workers/runner.h"

#include <memory>

namespace thaw {

/// A worker thread (one per actor), and the calling thread goes on with its own work.
class ThreadRunner final : public Runner
{
    Q_OBJECT

public:
    explicit ThreadRunner(qsizetype linesPerBatch, QObject *parent = nullptr);
    ~ThreadRunner() override;

private:
    void doStart(const RunRequest &request) override;
    void doCancel() override;
    void doStep(bool freely) override;

    std::shared_ptr<InProcessRun> m_run;
};

} // namespace thaw
