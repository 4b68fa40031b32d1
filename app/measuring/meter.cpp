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

qint64 Meter::send(double now)
{
    m_pings.push_back({now, -1});
    return m_first + qint64(m_pings.size()) - 1;
}

void Meter::answer(qint64 number, double now)
{
    const qint64 at = number - m_first;
    if (at < 0 || at >= qint64(m_pings.size()) || m_pings[size_t(at)].latency >= 0)
        return;
    Ping &ping = m_pings[size_t(at)];
    ping.latency = now - ping.sent;
    m_lastLatency = ping.latency;
    const auto end = m_first + qint64(m_pings.size());
    m_oldestOpen = std::max(m_oldestOpen, m_first);
    while (m_oldestOpen < end && m_pings[size_t(m_oldestOpen - m_first)].latency >= 0)
        ++m_oldestOpen;
}

void Meter::forgetBefore(double time)
{
    while (!m_pings.empty() && m_pings.front().sent < time && m_pings.front().latency >= 0) {
        m_pings.pop_front();
        ++m_first;
    }
    m_oldestOpen = std::max(m_oldestOpen, m_first);
}

double Meter::silence(double now) const
{
    const qint64 open = m_oldestOpen - m_first;
    const bool isOpen = open >= 0 && open < qint64(m_pings.size());
    return isOpen ? std::max(m_lastLatency < longTaskMs ? m_lastLatency : 0, now - m_pings[size_t(open)].sent)
                  : m_lastLatency;
}

bool Meter::allAnswered(double sentBefore) const
{
    const qint64 open = m_oldestOpen - m_first;
    return open >= qint64(m_pings.size()) || m_pings[size_t(std::max<qint64>(open, 0))].sent >= sentBefore;
}

double Meter::longestSince(double time, double now) const
{
    double longest = 0;
    for (auto ping = m_pings.rbegin(); ping != m_pings.rend() && ping->sent >= time; ++ping)
        longest = std::max(longest, ping->latency >= 0 ? ping->latency : now - ping->sent);
    return longest;
}

Measurement Meter::summary(double from, double to, double now) const
{
    Measurement result;
    QList<double> latencies;
    double stallStart = 0;
    double stallEnd = -1; // of the stall under way; pings that waited at the same time are one stall
    double blocked = 0;
    double longest = 0;
    const auto closeStall = [&] {
        blocked += std::max(0.0, stallEnd - stallStart - longTaskMs);
        longest = std::max(longest, stallEnd - stallStart);
    };
    for (const Ping &ping : m_pings) {
        if (ping.sent < from || ping.sent > to)
            continue;
        const double latency = ping.latency >= 0 ? ping.latency : now - ping.sent;
        latencies.append(latency);
        longest = std::max(longest, latency);
        if (latency <= longTaskMs)
            continue;
        if (ping.sent > stallEnd) {
            if (stallEnd >= 0)
                closeStall();
            stallStart = ping.sent;
        }
        stallEnd = std::max(stallEnd, ping.sent + latency);
    }
    if (stallEnd >= 0)
        closeStall();
    if (latencies.isEmpty())
        return result;
    result.longestStallMs = longest;
    result.blockedMs = blocked;
    result.latencyP50Ms = percentile(latencies, 0.50);
    result.latencyP99Ms = percentile(latencies, 0.99);
    return result;
}

} // namespace thaw
