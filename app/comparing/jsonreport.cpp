// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparisonreport.h"
#include "app/comparing/summary.h"
#include "app/measuring/figures.h"
#include "app/runs/sentences.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

double toThousandth(double value)
{
    return std::round(value * 1000) / 1000;
}

/// For ratios, which may be tiny.
double toFourFigures(double value)
{
    return QString::number(value, 'g', 4).toDouble();
}

QJsonObject toJson(const Spread &spread, double (*rounded)(double))
{
    return {{u"count"_s, spread.count},
            {u"median"_s, rounded(spread.median)},
            {u"minimum"_s, rounded(spread.minimum)},
            {u"maximum"_s, rounded(spread.maximum)},
            {u"low"_s, rounded(spread.low)},
            {u"high"_s, rounded(spread.high)},
            {u"confidence"_s, toThousandth(spread.confidence)}};
}

QJsonObject toJson(const QMap<Figure, Spread> &spreads, double (*rounded)(double))
{
    QJsonObject object;
    for (auto it = spreads.begin(); it != spreads.end(); ++it)
        object.insert(QLatin1StringView(traits(it.key()).id), toJson(it.value(), rounded));
    return object;
}

QJsonArray summaryJson(const Comparison &comparison)
{
    QJsonArray array;
    for (const WaySummary &one : summarize(comparison.runs))
        array.append(QJsonObject{{u"task"_s, one.request.task},
                                 {u"way"_s, wayId(one.way)},
                                 {u"machine"_s, one.machine},
                                 {u"runs"_s, one.runs},
                                 {u"finished"_s, one.finished},
                                 {u"disturbed"_s, one.disturbed},
                                 {u"unsteady"_s, one.isUnsteady},
                                 {u"figures"_s, toJson(one.figures, toThousandth)},
                                 {u"ratios"_s, toJson(one.ratios, toFourFigures)}});
    return array;
}

} // namespace

QJsonObject toJson(const RunRecord &run)
{
    QJsonObject object{{u"task"_s, run.request.task},
                       {u"arguments"_s, run.request.arguments},
                       {u"way"_s, wayId(run.way)},
                       {u"machine"_s, run.machine.name},
                       {u"repeat"_s, run.repeat},
                       {u"name"_s, run.name},
                       {u"started"_s, orNull(run.started.toString(Qt::ISODateWithMs))},
                       {u"outcome"_s, outcomeId(run.outcome.kind)},
                       {u"checksum"_s, orNull(run.outcome.result.checksum)},
                       {u"verdict"_s, verdictId(verdictOf(run))},
                       {u"disturbed"_s, isDisturbed(run)}};
    for (const Figure figure : allFigures()) {
        const double value = traits(figure).of(run);
        object.insert(QLatin1StringView(traits(figure).id),
                      value < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(toThousandth(value)));
    }
    return object;
}

QByteArray toJson(const Comparison &comparison)
{
    const Machine machine = comparison.machine();
    QJsonArray array;
    for (const RunRecord &run : comparison.runs)
        array.append(toJson(run));
    QJsonArray machines;
    for (const Machine &one : comparison.machines())
        machines.append(QJsonObject{{u"name"_s, one.name},
                                    {u"qt"_s, one.qt},
                                    {u"platform"_s, one.platform},
                                    {u"kernel"_s, one.kernel},
                                    {u"processor"_s, one.processor},
                                    {u"cores"_s, one.cores}});
    QJsonArray atRest;
    for (const RunRecord &run : comparison.atRest)
        atRest.append(toJson(run));
    const QJsonObject object{{u"format"_s, u"thaw-comparison/1"_s},   {u"qt"_s, machine.qt},
                             {u"platform"_s, machine.platform},       {u"kernel"_s, machine.kernel},
                             {u"processor"_s, machine.processor},     {u"cores"_s, machine.cores},
                             {u"seed"_s, qint64(comparison.seed)},    {u"command"_s, comparison.command},
                             {u"title"_s, comparison.title},          {u"machines"_s, machines},
                             {u"warm_ups"_s, comparison.warmUps},     {u"at_rest"_s, atRest},
                             {u"summary"_s, summaryJson(comparison)}, {u"runs"_s, array}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace thaw
