// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>

#include <chrono>

namespace thaw {

// The ruler on every chart and table, in ms.
inline constexpr double frameMs = 1000.0 / 60;
inline constexpr double longTaskMs = 50;
inline constexpr double instantMs = 100;
inline constexpr double noticeableMs = 250;
inline constexpr double flowMs = 1000;
inline constexpr double notRespondingMs = 5000;

inline constexpr int pingIntervalMs = 5;
inline constexpr double longestDelayMs = 2 * pingIntervalMs; ///< of a ping that leaves late; more is a gap

/// The pinger was held up: from when it should have asked until it did. In ms.
struct PingerGap
{
    double fromMs = 0;
    double toMs = 0;
    bool operator==(const PingerGap &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("from", self.fromMs);
        fields.must("to", self.toMs);
    }
};

/// One ping, in ms: when it was to leave, when it left, and how long it then waited for its answer, the gaps of the pinger
/// not counted: in those nobody can tell whether the window was at fault.
struct TimedPing
{
    double dueMs = 0;
    double sentMs = 0;
    double latencyMs = -1;
    double gapMs = 0; ///< of the pinger, while it waited

    bool operator==(const TimedPing &) const = default;
};

/// A key that was typed and painted. In ms of monotonicMs().
struct Keystroke
{
    double postedMs = 0;
    double paintedMs = 0;

    bool operator==(const Keystroke &) const = default;
};

/// What is quoted of one run. All times in ms; negative: not measured.
struct Measurement
{
    double longestStallMs = -1; ///< the longest time that a ping waited for its answer
    double blockedMs = -1;      ///< the sum of what exceeds 50 ms in each stall: see measure()
    double latencyP50Ms = -1;   ///< over all scheduled pings, answered or not
    double latencyP99Ms = -1;
    qint64 frames = -1;         ///< painted during the run
    double keystrokeP95Ms = -1; ///< from a key's posting to the paint that shows it, without the pinger's gaps
    double gapsMs = -1;         ///< for how long the pinger itself was held up, in all

    bool operator==(const Measurement &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("longest-stall", self.longestStallMs);
        fields.must("blocked", self.blockedMs);
        fields.must("latency-p50", self.latencyP50Ms);
        fields.must("latency-p99", self.latencyP99Ms);
        fields.must("frames", self.frames);
        fields.must("keystroke-p95", self.keystrokeP95Ms);
        fields.must("pinger-gaps", self.gapsMs);
    }
};

/// One point of a pulse: at that moment the window had not answered for so long.
struct PulseSample
{
    double seconds = 0; ///< of monotonicMs()
    double latencyMs = 0;

    bool operator==(const PulseSample &) const = default;
};

/// The clock of everything that is measured: monotonic, the same in all processes of the machine. Thread-safe.
inline double monotonicMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The window did not answer for longer than 50 ms. In ms.
struct Stall
{
    double fromMs = 0;
    double toMs = 0;
    double gapsMs = 0; ///< of the pinger meanwhile: nobody's fault

    double lengthMs() const { return toMs - fromMs - gapsMs; }
    bool operator==(const Stall &) const = default;
};

/// The stalls in a list of pings, both in the order of time. Pings that waited longer than 50 ms at the same time are one
/// stall. Where one began to wait when another had just been answered, the event loop ran in between: those are two stalls.
/// Waits that overlap by less than the time between two pings count as such; no meter of pings sees finer.
QList<Stall> stallsOf(const QList<TimedPing> &pings, const QList<PingerGap> &gaps = {});

/// What a list of pings comes to, in the order they were sent.
Measurement measure(const QList<TimedPing> &pings, const QList<PingerGap> &gaps = {});

/// The value below which `share` (0 to 1) of the values lie; 0 for none. Nearest rank.
double percentile(QList<double> values, double share);

} // namespace thaw

Q_DECLARE_METATYPE(thaw::Measurement)
