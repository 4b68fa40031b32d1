// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/ledgermodel.h"
#include "app/comparing/summarizer.h"
#include "app/comparing/waysmodel.h"

#include <QSortFilterProxyModel>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QTreeView;

namespace thaw {

class Card;

class RunListModel;
class RunTimeline;
class StallDots;

/// What all runs of this window came to: the ways with their medians, every run as a dot, one or two runs on a time axis
/// with their ledger, and the list of all.
class ResultsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsPage(RunListModel &runs, QWidget *parent = nullptr);

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
    QList<int> pickedRows() const; ///< of the list of runs

    RunListModel &m_runs;
    Summarizer m_summarizer;
    QTimer m_sumUp; ///< once, however many runs come or go together
    WaysModel m_ways;
    LedgerModel m_ledger;
    QSortFilterProxyModel m_shown;
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
};

} // namespace thaw
