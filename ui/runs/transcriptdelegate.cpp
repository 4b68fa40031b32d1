// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/runs/transcriptdelegate.h"

#include "app/runs/transcriptmodel.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace thaw {

namespace {

constexpr qsizetype columnGap = 2;

} // namespace

TranscriptDelegate::TranscriptDelegate(QObject *parent) : QAbstractItemDelegate(parent)
{
    setFont(fixedFont());
}

void TranscriptDelegate::setFont(const QFont &font)
{
    m_font = font;
    const QFontMetricsF metrics(font);
    m_columnWidth = metrics.horizontalAdvance(u'0');
    m_lineHeight = qCeil(metrics.height());
    m_ascent = qRound(metrics.ascent());
}

void TranscriptDelegate::setColumns(qsizetype timeColumns, qsizetype whoColumns)
{
    m_timeColumns = timeColumns;
    m_whoColumns = whoColumns;
}

qsizetype TranscriptDelegate::prefixColumns() const
{
    return m_timeColumns + columnGap + m_whoColumns + columnGap;
}

qsizetype TranscriptDelegate::textColumns(int width) const
{
    return qsizetype(width / m_columnWidth) - prefixColumns();
}

// One string per colour, aligned by blanks: two drawText per line instead of three with a layout each.
void TranscriptDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, toneBackground(option.palette, Tone::Accent));
    const QString time = QString::number(index.data(TranscriptModel::SecondsRole).toDouble(), 'f', 3)
                             .rightJustified(m_timeColumns);
    const QString who = shortened(index.data(TranscriptModel::WhoRole).toString(), m_whoColumns);
    const QPointF start(option.rect.left(), option.rect.top() + m_ascent);
    painter->setFont(m_font);
    painter->setPen(mutedText(option.palette));
    painter->drawText(start, time + QString(columnGap, u' ') + who);
    painter->setPen(lineColor(option.palette, index));
    painter->drawText(start + QPointF(m_columnWidth * double(prefixColumns()), 0),
                      shortened(index.data(TranscriptModel::TextRole).toString(), textColumns(option.rect.width())));
}

QSize TranscriptDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {qCeil(m_columnWidth * double(prefixColumns())), m_lineHeight};
}

bool TranscriptDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    const QString text = index.data(TranscriptModel::TextRole).toString();
    if (event->type() != QEvent::ToolTip || text.size() <= textColumns(option.rect.width()))
        return QAbstractItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), text.toHtmlEscaped(), view, option.rect);
    return true;
}

} // namespace thaw
