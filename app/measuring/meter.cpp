// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/meter.h"

#include <algorithm>
#include <cmath>

namespace thaw {

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    const auto rank = qsizetype(std::ceil(share * double(values.size()))) - 1;
    const auto wanted = values.begin() + std::clamp<qsizetype>(rank, 0, values.size() - 1);
    std::nth_element(values.begin(), wanted, values.end());
    return *wanted;
}

Measurement measure(const QList<TimedPing> &pings)
{
    Measurement result;
    if (pings.isEmpty())
        return result;
    QList<double> latencies;
    double stallStart = pings.first().sentMs;
    double stallEnd = stallStart; // of the stall under way
    result.blockedMs = 0;
    const auto closeStall = [&] { result.blockedMs += std::max(0.0, stallEnd - stallStart - longTaskMs); };
    for (const TimedPing &ping : pings) {
        latencies.append(ping.latencyMs);
        if (ping.latencyMs <= longTaskMs)
            continue;
        if (ping.sentMs > stallEnd - pingIntervalMs) {
            closeStall();
            stallStart = std::max(ping.sentMs, stallEnd);
        }
        stallEnd = std::max(stallEnd, ping.sentMs + ping.latencyMs);
    }
    closeStall();
    result.longestStallMs = *std::max_element(latencies.begin(), latencies.end());
    result.latencyP50Ms = percentile(latencies, 0.50);
    result.latencyP99Ms = percentile(latencies, 0.99);
    return result;
}

qint64 Meter::send(double now, double due)
{
    m_pings.push_back({due, now, -1});
    return m_first + qint64(m_pings.size()) - 1;
}

void Meter::answer(qint64 number, double now)
{
    const qint64 at = number - m_first;
    if (at < 0 || at >= qint64(m_pings.size()) || m_pings[size_t(at)].latencyMs >= 0)
        return;
    TimedPing &ping = m_pings[size_t(at)];
    ping.latencyMs = now - ping.sentMs;
    m_lastLatency = ping.latencyMs;
    const auto end = m_first + qint64(m_pings.size());
    m_oldestOpen = std::max(m_oldestOpen, m_first);
    while (m_oldestOpen < end && m_pings[size_t(m_oldestOpen - m_first)].latencyMs >= 0)
        ++m_oldestOpen;
}

void Meter::forgetBefore(double time)
{
    while (!m_pings.empty() && m_pings.front().sentMs < time && m_pings.front().latencyMs >= 0) {
        m_pings.pop_front();
        ++m_first;
    }
    m_oldestOpen = std::max(m_oldestOpen, m_first);
}

double Meter::silence(double now) const
{
    const qint64 open = m_oldestOpen - m_first;
    const bool isOpen = open >= 0 && open < qint64(m_pings.size());
    return isOpen ? std::max(m_lastLatency < longTaskMs ? m_lastLatency : 0, now - m_pings[size_t(open)].sentMs)
                  : m_lastLatency;
}

bool Meter::allAnswered(double sentBefore) const
{
    const qint64 open = m_oldestOpen - m_first;
    return open >= qint64(m_pings.size()) || m_pings[size_t(std::max<qint64>(open, 0))].sentMs >= sentBefore;
}

double Meter::longestSince(double time, double now) const
{
    double longest = 0;
    for (auto ping = m_pings.rbegin(); ping != m_pings.rend() && ping->sentMs >= time; ++ping)
        longest = std::max(longest, ping->latencyMs >= 0 ? ping->latencyMs : now - ping->sentMs);
    return longest;
}

QList<TimedPing> Meter::pings(double from, double to, double now) const
{
    QList<TimedPing> pings;
    for (const TimedPing &ping : m_pings) {
        if (ping.sentMs >= from && ping.sentMs <= to)
            pings.append(
                {ping.dueMs - from, ping.sentMs - from, ping.latencyMs >= 0 ? ping.latencyMs : now - ping.sentMs});
    }
    return pings;
}

Measurement Meter::summary(double from, double to, double now) const
{
    return measure(pings(from, to, now));
}

} // namespace thaw
