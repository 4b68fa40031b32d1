// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pulse/pulseseries.h"

#include <algorithm>

namespace thaw {

namespace {

bool earlier(const PulsePoint &a, const PulsePoint &b)
{
    return a.seconds < b.seconds;
}

} // namespace

void PulseSeries::append(const QList<PulsePoint> &points)
{
    for (const PulsePoint &point : points) {
        insert(point);
        if (m_points.size() > mostPoints)
            halve();
    }
}

void PulseSeries::insert(const PulsePoint &point)
{
    if (m_points.empty() || !earlier(point, m_points.back()))
        m_points.push_back(point);
    else // an answer that was overtaken by a later one
        m_points.insert(std::upper_bound(m_points.begin(), m_points.end(), point, earlier), point);
}

void PulseSeries::halve()
{
    const std::size_t pairs = m_points.size() / 2;
    for (std::size_t i = 0; i < pairs; ++i) {
        const PulsePoint &a = m_points[2 * i];
        const PulsePoint &b = m_points[2 * i + 1];
        m_points[i] = a.latencyMs < b.latencyMs ? b : a;
    }
    if (m_points.size() % 2 == 1)
        m_points[pairs] = m_points.back();
    m_points.resize(m_points.size() - pairs);
}

void PulseSeries::dropBefore(double seconds)
{
    while (!m_points.empty() && m_points.front().seconds < seconds)
        m_points.pop_front();
}

std::optional<PulsePoint> PulseSeries::worst(double from, double to) const
{
    std::optional<PulsePoint> result;
    for (const PulsePoint &point : m_points)
        if (point.seconds >= from && point.seconds <= to && (!result || point.latencyMs > result->latencyMs))
            result = point;
    return result;
}

std::vector<double> PulseSeries::columnMaxima(double from, double to, int columns) const
{
    std::vector<double> maxima(static_cast<std::size_t>(std::max(columns, 0)), -1.0);
    if (maxima.empty() || to <= from)
        return maxima;
    const double columnsPerSecond = columns / (to - from);
    for (auto point = std::lower_bound(m_points.begin(), m_points.end(), PulsePoint{from, 0}, earlier);
         point != m_points.end() && point->seconds <= to; ++point) {
        const auto column = static_cast<std::size_t>((point->seconds - from) * columnsPerSecond);
        double &value = maxima[std::min(column, maxima.size() - 1)];
        value = std::max(value, point->latencyMs);
    }
    return maxima;
}

} // namespace thaw
