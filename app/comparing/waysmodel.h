// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/summary.h"

#include <QAbstractTableModel>

namespace thaw {

/// What the repeats of each task in each way come to: a row for each, with medians.
class WaysModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TaskColumn,
        WayColumn,
        RunsColumn,
        StallColumn,
        IntervalColumn,
        BlockedColumn,
        LatencyColumn,
        FramesColumn,
        KeystrokeColumn,
        TimeColumn,
        RatioColumn,
        VerdictColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setWays(const QList<WaySummary> &ways);
    const QList<WaySummary> &ways() const { return m_ways; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<WaySummary> m_ways;
    bool m_haveOneMachine = true;
    bool m_haveOneTask = true; ///< with the same arguments, which need not be told in each row
};

} // namespace thaw
