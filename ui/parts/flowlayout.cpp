// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace thaw {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(8);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size(-spacing(), 0);
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        size = {size.width() + spacing() + wanted.width(), std::max(size.height(), wanted.height())};
    }
    return size.expandedTo({0, 0});
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0); // an invalid one is a warning where the widget is a window
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    std::vector<std::pair<QLayoutItem *, QRect>> row;
    QPoint at = rect.topLeft();
    int rowHeight = 0;
    const auto endRow = [&] {
        const int left = alignment().testFlag(Qt::AlignRight) ? rect.width() - (at.x() - spacing() - rect.left()) : 0;
        for (const auto &[item, wanted] : row)
            item->setGeometry(wanted.translated(left, 0));
        row.clear();
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo({rect.width(), QWIDGETSIZE_MAX}).expandedTo(item->minimumSize());
        if (at.x() > rect.left() && at.x() + size.width() > rect.left() + rect.width()) {
            endRow();
            at = {rect.left(), at.y() + rowHeight + spacing()};
            rowHeight = 0;
        }
        if (place)
            row.emplace_back(item.get(), QRect(at, size));
        at.rx() += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    endRow();
    return at.y() + rowHeight - rect.top();
}

QWidget *labelled(QLabel *label, QWidget *field)
{
    label->setBuddy(field);
    auto *pair = new QWidget;
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(field);
    return pair;
}

} // namespace thaw
