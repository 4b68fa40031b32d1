// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/measurement.h"

#include <deque>

namespace thaw {

/// Keeps the pings sent to one event loop and the time each took to be answered. Pings are numbered from 0, in the order
/// they were sent, and leave on schedule whether or not earlier ones were answered: a freeze can't hide behind the few
/// that came back. Times in ms on any one clock. Not thread-safe.
class Meter final
{
public:
    qint64 send(double now, double due); ///< the new ping's number
    qint64 send(double now) { return send(now, now); }
    void answer(qint64 number, double now); ///< unknown and second answers do nothing
    void forgetBefore(double time);         ///< bounds the memory of an endless measuring

    /// How long the loop has not answered: the age of the oldest open ping, or the last answer's latency.
    double silence(double now) const;
    bool allAnswered(double sentBefore) const;
    double longestSince(double time, double now) const;

    /// The pings sent from `from` to `to`, with times from `from` on; open ones have waited until `now`.
    QList<TimedPing> pings(double from, double to, double now) const;
    Measurement summary(double from, double to, double now) const;

private:
    std::deque<TimedPing> m_pings; ///< an open one's latency is negative
    qint64 m_first = 0;            ///< number of m_pings.front()
    qint64 m_oldestOpen = 0;
    double m_lastLatency = 0;
};

} // namespace thaw
