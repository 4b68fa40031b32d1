// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparisonreport.h"
#include "app/measuring/figures.h"
#include "app/runs/visibletext.h"

#include <QJsonDocument>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

// RFC 4180: what has a quote, a comma or a line end in it stands in quotes, and its quotes are doubled.
QString csvField(const QString &text)
{
    static const QString special = u"\",\r\n"_s;
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar c) { return special.contains(c); });
    return plain ? text : u'"' + QString(text).replace(u'"', "\"\""_L1) + u'"';
}

QByteArray csvLine(QStringList row)
{
    for (QString &one : row)
        one = csvField(visibleText(one));
    return row.join(u',').toUtf8() + "\r\n";
}

QStringList csvHead()
{
    QStringList names{u"task"_s, u"arguments"_s, u"way"_s, u"repeat"_s, u"name"_s, u"started"_s, u"outcome"_s};
    for (const Figure figure : allFigures())
        names.append(QLatin1String(traits(figure).id));
    return names << u"verdict"_s << u"disturbed"_s << u"checksum"_s << u"qt"_s << u"platform"_s << u"kernel"_s
                 << u"processor"_s << u"cores"_s << u"machine"_s;
}

// Numbers are written as in JSON, whatever the language; what was not measured is empty.
QStringList csvRowOf(const RunRecord &run)
{
    const QByteArray arguments = QJsonDocument(run.request.arguments).toJson(QJsonDocument::Compact);
    QStringList row{run.request.task,
                    QString::fromUtf8(arguments),
                    wayId(run.way),
                    QString::number(run.repeat),
                    run.name,
                    run.started.isValid() ? run.started.toString(Qt::ISODateWithMs) : QString(),
                    outcomeId(run.outcome.kind)};
    for (const Figure figure : allFigures()) {
        const double value = traits(figure).of(run);
        row.append(value < 0 ? QString() : QString::number(std::round(value * 1000) / 1000, 'g', 15));
    }
    return row << verdictId(verdictOf(run)) << (isDisturbed(run) ? u"true"_s : u"false"_s)
               << run.outcome.result.checksum << run.machine.qt << run.machine.platform << run.machine.kernel
               << run.machine.processor << QString::number(run.machine.cores) << run.machine.name;
}

} // namespace

QByteArray toCsv(const Comparison &comparison)
{
    QByteArray table = csvLine(csvHead());
    for (const RunRecord &run : comparison.runs)
        table += csvLine(csvRowOf(run));
    return table;
}

} // namespace thaw
