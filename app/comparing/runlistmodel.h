// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/comparison.h"
#include "app/measuring/figures.h"
#include "app/runs/tone.h"

#include <QAbstractTableModel>

namespace thaw {

/// Every finished run of this window, newest first. Runs can be given names, removed, and brought back.
class RunListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, NameColumn, TaskColumn, WayColumn, MachineColumn, OutcomeColumn, FirstFigureColumn };
    static int columnOf(Figure figure);
    static constexpr int SortRole = ToneRole + 1; ///< a number or a text, to sort by
    static constexpr qsizetype mostRemovals = 50; ///< that can be undone
    static constexpr qsizetype longestName = 60;  ///< characters

    explicit RunListModel(QObject *parent = nullptr);

    /// Oldest first. context: what belongs to none of them alone, how they were made and the machine at rest; its own runs are
    /// left out.
    void add(const QList<RunRecord> &runs, const Results &context = {});
    void remove(QList<int> rows); ///< all at once; one step to undo
    void undoRemove();            ///< brings back those that were removed last, to where they were
    bool canUndo() const { return !m_removed.isEmpty(); }
    QList<RunRecord> runs() const; ///< oldest first
    Comparison comparison() const; ///< all that is here, with its context
    const RunRecord &run(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        int number = 0; ///< from 1 on; what is removed keeps its own
        RunRecord run;
    };
    void takeOut(const QList<int> &rows);
    void putBack(const QList<Entry> &entries);

    QList<Entry> m_entries;        ///< newest first
    Results m_context;             ///< of all of them; without runs
    QList<QList<Entry>> m_removed; ///< those that were removed together, newest first
    int m_count = 0;
};

} // namespace thaw
