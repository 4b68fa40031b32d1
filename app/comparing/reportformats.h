// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/comparison.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace thaw {

/// A way to write down what a comparison came to. A row of the table is all that a format needs: the command line, the help
/// and the window's Export read it.
struct ReportFormat
{
    const char *id;     ///< on the command line
    const char *suffix; ///< of a file
    const char *title;  ///< English, translated by formatTitle()
    QByteArray (*write)(const Comparison &comparison);
};

const QList<ReportFormat> &reportFormats();              ///< the first is what a terminal gets
const ReportFormat *findReportFormat(const QString &id); ///< null: there is none
bool hasReportSuffix(const QString &path);               ///< it is that of a format
const ReportFormat &formatOfFile(const QString &path);   ///< by its suffix; JSON where that says nothing
QString formatTitle(const ReportFormat &format);         ///< "Table (CSV)"
QString formatIds(const QString &separator);             ///< "text, json, csv, html, thaw, trace"

} // namespace thaw
