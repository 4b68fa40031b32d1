// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/runrecord.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <cmath>
#include <optional>

namespace thaw {

/// Up to a third of a year in ms, before or after: what is more is no time of a run, and no axis can show it.
inline bool isTime(double ms)
{
    return std::abs(ms) <= 1e10;
}
inline bool areTimes(const QList<double> &ms)
{
    return std::all_of(ms.begin(), ms.end(), isTime);
}
/// Times, and none of them less than nothing: how long something waited.
inline bool areWaits(const QList<double> &ms)
{
    return areTimes(ms) && std::all_of(ms.begin(), ms.end(), [](double one) { return one >= 0; });
}
bool isMeasured(const Measurement &measurement); ///< or says of what it lacks that it was not measured
bool areTimes(const Outcome &outcome);
bool areTimes(const QList<Report> &reports);
bool areTimes(const QList<PingerGap> &gaps);

/// A run as it stands in a file. What is many is in columns: a name for each ping would be most of the file. Times in ms.
struct RecordedRun
{
    RunRequest request;
    QString way;
    int repeat = 1;
    QString name;
    QString started; ///< ISO 8601 with ms, UTC; empty: it never ran
    double toMs = 0; ///< of the run's start
    Machine machine;
    QList<double> pingsDue;
    QList<double> pingsSent;
    QList<double> pingsLatency;
    QList<double> pingsGap;
    QList<PingerGap> gaps;
    QList<double> keysPosted;
    QList<double> keysPainted;
    QList<double> keysWaited; ///< without the pinger's gaps
    QList<double> frames;
    QList<Report> reports;
    qint64 pingsLeftOut = 0;
    qint64 reportsLeftOut = 0;
    Measurement measurement;
    Outcome outcome;

    bool operator==(const RecordedRun &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("request", self.request);
        fields.check("request.timeout", self.request.timeoutSeconds >= 0);
        fields.must("way", self.way);
        fields.must("repeat", self.repeat);
        fields.check("repeat", self.repeat >= 1);
        fields.maybe("name", self.name);
        fields.limit("name", self.name.size() <= longestText);
        fields.maybe("started", self.started);
        fields.must("took-ms", self.toMs);
        fields.check("took-ms", isTime(self.toMs) && self.toMs >= 0);
        fields.must("machine", self.machine);
        fields.check("machine.cores", self.machine.cores >= 1);
        fields.maybe("pings-due", self.pingsDue);
        fields.maybe("pings-sent", self.pingsSent);
        fields.maybe("pings-latency", self.pingsLatency);
        fields.maybe("pings-gap", self.pingsGap);
        const qsizetype pings = self.pingsDue.size();
        fields.limit("pings-due", pings <= RunRecord::mostPings);
        fields.check("pings-sent", self.pingsSent.size() == pings);
        fields.check("pings-latency", self.pingsLatency.size() == pings);
        fields.check("pings-gap", self.pingsGap.size() == pings);
        fields.check("pings-due", areTimes(self.pingsDue));
        fields.check("pings-sent", areTimes(self.pingsSent));
        fields.check("pings-latency", areWaits(self.pingsLatency));
        fields.check("pings-gap", areWaits(self.pingsGap));
        fields.maybe("gaps", self.gaps);
        fields.check("gaps", areTimes(self.gaps));
        fields.limit("gaps", self.gaps.size() <= RunRecord::mostGaps);
        fields.maybe("keys-posted", self.keysPosted);
        fields.maybe("keys-painted", self.keysPainted);
        fields.limit("keys-posted", self.keysPosted.size() <= RunRecord::mostKeystrokes);
        fields.check("keys-painted", self.keysPainted.size() == self.keysPosted.size());
        fields.maybe("keys-waited", self.keysWaited);
        fields.check("keys-waited", self.keysWaited.size() == self.keysPosted.size());
        fields.check("keys-posted", areTimes(self.keysPosted));
        fields.check("keys-painted", areTimes(self.keysPainted));
        fields.check("keys-waited", areWaits(self.keysWaited));
        fields.maybe("frames", self.frames);
        fields.check("frames", areTimes(self.frames));
        fields.limit("frames", self.frames.size() <= RunRecord::mostFrames);
        fields.maybe("reports", self.reports);
        fields.check("reports", areTimes(self.reports));
        fields.limit("reports", self.reports.size() <= RunRecord::mostReports);
        fields.maybe("pings-left-out", self.pingsLeftOut);
        fields.maybe("reports-left-out", self.reportsLeftOut);
        fields.must("measured", self.measurement);
        fields.check("measured", isMeasured(self.measurement));
        fields.must("outcome", self.outcome);
        fields.check("outcome", areTimes(self.outcome));
    }
};

RecordedRun recorded(const RunRecord &run);
std::optional<RunRecord> restored(const RecordedRun &run); ///< none: its way or its start is nothing that there is

} // namespace thaw
