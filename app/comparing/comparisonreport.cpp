// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparisonreport.h"

#include "app/measuring/figures.h"
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
                       {u"started"_s, run.started.isValid() ? QJsonValue(run.started.toString(Qt::ISODateWithMs))
                                                            : QJsonValue(QJsonValue::Null)},
                       {u"outcome"_s, outcomeId(run.outcome.kind)},
                       {u"checksum"_s, run.outcome.result.checksum},
                       {u"disturbed"_s, isDisturbed(run)}};
    for (const Figure figure : allFigures()) {
        const double value = traits(figure).of(run);
        object.insert(QLatin1StringView(traits(figure).id),
                      value < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(std::round(value * 1000) / 1000));
    }
    return object;
}

QByteArray toJson(const QList<RunRecord> &runs)
{
    const Machine machine = machineOf(runs);
    QJsonArray array;
    for (const RunRecord &run : runs)
        array.append(toJson(run));
    const QJsonObject object{{u"format"_s, u"thaw-comparison/1"_s},
                             {u"qt"_s, machine.qt},
                             {u"platform"_s, machine.platform},
                             {u"kernel"_s, machine.kernel},
                             {u"processor"_s, machine.processor},
                             {u"cores"_s, machine.cores},
                             {u"runs"_s, array}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray toText(const QList<RunRecord> &runs)
{
    const Machine machine = machineOf(runs);
    QList<Row> rows{headRow()};
    for (const RunRecord &run : runs)
        rows.append(rowOf(run));
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const Row &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths.at(column), row.at(column).size());
    }
    QString text;
    for (const Row &row : rows)
        text += lineOf(row, widths);
    text += u'\n' + workLine(runs);
    text +=
        ComparisonTexts::tr(
            "Qt %1, %2 cores, platform %3, normal priority. A frame is 16.7 ms; a stall counts as blocked from 50 ms on.")
            .arg(machine.qt)
            .arg(machine.cores)
            .arg(machine.platform)
        + u'\n';
    text += verdictThresholds() + u'\n';
    return text.toUtf8();
}

} // namespace thaw
