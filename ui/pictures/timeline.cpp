// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/timeline.h"

#include "app/measuring/durations.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thaw {

namespace {

constexpr double nameGap = 8;
constexpr double shortestSpan = 0.001; // s
constexpr double mostNames = 0.3;  // of the width
constexpr double tallestBlock = 40;

} // namespace

Timeline::Timeline(const QRectF &outer, const QFont &font, const QPalette &palette, const QStringList &names,
                   double now, double foot, const QString &footName)
    : m_font(smallFont(font)), m_palette(palette), m_names(names), m_footName(footName), m_foot(foot),
      m_left(outer.left())
{
    const QFontMetricsF small(m_font);
    const QFontMetricsF metrics(font);
    double column = 0;
    for (const QString &name : names + QStringList{footName})
        column = std::max(column, metrics.horizontalAdvance(name) + 2);
    column = column > 0 ? std::min(column, outer.width() * mostNames) + nameGap : 0;
    const double half = small.horizontalAdvance(tickText(100, 0.5)) / 2; // the last label reaches over the end
    m_area = outer.adjusted(column, 0, -half, -small.height() - 4);
    const double whole = std::max(now, shortestSpan);
    m_to = std::ceil(whole / tickStep(whole / 10) - 0.001) * tickStep(whole / 10);
    const double room = small.horizontalAdvance(tickText(m_to, tickStep(m_to / 10))) + 3 * nameGap;
    m_step = tickStep(std::max(m_to / 10, m_to * room / std::max(m_area.width(), room)));
    m_lane = std::max(0.0, m_area.height() - m_foot) / double(std::max<qsizetype>(1, names.size()));
}

double Timeline::x(double seconds) const
{
    return m_area.left() + std::clamp(seconds / m_to, 0.0, 1.0) * m_area.width();
}

QRectF Timeline::lane(qsizetype index) const
{
    return {m_area.left(), m_area.top() + m_lane * double(index), m_area.width(), m_lane};
}

QRectF Timeline::foot() const
{
    return {m_area.left(), m_area.bottom() - m_foot, m_area.width(), m_foot};
}

QRectF Timeline::stretch(qsizetype laneIndex, double from, double to) const
{
    const QRectF whole = lane(laneIndex);
    const double inset = std::max(std::min(4.0, whole.height() * 0.15), (whole.height() - tallestBlock) / 2);
    return {QPointF(x(from), whole.top() + inset), QPointF(x(to), whole.bottom() - inset)};
}

QPolygonF Timeline::steps(const StepSeries &series, double until, double highest, const QRectF &within) const
{
    const auto y = [&](double value) { return within.bottom() - value / std::max(highest, 1e-9) * within.height(); };
    QPolygonF line;
    line.reserve(2 * series.steps().size() + 2);
    double level = 0;
    for (const StepSeries::Step &step : series.steps()) {
        line << QPointF(x(step.seconds), y(level)) << QPointF(x(step.seconds), y(step.value));
        level = step.value;
    }
    if (!line.isEmpty())
        line << QPointF(x(until), y(level));
    return line;
}

void Timeline::paintAxis(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const int ticks = int(m_to / m_step + 0.001);
    for (int i = 0; i <= ticks; ++i) {
        const QString label = tickText(i * m_step, m_step);
        const double middle = x(i * m_step);
        const double half = metrics.horizontalAdvance(label) / 2 + 1;
        painter.setPen(QPen(borderColor(m_palette), 1, i == 0 ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(middle, m_area.top()), QPointF(middle, m_area.bottom()));
        painter.setPen(mutedText(m_palette));
        painter.drawText(QRectF(middle - half, m_area.bottom() + 4, 2 * half, metrics.height()), Qt::AlignCenter,
                         label);
    }
    painter.setPen(borderColor(m_palette));
    painter.drawLine(m_area.bottomLeft(), m_area.bottomRight());
    painter.restore();
}

void Timeline::paintName(QPainter &painter, const QRectF &row, const QString &name) const
{
    const double height = std::max(row.height(), painter.fontMetrics().height() + 0.0); // of a low lane it stands over
    const QRectF column(m_left, row.center().y() - height / 2, m_area.left() - nameGap - m_left, height);
    painter.setPen(m_palette.color(QPalette::Text));
    paintText(painter, column, name);
}

void Timeline::paintNames(QPainter &painter) const
{
    painter.save();
    if (m_lane < painter.fontMetrics().height())
        painter.setFont(m_font);
    const double needed = painter.fontMetrics().height() - 2.0;
    const auto every = qsizetype(std::ceil(needed / std::max(m_lane, 1.0)));
    for (qsizetype i = 0; i < m_names.size(); i += every)
        paintName(painter, lane(i), m_names.at(i));
    paintName(painter, foot(), m_footName);
    painter.restore();
}

} // namespace thaw
