// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/comparison.h"
#include "app/comparing/runrecorder.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

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

/// Where the windows come from in which a comparison runs.
class SubjectSource
{
public:
    virtual ~SubjectSource() = default;
    /// One in this way, starting or ready: the last again where it is that and still there.
    virtual Subject &open(Way way) = 0;
    virtual void close() = 0; ///< the last
};

/// Windows of their own.
class OwnWindows final : public SubjectSource
{
public:
    explicit OwnWindows(Supervisor &supervisor) : m_supervisor(supervisor) {}
    Subject &open(Way way) override;
    void close() override { m_subject.reset(); }

private:
    Supervisor &m_supervisor;
    std::unique_ptr<Subject> m_subject;
};

/// Runs a list of tasks in a list of ways, one after the other, each way in a window of its own. Round by round: each has
/// every task in every way once, in an order of its own. What drifts, like a machine that grows warm, then reaches all of
/// them alike. Before them, where that is planned: a window with nothing to do, and rounds that only warm up.
class ComparisonQueue final : public QObject
{
    Q_OBJECT

public:
    /// The windows live until finished().
    ComparisonQueue(SubjectSource &windows, const ComparisonPlan &plan, QObject *parent = nullptr);

    void start();
    void cancel();               ///< ends the run under way and begins no other
    void setPaused(bool paused); ///< begins no other run while it is; the one under way goes on
    bool isPaused() const { return m_isPaused; }
    qsizetype stepCount() const { return m_stepCount; }
    qsizetype stepsDone() const { return m_stepsDone; }
    /// Estimated from the steps that are done, without pauses; negative: none is.
    double secondsLeft() const;
    /// What it came to up to here; as it was planned, once it has finished.
    const Comparison &made() const { return m_made; }

signals:
    void beginning(const thaw::ComparisonStep &step);
    void stepFinished(const thaw::ComparisonStep &step, const thaw::RunRecord &run);
    void finished(bool cancelled); ///< once, last

private:
    void next();
    void begin(const ComparisonStep &step);
    void endStep(const ComparisonStep &step, const RunRecord &run);
    void appendRound(const ComparisonPlan &plan, ComparisonStep::Kind kind, int repeat);

    SubjectSource &m_windows;
    Comparison m_made;
    QList<ComparisonStep> m_steps;
    qsizetype m_stepCount = 0;
    qsizetype m_stepsDone = 0;
    double m_worked = 0;      ///< s, in the steps that are done
    QElapsedTimer m_stepTime; ///< of the step under way
    QPointer<Subject> m_subject;
    std::unique_ptr<RunRecorder> m_current;
    QTimer m_settle; ///< a window that has just opened is not yet at rest
    bool m_closeFirst = false;
    bool m_isPaused = false;
    bool m_waits = false; ///< for the end of the pause
    bool m_cancelled = false;
};

} // namespace thaw
