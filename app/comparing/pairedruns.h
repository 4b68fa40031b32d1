// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/runrecorder.h"

#include <QObject>

#include <array>
#include <memory>

namespace thaw {

/// The same task in two subjects at the same moment, as often as asked for. Waits until both windows are open, and begins
/// no further round when one of them is gone.
class PairedRuns final : public QObject
{
    Q_OBJECT

public:
    static constexpr int sides = 2;
    struct Plan
    {
        RunRequest request;
        std::array<Way, sides> ways{Way::GuiThread, Way::Process};
        int repeats = 1;

        bool operator==(const Plan &) const = default;
    };

    explicit PairedRuns(QObject *parent = nullptr);

    /// The subjects run in the plan's ways and live until finished().
    void start(const std::array<Subject *, sides> &subjects, const Plan &plan);
    void stop(); ///< cancels both runs and begins no other
    bool isRunning() const { return m_state != State::Idle; }

signals:
    void begun(); ///< at most once per start(): both windows are open
    void roundBegun(int repeat);
    void runFinished(int side, const thaw::RunRecord &run);
    void finished(); ///< once per start(), last

private:
    enum class State { Idle, Waiting, Running };

    void beginWhenReady();
    void beginRound();
    void endRun(int side, const RunRecord &run);
    void end();

    State m_state = State::Idle;
    std::array<Subject *, sides> m_subjects{};
    std::array<std::unique_ptr<RunRecorder>, sides> m_runs;
    Plan m_plan;
    int m_repeat = 0; ///< of the round under way
    int m_left = 0;   ///< rounds to come
    int m_open = 0;   ///< runs of this round that have not ended
};

} // namespace thaw
