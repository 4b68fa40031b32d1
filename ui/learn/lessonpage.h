// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/thawfile.h"
#include "app/lessons/lessonrun.h"
#include "ui/learn/handout.h"
#include "ui/parts/column.h"
#include "ui/style/theme.h"

#include <functional>

class QLabel;
class QVBoxLayout;

namespace thaw {

class LessonControls;
class PictureCard;
class Prose;
class Settings;
class SubjectFrame;
class Supervisor;
class WorkerView;

/// The middle of the Learn page: a lesson's text, its controls, and the live views of its run. It lays them out; what runs
/// is the LessonRun's business.
class LessonPage final : public Column
{
    Q_OBJECT

public:
    explicit LessonPage(Supervisor &supervisor, QWidget *parent = nullptr);
    ~LessonPage() override;

    void setLesson(const Lesson &lesson);     ///< ends the run of the one before
    void showExample(const ThawFile &file);   ///< of the lesson that is shown: its arguments and its question
    void setHidden(const QStringList &parts); ///< of hideableParts()
    void restore(const Settings &settings);
    void save(Settings &settings) const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeLayout();
    void connectControls();
    void connectRun();
    void showSubject();
    void start();
    void ask();
    void saveAsExample();
    void copyCommand();
    std::function<Pdf()> handoutMaker(); ///< of the lesson and its run as they are now; for any thread
    void saveHandout();
    void printHandout();
    QString commandLine() const; ///< empty: a worker of one's own is not chosen yet
    void kill();
    void showEnd(const Outcome &outcome);
    void say(const QString &text, Tone tone);
    void colourMessage();
    void showState();
    void showCounts();

    Supervisor &m_supervisor;
    LessonRun m_run;
    QLabel *m_title;
    Prose *m_body;
    LessonControls *m_controls;
    Prose *m_message;
    Tone m_tone = Tone::Neutral; ///< of the message
    PictureCard *m_picture;
    SubjectFrame *m_subject;
    WorkerView *m_workers;
    QLabel *m_counts;
    QWidget *m_workersCard = nullptr;
    QWidget *m_transcriptCard = nullptr;
    ThawFile m_example; ///< of the lesson that is shown; without a title: none was opened
};

} // namespace thaw
