// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/speedupchart.h"

#include "app/measuring/durations.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace thaw {

namespace {

constexpr double widestBar = 64;

} // namespace

SpeedupChart::SpeedupChart(QWidget *parent)
    : QWidget(parent), m_placeholder(tr("Run it to measure the speed-up: first with one worker, then with more."))
{
    setAccessibleName(tr("Speed-up against number of workers"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SpeedupChart::setPoints(const QList<SpeedupPoint> &points, int cores)
{
    if (points == m_points && cores == m_cores)
        return;
    m_points = points;
    m_cores = std::max(1, cores);
    tellSpoken(this);
    update();
}

void SpeedupChart::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    tellSpoken(this);
    update();
}

static QString workersText(int workers)
{
    return workers == 1 ? SpeedupChart::tr("1 worker") : SpeedupChart::tr("%1 workers").arg(workers);
}

static QString speedupText(double speedup)
{
    return SpeedupChart::tr("%1×", "so many times as fast").arg(QLocale().toString(speedup, 'f', 2));
}

QString SpeedupChart::summary() const
{
    QStringList parts;
    parts.reserve(m_points.size());
    for (const SpeedupPoint &point : m_points)
        parts += tr("%1: %2, %3", "workers, time, speed-up")
                     .arg(workersText(point.workers), durationText(point.seconds * 1000), speedupText(point.speedup));
    return parts.join(tr("; "));
}

QSize SpeedupChart::sizeHint() const
{
    return {360, 200};
}

QSize SpeedupChart::minimumSizeHint() const
{
    return {160, 110};
}

double SpeedupChart::ideal(const SpeedupPoint &point) const
{
    return std::min(point.workers, m_cores);
}

QString SpeedupChart::idealText() const
{
    return m_cores == 1 ? tr("dashed: ideal on 1 core") : tr("dashed: ideal on %1 cores").arg(m_cores);
}

double SpeedupChart::Scale::y(double speedup) const
{
    return area.bottom() - speedup / highest * area.height();
}

QRectF SpeedupChart::Scale::bar(qsizetype index, double speedup) const
{
    const double width = std::min(widestBar, slot * 0.55);
    const double middle = area.left() + (double(index) + 0.5) * slot;
    return {QPointF(middle - width / 2, y(speedup)), QPointF(middle + width / 2, area.bottom())};
}

SpeedupChart::Scale SpeedupChart::scale() const
{
    const double line = fontMetrics().height();
    Scale scale;
    scale.area = QRectF(rect()).adjusted(4, line + 8, -4, -2 * line - 8); // two lines below, one above the bars
    scale.slot = scale.area.width() / double(std::max<qsizetype>(1, m_points.size()));
    if (fontMetrics().horizontalAdvance(idealText()) > scale.slot * 1.2) // it would run into the second bar's label
        scale.area.setTop(std::min(scale.area.top() + line, scale.area.bottom()));
    for (const SpeedupPoint &point : m_points)
        scale.highest = std::max({scale.highest, point.speedup, ideal(point)});
    return scale;
}

void SpeedupChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_points.isEmpty()) {
        painter.setPen(mutedText(palette()));
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
        return;
    }
    const Scale now = scale();
    painter.fillRect(QRectF(now.area.left(), now.area.bottom(), now.area.width(), 1), borderColor(palette()));
    paintBars(painter, now);
    paintIdeal(painter, now);
}

void SpeedupChart::paintBars(QPainter &painter, const Scale &scale) const
{
    const double line = fontMetrics().height();
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        const SpeedupPoint &point = m_points.at(i);
        const QRectF bar = scale.bar(i, point.speedup);
        painter.save();
        painter.setClipRect(bar);
        paintPanel(painter, bar.adjusted(0, 0, 0, controlRadius), palette().color(QPalette::Highlight), Qt::transparent,
                   controlRadius - 2, 0);
        painter.restore();
        const double left = scale.area.left() + double(i) * scale.slot;
        const auto put = [&](double top, const QString &text) {
            paintText(painter, {left, top, scale.slot, line}, text, Qt::AlignHCenter);
        };
        painter.setFont(boldFont(font()));
        const bool within = bar.height() > line + 8; // clear of the line of what is ideal
        painter.setPen(palette().color(within ? QPalette::HighlightedText : QPalette::Text));
        put(within ? bar.top() + 4 : bar.top() - line - 4, speedupText(point.speedup));
        painter.setFont(font());
        put(scale.area.bottom() + 5, workersText(point.workers));
        painter.setPen(mutedText(palette()));
        put(scale.area.bottom() + 5 + line, durationText(point.seconds * 1000));
    }
}

void SpeedupChart::paintIdeal(QPainter &painter, const Scale &scale) const
{
    painter.setPen(QPen(mutedText(palette()), 1.5, Qt::DashLine));
    QPolygonF line;
    line.reserve(2 * m_points.size());
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        const QRectF bar = scale.bar(i, ideal(m_points.at(i)));
        const double overhang = bar.width() * 0.2;
        line << bar.topLeft() - QPointF(overhang, 0) << bar.topRight() + QPointF(overhang, 0);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPolyline(line);
    const QString text = idealText();
    painter.drawText(QRectF(scale.area.left(), 0, scale.area.width(), fontMetrics().height()), Qt::AlignLeft, text);
}

} // namespace thaw
