// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/runrecord.h"

#include <QAbstractTableModel>

namespace thaw {

/// The freeze ledger of some runs: each stall over 50 ms, when it began, how long it was, and who would have noticed it.
class LedgerModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RunColumn, FromColumn, LengthColumn, NoticedColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const QList<RunRecord> &runs);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString run; ///< "Process, waited for, run 2"
        Stall stall;
    };
    QList<Row> m_rows;
};

} // namespace thaw
