// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/files/recordedrun.h"

#include "workers/ways/way.h"

#include <cmath>

namespace thaw {

namespace {

double toMicrosecond(double ms)
{
    return std::round(ms * 1000) / 1000;
}

} // namespace

// They are sums and differences that were not rounded, so nothing at all may be a trace less than that.
bool isMeasured(const Measurement &measurement)
{
    constexpr double notMeasured = -1;
    constexpr double traceMs = 0.001;
    const QList<double> times{measurement.longestStallMs, measurement.blockedMs,      measurement.latencyP50Ms,
                              measurement.latencyP99Ms,   measurement.keystrokeP95Ms, measurement.gapsMs};
    const bool hasRightTimes = std::all_of(times.begin(), times.end(), [](double ms) {
        return ms == notMeasured || (isTime(ms) && ms > -traceMs);
    });
    return hasRightTimes && measurement.frames >= -1;
}

bool areTimes(const Outcome &outcome)
{
    return outcome.seconds >= 0 && isTime(outcome.seconds * 1000) && outcome.processor.ranMs >= 0
           && outcome.processor.waitedMs >= 0 && isTime(outcome.processor.ranMs) && isTime(outcome.processor.waitedMs);
}

bool areTimes(const QList<Report> &reports)
{
    return std::all_of(reports.begin(), reports.end(),
                       [](const Report &report) { return isTime(report.seconds * 1000); });
}

bool areTimes(const QList<PingerGap> &gaps)
{
    return std::all_of(gaps.begin(), gaps.end(),
                       [](const PingerGap &gap) { return isTime(gap.fromMs) && isTime(gap.toMs); });
}

RecordedRun recorded(const RunRecord &run)
{
    RecordedRun made;
    made.request = run.request;
    made.way = wayId(run.way);
    made.repeat = run.repeat;
    made.name = run.name;
    made.started = run.started.toString(Qt::ISODateWithMs);
    made.toMs = toMicrosecond(run.toMs - run.fromMs);
    made.machine = run.machine;
    for (const TimedPing &ping : run.pings) {
        made.pingsDue.append(toMicrosecond(ping.dueMs));
        made.pingsSent.append(toMicrosecond(ping.sentMs));
        made.pingsLatency.append(toMicrosecond(ping.latencyMs));
        made.pingsGap.append(toMicrosecond(ping.gapMs));
    }
    made.gaps = run.gaps;
    for (const Keystroke &key : run.keystrokes) {
        made.keysPosted.append(toMicrosecond(key.postedMs));
        made.keysPainted.append(toMicrosecond(key.paintedMs));
    }
    for (const double ms : run.keystrokesMs)
        made.keysWaited.append(toMicrosecond(ms));
    for (const double ms : run.framesMs)
        made.frames.append(toMicrosecond(ms));
    made.reports = run.reports;
    made.pingsLeftOut = run.pingsLeftOut;
    made.reportsLeftOut = run.reportsLeftOut;
    made.measurement = run.measurement;
    made.outcome = run.outcome;
    return made;
}

std::optional<RunRecord> restored(const RecordedRun &run)
{
    const std::optional<Way> way = wayFromId(run.way);
    RunRecord made;
    made.started = QDateTime::fromString(run.started, Qt::ISODateWithMs);
    if (!way || (!run.started.isEmpty() && !made.started.isValid()))
        return std::nullopt;
    made.request = run.request;
    made.way = *way;
    made.repeat = run.repeat;
    made.name = run.name;
    made.toMs = run.toMs; // from 0 on: the other machine's clock says nothing here
    made.machine = run.machine;
    for (qsizetype i = 0; i < run.pingsDue.size(); ++i)
        made.pings.append({run.pingsDue.at(i), run.pingsSent.at(i), run.pingsLatency.at(i), run.pingsGap.at(i)});
    made.gaps = run.gaps;
    for (qsizetype i = 0; i < run.keysPosted.size(); ++i)
        made.keystrokes.append({run.keysPosted.at(i), run.keysPainted.at(i)});
    made.keystrokesMs = run.keysWaited;
    made.framesMs = run.frames;
    made.reports = run.reports;
    made.pingsLeftOut = run.pingsLeftOut;
    made.reportsLeftOut = run.reportsLeftOut;
    made.measurement = run.measurement;
    made.outcome = run.outcome;
    return made;
}

} // namespace thaw
