// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/runrecorder.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>

namespace thaw {

class Supervisor;

/// Runs a list of tasks in a list of ways, one after the other, each way in a window of its own, for the terminal. Round by
/// round: each has every task in every way once, in an order of its own. What drifts, like a machine that grows warm, then
/// reaches all of them alike.
class ComparisonQueue final : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        QList<RunRequest> requests; ///< one per task
        QList<Way> ways;
        int repeats = 1;
        quint32 seed = 0; ///< of the order within each round; 0: as above

        bool operator==(const Plan &) const = default;
    };

    ComparisonQueue(Supervisor &supervisor, const Plan &plan, QObject *parent = nullptr);

    void start();
    void cancel(); ///< ends the run under way and begins no other
    qsizetype runCount() const;

signals:
    void beginning(const QString &task, thaw::Way way, int repeat);
    void runFinished(const thaw::RunRecord &run);
    void finished(bool cancelled); ///< once, last

private:
    struct Step
    {
        RunRequest request;
        Way way = Way::GuiThread;
        int repeat = 1;
    };
    void next();

    Supervisor &m_supervisor;
    QList<Step> m_steps;
    std::unique_ptr<Subject> m_subject;
    std::unique_ptr<RunRecorder> m_current;
    QTimer m_settle; ///< a window that has just opened is not yet at rest
    bool m_cancelled = false;
};

} // namespace thaw
