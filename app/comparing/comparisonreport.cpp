// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparisonreport.h"

#include "app/runs/sentences.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct ComparisonTexts
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonReport)
};

QJsonValue measured(double value)
{
    return value < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(std::round(value * 1000) / 1000);
}

using Row = QStringList;

Row headRow()
{
    return {ComparisonTexts::tr("task"),    ComparisonTexts::tr("way"),           ComparisonTexts::tr("run"),
            ComparisonTexts::tr("outcome"), ComparisonTexts::tr("task took"),     ComparisonTexts::tr("longest stall"),
            ComparisonTexts::tr("blocked"), ComparisonTexts::tr("p50"),           ComparisonTexts::tr("p99"),
            ComparisonTexts::tr("frames"),  ComparisonTexts::tr("keystroke p95"), ComparisonTexts::tr("verdict")};
}

Row rowOf(const ComparisonRun &run)
{
    const Measurement &m = run.measurement;
    return {run.task,
            wayId(run.way),
            QString::number(run.repeat),
            outcomeTitle(run.outcome.kind),
            millisecondsText(run.outcome.seconds * 1000),
            millisecondsText(m.longestStallMs),
            millisecondsText(m.blockedMs),
            millisecondsText(m.latencyP50Ms),
            millisecondsText(m.latencyP99Ms),
            m.frames < 0 ? u"–"_s : QString::number(m.frames),
            millisecondsText(m.keystrokeP95Ms),
            verdictText(run)};
}

QString lineOf(const Row &row, const QList<qsizetype> &widths)
{
    constexpr int firstNumber = 4;
    QString line;
    for (qsizetype column = 0; column < row.size(); ++column) {
        const bool number = column >= firstNumber && column < row.size() - 1;
        const int width = int(widths.at(column));
        line += number ? row.at(column).rightJustified(width) : row.at(column).leftJustified(width);
        line += u"  "_s;
    }
    return line.trimmed() + u'\n';
}

// "Same work" is said of all runs of a task that finished.
QString workLine(const ComparisonReport &report)
{
    QStringList tasks;
    for (const ComparisonRun &run : report.runs) {
        if (!tasks.contains(run.task))
            tasks.append(run.task);
    }
    QString lines;
    for (const QString &task : tasks) {
        QStringList sums;
        for (const ComparisonRun &run : report.runs) {
            if (run.task == task && run.outcome.kind == Outcome::Kind::Finished
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

QJsonObject toJson(const ComparisonRun &run)
{
    const Measurement &m = run.measurement;
    return {{u"task"_s, run.task},
            {u"way"_s, wayId(run.way)},
            {u"repeat"_s, run.repeat},
            {u"outcome"_s, outcomeId(run.outcome.kind)},
            {u"task_ms"_s, measured(run.outcome.seconds * 1000)},
            {u"longest_stall_ms"_s, measured(m.longestStallMs)},
            {u"blocked_ms"_s, measured(m.blockedMs)},
            {u"latency_p50_ms"_s, measured(m.latencyP50Ms)},
            {u"latency_p99_ms"_s, measured(m.latencyP99Ms)},
            {u"frames"_s, m.frames < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(m.frames)},
            {u"keystroke_p95_ms"_s, measured(m.keystrokeP95Ms)},
            {u"checksum"_s, run.outcome.result.checksum}};
}

QByteArray toJson(const ComparisonReport &report)
{
    QJsonArray runs;
    for (const ComparisonRun &run : report.runs)
        runs.append(toJson(run));
    const QJsonObject object{{u"format"_s, u"thaw-comparison/1"_s},
                             {u"qt"_s, report.qt},
                             {u"cores"_s, report.cores},
                             {u"platform"_s, report.platform},
                             {u"runs"_s, runs}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray toText(const ComparisonReport &report)
{
    QList<Row> rows{headRow()};
    for (const ComparisonRun &run : report.runs)
        rows.append(rowOf(run));
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const Row &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths.at(column), row.at(column).size());
    }
    QString text;
    for (const Row &row : rows)
        text += lineOf(row, widths);
    text += u'\n' + workLine(report);
    text += ComparisonTexts::tr(
                "Qt %1, %2 cores, platform %3. A frame is 16.7 ms; a stall counts as blocked from 50 ms on.")
                .arg(report.qt)
                .arg(report.cores)
                .arg(report.platform)
            + u'\n';
    return text.toUtf8();
}

Verdict verdictOf(const ComparisonRun &run)
{
    const double longest = run.measurement.longestStallMs;
    const bool byItself = run.outcome.kind == Outcome::Kind::Crashed || run.outcome.kind == Outcome::Kind::Failed;
    if (byItself && run.outcome.reason == Outcome::Reason::SubjectGone)
        return Verdict::Lost;
    if (longest < 0)
        return Verdict::NotMeasured;
    if (longest <= instantMs)
        return Verdict::Alive;
    return longest <= flowMs ? Verdict::Jerky : Verdict::Frozen;
}

QString verdictText(const ComparisonRun &run)
{
    switch (verdictOf(run)) {
    case Verdict::NotMeasured:
        return u"–"_s;
    case Verdict::Alive:
        return ComparisonTexts::tr("alive throughout");
    case Verdict::Jerky:
        return ComparisonTexts::tr("jerky");
    case Verdict::Frozen:
        return ComparisonTexts::tr("frozen");
    case Verdict::Lost:
        return ComparisonTexts::tr("window lost");
    }
    return {};
}

} // namespace thaw
