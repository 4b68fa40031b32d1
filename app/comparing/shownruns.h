// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/runlistmodel.h"

#include <QAbstractTableModel>

namespace thaw {

/// What of a list of runs is shown, and in which order. To look through 20,000 runs takes longer than a frame: what is more
/// than a few hundred is arranged in a thread of its own, and the rows stay as they were until then. Lives in the main
/// thread.
class ShownRuns final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr qsizetype mostAtOnce = 300; ///< runs that are arranged before the call returns

    /// source outlives it.
    explicit ShownRuns(RunListModel &source, QObject *parent = nullptr);

    void setFilter(const QString &text); ///< only runs with it in one of their columns, whatever its case
    void sort(int column, Qt::SortOrder order) override;

    const ListedRun &at(int row) const { return m_rows.at(row); }
    int rowOf(int number) const; ///< -1: it is not shown. Looks through all
    bool isArranging() const { return m_busy; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();
    void arrangeInBackground();
    void show(const QList<ListedRun> &rows);

    RunListModel &m_source;
    QList<ListedRun> m_rows;
    QString m_filter;
    int m_column = RunListModel::NumberColumn; ///< that it is sorted by
    Qt::SortOrder m_order = Qt::DescendingOrder;
    bool m_busy = false;    ///< a thread arranges
    bool m_changed = false; ///< what it works on is not the newest
};

} // namespace thaw
