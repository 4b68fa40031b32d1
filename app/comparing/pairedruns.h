// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/runrecorder.h"

#include <QObject>

#include <array>
#include <memory>

namespace thaw {

/// The same task in two subjects at the same moment, as often as asked for.
class PairedRuns final : public QObject
{
    Q_OBJECT

public:
    static constexpr int sides = 2;

    explicit PairedRuns(QObject *parent = nullptr);

    /// The subjects must live until finished(); repeats: 1 or more.
    void start(const std::array<Subject *, sides> &subjects, const RunRequest &request, int repeats);
    void stop(); ///< cancels both runs and begins no other
    bool isRunning() const { return m_left > 0 || m_open > 0; }

signals:
    void roundBegun(int repeat);
    void runFinished(int side, const thaw::RunRecord &run);
    void finished(); ///< once per start(), last

private:
    void beginRound();
    void endRun(int side, const RunRecord &run);

    std::array<Subject *, sides> m_subjects{};
    std::array<std::unique_ptr<RunRecorder>, sides> m_runs;
    RunRequest m_request;
    int m_repeat = 0;
    int m_left = 0; ///< rounds to come
    int m_open = 0; ///< runs of this round that have not ended
};

} // namespace thaw
