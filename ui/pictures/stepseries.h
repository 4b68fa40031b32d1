// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

namespace thaw {

/// A number that jumps: a queue's depth, how many are inside. Bounded: when there are too many jumps, two become one,
/// and the higher value stays.
class StepSeries final
{
public:
    struct Step
    {
        double seconds = 0;
        double value = 0; ///< from then on

        bool operator==(const Step &) const = default;
    };
    static constexpr qsizetype most = 1024;

    void append(double seconds, double value);
    void clear();

    const QList<Step> &steps() const { return m_steps; }
    double last() const { return m_steps.isEmpty() ? 0 : m_steps.last().value; }
    double highest() const { return m_highest; } ///< ever

private:
    QList<Step> m_steps;
    double m_highest = 0;
};

} // namespace thaw
