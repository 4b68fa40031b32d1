// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/runlistmodel.h"

#include "app/runs/sentences.h"
#include "workers/tasks/tasklist.h"

using namespace Qt::StringLiterals;

namespace thaw {

RunListModel::RunListModel(QObject *parent) : QAbstractTableModel(parent) {}

void RunListModel::add(const RunRecord &run)
{
    beginInsertRows({}, 0, 0);
    m_runs.append(run);
    endInsertRows();
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() >= LongestColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                               : int(Qt::AlignLeft | Qt::AlignVCenter);
    const qsizetype number = m_runs.size() - index.row();
    const RunRecord &run = m_runs.at(number - 1);
    if (role == Qt::ToolTipRole)
        return outcomeSentence(run.outcome);
    if (role != Qt::DisplayRole)
        return {};
    const Task *task = findTask(run.request.task);
    switch (index.column()) {
    case NumberColumn:
        return QString::number(number);
    case TaskColumn:
        return task ? taskTitle(*task) : tr("Your own worker");
    case WayColumn:
        return wayTitle(run.way);
    case OutcomeColumn:
        return outcomeTitle(run.outcome.kind);
    case LongestColumn:
        return millisecondsText(run.measurement.longestStallMs);
    case BlockedColumn:
        return millisecondsText(run.measurement.blockedMs);
    case P99Column:
        return millisecondsText(run.measurement.latencyP99Ms);
    case FramesColumn:
        return run.measurement.frames < 0 ? u"–"_s : QString::number(run.measurement.frames);
    case KeystrokeColumn:
        return millisecondsText(run.measurement.keystrokeP95Ms);
    case TookColumn:
        return secondsText(run.outcome.seconds);
    default:
        return {};
    }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= LongestColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                        : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("No.");
    case TaskColumn:
        return tr("Task");
    case WayColumn:
        return tr("Way");
    case OutcomeColumn:
        return tr("Outcome");
    case LongestColumn:
        return tr("Longest freeze");
    case BlockedColumn:
        return tr("Blocked");
    case P99Column:
        return tr("Latency p99");
    case FramesColumn:
        return tr("Frames");
    case KeystrokeColumn:
        return tr("Keystroke p95");
    case TookColumn:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace thaw
