// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace thaw {

/// Colours the text of a cell by its model's ToneRole, and a cell without one as muted. What the colour says, the text says too.
class ToneDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ToneDelegate(QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace thaw
