// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/uniformlistview.h"

#include <QScrollBar>

#include <algorithm>

namespace thaw {

UniformListView::UniformListView(QWidget *parent) : QListView(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

// Where a function calls QAbstractItemView's and not QListView's, it leaves out QListView's own layout on purpose:
// that one walks over all rows.

QRect UniformListView::visualRect(const QModelIndex &index) const
{
    return {0, (index.row() - topRow()) * m_rowHeight, viewport()->width(), m_rowHeight};
}

QModelIndex UniformListView::indexAt(const QPoint &point) const
{
    const int row = topRow() + point.y() / m_rowHeight;
    return point.y() >= 0 && row < rows() ? indexOf(row) : QModelIndex();
}

void UniformListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int row = index.row();
    const int page = rowsPerPage();
    int top = topRow();
    if (hint == PositionAtTop || (hint == EnsureVisible && row < top))
        top = row;
    else if (hint == PositionAtBottom || (hint == EnsureVisible && row >= top + page))
        top = row - page + 1;
    else if (hint == PositionAtCenter)
        top = row - page / 2;
    verticalScrollBar()->setValue(top);
}

void UniformListView::setRowHeight(int height)
{
    m_rowHeight = height;
    doItemsLayout();
}

int UniformListView::rows() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int UniformListView::topRow() const
{
    return verticalScrollBar()->value();
}

int UniformListView::rowsPerPage() const
{
    return std::max(1, viewport()->height() / m_rowHeight);
}

QModelIndex UniformListView::indexOf(int row) const
{
    return rows() == 0 ? QModelIndex() : model()->index(std::clamp(row, 0, rows() - 1), 0, rootIndex());
}

void UniformListView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end); // NOLINT(bugprone-parent-virtual-call)
    updateGeometries();
    viewport()->update();
}

void UniformListView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout(); // NOLINT(bugprone-parent-virtual-call)
}

void UniformListView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void UniformListView::updateGeometries()
{
    QScrollBar *bar = verticalScrollBar();
    bar->setSingleStep(1);
    bar->setPageStep(rowsPerPage());
    bar->setRange(0, std::max(0, rows() - rowsPerPage()));
    QAbstractItemView::updateGeometries(); // NOLINT(bugprone-parent-virtual-call)
}

QModelIndex UniformListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int row = currentIndex().isValid() ? currentIndex().row() : topRow();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return indexOf(row - 1);
    case MoveDown:
    case MoveNext:
        return indexOf(row + 1);
    case MovePageUp:
        return indexOf(row - rowsPerPage());
    case MovePageDown:
        return indexOf(row + rowsPerPage());
    case MoveHome:
        return indexOf(0);
    case MoveEnd:
        return indexOf(rows() - 1);
    case MoveLeft:
    case MoveRight:
        break;
    }
    return indexOf(row);
}

void UniformListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (rows() == 0)
        return;
    const auto rowAt = [this](int y) { return topRow() + qFloor(double(y) / m_rowHeight); };
    const QRect area = rect.normalized();
    if (rowAt(area.top()) >= rows())
        return selectionModel()->select(QItemSelection(), command);
    selectionModel()->select(QItemSelection(indexOf(rowAt(area.top())), indexOf(rowAt(area.bottom()))), command);
}

QRegion UniformListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += visualRect(range.topLeft()) | visualRect(range.bottomRight());
    return region & viewport()->rect();
}

} // namespace thaw
