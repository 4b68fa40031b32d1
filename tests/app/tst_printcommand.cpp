// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/printing/printcommand.h"
#include "tests/support/fakeprinter.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/processes/supervisor.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

class TestPrintCommand final : public GuardedTest
{
    Q_OBJECT

private slots:
    void printersAreListed_data();
    void printersAreListed();
    void aListThatHangsIsLeft();
    void aJobArrivesWhole();
    void whatBecomesOfAJob_data();
    void whatBecomesOfAJob();
    void aJobThatHangsIsCancelled_data();
    void aJobThatHangsIsCancelled();
    void withoutACommandNothingIsSent();
    void mayBeLeftAlone();
};

namespace {

/// A print command with a supervisor of its own, and all that it told.
struct Printing
{
    Printing()
    {
        QObject::connect(&command, &PrintCommand::listed, &command, [this](const auto &one) { lists.append(one); });
        QObject::connect(&command, &PrintCommand::printed, &command, [this](const auto &one) { results.append(one); });
    }

    Supervisor supervisor{Supervisor::Options()};
    PrintCommand command{supervisor};
    QList<PrinterList> lists;
    QList<PrintResult> results;
};

} // namespace

void TestPrintCommand::printersAreListed_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("preferred");
    QTest::addColumn<QStringList>("listed");
    QTest::addColumn<QString>("chosen");
    const QString none = u"no system default destination"_s;
    QTest::newRow("two") << u"Lab\\nOffice_2\\n"_s << u"system default destination: Office_2"_s
                         << QStringList{u"Lab"_s, u"Office_2"_s} << u"Office_2"_s;
    QTest::newRow("no default") << u"Lab\\n"_s << none << QStringList{u"Lab"_s} << QString();
    QTest::newRow("a default that is gone")
        << u"Lab\\n"_s << u"system default destination: Old"_s << QStringList{u"Lab"_s} << QString();
    QTest::newRow("none") << QString() << none << QStringList() << QString();
}

void TestPrintCommand::printersAreListed()
{
    QFETCH(const QString, names);
    QFETCH(const QString, preferred);
    FakePrinter printer;
    printer.setPrinters(names, preferred);
    Printing printing;
    printing.command.list();
    QVERIFY(printing.command.isBusy());
    printing.command.list(); // one at a time
    THAW_TRY_COMPARE(printing.lists.size(), 1);
    QVERIFY(!printing.command.isBusy());
    QCOMPARE(int(printing.lists.first().state), int(PrinterList::State::Known));
    QTEST(printing.lists.first().names, "listed");
    QTEST(printing.lists.first().preferred, "chosen");
}

void TestPrintCommand::aListThatHangsIsLeft()
{
    FakePrinter printer;
    printer.setCommand(u"lpstat"_s, u"sleep 3600"_s);
    Printing printing;
    printing.command.list();
    THAW_TRY_VERIFY(!childProcesses().isEmpty());
    printing.command.cancel();
    THAW_TRY_VERIFY(!printing.command.isBusy());
    QCOMPARE(printing.lists.size(), 0);
}

void TestPrintCommand::aJobArrivesWhole()
{
    FakePrinter printer;
    printer.takeJobs();
    Printing printing;
    const QByteArray pdf = QByteArray("%PDF-1.4\n") + QByteArray(300'000, '\0') + "\n%%EOF"; // more than a pipe holds
    printing.command.print({u"Lab"_s, 3, u"-n\nA title"_s, pdf});
    THAW_TRY_COMPARE(printing.results.size(), 1);
    QCOMPARE(int(printing.results.first().kind), int(PrintResult::Kind::Sent));
    QCOMPARE(printer.job(), pdf);
    QCOMPARE(printer.arguments(), QStringList({u"-d"_s, u"Lab"_s, u"-n"_s, u"3"_s, u"-t"_s, u"-n A title"_s}));
}

void TestPrintCommand::whatBecomesOfAJob_data()
{
    QTest::addColumn<QString>("lp");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QString &lp, PrintResult::Kind kind, const QString &error = {}) {
        QTest::newRow(name) << lp << int(kind) << error;
    };
    row("takes it", u"cat >/dev/null"_s, PrintResult::Kind::Sent);
    row("does not read it all, and says yes", u"exit 0"_s, PrintResult::Kind::Sent);
    row("refuses", u"cat >/dev/null; echo 'lp: Error - no such printer' >&2; exit 1"_s, PrintResult::Kind::Refused,
        u"lp: Error - no such printer"_s);
    row("refuses before it reads", u"exit 2"_s, PrintResult::Kind::Refused);
    row("crashes", u"kill -SEGV $$"_s, PrintResult::Kind::Refused);
}

void TestPrintCommand::whatBecomesOfAJob()
{
    QFETCH(const QString, lp);
    FakePrinter printer;
    printer.setCommand(u"lp"_s, lp);
    Printing printing;
    printing.command.print({u"Lab"_s, 1, u"A title"_s, QByteArray(300'000, 'x')});
    THAW_TRY_COMPARE(printing.results.size(), 1);
    QTEST(int(printing.results.first().kind), "kind");
    QTEST(printing.results.first().error, "error");
}

void TestPrintCommand::aJobThatHangsIsCancelled_data()
{
    QTest::addColumn<QString>("lp");
    QTest::newRow("it ends when told to") << u"exec sleep 3600"_s;
    QTest::newRow("it has to be killed") << u"trap '' TERM; while :; do sleep 1; done"_s;
    QTest::newRow("what it began is killed, too") << u"sleep 3600 & wait"_s;
}

void TestPrintCommand::aJobThatHangsIsCancelled()
{
    QFETCH(const QString, lp);
    FakePrinter printer;
    printer.setCommand(u"lp"_s, lp);
    Printing printing;
    printing.command.print({u"Lab"_s, 1, u"A title"_s, QByteArray(300'000, 'x')});
    THAW_TRY_VERIFY(!childProcesses().isEmpty());
    printing.command.cancel();
    THAW_TRY_COMPARE(printing.results.size(), 1);
    QCOMPARE(int(printing.results.first().kind), int(PrintResult::Kind::Cancelled));
}

void TestPrintCommand::withoutACommandNothingIsSent()
{
    const FakePrinter nothing(FakePrinter::System::Bare);
    Printing printing;
    printing.command.list();
    THAW_TRY_COMPARE(printing.lists.size(), 1);
    QCOMPARE(int(printing.lists.first().state), int(PrinterList::State::NoCommand));
    printing.command.print({u"Lab"_s, 1, u"A title"_s, "%PDF"});
    THAW_TRY_COMPARE(printing.results.size(), 1);
    QCOMPARE(int(printing.results.first().kind), int(PrintResult::Kind::NoCommand));
}

void TestPrintCommand::mayBeLeftAlone()
{
    FakePrinter printer;
    printer.setCommand(u"lp"_s, u"sleep 3600"_s);
    {
        Printing printing;
        printing.command.print({u"Lab"_s, 1, u"A title"_s, "%PDF"});
        THAW_TRY_VERIFY(!childProcesses().isEmpty());
    }
    QCOMPARE(childProcesses(), QList<qint64>());
}

} // namespace thaw

THAW_TEST(tst_printcommand, thaw::TestPrintCommand)
#include "tst_printcommand.moc"
