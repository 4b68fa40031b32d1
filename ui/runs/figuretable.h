// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTreeView>

namespace thaw {

/// A table of figures: plain rows, texts in the colour of their tone, and a sentence where there are no rows.
class FigureTable final : public QTreeView
{
    Q_OBJECT

public:
    FigureTable(QAbstractItemModel *model, const QString &name, QWidget *parent = nullptr);

    /// The table as text with tabs and as HTML: of a long one its first rows, and how many there are more. Also Ctrl+C, and in
    /// its context menu.
    void copyTable() const;
    void setPlaceholder(const QString &text); ///< shown while there are no rows

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_placeholder;
};

} // namespace thaw
