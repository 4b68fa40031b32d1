// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/runrecord.h"

#include <QList>
#include <QString>

namespace thaw {

/// The figures of a run, in the order of the table in figures.cpp. No other place names one or says how it is computed.
enum class Figure {
    TaskTime,
    LongestStall,
    Blocked,
    LatencyP50,
    LatencyP99,
    Frames,
    Keystroke,
    ProcessorShare,
    PingerGaps
};

/// A row of the table. Texts are English, translated by the functions below.
struct FigureTraits
{
    enum class Unit { Milliseconds, Count, Percent };

    Figure figure;
    const char *id; ///< in JSON
    const char *term;
    Unit unit;
    double goodUpTo;                 ///< in the unit; negative: no value of it is good or bad
    double (*of)(const RunRecord &); ///< in the unit; negative: not measured
    const char *explanation;
};

const FigureTraits &traits(Figure figure);
const QList<Figure> &allFigures();

QString figureTerm(Figure figure);                       ///< "Longest stall"
QString figureText(Figure figure, const RunRecord &run); ///< "2 020 ms", "6.1 ms", "121"; a dash where not measured
QString figureExplanation(Figure figure);                ///< what it is, and from where on it is good or bad

enum class Verdict { NotMeasured, Alive, Jerky, Frozen, Lost }; ///< Lost: the task took the window with it
Verdict verdictOf(const RunRecord &run);   ///< by the shares of the run: verdictThresholds() says it
double stalledShare(const RunRecord &run); ///< of the run, 0 to 1, that its longest stall took; negative: not measured
QString verdictId(Verdict verdict);        ///< as in files: "alive", "jerky", "not-measured"
/// Others had so much of the machine, or the meter was held up for so long, that its figures say little.
bool isDisturbed(const RunRecord &run);
QString verdictTitle(Verdict verdict);                              ///< "alive throughout"
QString withDisturbance(const QString &text, const RunRecord &run); ///< "finished", or "finished, disturbed"
QString verdictText(
    const RunRecord &run);          ///< "frozen", "jerky", "alive throughout", "window lost"; "frozen, disturbed"
QString verdictThresholds();        ///< the sentences that say where they lie
QString verdictThresholdsInShort(); ///< the two that matter most, to stand beside a verdict

} // namespace thaw
