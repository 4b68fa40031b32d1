// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparisonreport.h"

#include "app/comparing/summary.h"
#include "app/measuring/durations.h"
#include "app/measuring/figures.h"
#include "app/runs/sentences.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct ComparisonTexts
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonReport)
};

using Row = QStringList;

// Heads of a terminal's table are written small.
QString headOf(Figure figure)
{
    const QString term = figureTerm(figure);
    return QLocale().toLower(term.left(1)) + term.mid(1);
}

Row headRow()
{
    Row row{ComparisonTexts::tr("task"), ComparisonTexts::tr("way"), ComparisonTexts::tr("run"),
            ComparisonTexts::tr("outcome")};
    for (const Figure figure : allFigures())
        row.append(headOf(figure));
    return row << ComparisonTexts::tr("verdict");
}

Row rowOf(const RunRecord &run)
{
    Row row{run.request.task, wayId(run.way), QString::number(run.repeat), outcomeTitle(run.outcome.kind)};
    for (const Figure figure : allFigures())
        row.append(figureText(figure, run));
    return row << verdictText(run);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString lineOf(const Row &row, const QList<qsizetype> &widths, qsizetype firstNumber)
{
    QString line;
    for (qsizetype column = 0; column < row.size(); ++column) {
        const bool number = column >= firstNumber && column < row.size() - 1;
        const int width = int(widths.at(column));
        line += number ? row.at(column).rightJustified(width) : row.at(column).leftJustified(width);
        line += u"  "_s;
    }
    return line.trimmed() + u'\n';
}

/// Columns from this one on are figures, but for the last.
QString tableOf(const QList<Row> &rows, qsizetype firstNumber)
{
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const Row &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths.at(column), row.at(column).size());
    }
    QString table;
    for (const Row &row : rows)
        table += lineOf(row, widths, firstNumber);
    return table;
}

constexpr std::array summedUp{Figure::LongestStall,
                              Figure::TaskTime}; // what a way does to the window, and what it costs

QString rangeText(const Spread &spread)
{
    return spread.count == 0
               ? u"–"_s
               : ComparisonTexts::tr("%1 (%2 to %3)", "a median and its interval")
                     .arg(millisecondsText(spread.median), millisecondsText(spread.low), millisecondsText(spread.high));
}

QString ratioText(const Spread &ratio)
{
    const auto number = [](double value) { return QLocale().toString(value, 'g', 3); };
    return ratio.count == 0 ? u"–"_s
                            : ComparisonTexts::tr("%1 × (%2 to %3)", "a ratio and its interval")
                                  .arg(number(ratio.median), number(ratio.low), number(ratio.high));
}

// Where a way ran once there is nothing to sum up.
QString summaryText(const Comparison &comparison)
{
    const QList<WaySummary> summaries = summarize(comparison.runs);
    const auto repeats = [](const WaySummary &one) { return one.finished > 1; };
    if (std::none_of(summaries.begin(), summaries.end(), repeats))
        return {};
    Row head{ComparisonTexts::tr("task"), ComparisonTexts::tr("way"), ComparisonTexts::tr("runs")};
    for (const Figure figure : summedUp)
        head << headOf(figure) << ComparisonTexts::tr("to the first way");
    QList<Row> rows{head << QString()};
    double least = 1;
    for (const WaySummary &one : summaries) {
        Row row{one.task, wayId(one.way), QString::number(one.finished)};
        for (const Figure figure : summedUp)
            row << rangeText(one.figures.value(figure)) << ratioText(one.ratios.value(figure));
        rows.append(row << (one.isUnsteady ? ComparisonTexts::tr("unsteady") : QString()));
        if (one.finished > 0)
            least = std::min(least, one.figures.value(Figure::TaskTime).confidence);
    }
    return tableOf(rows, 2)
           + ComparisonTexts::tr(
                 "Medians of the runs that finished, in brackets the interval in which the median lies with %1 % "
                 "confidence (order statistics; for ratios a bootstrap of 2,000).")
                 .arg(std::floor(least * 100))
           + u"\n\n"_s;
}

QJsonObject toJson(const Spread &spread)
{
    const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
    return {{u"count"_s, spread.count},
            {u"median"_s, rounded(spread.median)},
            {u"minimum"_s, rounded(spread.minimum)},
            {u"maximum"_s, rounded(spread.maximum)},
            {u"low"_s, rounded(spread.low)},
            {u"high"_s, rounded(spread.high)},
            {u"confidence"_s, rounded(spread.confidence)}};
}

QJsonObject toJson(const QMap<Figure, Spread> &spreads)
{
    QJsonObject object;
    for (auto it = spreads.begin(); it != spreads.end(); ++it)
        object.insert(QLatin1StringView(traits(it.key()).id), toJson(it.value()));
    return object;
}

QJsonArray summaryJson(const Comparison &comparison)
{
    QJsonArray array;
    for (const WaySummary &one : summarize(comparison.runs))
        array.append(QJsonObject{{u"task"_s, one.task},
                                 {u"way"_s, wayId(one.way)},
                                 {u"runs"_s, one.runs},
                                 {u"finished"_s, one.finished},
                                 {u"disturbed"_s, one.disturbed},
                                 {u"unsteady"_s, one.isUnsteady},
                                 {u"figures"_s, toJson(one.figures)},
                                 {u"ratios"_s, toJson(one.ratios)}});
    return array;
}

// They all ran on one machine, but one whose window never opened does not know the platform.
Machine machineOf(const QList<RunRecord> &runs)
{
    const auto known = std::find_if(runs.begin(), runs.end(),
                                    [](const RunRecord &run) { return !run.machine.platform.isEmpty(); });
    return known != runs.end() ? known->machine : runs.isEmpty() ? Machine() : runs.first().machine;
}

// "Same work" is said of all runs of a task that finished.
QString workLine(const QList<RunRecord> &runs)
{
    QStringList tasks;
    for (const RunRecord &run : runs) {
        if (!tasks.contains(run.request.task))
            tasks.append(run.request.task);
    }
    QString lines;
    for (const QString &task : tasks) {
        QStringList sums;
        for (const RunRecord &run : runs) {
            if (run.request.task == task && run.outcome.kind == Outcome::Kind::Finished
                && !sums.contains(run.outcome.result.checksum))
                sums.append(run.outcome.result.checksum);
        }
        if (sums.size() == 1)
            lines += ComparisonTexts::tr("%1: all that finished did the same work (checksum %2).")
                         .arg(task, sums.first())
                     + u'\n';
        else if (sums.size() > 1)
            lines += ComparisonTexts::tr("%1: the work differs (checksums %2).").arg(task, sums.join(u", "_s)) + u'\n';
    }
    return lines;
}

} // namespace

QJsonObject toJson(const RunRecord &run)
{
    QJsonObject object{{u"task"_s, run.request.task},
                       {u"arguments"_s, run.request.arguments},
                       {u"way"_s, wayId(run.way)},
                       {u"repeat"_s, run.repeat},
                       {u"started"_s, orNull(run.started.toString(Qt::ISODateWithMs))},
                       {u"outcome"_s, outcomeId(run.outcome.kind)},
                       {u"checksum"_s, orNull(run.outcome.result.checksum)},
                       {u"verdict"_s, verdictId(verdictOf(run))},
                       {u"disturbed"_s, isDisturbed(run)}};
    for (const Figure figure : allFigures()) {
        const double value = traits(figure).of(run);
        object.insert(QLatin1StringView(traits(figure).id),
                      value < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(std::round(value * 1000) / 1000));
    }
    return object;
}

QByteArray toJson(const Comparison &comparison)
{
    const Machine machine = machineOf(comparison.runs);
    QJsonArray array;
    for (const RunRecord &run : comparison.runs)
        array.append(toJson(run));
    const QJsonObject object{{u"format"_s, u"thaw-comparison/1"_s},   {u"qt"_s, machine.qt},
                             {u"platform"_s, machine.platform},       {u"kernel"_s, machine.kernel},
                             {u"processor"_s, machine.processor},     {u"cores"_s, machine.cores},
                             {u"seed"_s, qint64(comparison.seed)},    {u"command"_s, comparison.command},
                             {u"summary"_s, summaryJson(comparison)}, {u"runs"_s, array}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray toText(const Comparison &comparison)
{
    const QList<RunRecord> &runs = comparison.runs;
    const Machine machine = machineOf(runs);
    QList<Row> rows{headRow()};
    for (const RunRecord &run : runs)
        rows.append(rowOf(run));
    QString text = tableOf(rows, 4) + u'\n' + summaryText(comparison) + workLine(runs);
    text +=
        ComparisonTexts::tr(
            "Qt %1, %2 cores, platform %3, normal priority. A frame is 16.7 ms; a stall counts as blocked from 50 ms on.")
            .arg(machine.qt)
            .arg(machine.cores)
            .arg(machine.platform)
        + u'\n';
    text += verdictThresholds() + u'\n';
    if (!comparison.command.isEmpty())
        text += ComparisonTexts::tr("The same again: %1").arg(comparison.command) + u'\n';
    return text.toUtf8();
}

} // namespace thaw
