// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/durations.h" // countText
#include "ui/style/theme.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace thaw {

// What the pictures of the lessons draw in the same way, so that the same mark means the same in all of them.

/// Solid: it has it, it does it. Hatched: it waits, or it is missing. Ring: it has not happened yet.
enum class Mark { Solid, Hatched, Dot, Ring, Square, Dash };

struct LegendEntry
{
    Mark mark = Mark::Solid;
    QColor color;
    QString text;
};

/// One line of marks with their words, as many as there is room for; returns where it ends.
double paintLegend(QPainter &painter, const QRectF &line, const QPalette &palette, const QList<LegendEntry> &entries);
void paintMark(QPainter &painter, const QRectF &rect, Mark mark, const QColor &color);
/// Solid or Hatched, at least 1.5 wide.
void paintBlock(QPainter &painter, const QRectF &rect, Mark mark, const QColor &color);

/// From `from` to `to`, with its head at `to`.
void paintArrow(QPainter &painter, QPointF from, QPointF to, const QColor &color, Qt::PenStyle style);

QString percentText(double share); ///< 0 to 1; one decimal below ten per cent

} // namespace thaw
