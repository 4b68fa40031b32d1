// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/inprocessrun.h"
#include "workers/runner.h"

#include <memory>

namespace thaw {

/// The mistake: runs the task on the thread that calls it. Nothing else happens there until the task has ended.
class GuiThreadRunner final : public Runner
{
    Q_OBJECT

public:
    explicit GuiThreadRunner(qsizetype linesPerBatch, QObject *parent = nullptr);
    ~GuiThreadRunner() override;

private:
    void doStart(const RunRequest &request) override;
    void doCancel() override;
    void doStep(bool freely) override;

    std::shared_ptr<InProcessRun> m_run;
};

} // namespace thaw
