// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/runs/tonedelegate.h"

#include "ui/style/theme.h"

namespace thaw {

ToneDelegate::ToneDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void ToneDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool hasTone = index.data(ToneRole).isValid();
    option->palette.setColor(QPalette::Text, hasTone ? lineColor(option->palette, index) : mutedText(option->palette));
}

} // namespace thaw
