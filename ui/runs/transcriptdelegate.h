// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractItemDelegate>
#include <QFont>

namespace thaw {

/// Paints one line of a transcript in three aligned columns of a fixed font: time, who, text. A text that is
/// too long ends in an ellipsis and is whole in the tool tip.
class TranscriptDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit TranscriptDelegate(QObject *parent = nullptr);

    void setFont(const QFont &font);
    void setColumns(qsizetype timeColumns, qsizetype whoColumns); ///< widths in characters

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    qsizetype prefixColumns() const;
    qsizetype textColumns(int width) const; ///< characters of text that fit into a line of that width

    QFont m_font;
    qsizetype m_timeColumns = 5;
    qsizetype m_whoColumns = 4;
    double m_columnWidth = 1;
    int m_lineHeight = 1;
    int m_ascent = 1;
};

} // namespace thaw
