// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lessons/lesson.h"
#include "app/runs/runsession.h"
#include "ui/parts/column.h"
#include "ui/style/theme.h"

#include <memory>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace thaw {

class ArgumentForm;
class Badge;
class Card;
class OwnWorkerForm;
class PaceControl;
class Picture;
class Prose;
class Settings;
class SubjectFrame;
class Supervisor;
class WorkerView;

/// The middle of the Learn page: a lesson's text, its controls, and the live views of its run. Runs go to workers of this
/// program, or to a subject on the page where the lesson's way would freeze or endanger this window.
class LessonPage final : public Column
{
    Q_OBJECT

public:
    explicit LessonPage(Supervisor &supervisor, QWidget *parent = nullptr);
    ~LessonPage() override;

    void setLesson(const Lesson &lesson); ///< ends the run of the one before
    void restore(const Settings &settings);
    void save(Settings &settings) const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeControls();
    void makeCards(QVBoxLayout *layout);
    void showPicture(const Lesson &lesson);
    void showPictureTexts();
    void showSubject();
    void start();
    void begin(const RunRequest &request);
    void askOwnWorker();
    void measureStartCosts();
    void startNext();
    void endRun(const Outcome &outcome);
    void say(const QString &text, Tone tone);
    void showState();
    void showCounts();

    Supervisor &m_supervisor;
    RunSession m_session;
    Lesson m_lesson;
    QList<RunRequest> m_queue; ///< runs to come: one lesson measures one worker, then one per core
    std::unique_ptr<Picture> m_picture;
    SubjectFrame *m_subject;
    QLabel *m_title;
    Prose *m_body;
    Prose *m_message;
    QLabel *m_counts;
    Prose *m_summary;
    ArgumentForm *m_arguments;
    OwnWorkerForm *m_own;
    PaceControl *m_pace;
    QPushButton *m_run;
    QPushButton *m_cancel;
    QPushButton *m_kill;
    Card *m_pictureCard;
    Badge *m_verdict; ///< the picture's, in its card's title
    WorkerView *m_workers;
    bool m_costsMeasured = false; ///< or being measured, for this lesson's picture
    bool m_asking = false;        ///< the run is only to hear its hello
    bool m_waiting = false;       ///< Run was asked for and the subject is still opening
};

} // namespace thaw
