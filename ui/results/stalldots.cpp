// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/results/stalldots.h"

#include "app/comparing/verdicttone.h"
#include "app/measuring/durations.h"
#include "app/measuring/measurement.h"
#include "app/runs/sentences.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace thaw {

namespace {

constexpr double lowestMs = 0.1;
constexpr double highestMs = 10'000;
constexpr double dotsGap = 8;
constexpr double dotRadius = 3.5;
constexpr int mostInAColumn = 5; // dots above each other; more look no different
constexpr double leastRow = 18;
constexpr double mostRow = 48;
constexpr std::array ruler{1.0, frameMs, instantMs, flowMs};

double shareOf(double ms)
{
    return logarithmicShare(ms, lowestMs, highestMs);
}

QString markText(double ms)
{
    return ms == frameMs ? StallDots::tr("1 frame") : tickText(ms / 1000, ms / 1000);
}

} // namespace

StallDots::StallDots(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Longest stall of each run"));
}

void StallDots::setWays(const QList<WaySummary> &ways)
{
    m_ways = ways;
    m_haveOneMachine = hasOneMachine(ways); // once: every row's name asks
    tellSpoken(this);
    setToolTip(summary());
    updateGeometry();
    update();
}

bool StallDots::isOfSeveral() const
{
    return std::any_of(m_ways.begin(), m_ways.end(),
                       [this](const WaySummary &way) { return !areComparable(way, m_ways.first()); });
}

// The task first: rows of one stand together.
QString StallDots::rowName(const WaySummary &way) const
{
    QString name = wayShortTitle(way.way);
    if (!m_haveOneMachine)
        name = tr("%1 on %2", "way, machine").arg(name, machineLabel(way));
    return isOfSeveral() ? tr("%1, %2", "task, way").arg(taskName(way.request), name) : name;
}

QString StallDots::summary() const
{
    if (m_ways.isEmpty())
        return tr("No runs yet.");
    QStringList parts;
    for (const WaySummary &way : m_ways) {
        const Spread stall = way.figures.value(Figure::LongestStall);
        if (stall.count > 0)
            parts.append(tr("%1: %2 runs, median %3, from %4 to %5.")
                             .arg(isOfSeveral() ? rowName(way) : wayTitle(way.way))
                             .arg(stall.count)
                             .arg(millisecondsText(stall.median), millisecondsText(stall.minimum),
                                  millisecondsText(stall.maximum)));
        if (!way.othersStallsMs.isEmpty())
            parts.append(
                tr("%1: rings are runs that did not finish: %2.").arg(rowName(way)).arg(way.othersStallsMs.size()));
    }
    return parts.join(u'\n');
}

QSize StallDots::sizeHint() const
{
    return {420, int(double(std::max<qsizetype>(m_ways.size(), 4)) * leastRow * 1.4) + 30};
}

QSize StallDots::minimumSizeHint() const
{
    return {240, int(double(m_ways.size()) * leastRow) + fontMetrics().height() + int(dotsGap)};
}

void StallDots::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_ways.isEmpty()) {
        painter.setPen(mutedText(palette()));
        painter.drawText(rect().adjusted(4, 8, -4, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                         tr("Every run is a dot here, by its longest stall."));
        return;
    }
    painter.setFont(smallFont(font()));
    const QFontMetricsF metrics(painter.font());
    double names = 0;
    for (const WaySummary &way : m_ways)
        names = std::max(names, metrics.horizontalAdvance(rowName(way)));
    names = std::min(names, width() * 0.4);
    QRectF area = QRectF(rect()).adjusted(names + dotsGap, 0, -dotsGap, -metrics.height() - 4);
    area.setHeight(std::min(area.height(), double(m_ways.size()) * mostRow));
    paintRuler(painter, area);
    const double height = area.height() / double(m_ways.size());
    for (qsizetype i = 0; i < m_ways.size(); ++i) {
        const QRectF row(area.left(), area.top() + height * double(i), area.width(), height);
        painter.setPen(mutedText(palette()));
        paintText(painter, {0, row.top(), names, row.height()}, rowName(m_ways.at(i)));
        paintRow(painter, row, m_ways.at(i));
    }
}

void StallDots::paintRuler(QPainter &painter, const QRectF &area) const
{
    const auto x = [&area](double ms) { return std::round(area.left() + shareOf(ms) * area.width()) + 0.5; };
    painter.fillRect(QRectF(QPointF(x(longTaskMs), area.top()), area.bottomRight()), zoneColor(palette()));
    const QFontMetricsF metrics(painter.font());
    double free = area.left() - dotsGap;
    for (const double ms : ruler) {
        painter.setPen(QPen(borderColor(palette()), 1, ms == frameMs ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(x(ms), area.top()), QPointF(x(ms), area.bottom()));
        const double half = metrics.horizontalAdvance(markText(ms)) / 2;
        if (x(ms) - half < free + dotsGap)
            continue;
        free = x(ms) + half;
        painter.setPen(mutedText(palette()));
        painter.drawText(QRectF(x(ms) - half - 1, area.bottom() + 4, 2 * half + 2, metrics.height()), Qt::AlignCenter,
                         markText(ms));
    }
}

void StallDots::paintRow(QPainter &painter, const QRectF &row, const WaySummary &way) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QHash<int, int> inColumn; // dots that stand there already
    const double step = std::min(2 * dotRadius, row.height() / (mostInAColumn + 1));
    for (qsizetype run = 0; run < way.longestStallsMs.size(); ++run) {
        const double ms = way.longestStallsMs.at(run);
        const double x = row.left() + shareOf(ms) * row.width();
        int &count = inColumn[int(x / (2 * dotRadius))];
        if (count >= mostInAColumn)
            continue;
        const double offset = (count % 2 == 1 ? 1 : -1) * double((count + 1) / 2) * step;
        ++count;
        QColor color = toneColor(palette(), toneOfVerdict(way.verdicts.value(run)));
        color.setAlphaF(0.65F);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(x, row.center().y() + offset), dotRadius, dotRadius);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(mutedText(palette()));
    for (const double ms : way.othersStallsMs) // a ring: it did not finish
        painter.drawEllipse(QPointF(row.left() + shareOf(ms) * row.width(), row.center().y()), dotRadius, dotRadius);
    const Spread stall = way.figures.value(Figure::LongestStall);
    if (stall.count > 0) {
        const double x = std::round(row.left() + shareOf(stall.median) * row.width());
        painter.fillRect(QRectF(x - 1, row.center().y() - std::min(11.0, row.height() / 2 - 1), 2,
                                2 * std::min(11.0, row.height() / 2 - 1)),
                         palette().color(QPalette::Text));
    }
    painter.restore();
}

} // namespace thaw
