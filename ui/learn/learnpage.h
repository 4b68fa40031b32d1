// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lessons/lesson.h"
#include "app/measuring/measurement.h"

#include <QTimer>
#include <QWidget>

class QListWidget;
class QScrollArea;
class QSplitter;

namespace thaw {

class AlivePanel;
class CodeCard;
class LessonPage;
class LessonTabs;
class Settings;
class Supervisor;
struct ThawFile;

/// The list of lessons, the lesson, the code that runs in it with what else there is to say below it, and at the foot the
/// proof that this window is alive.
class LearnPage final : public QWidget
{
    Q_OBJECT

public:
    LearnPage(Supervisor &supervisor, QList<Lesson> lessons, QWidget *parent = nullptr);

    void showLesson(const QString &id);     ///< the first one where there is none of this id
    void showExample(const ThawFile &file); ///< one of a lesson
    void setQuestions(bool asked); ///< whether lessons ask before they run; an example may hide it all the same
    void setHidden(const QStringList &parts); ///< of hideableParts()
    void addPulse(const QList<PulseSample> &samples, double worstMs,
                  const QString &cause); ///< of the window that this is in
    void setListShown(bool shown);
    void setCodeScale(double scale); ///< on top of the scale of all
    QList<QWidget *> groups() const; ///< that F6 goes through
    void setOwnWindows(bool own);    ///< between runs

    void restore(const Settings &settings);
    void save(Settings &settings) const;

signals:
    void comparisonRequested(const QStringList &ways); ///< one or two, by their ids, side by side

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillList();
    QSplitter *makeParts();
    void adoptFont();
    void fitList();
    void fitParts();
    void followLink(const QString &link);
    void showCurrent();
    void showTryThis();
    void showCode();

    const QList<Lesson> m_lessons;
    bool m_asks = true;
    bool m_hidesQuestion = false;
    QListWidget *m_list;
    LessonTabs *m_tabs;
    LessonPage *m_lesson;
    CodeCard *m_code;
    AlivePanel *m_alive;
    QScrollArea *m_lessonArea = nullptr;
    QSplitter *m_parts = nullptr; ///< the lesson, and the code
    bool m_isMoved = false;       ///< their handle
    QTimer m_tryThisIsNext;       ///< a frame after the lesson itself
    QTimer m_codeIsNext;          ///< a frame later still
};

} // namespace thaw
