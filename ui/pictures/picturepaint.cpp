// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/picturepaint.h"

#include "ui/style/paint.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thaw {

void paintBlock(QPainter &painter, const QRectF &rect, Mark mark, const QColor &color)
{
    constexpr double thinnest = 1.5;
    constexpr double radius = 3;
    const QRectF block(rect.left(), rect.top(), std::max(rect.width(), thinnest), rect.height());
    if (mark == Mark::Solid && std::min(block.width(), block.height()) >= 4 * radius)
        return paintPanel(painter, block, color, Qt::transparent, radius, 0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing,
                          false); // in whole pixels: there can be hundreds, and that is far quicker
    const QRect pixels = block.toAlignedRect();
    if (mark == Mark::Solid) {
        painter.fillRect(pixels, color);
    } else {
        QColor pale = color;
        pale.setAlphaF(0.12F);
        painter.fillRect(pixels, pale);
        painter.fillRect(pixels, QBrush(color, Qt::BDiagPattern));
        painter.setPen(color);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(pixels.adjusted(0, 0, -1, -1));
    }
    painter.restore();
}

void paintMark(QPainter &painter, const QRectF &rect, Mark mark, const QColor &color)
{
    switch (mark) {
    case Mark::Solid:
    case Mark::Hatched:
        return paintBlock(painter, rect, mark, color);
    case Mark::Dot:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        return painter.drawEllipse(rect);
    case Mark::Ring:
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(Qt::NoBrush);
        return painter.drawEllipse(rect.adjusted(0.75, 0.75, -0.75, -0.75));
    case Mark::Square:
        return painter.fillRect(rect, color);
    case Mark::Dash:
        painter.setPen(QPen(color, 1.5, Qt::DashLine));
        return painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
    }
}

double paintLegend(QPainter &painter, const QRectF &line, const QPalette &palette, const QList<LegendEntry> &entries)
{
    constexpr double size = 9;
    constexpr double wide = 16;
    constexpr double gap = 6;
    double left = line.left();
    for (const LegendEntry &entry : entries) {
        const bool small = entry.mark == Mark::Dot || entry.mark == Mark::Ring || entry.mark == Mark::Square;
        const double width = small ? size : wide;
        const double textWidth = painter.fontMetrics().horizontalAdvance(entry.text) + 2.0;
        if (left > line.left() && left + width + gap + textWidth > line.right())
            break;
        paintMark(painter, {left, line.center().y() - size / 2, width, size}, entry.mark, entry.color);
        painter.setPen(mutedText(palette));
        left += width + gap;
        paintText(painter, {left, line.top(), std::min(textWidth, line.right() - left), line.height()}, entry.text);
        left += textWidth + 2 * gap;
    }
    return left;
}

void paintArrow(QPainter &painter, QPointF from, QPointF to, const QColor &color, Qt::PenStyle style)
{
    constexpr double length = 11;
    constexpr double halfWidth = 4.5;
    const QPointF along = to - from;
    const double distance = std::hypot(along.x(), along.y());
    if (distance < length)
        return;
    const QPointF unit = along / distance;
    const QPointF across(-unit.y(), unit.x());
    const QPointF neck = to - unit * length;
    QPen pen(color, 2, style);
    if (style == Qt::DashLine)
        pen.setDashPattern({4, 2.5});
    painter.setPen(pen);
    painter.drawLine(from, neck);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({to, neck + across * halfWidth, neck - across * halfWidth}));
}

QString percentText(double share)
{
    const double percent = share * 100;
    return QCoreApplication::translate("thaw::percentText", "%1 %")
        .arg(QLocale().toString(percent, 'f', percent < 9.95 ? 1 : 0));
}

} // namespace thaw
