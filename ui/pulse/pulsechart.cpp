// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pulse/pulsechart.h"

#include "app/measuring/durations.h"

#include <QPainter>
#include <QTimerEvent>

#include <algorithm>

namespace thaw {

namespace {

constexpr int updateMilliseconds = 40;
constexpr double frozenMs = flowMs; // from here on the annotation calls it frozen, where no run is judged

} // namespace

PulseChart::PulseChart(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Pulse chart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_series[1].tone = Tone::Good;
}

void PulseChart::setSeries(int index, const QString &name, Tone tone)
{
    Series &series = m_series.at(std::size_t(index));
    series.name = name;
    series.tone = tone;
    scheduleUpdate();
}

void PulseChart::append(int index, const QList<PulsePoint> &points)
{
    if (points.isEmpty())
        return;
    m_series.at(std::size_t(index)).points.append(points);
    if (m_window > 0) {
        const double oldest = range().from;
        for (Series &series : m_series)
            series.points.dropBefore(oldest);
    }
    scheduleUpdate();
}

void PulseChart::clear()
{
    for (Series &series : m_series) {
        series.points.clear();
        series.worst.reset();
    }
    scheduleUpdate();
    tellSpoken(this);
}

void PulseChart::setWindow(double seconds)
{
    m_window = seconds;
    m_axes = {};
    scheduleUpdate();
}

void PulseChart::setRange(double from, double to)
{
    m_window = 0;
    m_from = from;
    m_to = to;
    scheduleUpdate();
}

void PulseChart::setWorst(int index, double from, double to, double worstMs, bool isFrozen)
{
    m_series.at(std::size_t(index)).worst = Worst{from, to, worstMs, isFrozen};
    scheduleUpdate();
    tellSpoken(this); // while it rolls it is told to who asks
}

std::optional<PulsePoint> PulseChart::worstOf(const Series &series) const
{
    const Range shown = range();
    if (!series.worst)
        return series.points.worst(shown.from, shown.to);
    std::optional<PulsePoint> point = series.points.worst(series.worst->from, series.worst->to);
    if (point)
        point->latencyMs = series.worst->ms;
    return point;
}

void PulseChart::setMarks(const QList<double> &seconds)
{
    if (seconds == m_marks)
        return;
    m_marks = seconds;
    scheduleUpdate();
}

void PulseChart::setAnnotated(bool annotated)
{
    m_annotated = annotated;
    scheduleUpdate();
}

void PulseChart::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    scheduleUpdate();
}

QString PulseChart::summary() const
{
    QStringList sentences;
    for (const Series &series : m_series)
        if (const auto worst = worstOf(series))
            sentences += worstText(series, *worst);
    return sentences.join(tr("; "));
}

QString PulseChart::spokenText() const
{
    if (!isEmpty())
        return summary();
    return m_placeholder.isEmpty() ? tr("Nothing is measured yet.") : m_placeholder;
}

QSize PulseChart::sizeHint() const
{
    return {scaled(320), scaled(190)};
}

QSize PulseChart::minimumSizeHint() const
{
    return {scaled(140), scaled(90)};
}

void PulseChart::scheduleUpdate()
{
    if (!m_timer.isActive())
        m_timer.start(updateMilliseconds, this);
}

void PulseChart::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QWidget::timerEvent(event);
    m_timer.stop();
    update();
}

bool PulseChart::isEmpty() const
{
    return std::all_of(m_series.begin(), m_series.end(), [](const Series &s) { return s.points.isEmpty(); });
}

PulseChart::Range PulseChart::range() const
{
    if (m_window <= 0)
        return {m_from, m_to};
    double newest = 0;
    for (const Series &series : m_series)
        if (!series.points.isEmpty())
            newest = std::max(newest, series.points.last().seconds);
    return {newest - m_window, newest};
}

void PulseChart::changeEvent(QEvent *event)
{
    m_axes = {}; // its font, its palette or its language
    QWidget::changeEvent(event);
}

// Most of what a chart costs is its labels, and a rolling one is painted fifteen times a second for as long as it is seen.
void PulseChart::paintAxes(QPainter &painter, const PulsePlot &plot)
{
    if (m_window <= 0) {
        plot.paintRuler(painter);
        return plot.paintTimeAxis(painter);
    }
    const double scale = devicePixelRatio();
    if (m_axes.size() != (QSizeF(size()) * scale).toSize()) {
        m_axes = QPixmap((QSizeF(size()) * scale).toSize());
        m_axes.setDevicePixelRatio(scale);
        m_axes.fill(Qt::transparent);
        QPainter axes(&m_axes);
        plot.paintRuler(axes);
        plot.paintTimeAxis(axes);
    }
    painter.drawPixmap(0, 0, m_axes);
}

QString PulseChart::worstText(const Series &series, const PulsePoint &worst) const
{
    const QString duration = durationText(worst.latencyMs);
    const bool isFrozen = series.worst ? series.worst->isFrozen : worst.latencyMs >= frozenMs;
    const QString text = isFrozen ? tr("frozen %1").arg(duration) : tr("longest stall %1").arg(duration);
    return series.name.isEmpty() ? text : tr("%1: %2", "name of a window, its longest stall").arg(series.name, text);
}

void PulseChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Range shown = range();
    const PulsePlot now(rect(), font(), palette(), shown.from, shown.to, m_window > 0);
    paintAxes(painter, now);
    if (isEmpty())
        return now.paintPlaceholder(painter, m_placeholder);
    for (const Series &series : m_series)
        now.paintLine(painter, series.points, series.tone, &series != &m_series.front());
    now.paintMarks(painter, m_marks);
    if (m_series[0].worst || m_series[1].worst) {
        const Worst &one = m_series[0].worst ? *m_series[0].worst : *m_series[1].worst;
        const Worst &other = m_series[1].worst ? *m_series[1].worst : one;
        now.paintOutside(painter, std::min(one.from, other.from), std::max(one.to, other.to));
    }
    if (!m_annotated)
        return;
    QRectF taken;
    for (const Series &series : m_series)
        if (const auto worst = worstOf(series))
            taken |= now.paintAnnotation(painter, *worst, worstText(series, *worst), series.tone, taken);
}

} // namespace thaw
