// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/figures.h"

#include "app/measuring/durations.h"
#include "app/measuring/processorshare.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct FigureTexts
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

constexpr double noThreshold = -1;
// A window is judged by shares of the run, so that a task twice as long gets the same verdict.
constexpr double frozenShare = 0.75; // in one stall
constexpr double blockedShare = 0.1; // in all stalls that are felt; up to it a window is alive
constexpr auto inMilliseconds = FigureTraits::Unit::Milliseconds;
constexpr auto counted = FigureTraits::Unit::Count;
constexpr auto inPercent = FigureTraits::Unit::Percent;

constexpr auto figureTable = std::to_array<FigureTraits>({
    {Figure::TaskTime, "task_ms", QT_TRANSLATE_NOOP("Figures", "Task took"), inMilliseconds, noThreshold,
     [](const RunRecord &run) { return run.outcome.seconds * 1000; },
     QT_TRANSLATE_NOOP("Figures", "From the start of the task to its end.")},
    {Figure::LongestStall, "longest_stall_ms", QT_TRANSLATE_NOOP("Figures", "Longest stall"), inMilliseconds, instantMs,
     [](const RunRecord &run) { return run.measurement.longestStallMs; },
     QT_TRANSLATE_NOOP("Figures", "The longest time that one ping waited for the window to answer it.")},
    {Figure::Blocked, "blocked_ms", QT_TRANSLATE_NOOP("Figures", "Blocked"), inMilliseconds, longTaskMs,
     [](const RunRecord &run) { return run.measurement.blockedMs; },
     QT_TRANSLATE_NOOP("Figures", "The sum of what exceeds 50 ms in each stall.")},
    {Figure::LatencyP50, "latency_p50_ms", QT_TRANSLATE_NOOP("Figures", "Latency p50"), inMilliseconds, noThreshold,
     [](const RunRecord &run) { return run.measurement.latencyP50Ms; },
     QT_TRANSLATE_NOOP("Figures", "Half of all pings were answered within it.")},
    {Figure::LatencyP99, "latency_p99_ms", QT_TRANSLATE_NOOP("Figures", "Latency p99"), inMilliseconds, noThreshold,
     [](const RunRecord &run) { return run.measurement.latencyP99Ms; },
     QT_TRANSLATE_NOOP("Figures", "99 of 100 pings were answered within it.")},
    {Figure::Frames, "frames", QT_TRANSLATE_NOOP("Figures", "Frames"), counted, noThreshold,
     [](const RunRecord &run) { return double(run.measurement.frames); },
     QT_TRANSLATE_NOOP("Figures", "How often the window painted its yo-yo.")},
    {Figure::Keystroke, "keystroke_p95_ms", QT_TRANSLATE_NOOP("Figures", "Keystroke p95"), inMilliseconds, instantMs,
     [](const RunRecord &run) { return run.measurement.keystrokeP95Ms; },
     QT_TRANSLATE_NOOP("Figures", "From a key to the paint that shows it: 95 of 100 were shown within it.")},
    {Figure::ProcessorShare, "processor_share_percent", QT_TRANSLATE_NOOP("Figures", "Processor share"), inPercent,
     noThreshold, [](const RunRecord &run) { return processorShare(run.outcome, run.machine.cores); },
     QT_TRANSLATE_NOOP("Figures", "Of the processor time that the task could have used, what it got. Under 80 % other "
                                  "programs disturbed the run. All ways run the task at normal priority.")},
    {Figure::PingerGaps, "pinger_gaps_ms", QT_TRANSLATE_NOOP("Figures", "Not measured"), inMilliseconds, noThreshold,
     [](const RunRecord &run) { return run.measurement.gapsMs; },
     QT_TRANSLATE_NOOP("Figures",
                       "For how long the meter itself was held up: by other programs, or because the window's "
                       "process stood still. It counts as nobody's stall. Over 100 ms it disturbed the run.")},
});

// From its start to its end; of a record that does not say that, by its task.
double lengthMs(const RunRecord &run)
{
    return run.toMs > run.fromMs ? run.toMs - run.fromMs : run.outcome.seconds * 1000;
}

QString translatedFigureText(const char *text)
{
    return QCoreApplication::translate("Figures", text);
}

} // namespace

const FigureTraits &traits(Figure figure)
{
    return figureTable.at(std::size_t(figure));
}

const QList<Figure> &allFigures()
{
    static const QList<Figure> figures = [] {
        QList<Figure> all;
        for (const FigureTraits &row : figureTable)
            all.append(row.figure);
        return all;
    }();
    return figures;
}

QString figureTerm(Figure figure)
{
    return translatedFigureText(traits(figure).term);
}

QString figureText(Figure figure, const RunRecord &run)
{
    const double value = traits(figure).of(run);
    if (traits(figure).unit == FigureTraits::Unit::Milliseconds || value < 0)
        return millisecondsText(value);
    if (traits(figure).unit == FigureTraits::Unit::Percent)
        return FigureTexts::tr("%1 %").arg(qRound(value));
    return QString::number(value, 'f', 0);
}

QString figureExplanation(Figure figure)
{
    const FigureTraits &row = traits(figure);
    const QString text = translatedFigureText(row.explanation);
    return row.goodUpTo < 0 ? text
                            : text + u' ' + FigureTexts::tr("Good up to %1.").arg(millisecondsText(row.goodUpTo));
}

Verdict verdictOf(const RunRecord &run)
{
    const bool byItself = run.outcome.kind == Outcome::Kind::Crashed || run.outcome.kind == Outcome::Kind::Failed;
    if (byItself && run.outcome.reason == Outcome::Reason::SubjectGone)
        return Verdict::Lost;
    const double longest = run.measurement.longestStallMs;
    if (longest < 0)
        return Verdict::NotMeasured;
    const bool isFelt = longest > instantMs;
    if (isFelt && (stalledShare(run) >= frozenShare || longest > notRespondingMs))
        return Verdict::Frozen;
    return isFelt || run.measurement.blockedMs > blockedShare * lengthMs(run) ? Verdict::Jerky : Verdict::Alive;
}

double stalledShare(const RunRecord &run)
{
    const double longest = run.measurement.longestStallMs;
    return longest < 0 ? -1 : longest / std::max(lengthMs(run), std::max(longest, 1.0));
}

QString verdictId(Verdict verdict)
{
    constexpr std::array words{"not-measured", "alive", "jerky", "frozen", "lost"};
    return QLatin1String(words.at(std::size_t(verdict)));
}

QString verdictTitle(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotMeasured:
        return u"–"_s;
    case Verdict::Alive:
        return FigureTexts::tr("alive throughout");
    case Verdict::Jerky:
        return FigureTexts::tr("jerky");
    case Verdict::Frozen:
        return FigureTexts::tr("frozen");
    case Verdict::Lost:
        return FigureTexts::tr("window lost");
    }
    return {};
}

bool isDisturbed(const RunRecord &run)
{
    return isDisturbed(run.outcome, run.machine.cores) || run.measurement.gapsMs > instantMs;
}

QString withDisturbance(const QString &text, const RunRecord &run)
{
    return isDisturbed(run) ? FigureTexts::tr("%1, disturbed", "a verdict").arg(text) : text;
}

QString verdictText(const RunRecord &run)
{
    return withDisturbance(verdictTitle(verdictOf(run)), run);
}

QString verdictThresholdsInShort()
{
    return FigureTexts::tr("alive: no stall over %1; frozen: %2 % of the run in one")
        .arg(millisecondsText(instantMs))
        .arg(qRound(100 * frozenShare));
}

QString verdictThresholds()
{
    return FigureTexts::tr(
               "Alive throughout: no stall over %1, and blocked for at most %2 % of the run. Frozen: one stall "
               "over %1 took %3 % of the run or more, or lasted longer than %4. Jerky: all that is between.")
        .arg(millisecondsText(instantMs))
        .arg(qRound(100 * blockedShare))
        .arg(qRound(100 * frozenShare))
        .arg(millisecondsText(notRespondingMs));
}

} // namespace thaw
