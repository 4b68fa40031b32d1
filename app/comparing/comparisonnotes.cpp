// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparisonnotes.h"

#include "app/measuring/figures.h"
#include "app/runs/visibletext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct NoteTexts
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonReport)
};

} // namespace

bool isRepeated(const QList<WaySummary> &ways)
{
    return std::any_of(ways.begin(), ways.end(), [](const WaySummary &way) { return way.finished > 1; });
}

int confidenceOf(const QList<WaySummary> &ways)
{
    double least = 1;
    for (const WaySummary &way : ways) {
        if (way.finished > 0)
            least = std::min(least, way.figures.value(Figure::TaskTime).confidence);
    }
    return int(std::floor(least * 100));
}

QString onMachine(const Comparison &comparison, const RunRecord &run)
{
    return comparison.machines().size() < 2 ? QString()
                                            : u' ' + NoteTexts::tr("on %1").arg(visibleText(run.machine.name));
}

QString workSentence(const QList<RunRecord> &runs)
{
    QStringList sums;
    for (const RunRecord &run : runs) {
        if (run.outcome.kind == Outcome::Kind::Finished && !sums.contains(run.outcome.result.checksum))
            sums.append(run.outcome.result.checksum);
    }
    if (sums.isEmpty())
        return {};
    return sums.size() == 1
               ? NoteTexts::tr("All that finished did the same work (checksum %1).").arg(visibleText(sums.first()))
               : NoteTexts::tr("The work differs (checksums %1).").arg(visibleText(sums.join(u", "_s)));
}

QStringList notesOf(const Comparison &comparison, int confidence)
{
    QStringList notes;
    if (confidence < 100)
        notes.append(
            NoteTexts::tr("The interval is where the median lies with %1 % confidence (order statistics); that of a "
                          "ratio of medians with 95 % (bootstrap, 2,000 resamples).")
                .arg(confidence));
    if (comparison.warmUps > 0)
        notes.append(
            NoteTexts::tr("Runs before the first one that are not counted, of each way: %1.").arg(comparison.warmUps));
    for (const RunRecord &rest : comparison.atRest)
        notes.append(
            NoteTexts::tr("The machine by itself%1: a window with nothing to do had a longest stall of %2; 99 of 100 "
                          "pings were answered within %3.")
                .arg(onMachine(comparison, rest), figureText(Figure::LongestStall, rest),
                     figureText(Figure::LatencyP99, rest)));
    for (const Machine &machine : comparison.machines())
        notes.append(
            NoteTexts::tr("Machine %1: Qt %2, %3 cores, %4, %5, platform %6.")
                .arg(visibleText(machine.name), visibleText(machine.qt))
                .arg(machine.cores)
                .arg(visibleText(machine.processor), visibleText(machine.kernel), visibleText(machine.platform)));
    notes.append(NoteTexts::tr("All at normal priority. A frame is 16.7 ms; a stall counts as blocked from 50 ms on."));
    return notes << verdictThresholds();
}

} // namespace thaw
