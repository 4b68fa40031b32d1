// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lessons/lessonrun.h"

#include <QWidget>

#include <array>

class QLayout;
class QPushButton;

namespace thaw {

class ArgumentForm;
class OwnWorkerForm;
class PaceControl;
class Settings;

/// What people choose for a lesson's run, and the buttons that begin and end it. Its product is the choices.
class LessonControls final : public QWidget
{
    Q_OBJECT

public:
    explicit LessonControls(QWidget *parent = nullptr);

    void setLesson(const Lesson &lesson);          ///< begins with the lesson's own arguments
    void setArguments(const Arguments &arguments); ///< those that are given
    void showState(const LessonRun &run);
    void showDeclaration(const Hello &hello); ///< its arguments become the form

    void setOwnCommand(const QString &command);

    LessonRun::Choices choices() const;
    bool stepsByHand() const;

    void restore(const Settings &settings);
    void save(Settings &settings) const;

signals:
    void runRequested();
    void askRequested(); ///< start the worker of one's own just to hear what it declares
    void cancelRequested();
    void killRequested();
    void stepRequested(bool freely);
    void fileRequested(const QString &name); ///< one of the lesson's
    void changed();                          ///< another worker of one's own
    void exampleRequested();                 ///< save what is chosen as an example
    void commandRequested();                 ///< copy the command line
    void handoutRequested();                 ///< save the lesson with its run
    void printRequested();                   ///< print that
    void resetRequested();                   ///< forget what was chosen, and the runs

private:
    QLayout *makeButtons();
    void enableButtons(std::array<bool, 3> enabled); ///< Run, Cancel, Kill

    OwnWorkerForm *m_own;
    ArgumentForm *m_arguments;
    PaceControl *m_pace;
    QPushButton *m_run;
    QPushButton *m_cancel;
    QPushButton *m_kill;
    QPushButton *m_files;
    QPushButton *m_more;
};

} // namespace thaw
