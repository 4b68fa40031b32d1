// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/taskrun.h"
#include "tests/support/testprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTextStream>

#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

using What = LockEvent::What;

/// Who has `lock` by what was reported so far.
QStringList holders(const RunWatch &watch, const QString &lock)
{
    QStringList inside;
    for (const LockEvent &event : watch.all<LockEvent>()) {
        if (event.lock != lock)
            continue;
        if (event.what == What::Took)
            inside.append(event.who);
        if (event.what == What::Released)
            inside.removeAll(event.who);
    }
    return inside;
}

} // namespace

class TestLocks final : public GuardedTest
{
    Q_OBJECT

private slots:
    void neverMoreInsideThanPermits_data();
    void neverMoreInsideThanPermits();
    void aPermitForEachLetsAllIn();
    void everyStayIsReported_data() { rowPerWay(returningWays); }
    void everyStayIsReported();
    void aKilledHoldersPlaceIsFreeAgain();
    void killEndsThemAllAndTheNextRunIsFree();
    void cancelEndsIt_data() { rowPerWay(returningWays); }
    void cancelEndsIt();
    void theProgramsDeathLeavesNothing();
};

void TestLocks::neverMoreInsideThanPermits_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<int>("permits");
    for (const Way way : allWays()) {
        for (const int permits : {1, 3})
            QTest::addRow("%s, %d", qPrintable(wayId(way)), permits) << way << permits;
    }
}

void TestLocks::neverMoreInsideThanPermits()
{
    QFETCH(const Way, way);
    QFETCH(const int, permits);
    TaskRun run(way, u"locks"_s, {{u"actors"_s, 5}, {u"permits"_s, permits}, {u"hold"_s, 0.005}, {u"rounds"_s, 3}});
    QCOMPARE(run.end(), u"finished"_s);
    QCOMPARE(run.result(u"permits"_s), QJsonValue(permits));
    const int most = run.result(u"most in the room"_s).toInt();
    QVERIFY2(most >= 1 && most <= permits, qPrintable(QString::number(most)));
    QCOMPARE(run.result(u"most at the desk"_s), QJsonValue(1));
    QVERIFY(run.watch().all<FoundStuck>().isEmpty());
}

void TestLocks::aPermitForEachLetsAllIn()
{
    TaskRun run(Way::Process, u"locks"_s, {{u"actors"_s, 3}, {u"permits"_s, 16}, {u"hold"_s, 60}});
    THAW_TRY_COMPARE(holders(run.watch(), u"room"_s).size(), 3);
    run.runner().cancel();
    QCOMPARE(run.end(), u"cancelled"_s);
}

void TestLocks::everyStayIsReported()
{
    QFETCH(const Way, way);
    TaskRun run(way, u"locks"_s, {{u"actors"_s, 2}, {u"permits"_s, 1}, {u"hold"_s, 0}, {u"rounds"_s, 2}});
    QCOMPARE(run.end(), u"finished"_s);
    for (const QString &who : {u"actor 1"_s, u"actor 2"_s}) {
        const QList<LockEvent> stay{{who, u"room"_s, What::Waits},    {who, u"room"_s, What::Took},
                                    {who, u"desk"_s, What::Waits},    {who, u"desk"_s, What::Took},
                                    {who, u"desk"_s, What::Released}, {who, u"room"_s, What::Released}};
        QList<LockEvent> events = run.watch().all<LockEvent>();
        events.removeIf([&who](const LockEvent &event) { return event.who != who; });
        QCOMPARE(events, stay + stay);
    }
}

void TestLocks::aKilledHoldersPlaceIsFreeAgain()
{
    TaskRun run(Way::Process, u"locks"_s, {{u"actors"_s, 3}, {u"permits"_s, 1}, {u"hold"_s, 60}});
    QStringList dead;
    for (int i = 0; i < 2; ++i) {
        const auto next = [&] {
            QStringList inside = holders(run.watch(), u"room"_s);
            inside.removeIf([&dead](const QString &who) { return dead.contains(who); });
            return inside;
        };
        THAW_TRY_COMPARE(next().size(), 1);
        dead.append(next().first());
        run.runner().killActor(dead.last());
    }
    THAW_TRY_COMPARE(holders(run.watch(), u"room"_s).size(), 3); // the two dead, who released nothing, and the third
    run.runner().kill();
    QCOMPARE(run.end(), u"killed"_s);
    QVERIFY(run.watch().outcome().who.isEmpty()); // in the end all of them were killed
}

void TestLocks::killEndsThemAllAndTheNextRunIsFree()
{
    for (int i = 0; i < 3; ++i) {
        TaskRun run(Way::Process, u"locks"_s, {{u"actors"_s, 3}, {u"permits"_s, 1}, {u"hold"_s, 60}});
        THAW_TRY_COMPARE(holders(run.watch(), u"room"_s).size(), 1);
        run.runner().kill();
        QCOMPARE(run.end(), u"killed"_s);
    }
}

void TestLocks::cancelEndsIt()
{
    QFETCH(const Way, way);
    TaskRun run(way, u"locks"_s, {{u"actors"_s, 4}, {u"permits"_s, 2}, {u"hold"_s, 60}});
    THAW_TRY_COMPARE(holders(run.watch(), u"room"_s).size(), 2);
    run.runner().cancel();
    QCOMPARE(run.end(), u"cancelled"_s);
}

// This program again, as one that runs the task, tells who its workers are, and is killed in the middle.
void TestLocks::theProgramsDeathLeavesNothing()
{
    const auto shm = [] { return QDir(u"/dev/shm"_s).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); };
    const QStringList before = shm();
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {u"locks-as-program"_s});
    QVERIFY(program.waitForStarted());
    THAW_TRY_VERIFY(program.canReadLine());
    const QStringList pids = QString::fromLatin1(program.readLine()).split(u' ', Qt::SkipEmptyParts);
    QCOMPARE(pids.size(), 3);
    for (const QString &pid : pids)
        QVERIFY(isAlive(pid.toLongLong()));
    program.kill(); // SIGKILL
    QVERIFY(program.waitForFinished(patience));
    for (const QString &pid : pids)
        THAW_TRY_VERIFY(!isAlive(pid.toLongLong()));
    QCOMPARE(shm(), before);
}

namespace {

const TestMain asProgram("locks-as-program", [](int argc, char *argv[]) {
    const QCoreApplication app(argc, argv);
    TaskRun run(Way::Process, u"locks"_s, {{u"actors"_s, 3}, {u"permits"_s, 2}, {u"hold"_s, 60}});
    if (!waitUntil([&run] { return holders(run.watch(), u"room"_s).size() == 2; }))
        return 1;
    QStringList pids;
    for (const qint64 pid : run.watch().pids())
        pids.append(QString::number(pid));
    QTextStream(stdout) << pids.join(u' ') << Qt::endl;
    return waitUntil([] { return false; }) ? 0 : 1;
});

} // namespace

} // namespace thaw

THAW_TEST(tst_locks, thaw::TestLocks)

#include "tst_locks.moc"
