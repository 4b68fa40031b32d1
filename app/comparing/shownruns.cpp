// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/shownruns.h"

#include "workers/reports/calllater.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace thaw {

namespace {

bool hasText(const ListedRun &run, const QString &text)
{
    for (int column = 0; column < RunListModel::columns(); ++column) {
        if (cellOf(run, column, Qt::DisplayRole).toString().contains(text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

/// A run with what it is sorted by, made once. Numbers are before texts.
struct Sorted
{
    ListedRun run;
    bool isText = false;
    double number = 0;
    QString text;

    bool isBefore(const Sorted &other) const
    {
        if (isText != other.isText)
            return other.isText;
        return isText ? text.compare(other.text, Qt::CaseInsensitive) < 0 : number < other.number;
    }
};

QList<ListedRun> arranged(const QList<ListedRun> &runs, const QString &filter, int column, Qt::SortOrder order)
{
    std::vector<Sorted> sorted;
    sorted.reserve(std::size_t(runs.size()));
    for (const ListedRun &run : runs) {
        if (!filter.isEmpty() && !hasText(run, filter))
            continue;
        const QVariant key = cellOf(run, column, RunListModel::SortRole);
        const bool isText = key.typeId() == QMetaType::QString;
        sorted.push_back({run, isText, isText ? 0 : key.toDouble(), isText ? key.toString() : QString()});
    }
    std::stable_sort(sorted.begin(), sorted.end(), [order](const Sorted &a, const Sorted &b) {
        return order == Qt::AscendingOrder ? a.isBefore(b) : b.isBefore(a);
    });
    QList<ListedRun> rows;
    rows.reserve(qsizetype(sorted.size()));
    for (Sorted &one : sorted)
        rows.append(std::move(one.run));
    return rows;
}

} // namespace

ShownRuns::ShownRuns(RunListModel &source, QObject *parent) : QAbstractTableModel(parent), m_source(source)
{
    connect(&m_source, &QAbstractItemModel::rowsInserted, this, &ShownRuns::arrange);
    connect(&m_source, &QAbstractItemModel::rowsRemoved, this, &ShownRuns::arrange);
    connect(&m_source, &QAbstractItemModel::modelReset, this, &ShownRuns::arrange);
    connect(&m_source, &QAbstractItemModel::dataChanged, this, &ShownRuns::arrange);
    arrange();
}

void ShownRuns::setFilter(const QString &text)
{
    if (std::exchange(m_filter, text) != text)
        arrange();
}

void ShownRuns::sort(int column, Qt::SortOrder order)
{
    if (column == m_column && order == m_order)
        return;
    m_column = column;
    m_order = order;
    arrange();
}

void ShownRuns::arrange()
{
    const QList<ListedRun> &runs = m_source.listed();
    if (m_busy)
        m_changed = true;
    else if (runs.size() <= mostAtOnce)
        show(arranged(runs, m_filter, m_column, m_order));
    else
        arrangeInBackground();
}

void ShownRuns::arrangeInBackground()
{
    m_busy = true;
    m_changed = false;
    const auto work = [runs = m_source.listed(), filter = m_filter, column = m_column, order = m_order] {
        return arranged(runs, filter, column, order);
    };
    workInBackground(work, this, [this](const QList<ListedRun> &rows) {
        m_busy = false;
        if (m_changed)
            arrange();
        else
            show(rows);
    });
}

// Where rows below each other came or went, or nothing did, views keep what is selected, edited and scrolled to.
void ShownRuns::show(const QList<ListedRun> &rows)
{
    QList<ListedRun> old = rows; // once they are swapped
    const auto isSame = [](const ListedRun &a, const ListedRun &b) { return a.number == b.number; };
    const auto [oldEnd, newEnd] = std::mismatch(m_rows.cbegin(), m_rows.cend(), rows.cbegin(), rows.cend(), isSame);
    const int first = int(oldEnd - m_rows.cbegin());
    const auto [oldBegin, newBegin] = std::mismatch(m_rows.crbegin(), std::make_reverse_iterator(oldEnd),
                                                    rows.crbegin(), std::make_reverse_iterator(newEnd), isSame);
    const int gone = int(oldBegin.base() - oldEnd);
    const int come = int(newBegin.base() - newEnd);
    if (gone > 0 && come > 0) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else if (gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_rows = rows;
        endRemoveRows();
    } else if (come > 0) {
        beginInsertRows({}, first, first + come - 1);
        m_rows = rows;
        endInsertRows();
    } else {
        m_rows.swap(old);
        for (int row = 0; row < m_rows.size(); ++row) {
            if (old.at(row).run != m_rows.at(row).run) // it has got a name
                emit dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
}

int ShownRuns::rowOf(int number) const
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                  [number](const ListedRun &run) { return run.number == number; });
    return row == m_rows.cend() ? -1 : int(row - m_rows.cbegin());
}

int ShownRuns::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ShownRuns::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RunListModel::columns();
}

QVariant ShownRuns::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return cellOf(m_rows.at(index.row()), index.column(), role);
}

bool ShownRuns::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const int row = m_source.rowOf(m_rows.at(index.row()).number);
    return row >= 0 && m_source.setData(m_source.index(row, index.column()), value, role);
}

Qt::ItemFlags ShownRuns::flags(const QModelIndex &index) const
{
    return RunListModel::flagsOf(index.column(), QAbstractTableModel::flags(index));
}

QVariant ShownRuns::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_source.headerData(section, orientation, role);
}

} // namespace thaw
