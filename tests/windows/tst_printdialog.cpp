// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The handout on paper: from the lesson's menu to the bytes that lp is given.

#include "tests/support/fakeprinter.h"
#include "tests/support/openwindow.h"
#include "tests/support/testprogram.h"
#include "ui/learn/printdialog.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// The dialog that the menu of an open lesson opens, and what a person does in it.
struct OpenDialog
{
    explicit OpenDialog(OpenWindow &opened)
    {
        for (QAction *action : opened.window().findChildren<QAction *>()) {
            if (action->text() == u"Print the handout…"_s)
                action->trigger();
        }
        dialog = opened.window().findChild<PrintDialog *>();
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : dialog->findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    bool says(const QString &part) const
    {
        if (!dialog)
            return false;
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&part](const QLabel *label) { return label->text().contains(part); });
    }
    bool canPrint() const { return dialog && button(u"Print"_s)->isEnabled(); }

    QPointer<PrintDialog> dialog;
};

} // namespace

class TestPrintDialog final : public WindowTest
{
    Q_OBJECT

private slots:
    void aLessonIsPrinted();
    void whatLpSaysIsShown();
    void aPrinterThatHangsIsCancelled();
    void whereNothingPrintsItIsSaved_data();
    void whereNothingPrintsItIsSaved();
    void itMayBeClosedWhileItAsks();
};

void TestPrintDialog::aLessonIsPrinted()
{
    FakePrinter printer;
    printer.setPrinters(u"Lab\\nOffice\\n"_s, u"system default destination: Office"_s);
    printer.takeJobs();
    OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    const OpenDialog open(opened);
    QVERIFY(open.dialog);
    THAW_TRY_VERIFY(open.canPrint());
    const auto *printers = open.dialog->findChild<QComboBox *>();
    QCOMPARE(printers->count(), 2);
    QCOMPARE(printers->currentText(), u"Office"_s);
    open.dialog->findChild<QSpinBox *>()->setValue(2);
    open.button(u"Print"_s)->click();
    THAW_TRY_VERIFY(!open.dialog); // it worked
    const QByteArray pdf = printer.job();
    QVERIFY(pdf.startsWith("%PDF-"));
    const qsizetype pages = pdf.count("/Type /Page\n");
    QVERIFY(pages >= 1);
    const QString number = pages == 1 ? u"1 page"_s : u"%1 pages"_s.arg(pages);
    QVERIFY(opened.says(u"Sent to Office: %1, 2 copies."_s.arg(number)));
    QCOMPARE(printer.arguments().mid(0, 4), QStringList({u"-d"_s, u"Office"_s, u"-n"_s, u"2"_s}));
}

void TestPrintDialog::whatLpSaysIsShown()
{
    FakePrinter printer;
    printer.setPrinters(u"Lab\\n"_s, u"no system default destination"_s);
    printer.setCommand(u"lp"_s, u"cat >/dev/null\nprintf 'lp: Out of\\033[2J paper\\nlp: really\\n' >&2\nexit 1"_s);
    OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    const OpenDialog open(opened);
    QVERIFY(open.dialog);
    THAW_TRY_VERIFY(open.canPrint());
    open.button(u"Print"_s)->click();
    THAW_TRY_VERIFY(open.says(u"lp did not print it: lp: Out of␛[2J paper lp: really"_s));
    QVERIFY(open.canPrint()); // again
    printer.takeJobs();
    open.button(u"Print"_s)->click();
    THAW_TRY_VERIFY(!open.dialog);
    QVERIFY(opened.says(u"Sent to Lab"_s));
}

void TestPrintDialog::aPrinterThatHangsIsCancelled()
{
    FakePrinter printer;
    printer.setPrinters(u"Lab\\n"_s, u"no system default destination"_s);
    printer.setCommand(u"lp"_s, u"exec sleep 3600"_s);
    OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    const OpenDialog open(opened);
    QVERIFY(open.dialog);
    THAW_TRY_VERIFY(open.canPrint());
    open.button(u"Print"_s)->click();
    THAW_TRY_VERIFY(open.says(u"Sending them to Lab."_s)); // what shows this is alive
    QVERIFY(!open.canPrint());
    open.button(u"Cancel"_s)->click();
    THAW_TRY_VERIFY(open.says(u"Cancelled: nothing was sent."_s));
    QVERIFY(open.canPrint());
    open.button(u"Cancel"_s)->click();
    THAW_TRY_VERIFY(!open.dialog);
}

void TestPrintDialog::whereNothingPrintsItIsSaved_data()
{
    QTest::addColumn<QString>("lpstat");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no command") << QString() << u"This system has no print command"_s;
    QTest::newRow("no printer") << u"exit 0"_s << u"This system knows no printer"_s;
    QTest::newRow("no answer") << u"echo 'lpstat: Scheduler is not running.' >&2; exit 1"_s
                               << u"which printers it has: lpstat: Scheduler is not running."_s;
}

void TestPrintDialog::whereNothingPrintsItIsSaved()
{
    QFETCH(const QString, lpstat);
    QFETCH(const QString, sentence);
    FakePrinter printer(lpstat.isEmpty() ? FakePrinter::System::Bare : FakePrinter::System::Whole);
    if (!lpstat.isEmpty())
        printer.setCommand(u"lpstat"_s, lpstat);
    OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    const OpenDialog open(opened);
    QVERIFY(open.dialog);
    THAW_TRY_VERIFY(open.says(sentence));
    QVERIFY(!open.canPrint());
    open.button(u"Save as PDF…"_s)->click();
    auto *files = opened.window().findChild<QFileDialog *>();
    QVERIFY(files);
    QVERIFY2(files->selectedFiles().value(0).endsWith("copies.pdf"_L1), qPrintable(files->selectedFiles().value(0)));
    files->close();
    THAW_TRY_VERIFY(!open.dialog);
}

void TestPrintDialog::itMayBeClosedWhileItAsks()
{
    FakePrinter printer;
    printer.setCommand(u"lpstat"_s, u"exec sleep 3600"_s);
    OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    const OpenDialog open(opened);
    QVERIFY(open.dialog);
    THAW_TRY_VERIFY(!childProcesses().isEmpty());
    open.button(u"Cancel"_s)->click();
    THAW_TRY_VERIFY(!open.dialog);
    THAW_TRY_VERIFY(childProcesses().isEmpty());
}

} // namespace thaw

THAW_GUI_TEST(tst_printdialog, thaw::TestPrintDialog)
#include "tst_printdialog.moc"
