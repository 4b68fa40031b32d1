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
constexpr double frozenMs = flowMs; // from here on the annotation calls it frozen

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
        const double oldest = plot().from();
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
}

void PulseChart::setWindow(double seconds)
{
    m_window = seconds;
    scheduleUpdate();
}

void PulseChart::setRange(double from, double to)
{
    m_window = 0;
    m_from = from;
    m_to = to;
    scheduleUpdate();
}

void PulseChart::setWorst(int index, double from, double to, double worstMs)
{
    m_series.at(std::size_t(index)).worst = Worst{from, to, worstMs};
    scheduleUpdate();
}

std::optional<PulsePoint> PulseChart::worstOf(const Series &series, const PulsePlot &plot) const
{
    if (!series.worst)
        return series.points.worst(plot.from(), plot.to());
    std::optional<PulsePoint> point = series.points.worst(series.worst->from, series.worst->to);
    if (point)
        point->latencyMs = series.worst->ms;
    return point;
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
    const PulsePlot now = plot();
    QStringList sentences;
    for (const Series &series : m_series)
        if (const auto worst = worstOf(series, now))
            sentences += worstText(series, *worst);
    return sentences.join(tr("; "));
}

QSize PulseChart::sizeHint() const
{
    return {320, 190};
}

QSize PulseChart::minimumSizeHint() const
{
    return {140, 90};
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
    const QString description = summary();
    if (description != accessibleDescription())
        setAccessibleDescription(description);
    update();
}

bool PulseChart::isEmpty() const
{
    return std::all_of(m_series.begin(), m_series.end(), [](const Series &s) { return s.points.isEmpty(); });
}

PulsePlot PulseChart::plot() const
{
    double from = m_from;
    double to = m_to;
    if (m_window > 0) {
        double newest = 0;
        for (const Series &series : m_series)
            if (!series.points.isEmpty())
                newest = std::max(newest, series.points.last().seconds);
        from = newest - m_window;
        to = newest;
    }
    return {rect(), font(), palette(), from, to, m_window > 0};
}

QString PulseChart::worstText(const Series &series, const PulsePoint &worst) const
{
    const QString duration = durationText(worst.latencyMs);
    const QString text = worst.latencyMs < frozenMs ? tr("longest stall %1").arg(duration)
                                                    : tr("frozen %1").arg(duration);
    return series.name.isEmpty() ? text : tr("%1: %2", "name of a window, its longest stall").arg(series.name, text);
}

void PulseChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const PulsePlot now = plot();
    now.paintRuler(painter);
    now.paintTimeAxis(painter);
    if (isEmpty())
        return now.paintPlaceholder(painter, m_placeholder);
    for (const Series &series : m_series)
        now.paintLine(painter, series.points, series.tone);
    if (m_series[0].worst || m_series[1].worst) {
        const Worst &one = m_series[0].worst ? *m_series[0].worst : *m_series[1].worst;
        const Worst &other = m_series[1].worst ? *m_series[1].worst : one;
        now.paintOutside(painter, std::min(one.from, other.from), std::max(one.to, other.to));
    }
    if (!m_annotated)
        return;
    QRectF taken;
    for (const Series &series : m_series)
        if (const auto worst = worstOf(series, now))
            taken |= now.paintAnnotation(painter, *worst, worstText(series, *worst), series.tone, taken);
}

} // namespace thaw
