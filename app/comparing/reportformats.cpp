// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/reportformats.h"

#include "app/comparing/comparisonreport.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace thaw {

const QList<ReportFormat> &reportFormats()
{
    static const QList<ReportFormat> formats{
        {"text", "txt", QT_TRANSLATE_NOOP("ReportFormats", "Text"), toText},
        {"json", "json", QT_TRANSLATE_NOOP("ReportFormats", "JSON"), toJson},
        {"csv", "csv", QT_TRANSLATE_NOOP("ReportFormats", "Table (CSV)"), toCsv},
        {"html", "html", QT_TRANSLATE_NOOP("ReportFormats", "Page for a browser (HTML)"), toHtml},
        {"thaw", "thaw", QT_TRANSLATE_NOOP("ReportFormats", "Results, to be opened again"), toThaw},
        {"trace", "trace.json", QT_TRANSLATE_NOOP("ReportFormats", "Trace for a timeline viewer"), toTrace},
    };
    return formats;
}

const ReportFormat *findReportFormat(const QString &id)
{
    for (const ReportFormat &format : reportFormats()) {
        if (id == QLatin1String(format.id))
            return &format;
    }
    return nullptr;
}

bool hasReportSuffix(const QString &path)
{
    const QList<ReportFormat> &formats = reportFormats();
    return std::any_of(formats.begin(), formats.end(), [&path](const ReportFormat &format) {
        return path.endsWith(u'.' + QLatin1String(format.suffix), Qt::CaseInsensitive);
    });
}

// The longest suffix that fits: a trace is JSON, too.
const ReportFormat &formatOfFile(const QString &path)
{
    const ReportFormat *best = findReportFormat(QStringLiteral("json"));
    qsizetype length = 0;
    for (const ReportFormat &format : reportFormats()) {
        const QString suffix = u'.' + QLatin1String(format.suffix);
        if (suffix.size() > length && path.endsWith(suffix, Qt::CaseInsensitive)) {
            best = &format;
            length = suffix.size();
        }
    }
    return *best;
}

QString formatTitle(const ReportFormat &format)
{
    return QCoreApplication::translate("ReportFormats", format.title);
}

QString formatIds(const QString &separator)
{
    QStringList ids;
    for (const ReportFormat &format : reportFormats())
        ids.append(QLatin1String(format.id));
    return ids.join(separator);
}

} // namespace thaw
