// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/compare/runexport.h"

#include "app/comparing/comparisonreport.h"
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

} // namespace

void exportRuns(QWidget *parent, const QList<RunRecord> &runs, std::function<void(const QString &sentence)> told)
{
    auto *dialog = new QFileDialog(parent, ExportTexts::tr("Export all runs"), u"thaw.json"_s,
                                   ExportTexts::tr("JSON (*.json);;Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, runs, told](const QString &path) {
        saveInBackground(path, path.endsWith(".txt"_L1) ? toText(runs) : toJson(runs), parent,
                         [told, path](const QString &error) {
                             told(error.isEmpty()
                                      ? ExportTexts::tr("All runs are in %1.").arg(path)
                                      : ExportTexts::tr("The runs could not be written to %1: %2").arg(path, error));
                         });
    });
    dialog->open();
}

} // namespace thaw
