// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/inprocessrun.h"
#include "workers/runner.h"

#include <memory>

namespace thaw {

/// The article's loop: the task runs in a thread, and the calling thread joins it for 0.3 s at a time.
class JoinPollRunner final : public Runner
{
    Q_OBJECT

public:
    explicit JoinPollRunner(qsizetype linesPerBatch, QObject *parent = nullptr);
    ~JoinPollRunner() override;

private:
    void doStart(const RunRequest &request) override;
    void doCancel() override;
    void doStep(bool freely) override;

    std::shared_ptr<InProcessRun> m_run;
};

} // namespace thaw
