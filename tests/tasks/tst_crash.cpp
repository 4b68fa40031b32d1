// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/taskrun.h"
#include "tests/support/testprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

class TestCrash final : public GuardedTest
{
    Q_OBJECT

private slots:
    void aWorkersEndIsToldApart_data();
    void aWorkersEndIsToldApart();
    void theOffendingLineIsNamed();
    void aHangingWorkerIsEndedInStages();
    void aHangingWorkerIsKilledAtOnce();
    void insideAProgramThoseThatCanAreOutcomes_data();
    void insideAProgramThoseThatCanAreOutcomes();
    void insideAProgramTheOthersTakeItAlong_data();
    void insideAProgramTheOthersTakeItAlong();
};

void TestCrash::aWorkersEndIsToldApart_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("outcome");
    for (const Way way : processWays) {
        const auto row = [way](const QString &kind, const QString &outcome) {
            QTest::addRow("%s, %s", qPrintable(kind), qPrintable(wayId(way))) << way << kind << outcome;
        };
        row(u"segfault"_s, u"crashed %1"_s.arg(SIGSEGV));
        row(u"abort"_s, u"crashed %1"_s.arg(SIGABRT));
        row(u"kill"_s, u"crashed %1"_s.arg(SIGKILL));
        row(u"exit"_s, u"failed: exit-code 3"_s);
        row(u"silence"_s, u"failed: no-result"_s);
        row(u"garbage"_s, u"failed: broken-line 5"_s); // hello, the last words, and then that
    }
}

void TestCrash::aWorkersEndIsToldApart()
{
    QFETCH(const Way, way);
    QFETCH(const QString, kind);
    QFETCH(const QString, outcome);
    const QStringList before = QDir().entryList(QDir::AllEntries);
    TaskRun run(way, u"crash"_s, {{u"kind"_s, kind}});
    QCOMPARE(run.end(), outcome);
    QCOMPARE(run.watch().prints(), QStringList{u"Last words before: "_s + kind});
    QCOMPARE(QDir().entryList(QDir::AllEntries), before); // no core file
    QVERIFY(!run.watch().brokeTheContract());
}

void TestCrash::theOffendingLineIsNamed()
{
    TaskRun run(Way::Process, u"crash"_s, {{u"kind"_s, u"garbage"_s}});
    run.end();
    QVERIFY(run.watch().outcome().brokenLine);
    QCOMPARE(run.watch().outcome().brokenLine->excerpt, u"this line is no message"_s);
}

void TestCrash::aHangingWorkerIsEndedInStages()
{
    TaskRun run(Way::Process, u"crash"_s, {{u"kind"_s, u"hang"_s}});
    QVERIFY(run.watch().waitForPrint(u"Last words before: hang"_s));
    run.runner().cancel();
    QCOMPARE(run.end(), u"cancelled"_s);
    using State = ActorState::State;
    QList<State> states = run.watch().states(u"worker"_s);
    states.removeAll(State::Killing); // on a very busy machine it does not get to its end in half a second
    QCOMPARE(states, (QList<State>{State::Cancelling, State::Terminating, State::Ended}));
}

void TestCrash::aHangingWorkerIsKilledAtOnce()
{
    TaskRun run(Way::Process, u"crash"_s, {{u"kind"_s, u"hang"_s}});
    QVERIFY(run.watch().waitForPrint(u"Last words before: hang"_s));
    run.runner().kill();
    QCOMPARE(run.end(), u"killed"_s);
}

void TestCrash::insideAProgramThoseThatCanAreOutcomes_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("outcome");
    for (const Way way : threadWays) {
        QTest::addRow("silence, %s", qPrintable(wayId(way))) << way << u"silence"_s << u"failed: no-result"_s;
        QTest::addRow("garbage, %s", qPrintable(wayId(way))) << way << u"garbage"_s << u"finished"_s;
    }
}

void TestCrash::insideAProgramThoseThatCanAreOutcomes()
{
    QFETCH(const Way, way);
    QFETCH(const QString, kind);
    QFETCH(const QString, outcome);
    TaskRun run(way, u"crash"_s, {{u"kind"_s, kind}});
    QCOMPARE(run.end(), outcome);
}

void TestCrash::insideAProgramTheOthersTakeItAlong_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("signal"); // 0: an exit with code 3
    for (const Way way : threadWays) {
        const auto row = [way](const QString &kind, int signal) {
            QTest::addRow("%s, %s", qPrintable(kind), qPrintable(wayId(way))) << way << kind << signal;
        };
        row(u"segfault"_s, SIGSEGV);
        row(u"abort"_s, SIGABRT);
        row(u"kill"_s, SIGKILL);
        row(u"exit"_s, 0);
    }
}

// This program again, as the one that runs the task.
const TestMain asProgram("crash-as-program", [](int argc, char *argv[]) {
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    TaskRun run(*wayFromId(arguments.value(1)), u"crash"_s, {{u"kind"_s, arguments.value(2)}});
    run.end();
    return 0;
});

void TestCrash::insideAProgramTheOthersTakeItAlong()
{
    QFETCH(const Way, way);
    QFETCH(const QString, kind);
    QFETCH(const int, signal);
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {u"crash-as-program"_s, wayId(way), kind});
    QVERIFY(program.waitForFinished(patience));
    QCOMPARE(program.exitStatus(), signal == 0 ? QProcess::NormalExit : QProcess::CrashExit);
    QCOMPARE(program.exitCode(), signal == 0 ? 3 : signal);
}

} // namespace thaw

THAW_TEST(tst_crash, thaw::TestCrash)

#include "tst_crash.moc"
