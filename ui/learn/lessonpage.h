// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/thawfile.h"
#include "app/lessons/lessonrun.h"
#include "app/measuring/measurement.h"
#include "ui/learn/handout.h"
#include "ui/parts/column.h"
#include "ui/pictures/picture.h"
#include "ui/style/theme.h"

#include <functional>
#include <map>
#include <memory>

class QLabel;
class QVBoxLayout;

namespace thaw {

class LessonControls;
class LessonTabs;
class MarkModel;
class PictureCard;
class Prose;
class QuestionCard;
class Settings;
class SubjectFrame;
class Supervisor;
class TemporaryFiles;

/// The middle of the Learn page: a lesson's text, its controls, and its small window or picture. It lays them out; what runs
/// is the LessonRun's business. What a lesson showed is still there when one comes back, until it runs again or is reset.
class LessonPage final : public Column
{
    Q_OBJECT

public:
    /// The tabs are beside it, and show what its runs say.
    LessonPage(Supervisor &supervisor, LessonTabs &tabs, QWidget *parent = nullptr);
    ~LessonPage() override;

    void setLesson(const Lesson &lesson);             ///< ends the run of the one before
    void showExample(const ThawFile &file);           ///< of the lesson that is shown: its arguments and its question
    void setQuestions(bool asked);                    ///< whether lessons ask before they run
    void addPulse(const QList<PulseSample> &samples); ///< of the window that this is in
    QList<QWidget *> groups() const;                  ///< that F6 goes through
    void setOwnWindows(bool own); ///< of the next run: its subject is not docked even where it could be
    void restore(const Settings &settings);
    void save(Settings &settings) const;

signals:
    void marksShown(thaw::MarkModel *marks); ///< of the lesson that is shown now
    void linkActivated(const QString &link); ///< in a text

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Visit;

    void makeLayout();
    void connectControls();
    Visit &visitOf(const Lesson &lesson); ///< the one that is kept, or a new one
    void connectVisit(Visit &visit);
    void leave();
    void reset();
    LessonRun &run() const;
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
    void showPulse(Picture::Window window, const QList<PulseSample> &samples);
    void showFile(const QString &name);
    void showAnswer();
    void showEnd(const Outcome &outcome);
    void say(const QString &text, Tone tone);
    void colourMessage();
    void adoptFont();
    void showState();

    Supervisor &m_supervisor;
    LessonTabs &m_tabs;
    QLabel *m_title;
    Prose *m_body;
    QuestionCard *m_question;
    LessonControls *m_controls;
    Prose *m_message;
    PictureCard *m_picture;
    QVBoxLayout *m_layout = nullptr;
    SubjectFrame *m_subject;
    std::map<QString, std::unique_ptr<Visit>> m_visits; ///< by the lesson's id
    const std::shared_ptr<TemporaryFiles> m_examples;
    Visit *m_visit = nullptr; ///< of the lesson that is shown; never null
    bool m_ownWindows = false;
};

} // namespace thaw
