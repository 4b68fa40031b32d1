// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/runs/tonedelegate.h"

#include "app/comparing/verdictmodel.h"
#include "ui/style/theme.h"

namespace thaw {

ToneDelegate::ToneDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void ToneDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant tone = index.data(VerdictModel::ToneRole);
    option->palette.setColor(QPalette::Text,
                             tone.isValid() ? lineColor(option->palette, tone.toInt()) : mutedText(option->palette));
}

} // namespace thaw
