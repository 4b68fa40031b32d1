// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lessons/lesson.h"
#include "app/lessons/runfacts.h"
#include "app/measuring/measurement.h"
#include "app/measuring/startcosts.h"
#include "app/runs/runsession.h"
#include "workers/contract/programcommand.h"

#include <QObject>
#include <QPointer>

namespace thaw {

class Subject;
class Supervisor;

/// What runs in a lesson, and in which order: the run that is made first to compare with, where the lesson has one, then
/// the run that was asked for. They run in workers of this program, or in a subject where the lesson's way needs one.
/// Lives in the thread of the views.
class LessonRun final : public QObject
{
    Q_OBJECT

public:
    /// What people have chosen on the lesson's page.
    struct Choices
    {
        Arguments arguments;      ///< checked, and complete where the task is ours
        ProgramCommand ownWorker; ///< where the lesson asks for one; an empty program: none yet
        bool stepping = false;    ///< wait at each report

        bool operator==(const Choices &) const = default;
    };
    enum class State { Idle, Opening, Running }; ///< Opening: the subject is not ready yet

    explicit LessonRun(Supervisor &supervisor, QObject *parent = nullptr);
    ~LessonRun() override;

    void setLesson(const Lesson &lesson); ///< abandons the runs of the one before
    bool leave();                         ///< abandons the runs; what they showed stays. False where nothing ran.

    /// Nothing happens where something runs already, or where what the lesson runs is not there: a command of one's own,
    /// or a subject that is opening or ready.
    void start(const Choices &choices, Subject *subject = nullptr);
    void ask(const ProgramCommand &ownWorker); ///< starts it only to hear what it declares
    void cancel();                             ///< runs that have not begun never will
    /// One worker where it is named and runs in this program; the runs that follow then depend on what becomes of the
    /// task. Otherwise the whole, like cancel().
    void kill(const QString &actor = {});
    void addOwnPulse(const QList<PulseSample> &samples); ///< of the window that shows the lesson
    void step(bool freely);                              ///< freely: no more steps until the next start()

    const Lesson &lesson() const { return m_lesson; }
    State state() const { return m_state; }
    bool isStopping() const { return m_session.isStopping(); }
    bool canStart(const ProgramCommand &ownWorker) const;
    const RunFacts &facts() const { return m_facts; } ///< of the last start()
    RunSession &session() { return m_session; }       ///< the models of the run under way, and what it reports

signals:
    void stateChanged();
    void began(const thaw::RunRequest &request); ///< each run, before its first report
    void ended(const thaw::Outcome &outcome);    ///< each run
    /// Once for a start() or ask() of which a run began, last: how the last of them ended.
    void finished(const thaw::Outcome &outcome);
    void declared(const thaw::Hello &hello);                ///< by a worker of one's own
    void becameStuck(const thaw::FoundStuck &stuck);        ///< at most once for a start()
    void startCostsMeasured(const thaw::StartCosts &costs); ///< at most once for each setLesson()

private:
    void begin(const RunRequest &request, Subject *subject);
    void waitFor(Subject &subject);
    void startNext();
    void end(const Outcome &outcome);
    void setState(State state);
    void dropWaiting();
    void measureStartCosts();

    Supervisor &m_supervisor;
    RunSession m_session;
    Lesson m_lesson;
    QList<RunRequest> m_queue; ///< runs that have not begun
    QPointer<Subject> m_subject;
    RunFacts m_facts;
    State m_state = State::Idle;
    bool m_costsAsked = false;
};

} // namespace thaw
