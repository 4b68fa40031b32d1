// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/comparison.h"
#include "app/measuring/figures.h"
#include "app/runs/tone.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>

namespace thaw {

/// A run in a list. Its record is shared and never changes, so that other threads can read a list that is copied.
struct ListedRun
{
    int number = 0; ///< from 1 on; what is removed keeps its own
    std::shared_ptr<const RunRecord> run;
};

/// What a list says of a run in one of the columns of RunListModel. Thread-safe.
QVariant cellOf(const ListedRun &listed, int column, int role);
QList<RunRecord> recordsOf(
    const QList<ListedRun> &listed); ///< the same, oldest first; of many it takes longer than a frame

/// Every finished run of this window, newest first. Runs can be given names, removed, and brought back.
class RunListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, NameColumn, TaskColumn, WayColumn, MachineColumn, OutcomeColumn, FirstFigureColumn };
    static int columnOf(Figure figure);
    static int columns();
    static Qt::ItemFlags flagsOf(int column, Qt::ItemFlags flags); ///< only names are edited
    static constexpr int SortRole = ToneRole + 1;                  ///< a number or a text, to sort by
    static constexpr qsizetype mostRemovals = 50;                  ///< that can be undone
    static constexpr qsizetype longestName = 60;                   ///< characters

    explicit RunListModel(QObject *parent = nullptr);

    /// Oldest first. context: what belongs to none of them alone, how they were made and the machine at rest; its own runs are
    /// left out.
    void add(const QList<RunRecord> &runs, const Results &context = {});
    void remove(QList<int> rows); ///< all at once; one step to undo
    void undoRemove();            ///< brings back those that were removed last, to where they were
    bool canUndo() const { return !m_removed.isEmpty(); }
    const QList<ListedRun> &listed() const { return m_entries; }
    QList<RunRecord> runs() const { return recordsOf(m_entries); }
    std::function<Comparison()> comparisonMaker() const; ///< of all that is here, with its context; for any thread
    const RunRecord &run(int row) const { return *m_entries.at(row).run; }
    int rowOf(int number) const; ///< -1: it is not here

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void takeOut(const QList<int> &rows);
    void putBack(const QList<ListedRun> &entries);

    QList<ListedRun> m_entries;        ///< newest first
    Results m_context;                 ///< of all of them; without runs
    QList<QList<ListedRun>> m_removed; ///< those that were removed together, newest first
    int m_count = 0;
};

} // namespace thaw
