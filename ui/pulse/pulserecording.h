// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/measurement.h"
#include "ui/pulse/pulsechart.h"

#include <QList>

#include <array>

namespace thaw {

/// Draws both pulses of one run on one time axis: from a second before the run to half a second after it.
class PulseRecording final
{
public:
    /// Of what is no stall: neither side is the good one.
    static constexpr std::array<Tone, PulseChart::seriesCount> sideTones{Tone::Neutral, Tone::Accent};

    explicit PulseRecording(PulseChart &chart);

    void begin(const std::array<QString, PulseChart::seriesCount> &names);
    void end();
    void take(int side, const QList<PulseSample> &samples); ///< also between runs: the next one begins with them

    /// The run on this side has ended: its worst is what was measured between these times, in ms of monotonicMs().
    void judge(int side, double fromMs, double toMs, double worstMs, bool isFrozen);

    /// Where times of the run, in s from its start, stand on the chart's axis.
    QList<double> chartTimes(QList<double> seconds) const;

private:
    PulseChart &m_chart;
    std::array<QList<PulseSample>, PulseChart::seriesCount> m_recent; ///< of the last second, not drawn
    double m_origin;                                                  ///< s of monotonicMs()
    double m_end;                                                     ///< s from the origin
    double m_range;                                                   ///< s that the axis shows
};

} // namespace thaw
