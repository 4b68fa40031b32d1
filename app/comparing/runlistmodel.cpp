// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/runlistmodel.h"

#include "app/comparing/summary.h"
#include "app/comparing/verdicttone.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"

#include <algorithm>
#include <array>
#include <iterator>
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

/// rows: sorted.
QList<Block> blocksOf(const QList<int> &rows)
{
    QList<Block> blocks;
    for (const int row : rows) {
        if (blocks.isEmpty() || blocks.last().row + blocks.last().count != row)
            blocks.append({row, 0});
        ++blocks.last().count;
    }
    return blocks;
}

bool isNewer(const ListedRun &a, const ListedRun &b)
{
    return a.number > b.number;
}

} // namespace

QVariant cellOf(const ListedRun &listed, int column, int role)
{
    if (role == Qt::TextAlignmentRole)
        return column >= RunListModel::FirstFigureColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                         : int(Qt::AlignLeft | Qt::AlignVCenter);
    const RunRecord &run = *listed.run;
    if (role == Qt::ToolTipRole)
        return outcomeSentence(run.outcome, run.request.task);
    if (role == ToneRole)
        return int(toneIn(column, run));
    if (role == RunListModel::SortRole && column == RunListModel::NumberColumn)
        return listed.number;
    if (role == RunListModel::SortRole && column >= RunListModel::FirstFigureColumn)
        return traits(figureInColumn(column)).of(run);
    if (role == Qt::EditRole && column == RunListModel::NameColumn)
        return run.name;
    if (role != Qt::DisplayRole && role != RunListModel::SortRole)
        return {};
    switch (column) {
    case RunListModel::NumberColumn:
        return QString::number(listed.number);
    case RunListModel::NameColumn:
        return visibleText(run.name); // of a file, maybe, that somebody else wrote
    case RunListModel::TaskColumn:
        return taskName(run.request);
    case RunListModel::WayColumn:
        return wayTitle(run.way);
    case RunListModel::MachineColumn:
        return visibleText(run.machine.name);
    case RunListModel::OutcomeColumn:
        return withDisturbance(outcomeTitle(run.outcome.kind), run);
    default:
        return figureText(figureInColumn(column), run);
    }
}

QList<RunRecord> recordsOf(const QList<ListedRun> &listed)
{
    QList<RunRecord> runs;
    runs.reserve(listed.size());
    for (auto one = listed.crbegin(); one != listed.crend(); ++one)
        runs.append(*one->run);
    return runs;
}

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
    const auto kept = std::make_shared<const QList<RunRecord>>(runs); // none of them is copied
    QList<ListedRun> entries;
    entries.reserve(runs.size() + m_entries.size());
    for (qsizetype i = runs.size() - 1; i >= 0; --i)
        entries.append({m_count + int(i) + 1, {kept, &kept->at(i)}});
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
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<ListedRun> removed;
    for (const int row : std::as_const(rows))
        removed.append(m_entries.at(row));
    m_removed.append(removed);
    if (m_removed.size() > mostRemovals)
        m_removed.removeFirst();
    takeOut(rows);
}

void RunListModel::takeOut(const QList<int> &rows)
{
    const QList<Block> blocks = blocksOf(rows);
    if (blocks.size() > mostBlocks) {
        beginResetModel();
        QList<ListedRun> left;
        left.reserve(m_entries.size() - rows.size());
        auto next = rows.cbegin();
        for (int row = 0; row < m_entries.size(); ++row) {
            if (next != rows.cend() && *next == row)
                ++next;
            else
                left.append(m_entries.at(row));
        }
        m_entries = left;
        return endResetModel();
    }
    for (auto block = blocks.crbegin(); block != blocks.crend(); ++block) {
        beginRemoveRows({}, block->row, block->row + block->count - 1);
        m_entries.remove(block->row, block->count);
        endRemoveRows();
    }
}

// Runs that have come since stand above them.
void RunListModel::undoRemove()
{
    if (!m_removed.isEmpty())
        putBack(m_removed.takeLast());
}

void RunListModel::putBack(const QList<ListedRun> &entries)
{
    QList<ListedRun> all;
    all.reserve(m_entries.size() + entries.size());
    std::merge(m_entries.cbegin(), m_entries.cend(), entries.cbegin(), entries.cend(), std::back_inserter(all),
               isNewer);
    QList<int> rows; // that they will have
    rows.reserve(entries.size());
    for (int row = 0; row < all.size() && rows.size() < entries.size(); ++row) {
        if (all.at(row).number == entries.at(rows.size()).number)
            rows.append(row);
    }
    const QList<Block> blocks = blocksOf(rows);
    if (blocks.size() > mostBlocks) {
        beginResetModel();
        m_entries = all;
        return endResetModel();
    }
    for (const Block &block : blocks) {
        beginInsertRows({}, block.row, block.row + block.count - 1);
        m_entries = m_entries.first(block.row) + all.sliced(block.row, block.count) + m_entries.sliced(block.row);
        endInsertRows();
    }
}

std::function<Comparison()> RunListModel::comparisonMaker() const
{
    return [context = m_context, listed = m_entries] {
        Comparison all;
        static_cast<Results &>(all) = context;
        all.runs = recordsOf(listed);
        return all;
    };
}

int RunListModel::rowOf(int number) const
{
    const auto at = std::lower_bound(m_entries.cbegin(), m_entries.cend(), ListedRun{number, {}}, isNewer);
    return at != m_entries.cend() && at->number == number ? int(at - m_entries.cbegin()) : -1;
}

int RunListModel::columns()
{
    return FirstFigureColumn + int(listedFigures.size());
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
    return parent.isValid() ? 0 : columns();
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? cellOf(m_entries.at(index.row()), index.column(), role)
                                                             : QVariant();
}

bool RunListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != NameColumn || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    RunRecord named = run(index.row());
    named.name = value.toString().simplified().left(longestName);
    m_entries[index.row()].run = std::make_shared<const RunRecord>(named);
    emit dataChanged(index, index);
    return true;
}

Qt::ItemFlags RunListModel::flags(const QModelIndex &index) const
{
    return flagsOf(index.column(), QAbstractTableModel::flags(index));
}

Qt::ItemFlags RunListModel::flagsOf(int column, Qt::ItemFlags flags)
{
    return column == NameColumn ? flags | Qt::ItemIsEditable : flags;
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
