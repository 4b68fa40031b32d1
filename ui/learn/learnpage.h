// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lessons/lesson.h"

#include <QTimer>
#include <QWidget>

class QListWidget;
class QTabBar;

namespace thaw {

class AlivePanel;
class CodeView;
class LessonPage;
class Prose;
class Settings;
class Supervisor;
struct ThawFile;

/// The list of lessons, the lesson, and at the right the proof that this window is alive, and the code.
class LearnPage final : public QWidget
{
    Q_OBJECT

public:
    LearnPage(Supervisor &supervisor, QList<Lesson> lessons, QWidget *parent = nullptr);

    void showLesson(const QString &id);       ///< the first one where there is none of this id
    void showExample(const ThawFile &file);   ///< one of a lesson
    void setHidden(const QStringList &parts); ///< of hideableParts()
    AlivePanel &alivePanel() { return *m_alive; }

    void restore(const Settings &settings);
    void save(Settings &settings) const;

private:
    QWidget *makeCodeCard();
    void showCurrent();
    void showTryThis();
    void showCode();

    const QList<Lesson> m_lessons;
    QListWidget *m_list;
    LessonPage *m_lesson;
    AlivePanel *m_alive;
    Prose *m_tryThis;
    QTabBar *m_language;
    CodeView *m_code;
    QWidget *m_codeCard = nullptr;
    QTimer m_tryThisIsNext; ///< a frame after the lesson itself
    QTimer m_codeIsNext;    ///< a frame later still
};

} // namespace thaw
