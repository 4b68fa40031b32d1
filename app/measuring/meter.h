// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/pinglog.h"

#include <deque>

namespace thaw {

/// Keeps what a pinger noted of one event loop, and says what it comes to. Pings leave on schedule whether or not earlier
/// ones were answered: a freeze can't hide behind the few that came back. Not thread-safe.
class Meter
{
public:
    /// The points of a pulse: at each of these pings, how long the loop had not answered.
    QList<PulseSample> add(const PingLog &log);
    void forgetBefore(double time); ///< bounds the memory of an endless measuring

    /// How long the loop has not answered: the age of the oldest open ping, or the last answer's latency.
    double silence(double now) const;
    bool allAnswered(double sentBefore) const;
    double lastSent() const { return m_pings.empty() ? 0 : m_pings.back().sentMs; } ///< the newest ping's time
    struct Wait
    {
        double ms = 0;     ///< without the gaps
        double fromMs = 0; ///< when its ping was sent
        double toMs = 0;
    };
    Wait longestWaitSince(double time, double now) const;
    double longestSince(double time, double now) const { return longestWaitSince(time, now).ms; }

    /// The pings sent from `from` to `to`, with times from `from` on; open ones have waited until `now`.
    QList<TimedPing> pings(double from, double to, double now) const;
    /// What of the gaps lies between these times, with times from `from` on.
    QList<PingerGap> gaps(double from, double to) const;
    double withoutGaps(double from, double to) const; ///< ms of that time in which the pinger was not held up
    Measurement summary(double from, double to, double now) const;

private:
    struct Ping
    {
        double dueMs = 0;
        double sentMs = 0;
        double answeredMs = -1; ///< negative: open
        double end(double now) const { return answeredMs >= 0 ? answeredMs : now; }
    };

    void ask(const AskedPing &ping);
    void answer(const AnsweredPing &ping);             ///< unknown and second answers do nothing
    double waited(const Ping &ping, double now) const; ///< but for the gaps
    double heldUp(const Ping &ping, double now) const; ///< the gaps

    std::deque<Ping> m_pings;
    std::deque<PingerGap> m_gaps;
    qint64 m_first = 0; ///< number of m_pings.front()
    qint64 m_oldestOpen = 0;
    double m_lastLatency = 0;
};

} // namespace thaw
