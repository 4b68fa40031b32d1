// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/runrecord.h"

#include "workers/contract/heldbytes.h"
#include "workers/contract/runbudget.h"

namespace thaw {

void RunRecord::addReport(const Report &report)
{
    if (std::holds_alternative<At>(report.event))
        return; // for those who look on; nothing is made of it afterwards
    const bool line = isLine(report.event);
    const qsizetype bytes = qsizetype(sizeof(Report)) + heldBytes(report);
    if (reports.size() >= mostReports || (line && m_lines >= mostLines) || m_bytes + bytes > runbudget::recorded) {
        ++reportsLeftOut;
        return;
    }
    reports.append(report);
    m_lines += line ? 1 : 0;
    m_bytes += bytes;
}

void RunRecord::addMeasured(const QList<TimedPing> &allPings, const QList<PingerGap> &allGaps,
                            const QList<double> &allKeystrokesMs, qint64 frames)
{
    measurement = measure(allPings, allGaps);
    measurement.frames = frames;
    if (!allKeystrokesMs.isEmpty())
        measurement.keystrokeP95Ms = percentile(allKeystrokesMs, 0.95);
    pings = allPings.last(std::min(allPings.size(), mostPings));
    gaps = allGaps.last(std::min(allGaps.size(), mostGaps));
    pingsLeftOut = allPings.size() - pings.size();
    keystrokesMs = allKeystrokesMs.last(std::min(allKeystrokesMs.size(), mostKeystrokes));
}

void RunRecord::addPaints(const QList<Keystroke> &allKeystrokes, const QList<double> &allFramesMs)
{
    keystrokes = allKeystrokes.last(std::min(allKeystrokes.size(), mostKeystrokes));
    for (Keystroke &key : keystrokes)
        key = {key.postedMs - fromMs, key.paintedMs - fromMs};
    framesMs = allFramesMs.last(std::min(allFramesMs.size(), mostFrames));
    for (double &frame : framesMs)
        frame -= fromMs;
}

} // namespace thaw
