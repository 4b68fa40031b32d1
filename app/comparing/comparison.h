// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/runrecord.h"
#include "app/runs/runsession.h"
#include "app/subjects/subject.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace thaw {

class Supervisor;

/// One side of a comparison: a subject, and the runs that are measured in it, one after the other.
class MeasuredRun final : public QObject
{
    Q_OBJECT

public:
    MeasuredRun(Subject &subject, RunRequest request, int repeat, qsizetype linesPerBatch, QObject *parent = nullptr);

    void start(); ///< at once where the subject is ready, else as soon as it is
    void cancel() { m_session.cancel(); }
    void kill() { m_session.kill(); }
    RunSession &session() { return m_session; }

signals:
    void finished(const thaw::RunRecord &run); ///< once, last

private:
    void begin();
    void finishWhenWhole();
    void finish();

    Subject &m_subject;
    const RunRequest m_request;
    const int m_repeat;
    const qsizetype m_linesPerBatch;
    RunSession m_session;
    std::optional<RunRecord> m_record;
    bool m_finished = false;
};

/// Runs a list of tasks in a list of ways, one after the other, each way in a window of its own, for the terminal.
class Comparison final : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        QList<RunRequest> requests; ///< one per task
        QList<Way> ways;
        int repeats = 1;

        bool operator==(const Plan &) const = default;
    };

    Comparison(Supervisor &supervisor, const Plan &plan, QObject *parent = nullptr);

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
    std::unique_ptr<MeasuredRun> m_current;
    QTimer m_settle; ///< a window that has just opened is not yet at rest
    bool m_cancelled = false;
};

} // namespace thaw
