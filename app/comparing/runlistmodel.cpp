// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/runlistmodel.h"

#include "app/runs/sentences.h"
#include "workers/tasks/tasklist.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr std::array listedFigures{Figure::LongestStall, Figure::Blocked,  Figure::LatencyP99,     Figure::Frames,
                                   Figure::Keystroke,    Figure::TaskTime, Figure::ProcessorShare, Figure::PingerGaps};

Figure figureInColumn(int column)
{
    return listedFigures.at(std::size_t(column - RunListModel::FirstFigureColumn));
}

} // namespace

RunListModel::RunListModel(QObject *parent) : QAbstractTableModel(parent) {}

void RunListModel::add(const RunRecord &run)
{
    beginInsertRows({}, 0, 0);
    m_runs.append(run);
    endInsertRows();
}

int RunListModel::columnOf(Figure figure)
{
    return FirstFigureColumn
           + int(std::find(listedFigures.begin(), listedFigures.end(), figure) - listedFigures.begin());
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstFigureColumn + int(listedFigures.size());
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() >= FirstFigureColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
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
        return withDisturbance(outcomeTitle(run.outcome.kind), run);
    default:
        return figureText(figureInColumn(index.column()), run);
    }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section >= FirstFigureColumn)
        return figureExplanation(figureInColumn(section));
    if (role == Qt::TextAlignmentRole)
        return section >= FirstFigureColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
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
    default:
        return figureTerm(figureInColumn(section));
    }
}

} // namespace thaw
