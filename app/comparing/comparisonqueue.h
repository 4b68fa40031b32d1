// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/runrecorder.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace thaw {

class Supervisor;

/// One run of a comparison.
struct ComparisonStep
{
    enum class Kind { AtRest, WarmUp, Run };

    Kind kind = Kind::Run;
    RunRequest request;
    Way way = Way::GuiThread;
    int repeat = 1; ///< from 1 on, of its kind
};

/// Runs a list of tasks in a list of ways, one after the other, each way in a window of its own, for the terminal. Round by
/// round: each has every task in every way once, in an order of its own. What drifts, like a machine that grows warm, then
/// reaches all of them alike. Before them, where that is planned: a window with nothing to do, and rounds that only warm up.
class ComparisonQueue final : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        QList<RunRequest> requests; ///< one per task
        QList<Way> ways;
        int repeats = 1;
        int warmUps = 0; ///< runs of each task in each way before the first round, which are not reported
        std::optional<RunRequest> atRest; ///< runs before all others, in a process: leaves the window alone
        quint32 seed = 0;                 ///< of the order within each round; 0: as above

        bool operator==(const Plan &) const = default;
    };

    ComparisonQueue(Supervisor &supervisor, const Plan &plan, QObject *parent = nullptr);

    void start();
    void cancel(); ///< ends the run under way and begins no other
    qsizetype stepCount() const;

signals:
    void beginning(const thaw::ComparisonStep &step);
    void stepFinished(const thaw::ComparisonStep &step, const thaw::RunRecord &run);
    void finished(bool cancelled); ///< once, last

private:
    void next();
    void appendRound(const Plan &plan, ComparisonStep::Kind kind, int repeat);

    Supervisor &m_supervisor;
    QList<ComparisonStep> m_steps;
    std::unique_ptr<Subject> m_subject;
    std::unique_ptr<RunRecorder> m_current;
    QTimer m_settle; ///< a window that has just opened is not yet at rest
    bool m_cancelled = false;
};

} // namespace thaw
