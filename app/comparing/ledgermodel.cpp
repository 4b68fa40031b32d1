// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/ledgermodel.h"

#include "app/comparing/runtracks.h"
#include "app/comparing/summary.h"
#include "app/comparing/verdicttone.h"
#include "app/measuring/durations.h"
#include "app/measuring/ledger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

void LedgerModel::setRuns(const QList<RunRecord> &runs)
{
    beginResetModel();
    m_rows.clear();
    const bool haveOneTask = std::all_of(runs.begin(), runs.end(), [&runs](const RunRecord &run) {
        return isSameTask(run.request, runs.first().request);
    });
    for (const RunRecord &run : runs) {
        const QString title = haveOneTask ? runTitle(run) : u"%1: %2"_s.arg(taskText(run.request), runTitle(run));
        for (const Stall &stall : stallsOf(run.pings, run.gaps))
            m_rows.append({title, stall});
    }
    endResetModel();
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &[run, stall] = m_rows.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == ToneRole)
        return int(index.column() == LengthColumn ? toneOfStall(stall.lengthMs()) : Tone::Neutral);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case RunColumn:
        return run;
    case FromColumn:
        return secondsText(stall.fromMs / 1000);
    case LengthColumn:
        return millisecondsText(stall.lengthMs());
    default:
        return noticedText(stall.lengthMs());
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == FromColumn || section == LengthColumn;
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RunColumn:
        return tr("Run");
    case FromColumn:
        return tr("From");
    case LengthColumn:
        return tr("Stall");
    default:
        return tr("What a person would have noticed");
    }
}

} // namespace thaw
