// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/figures.h"

#include <QAbstractTableModel>

namespace thaw {

/// Every finished run of this window, newest first.
class RunListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, TaskColumn, WayColumn, OutcomeColumn, FirstFigureColumn };
    static int columnOf(Figure figure);

    explicit RunListModel(QObject *parent = nullptr);

    void add(const RunRecord &run);
    const QList<RunRecord> &runs() const { return m_runs; } ///< oldest first

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<RunRecord> m_runs;
};

} // namespace thaw
