// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/outcome.h"
#include "workers/contract/runrequest.h"

#include <QAbstractTableModel>

#include <deque>

namespace thaw {

/// What the runs of a lesson came to, the oldest first: to compare one's tries with each other. Keeps the last hundred.
class RunHistory final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, ArgumentsColumn, SecondsColumn, OutcomeColumn, ColumnCount };
    static constexpr int mostRuns = 100;

    using QAbstractTableModel::QAbstractTableModel;

    void append(const RunRequest &request, const Outcome &outcome);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Run
    {
        qint64 number = 0; ///< from 1, also of runs that are no longer kept
        QString arguments; ///< "seconds=2"
        double seconds = 0;
        QString cameTo;
        bool isGood = false;
    };
    std::deque<Run> m_runs;
    qint64 m_count = 0;
};

} // namespace thaw
