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

// How much of these two times the gaps fill, which are in the order of time.
template<typename Gaps>
static double lengthWithin(const Gaps &gaps, double from, double to)
{
    double length = 0;
    const auto first = std::lower_bound(gaps.begin(), gaps.end(), from,
                                        [](const PingerGap &gap, double time) { return gap.toMs <= time; });
    for (auto gap = first; gap != gaps.end() && gap->fromMs < to; ++gap)
        length += std::min(gap->toMs, to) - std::max(gap->fromMs, from);
    return length;
}

QList<Stall> stallsOf(const QList<TimedPing> &pings, const QList<PingerGap> &gaps)
{
    QList<Stall> stalls;
    for (const TimedPing &ping : pings) {
        if (ping.latencyMs <= longTaskMs)
            continue;
        const double end = ping.sentMs + ping.latencyMs + ping.gapMs;
        if (stalls.isEmpty() || ping.sentMs > stalls.last().toMs - pingIntervalMs)
            stalls.append({stalls.isEmpty() ? ping.sentMs : std::max(ping.sentMs, stalls.last().toMs), end, 0});
        else
            stalls.last().toMs = std::max(stalls.last().toMs, end);
    }
    for (Stall &stall : stalls)
        stall.gapsMs = lengthWithin(gaps, stall.fromMs, stall.toMs);
    return stalls;
}

Measurement measure(const QList<TimedPing> &pings, const QList<PingerGap> &gaps)
{
    Measurement result;
    if (pings.isEmpty())
        return result;
    result.blockedMs = 0;
    result.gapsMs = 0;
    for (const PingerGap &gap : gaps)
        result.gapsMs += gap.toMs - gap.fromMs;
    for (const Stall &stall : stallsOf(pings, gaps))
        result.blockedMs += std::max(0.0, stall.lengthMs() - longTaskMs);
    QList<double> latencies;
    latencies.reserve(pings.size());
    for (const TimedPing &ping : pings)
        latencies.append(ping.latencyMs);
    result.longestStallMs = *std::max_element(latencies.begin(), latencies.end());
    result.latencyP50Ms = percentile(latencies, 0.50);
    result.latencyP99Ms = percentile(latencies, 0.99);
    return result;
}

QList<PulseSample> Meter::add(const PingLog &log)
{
    m_gaps.insert(m_gaps.end(), log.gaps.begin(), log.gaps.end());
    QList<PulseSample> samples;
    samples.reserve(log.asked.size());
    auto answered = log.answered.begin();
    for (const AskedPing &ping : log.asked) {
        while (answered != log.answered.end() && answered->atMs <= ping.sentMs)
            answer(*answered++);
        ask(ping);
        samples.append({ping.sentMs / 1000, silence(ping.sentMs)});
    }
    while (answered != log.answered.end())
        answer(*answered++);
    return samples;
}

void Meter::ask(const AskedPing &ping)
{
    if (ping.number != m_first + qint64(m_pings.size())) { // some were lost: those that are open will stay so
        m_pings.clear();
        m_first = m_oldestOpen = ping.number;
    }
    m_pings.push_back({ping.dueMs, ping.sentMs, -1});
}

void Meter::answer(const AnsweredPing &answered)
{
    const qint64 at = answered.number - m_first;
    if (at < 0 || at >= qint64(m_pings.size()) || m_pings[size_t(at)].answeredMs >= 0)
        return;
    Ping &ping = m_pings[size_t(at)];
    ping.answeredMs = answered.atMs;
    m_lastLatency = waited(ping, answered.atMs);
    const auto end = m_first + qint64(m_pings.size());
    m_oldestOpen = std::max(m_oldestOpen, m_first);
    while (m_oldestOpen < end && m_pings[size_t(m_oldestOpen - m_first)].answeredMs >= 0)
        ++m_oldestOpen;
}

double Meter::waited(const Ping &ping, double now) const
{
    return ping.end(now) - ping.sentMs - heldUp(ping, now);
}

double Meter::withoutGaps(double from, double to) const
{
    return to - from - lengthWithin(m_gaps, from, to);
}

double Meter::heldUp(const Ping &ping, double now) const
{
    return lengthWithin(m_gaps, ping.sentMs, ping.end(now));
}

void Meter::forgetBefore(double time)
{
    while (!m_pings.empty() && m_pings.front().sentMs < time && m_pings.front().answeredMs >= 0) {
        m_pings.pop_front();
        ++m_first;
    }
    m_oldestOpen = std::max(m_oldestOpen, m_first);
    const double oldest = m_pings.empty() ? time : std::min(time, m_pings.front().sentMs);
    while (!m_gaps.empty() && m_gaps.front().toMs < oldest)
        m_gaps.pop_front();
}

double Meter::silence(double now) const
{
    const qint64 open = m_oldestOpen - m_first;
    const bool isOpen = open >= 0 && open < qint64(m_pings.size());
    return isOpen ? std::max(m_lastLatency < longTaskMs ? m_lastLatency : 0, waited(m_pings[size_t(open)], now))
                  : m_lastLatency;
}

bool Meter::allAnswered(double sentBefore) const
{
    const qint64 open = m_oldestOpen - m_first;
    return open >= qint64(m_pings.size()) || m_pings[size_t(std::max<qint64>(open, 0))].sentMs >= sentBefore;
}

Meter::Wait Meter::longestWaitSince(double time, double now) const
{
    Wait longest;
    for (auto ping = m_pings.rbegin(); ping != m_pings.rend() && ping->sentMs >= time; ++ping) {
        if (ping->end(now) - ping->sentMs <= longest.ms) // what the pinger's gaps take off it only makes it shorter
            continue;
        const double ms = waited(*ping, now);
        if (ms > longest.ms)
            longest = {ms, ping->sentMs, ping->end(now)};
    }
    return longest;
}

QList<TimedPing> Meter::pings(double from, double to, double now) const
{
    QList<TimedPing> pings;
    for (const Ping &ping : m_pings) {
        if (ping.sentMs >= from && ping.sentMs <= to)
            pings.append({ping.dueMs - from, ping.sentMs - from, waited(ping, now), heldUp(ping, now)});
    }
    return pings;
}

QList<PingerGap> Meter::gaps(double from, double to) const
{
    QList<PingerGap> gaps;
    for (const PingerGap &gap : m_gaps) {
        if (gap.toMs > from && gap.fromMs < to)
            gaps.append({std::max(gap.fromMs, from) - from, std::min(gap.toMs, to) - from});
    }
    return gaps;
}

Measurement Meter::summary(double from, double to, double now) const
{
    return measure(pings(from, to, now), gaps(from, to));
}

} // namespace thaw
