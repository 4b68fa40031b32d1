// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/runs/workerdelegate.h"

#include "app/runs/workermodel.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QApplication>

#include <algorithm>

namespace thaw {

namespace {

constexpr int leastRowHeight = 30;
constexpr int leftMargin = 3; // where the texts begin
constexpr int rightMargin = 14;

} // namespace

double WorkerDelegate::progress(const QModelIndex &index)
{
    return index.data(WorkerModel::ProgressRole).toDouble();
}

void WorkerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != WorkerModel::ProgressColumn)
        return QStyledItemDelegate::paint(painter, option, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    paintProgress(*painter, QRectF(option.rect).adjusted(leftMargin, 0, -rightMargin, 0), progress(index),
                  option.palette);
}

QSize WorkerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, std::max(scaled(leastRowHeight), option.fontMetrics.height() + 10)};
}

void WorkerDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->palette.setColor(QPalette::Text, lineColor(option->palette, index));
}

} // namespace thaw
