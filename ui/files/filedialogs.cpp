// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/files/filedialogs.h"

#include "app/comparing/reportformats.h"
#include "app/storage/savefile.h"
#include "ui/files/exampledialog.h"

#include <QCoreApplication>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct DialogTexts
{
    Q_DECLARE_TR_FUNCTIONS(FileDialogs)
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

QString thawFilter()
{
    return DialogTexts::tr("Examples and results (*.thaw)");
}

QFileDialog *saveDialog(QWidget *parent, const QString &title, const QString &name, const QString &filters)
{
    auto *dialog = new QFileDialog(parent, title, name, filters);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    return dialog;
}

/// What the file was written to, or why it was not.
void writeAndTell(const QString &path, const std::function<QByteArray()> &make, QWidget *parent, const Told &told)
{
    saveInBackground(path, make, parent, [told, path](const QString &error) {
        told(error.isEmpty() ? DialogTexts::tr("Written to %1.").arg(path)
                             : DialogTexts::tr("%1 could not be written: %2").arg(path, error));
    });
}

} // namespace

void exportComparison(QWidget *parent, const QString &title, const std::function<Comparison()> &make, const Told &told,
                      const QString &name)
{
    QFileDialog *dialog = saveDialog(parent, title, name, fileFilters());
    dialog->selectNameFilter(fileFilter(formatOfFile(dialog->selectedFiles().value(0))));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, make, told](const QString &path) {
        // The sums over the repeats take longer than a frame.
        const auto write = [path, make] {
            Comparison sorted = make();
            sorted.sortRuns();
            return formatOfFile(path).write(sorted);
        };
        writeAndTell(path, write, parent, told);
    });
    dialog->open();
}

void saveExample(QWidget *parent, const ThawFile &example, const Told &told)
{
    auto *ask = new ExampleDialog(example, parent);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(ask, &QDialog::accepted, parent, [ask, parent, told] {
        const ThawFile file = ask->example();
        QFileDialog *dialog = saveDialog(parent, DialogTexts::tr("Save as example"), u"example.thaw"_s, thawFilter());
        dialog->setDefaultSuffix(u"thaw"_s);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, file, told](const QString &path) {
            writeAndTell(
                path, [file] { return toThaw(file); }, parent, told);
        });
        dialog->open();
    });
    ask->open();
}

void savePdf(QWidget *parent, const QString &name, const std::function<QByteArray()> &make, const Told &told)
{
    QFileDialog *dialog = saveDialog(parent, DialogTexts::tr("Save the handout"), name, u"PDF (*.pdf)"_s);
    dialog->setDefaultSuffix(u"pdf"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [parent, make, told](const QString &path) { writeAndTell(path, make, parent, told); });
    dialog->open();
}

void saveText(QWidget *parent, const QString &name, const QString &text, const Told &told)
{
    QFileDialog *dialog = saveDialog(parent, DialogTexts::tr("Save %1").arg(name), name, QString());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, text, told](const QString &path) {
        writeAndTell(
            path, [text] { return text.toUtf8(); }, parent, told);
    });
    dialog->open();
}

void chooseThawFile(QWidget *parent, const std::function<void(const QString &path)> &chosen)
{
    auto *dialog = new QFileDialog(parent, DialogTexts::tr("Open an example or results"), QString(), thawFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

} // namespace thaw
