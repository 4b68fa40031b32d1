// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/figures.h"
#include "app/runs/tone.h"

#include <QAbstractTableModel>

namespace thaw {

/// Every finished run of this window, newest first. Runs can be given names, removed, and brought back.
class RunListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, NameColumn, TaskColumn, WayColumn, OutcomeColumn, FirstFigureColumn };
    static int columnOf(Figure figure);
    static constexpr int SortRole = ToneRole + 1; ///< a number or a text, to sort by
    static constexpr qsizetype mostRemovals = 50; ///< that can be undone
    static constexpr qsizetype longestName = 60;  ///< characters

    explicit RunListModel(QObject *parent = nullptr);

    void add(const QList<RunRecord> &runs); ///< oldest first
    void remove(QList<int> rows);           ///< all at once; one step to undo
    void undoRemove();                      ///< brings back those that were removed last, to where they were
    bool canUndo() const { return !m_removed.isEmpty(); }
    QList<RunRecord> runs() const; ///< oldest first
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
    QList<Entry> m_entries;        ///< newest first
    QList<QList<Entry>> m_removed; ///< those that were removed together, newest first
    int m_count = 0;
};

} // namespace thaw
