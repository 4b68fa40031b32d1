// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pulse/pulserecording.h"

#include <limits>

namespace thaw {

namespace {

constexpr double leadIn = 1.0;     // s
constexpr double leadOut = 0.5;    // s
constexpr double firstRange = 4.0; // s
constexpr double never = std::numeric_limits<double>::infinity();

double now()
{
    return monotonicMs() / 1000;
}

} // namespace

PulseRecording::PulseRecording(PulseChart &chart) : m_chart(chart), m_origin(never), m_end(never), m_range(firstRange)
{
    chart.setRange(0, firstRange);
}

void PulseRecording::begin(const std::array<QString, PulseChart::seriesCount> &names)
{
    m_origin = now() - leadIn;
    m_end = never;
    m_range = firstRange;
    m_chart.clear();
    m_chart.setRange(0, m_range);
    for (int side = 0; side < PulseChart::seriesCount; ++side) {
        m_chart.setSeries(side, names.at(size_t(side)), sideTones.at(size_t(side)));
        take(side, std::exchange(m_recent.at(size_t(side)), {}));
    }
}

void PulseRecording::end()
{
    m_end = now() - m_origin + leadOut;
}

void PulseRecording::judge(int side, double fromMs, double toMs, double worstMs, bool isFrozen)
{
    m_chart.setWorst(side, fromMs / 1000 - m_origin, toMs / 1000 - m_origin, worstMs, isFrozen);
}

QList<double> PulseRecording::chartTimes(QList<double> seconds) const
{
    for (double &second : seconds)
        second += leadIn;
    return seconds;
}

void PulseRecording::take(int side, const QList<PulseSample> &samples)
{
    QList<PulseSample> &recent = m_recent.at(size_t(side));
    QList<PulsePoint> shown;
    for (const PulseSample &sample : samples) {
        const double at = sample.seconds - m_origin;
        if (at >= 0 && at <= m_end)
            shown.append({at, sample.latencyMs});
        else
            recent.append(sample);
    }
    while (!recent.isEmpty() && recent.first().seconds < now() - leadIn)
        recent.removeFirst();
    if (!shown.isEmpty() && shown.last().seconds > m_range) {
        m_range = shown.last().seconds * 1.3;
        m_chart.setRange(0, m_range);
    }
    m_chart.append(side, shown);
}

} // namespace thaw
