// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/runlistmodel.h"

#include "app/comparing/summary.h"
#include "app/comparing/verdicttone.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr std::array listedFigures{Figure::LongestStall, Figure::Blocked,  Figure::LatencyP99,     Figure::Frames,
                                   Figure::Keystroke,    Figure::TaskTime, Figure::ProcessorShare, Figure::PingerGaps};

Figure figureInColumn(int column)
{
    return listedFigures.at(std::size_t(column - RunListModel::FirstFigureColumn));
}

Tone toneIn(int column, const RunRecord &run)
{
    if (column == RunListModel::columnOf(Figure::LongestStall))
        return toneOfVerdict(verdictOf(run));
    const bool isOutcome = column == RunListModel::OutcomeColumn;
    return isOutcome && run.outcome.kind != Outcome::Kind::Finished ? Tone::Bad : Tone::Neutral;
}

/// Rows below each other, which come or go in one step: each step costs the views as much as the list is long.
struct Block
{
    int row = 0;
    int count = 0;
};
constexpr qsizetype mostBlocks = 20; // more than these all come or go as one new list

} // namespace

RunListModel::RunListModel(QObject *parent) : QAbstractTableModel(parent) {}

void RunListModel::add(const QList<RunRecord> &runs, const Results &context)
{
    if (runs.isEmpty())
        return;
    Results more = context;
    more.runs.clear();
    if (m_entries.isEmpty())
        m_context = more;
    else
        addTo(m_context, more);
    QList<Entry> entries;
    entries.reserve(runs.size() + m_entries.size());
    for (auto run = runs.crbegin(); run != runs.crend(); ++run)
        entries.append({m_count + int(runs.crend() - run), *run});
    m_count += int(runs.size());
    beginInsertRows({}, 0, int(runs.size()) - 1);
    m_entries = entries + m_entries;
    endInsertRows();
}

void RunListModel::remove(QList<int> rows)
{
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    QList<Entry> removed;
    for (const int row : std::as_const(rows))
        removed.append(m_entries.at(row));
    m_removed.append(removed);
    if (m_removed.size() > mostRemovals)
        m_removed.removeFirst();
    takeOut(rows);
}

void RunListModel::takeOut(const QList<int> &rows)
{
    QList<Block> blocks;
    for (const int row : rows) {
        if (blocks.isEmpty() || blocks.last().row + blocks.last().count != row)
            blocks.append({row, 0});
        ++blocks.last().count;
    }
    const bool atOnce = blocks.size() > mostBlocks;
    if (atOnce)
        beginResetModel();
    for (auto block = blocks.crbegin(); block != blocks.crend(); ++block) {
        if (!atOnce)
            beginRemoveRows({}, block->row, block->row + block->count - 1);
        m_entries.remove(block->row, block->count);
        if (!atOnce)
            endRemoveRows();
    }
    if (atOnce)
        endResetModel();
}

// Runs that have come since stand above them.
void RunListModel::undoRemove()
{
    if (!m_removed.isEmpty())
        putBack(m_removed.takeLast());
}

void RunListModel::putBack(const QList<Entry> &entries)
{
    QList<Block> blocks; // the row before which so many of the entries stood
    for (const Entry &one : entries) {
        const auto before = std::partition_point(m_entries.cbegin(), m_entries.cend(),
                                                 [&one](const Entry &entry) { return entry.number > one.number; });
        const int row = int(before - m_entries.cbegin());
        if (blocks.isEmpty() || blocks.last().row != row)
            blocks.append({row, 0});
        ++blocks.last().count;
    }
    const bool atOnce = blocks.size() > mostBlocks;
    if (atOnce)
        beginResetModel();
    qsizetype end = entries.size();
    for (auto block = blocks.crbegin(); block != blocks.crend(); ++block) {
        end -= block->count;
        if (!atOnce)
            beginInsertRows({}, block->row, block->row + block->count - 1);
        m_entries = m_entries.first(block->row) + entries.sliced(end, block->count) + m_entries.sliced(block->row);
        if (!atOnce)
            endInsertRows();
    }
    if (atOnce)
        endResetModel();
}

Comparison RunListModel::comparison() const
{
    Comparison all;
    static_cast<Results &>(all) = m_context;
    all.runs = runs();
    return all;
}

QList<RunRecord> RunListModel::runs() const
{
    QList<RunRecord> runs;
    runs.reserve(m_entries.size());
    for (auto entry = m_entries.crbegin(); entry != m_entries.crend(); ++entry)
        runs.append(entry->run);
    return runs;
}

const RunRecord &RunListModel::run(int row) const
{
    return m_entries.at(row).run;
}

int RunListModel::columnOf(Figure figure)
{
    return FirstFigureColumn
           + int(std::find(listedFigures.begin(), listedFigures.end(), figure) - listedFigures.begin());
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
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
    const auto &[number, run] = m_entries.at(index.row());
    if (role == Qt::ToolTipRole)
        return outcomeSentence(run.outcome);
    if (role == ToneRole)
        return int(toneIn(index.column(), run));
    if (role == SortRole && index.column() == NumberColumn)
        return number;
    if (role == SortRole && index.column() >= FirstFigureColumn)
        return traits(figureInColumn(index.column())).of(run);
    if (role == Qt::EditRole && index.column() == NameColumn)
        return run.name;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case NumberColumn:
        return QString::number(number);
    case NameColumn:
        return run.name;
    case TaskColumn:
        return taskName(run.request);
    case WayColumn:
        return wayTitle(run.way);
    case MachineColumn:
        return visibleText(run.machine.name);
    case OutcomeColumn:
        return withDisturbance(outcomeTitle(run.outcome.kind), run);
    default:
        return figureText(figureInColumn(index.column()), run);
    }
}

bool RunListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != NameColumn || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_entries[index.row()].run.name = value.toString().simplified().left(longestName);
    emit dataChanged(index, index);
    return true;
}

Qt::ItemFlags RunListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == NameColumn ? flags | Qt::ItemIsEditable : flags;
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
    case NameColumn:
        return tr("Name");
    case TaskColumn:
        return tr("Task");
    case WayColumn:
        return tr("Way");
    case MachineColumn:
        return tr("Machine");
    case OutcomeColumn:
        return tr("Outcome");
    default:
        return figureTerm(figureInColumn(section));
    }
}

} // namespace thaw
