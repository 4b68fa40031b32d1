// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/measurement.h"

#include <QList>

#include <deque>
#include <optional>
#include <vector>

namespace thaw {

using PulsePoint = PulseSample;

/// The points of one line in a pulse chart, in order of time and bounded in number: when there are too many,
/// of every two the slower one stays, so a stall never gets lost.
class PulseSeries final
{
public:
    static constexpr std::size_t mostPoints = 8192;

    void append(const QList<PulsePoint> &points);
    void dropBefore(double seconds);
    void clear() { m_points.clear(); }

    bool isEmpty() const { return m_points.empty(); }
    std::size_t size() const { return m_points.size(); }
    const PulsePoint &first() const { return m_points.front(); } ///< not if empty
    const PulsePoint &last() const { return m_points.back(); }   ///< not if empty
    std::optional<PulsePoint> worst(double from, double to) const;

    /// The longest latency in each of `columns` equal parts of [from, to]; negative where there is no point.
    std::vector<double> columnMaxima(double from, double to, int columns) const;

private:
    void insert(const PulsePoint &point);
    void halve();

    std::deque<PulsePoint> m_points;
};

} // namespace thaw
