// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/runs/runhistory.h"
#include "ui/parts/card.h"

#include <QBasicTimer>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace thaw {

class FigureTable;
class Prose;
class RunSession;
class TranscriptView;
class WorkerView;

/// Below the code: what to try in a lesson, and what its runs said and came to.
class LessonTabs final : public Card
{
    Q_OBJECT

public:
    enum Tab { TryThis, Transcript, Workers, Results };

    explicit LessonTabs(QWidget *parent = nullptr);

    void setTryThis(const QString &markdown);
    void setRun(RunSession &session, RunHistory &history); ///< both outlive what is shown of them
    void setTabVisible(Tab tab, bool visible);
    QString selectedWorker() const; ///< the name of one; empty: none or several

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void linkActivated(const QString &link); ///< in what to try

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void addTab(const QString &title, QWidget *page);
    void countSoon();
    void showCounts();

    QTabBar *m_bar;
    QStackedWidget *m_pages;
    Prose *m_tryThis;
    TranscriptView *m_transcript;
    WorkerView *m_workers;
    QLabel *m_dropped; ///< how many lines of the transcript are no longer shown
    RunHistory m_none; ///< until there is a lesson
    FigureTable *m_results;
    RunSession *m_session = nullptr;
    QBasicTimer m_timer; ///< until the counts are shown
};

} // namespace thaw
