// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/ledgermodel.h"
#include "app/comparing/shownruns.h"
#include "app/comparing/summarizer.h"
#include "app/comparing/waysmodel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QTreeView;

namespace thaw {

class Card;

class RunTimeline;
class StallDots;

/// What all runs of this window came to: the ways with their medians, every run as a dot, one or two runs on a time axis
/// with their ledger, and the list of all.
class ResultsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsPage(RunListModel &runs, QWidget *parent = nullptr);

    QList<QWidget *> groups() const { return m_groups; } ///< that F6 goes through

protected:
    void showEvent(QShowEvent *event) override;

signals:
    void openRequested(); ///< a file

private:
    void addFileButtons(Card &card);
    void say(const QString &text);
    QWidget *makeWays();
    QWidget *makeDots();
    QWidget *makeTimeline();
    QWidget *makeList();
    void sumUpSoon();
    void showPicked();
    void removePicked();
    void showWhatCanBeDone();
    QList<int> pickedNumbers(qsizetype most) const; ///< of the runs that are selected, the first of them
    void pickAgain();

    RunListModel &m_runs;
    ShownRuns m_shown;
    Summarizer m_summarizer;
    QTimer m_sumUp; ///< once, however many runs come or go together
    WaysModel m_ways;
    LedgerModel m_ledger;
    QLabel *m_advice;
    QScrollArea *m_adviceArea;
    StallDots *m_dots;
    RunTimeline *m_timeline;
    QTreeView *m_list = nullptr;
    QPushButton *m_remove;
    QPushButton *m_undo;
    QPushButton *m_save;
    QPushButton *m_export;
    QLabel *m_status;
    QList<int> m_kept; ///< numbers of what is selected, while the list is made anew
    QList<QWidget *> m_groups;
};

} // namespace thaw
