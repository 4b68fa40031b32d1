// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/compare/runexport.h"

#include "app/comparing/reportformats.h"
#include "app/storage/savefile.h"

#include <QCoreApplication>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct ExportTexts
{
    Q_DECLARE_TR_FUNCTIONS(RunExport)
};

QString fileFilter(const ReportFormat &format)
{
    return u"%1 (*.%2)"_s.arg(formatTitle(format), QLatin1String(format.suffix));
}

QString fileFilters()
{
    QStringList filters;
    for (const ReportFormat &format : reportFormats())
        filters.append(fileFilter(format));
    return filters.join(u";;"_s);
}

} // namespace

void exportRuns(QWidget *parent, const QList<RunRecord> &runs, std::function<void(const QString &sentence)> told)
{
    auto *dialog = new QFileDialog(parent, ExportTexts::tr("Export all runs"), u"thaw.json"_s, fileFilters());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectNameFilter(fileFilter(formatOfFile(dialog->selectedFiles().value(0))));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, runs, told](const QString &path) {
        // The sums over the repeats take longer than a frame.
        const auto make = [path, runs] { return formatOfFile(path).write(runs); };
        saveInBackground(path, make, parent, [told, path](const QString &error) {
            told(error.isEmpty() ? ExportTexts::tr("All runs are in %1.").arg(path)
                                 : ExportTexts::tr("The runs could not be written to %1: %2").arg(path, error));
        });
    });
    dialog->open();
}

} // namespace thaw
