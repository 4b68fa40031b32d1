// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/taskrun.h"
#include "tests/support/testprogram.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

const QString theCycle = u"stuck f1 lock_y f2 lock_x f1"_s;

constexpr double shortHold = 0.02;

using What = LockEvent::What;

QList<LockEvent> eventsOf(const RunWatch &watch, const QString &who)
{
    QList<LockEvent> events = watch.all<LockEvent>();
    events.removeIf([&who](const LockEvent &event) { return event.who != who; });
    return events;
}

/// The monitor speaks with the event that closes the cycle, not some time later.
bool foundWithTheLastEvent(const RunWatch &watch)
{
    qsizetype last = -1;
    for (qsizetype i = 0; i < watch.reports().size(); ++i) {
        const Event &event = watch.reports().at(i).event;
        if (std::holds_alternative<LockEvent>(event))
            last = i;
        if (std::holds_alternative<FoundStuck>(event))
            return i == last + 1;
    }
    return false;
}

/// A run in which each has its first lock before the other wants it. On a busy machine one may come too late for that, and
/// both finish: then they are to hold their locks for longer.
std::unique_ptr<TaskRun> runIntoIt(Way way, const QString &actors, bool leaveStuck = false)
{
    std::unique_ptr<TaskRun> run;
    for (double hold = 0.05; hold < 60; hold *= 4) {
        RunRequest request = taskRequest(u"deadlock"_s, {{u"hold"_s, hold}, {u"actors"_s, actors}});
        request.leaveStuck = leaveStuck;
        run = std::make_unique<TaskRun>(way, request);
        const RunWatch &watch = run->watch();
        waitUntil([&] { return watch.ends() > 0 || (leaveStuck && !watch.all<FoundStuck>().isEmpty()); });
        if (!watch.all<FoundStuck>().isEmpty())
            break;
    }
    return run;
}

} // namespace

class TestDeadlock final : public GuardedTest
{
    Q_OBJECT

private slots:
    void theMonitorNamesTheCycle_data();
    void theMonitorNamesTheCycle();
    void oneOrderOrBothAtOnceIsTheCure_data();
    void oneOrderOrBothAtOnceIsTheCure();
    void bothAtOnceHoldsOnWhenTheOtherHasThem();
    void aStuckRunStaysToBeLookedAt();
    void aStuckWorkerIsEndedByCancel();
};

void TestDeadlock::theMonitorNamesTheCycle_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("actors");
    QTest::addColumn<QStringList>("stuck"); // rows of the worker table
    for (const Way way : processWays) {
        QTest::addRow("threads, %s", qPrintable(wayId(way))) << way << u"threads"_s << QStringList{u"f1 & f2"_s};
        QTest::addRow("processes, %s", qPrintable(wayId(way)))
            << way << u"processes"_s << QStringList{u"f1"_s, u"f2"_s};
    }
}

void TestDeadlock::theMonitorNamesTheCycle()
{
    QFETCH(const Way, way);
    QFETCH(const QString, actors);
    QFETCH(const QStringList, stuck);

    const auto run = runIntoIt(way, actors);
    const RunWatch &watch = run->watch();
    QCOMPARE(watch.outcomeText(), theCycle);
    QCOMPARE(eventsOf(watch, u"f1"_s), (QList<LockEvent>{{u"f1"_s, u"lock_x"_s, What::Waits},
                                                         {u"f1"_s, u"lock_x"_s, What::Took},
                                                         {u"f1"_s, u"lock_y"_s, What::Waits}}));
    QCOMPARE(eventsOf(watch, u"f2"_s), (QList<LockEvent>{{u"f2"_s, u"lock_y"_s, What::Waits},
                                                         {u"f2"_s, u"lock_y"_s, What::Took},
                                                         {u"f2"_s, u"lock_x"_s, What::Waits}}));
    QVERIFY(foundWithTheLastEvent(watch));
    QCOMPARE(watch.all<FoundStuck>().size(), 1);
    QCOMPARE(watch.pids().size(), stuck.size());
    for (const QString &who : stuck) {
        QVERIFY(watch.states(who).contains(ActorState::State::Stuck));
        QVERIFY(watch.states(who).contains(ActorState::State::Ended));
    }
    QVERIFY(!watch.brokeTheContract());
}

void TestDeadlock::oneOrderOrBothAtOnceIsTheCure_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("actors");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("locks");
    for (const Way way : allWays()) {
        for (const QString &actors : {u"threads"_s, u"processes"_s}) {
            const auto row = [&](const QString &order, const QString &locks) {
                QTest::addRow("%s, %s, %s, %s", qPrintable(wayId(way)), qPrintable(actors), qPrintable(order),
                              qPrintable(locks))
                    << way << actors << order << locks;
            };
            row(u"same"_s, u"two"_s);
            row(u"same"_s, u"scoped"_s);
            row(u"opposite"_s, u"scoped"_s);
        }
    }
}

void TestDeadlock::oneOrderOrBothAtOnceIsTheCure()
{
    QFETCH(const Way, way);
    QFETCH(const QString, actors);
    QFETCH(const QString, order);
    QFETCH(const QString, locks);

    TaskRun run(way, u"deadlock"_s,
                {{u"hold"_s, shortHold}, {u"actors"_s, actors}, {u"order"_s, order}, {u"locks"_s, locks}});
    QCOMPARE(run.end(), u"finished"_s);
    const QJsonObject expected{{u"F1"_s, 10}, {u"F2"_s, -2}, {u"x"_s, 4}, {u"y"_s, 6}};
    QCOMPARE(run.watch().outcome().result.values, expected);
    QCOMPARE(run.checksum(), checksumOf(expected));
    QVERIFY(run.watch().all<FoundStuck>().isEmpty());
    for (const QString &who : {u"f1"_s, u"f2"_s}) {
        const QList<LockEvent> events = eventsOf(run.watch(), who);
        const auto count = [&](What what) {
            return std::count_if(events.begin(), events.end(),
                                 [what](const LockEvent &one) { return one.what == what; });
        };
        QVERIFY(count(What::Took) >= 2);
        QCOMPARE(count(What::Took), count(What::Released));
    }
}

void TestDeadlock::bothAtOnceHoldsOnWhenTheOtherHasThem()
{
    // The second waits while the first sleeps with both: nobody is stuck, and nobody spins.
    TaskRun run(Way::Process, u"deadlock"_s,
                {{u"hold"_s, 0.1}, {u"actors"_s, u"processes"_s}, {u"locks"_s, u"scoped"_s}});
    QCOMPARE(run.end(), u"finished"_s);
    QVERIFY(run.watch().all<LockEvent>().size() < 100);
}

void TestDeadlock::aStuckRunStaysToBeLookedAt()
{
    const auto run = runIntoIt(Way::Process, u"processes"_s, true);
    QCOMPARE(run->watch().all<FoundStuck>().size(), 1);
    QCOMPARE(run->watch().outcomeText(), u"none"_s);
    for (const qint64 pid : run->watch().pids())
        QVERIFY(isAlive(pid));
    run->runner().kill();
    QCOMPARE(run->end(), theCycle);
}

void TestDeadlock::aStuckWorkerIsEndedByCancel()
{
    const auto run = runIntoIt(Way::Process, u"threads"_s, true);
    QCOMPARE(run->watch().all<FoundStuck>().size(), 1);
    run->runner().cancel(); // it can't listen: a thread that waits for a lock does nothing else
    QCOMPARE(run->end(), theCycle);
    QVERIFY(run->watch().states(u"f1 & f2"_s).contains(ActorState::State::Terminating));
}

/// In this process the threads of a deadlock stay for ever: the last of the tests, and not guarded.
class TestDeadlockInThisProcess final : public QObject
{
    Q_OBJECT

private slots:
    void theWindowLivesAndTheThreadsStay_data()
    {
        rowPerWay(waysThat([](const WayTraits &way) { return !way.inProcesses() && !way.canTrapGuiThread(); }));
    }
    void theWindowLivesAndTheThreadsStay();
};

void TestDeadlockInThisProcess::theWindowLivesAndTheThreadsStay()
{
    QFETCH(const Way, way);
    const int threads = threadCount();
    const auto run = runIntoIt(way, u"threads"_s);
    QCOMPARE(run->watch().outcomeText(), theCycle);
    QVERIFY(foundWithTheLastEvent(run->watch()));
    for (const QString &who : {u"f1"_s, u"f2"_s})
        QCOMPARE(run->watch().states(who), QList<ActorState::State>{ActorState::State::Stuck});
    QVERIFY(threadCount() >= threads + 2);
}

} // namespace thaw

static const thaw::TestMain tst_deadlockMain("tst_deadlock", [](int argc, char *argv[]) {
    const QCoreApplication app(argc, argv);
    thaw::TestDeadlock guarded;
    thaw::TestDeadlockInThisProcess last;
    const int failed = QTest::qExec(&guarded, argc, argv);
    return argc > 1 ? failed : failed + QTest::qExec(&last, argc, argv);
});

#include "tst_deadlock.moc"
