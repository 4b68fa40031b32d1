// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/timepicture.h"

#include "ui/style/paint.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace thaw {

Timeline TimePicture::paintLanes(QPainter &painter, const QRectF &area, const Lanes &lanes) const
{
    constexpr double gap = 4;
    const double head = lanes.legend.isEmpty() ? 0 : painter.fontMetrics().height() + gap;
    const Timeline line(area.adjusted(0, head > 0 ? head + gap : 0, 0, 0), font(), palette(), lanes.names, lanes.until,
                        lanes.foot, lanes.footName);
    line.paintAxis(painter);
    line.paintNames(painter);
    painter.setFont(smallFont(font()));
    paintLegend(painter, {line.area().left(), area.top(), line.area().width(), head}, palette(), lanes.legend);
    painter.setFont(font());
    return line;
}

TimePicture::Plot TimePicture::paintPlot(QPainter &painter, const QRectF &area, const QString &caption,
                                         qint64 highest) const
{
    constexpr double gap = 6;
    const double head = painter.fontMetrics().height() + 2.0;
    painter.setFont(smallFont(font()));
    const QString top = countText(highest);
    const double axis = painter.fontMetrics().horizontalAdvance(top) + gap + 2;
    const Timeline line(area.adjusted(axis, head, 0, 0), font(), palette(), {}, now());
    line.paintAxis(painter);
    const QRectF inside = line.area().adjusted(0, gap, 0, 0);
    painter.setPen(mutedText(palette()));
    paintText(painter, {area.left(), area.top(), area.width(), head}, caption);
    const auto paintNumber = [&](double y, const QString &number) {
        paintText(painter, {area.left(), y - head / 2, axis - gap, head}, number, Qt::AlignRight);
    };
    if (highest > 0) {
        paintNumber(inside.top(), top);
        paintNumber(inside.bottom(), u"0"_s);
    }
    painter.setFont(font());
    return {line, inside};
}

void TimePicture::paintSteps(QPainter &painter, const Plot &plot, const StepSeries &series, double highest) const
{
    const QPolygonF steps = plot.line.steps(series, now(), highest, plot.area);
    if (steps.isEmpty())
        return;
    const double ground = plot.area.bottom();
    QColor color = palette().color(QPalette::Highlight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(color);
    painter.drawPolyline(steps);
    color.setAlphaF(0.2F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF(steps) << QPointF(steps.last().x(), ground) << QPointF(steps.first().x(), ground));
    painter.restore();
}

} // namespace thaw
