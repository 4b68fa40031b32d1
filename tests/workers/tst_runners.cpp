// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/runwatch.h"
#include "tests/support/testsupport.h"
#include "workers/processes/supervisor.h"
#include "workers/tasks/tasklist.h"
#include "workers/ways/runner.h"

#include <QSet>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

enum class Act { Start, Cancel, Kill, Crash, Destroy };
enum class When { AtOnce, Running }; ///< the acts follow start() directly, or its first word

constexpr const char *actNames[] = {"start", "cancel", "kill", "crash", "destroy"};

RunRequest taskRequest(const QString &task, const QJsonObject &given = {})
{
    RunRequest request;
    request.task = task;
    request.arguments = std::get<Arguments>(checkArguments(findTask(task)->parameters, given));
    return request;
}

// Long enough for anything to happen in it; it ends because it is made to.
RunRequest longRun()
{
    return taskRequest(u"sleep"_s, {{u"seconds"_s, 3600}});
}

bool inProcesses(Way way)
{
    return way == Way::Process || way == Way::WaitProcess;
}

// Whether the GUI thread gets to do anything while the task runs.
bool livesWhileRunning(Way way)
{
    return way != Way::GuiThread && way != Way::WaitProcess;
}

// What the contract says of two acts, one after the other. "none": it is gone, and nobody is told. With a '|' where the
// two race: whoever crashes a worker does it from outside.
QString expectedOutcome(Way way, Act first, Act second)
{
    const auto has = [first, second](Act act) { return first == act || second == act; };
    const bool starts = has(Act::Start);
    const bool beforeStart = second == Act::Start && (first == Act::Cancel || first == Act::Kill);
    if (has(Act::Destroy))
        return u"none"_s;
    if (beforeStart || (first == Act::Start && starts && second == Act::Start))
        return u"finished"_s;
    const QString killed = inProcesses(way) ? u"killed"_s : u"cancelled"_s; // a thread can only be asked
    if (has(Act::Crash)) {
        return has(Act::Cancel) ? u"crashed 9|cancelled"_s : has(Act::Kill) ? u"crashed 9|killed"_s : u"crashed 9"_s;
    }
    return has(Act::Kill) ? killed : u"cancelled"_s;
}

} // namespace

/// The contract of Runner, in all six ways.
class TestRunners final : public GuardedTest
{
    Q_OBJECT

private slots:
    void keepTheContract_data();
    void keepTheContract();
    void allWaysDoTheSameWork_data();
    void allWaysDoTheSameWork();
    void nothingHappensAfterTheEnd_data();
    void nothingHappensAfterTheEnd();
    void mayBeDeletedFromWithin_data();
    void mayBeDeletedFromWithin();
    void runAgainAndAgain_data();
    void runAgainAndAgain();
    void tellWhoBeginsAndWhoEnds_data();
    void tellWhoBeginsAndWhoEnds();
    void stepThroughATask_data();
    void stepThroughATask();
    void runTheirOwnProgramOnlyInAProcess_data();
    void runTheirOwnProgramOnlyInAProcess();
    void aFloodInATerminalEndsInEveryWay_data();
    void aFloodInATerminalEndsInEveryWay();
    void joinPollSaysThatItIsStillWaiting();
    void processEventsLetsTheWindowLive();
    void waysHaveTheirNames();
};

// {start, cancel, kill, crash, destroy}², at once and while it runs, where it applies.
void TestRunners::keepTheContract_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<Act>("first");
    QTest::addColumn<Act>("second");
    QTest::addColumn<When>("when");
    QTest::addColumn<QString>("expected");

    const QList<Act> acts{Act::Start, Act::Cancel, Act::Kill, Act::Crash, Act::Destroy};
    for (const Way way : allWays()) {
        for (const Act first : acts) {
            for (const Act second : acts) {
                for (const When when : {When::AtOnce, When::Running}) {
                    const bool crashes = first == Act::Crash || second == Act::Crash;
                    const bool needsLife = when == When::Running || crashes;
                    if (needsLife && !livesWhileRunning(way))
                        continue; // nobody is there to do it
                    if (crashes && (way != Way::Process || when == When::AtOnce))
                        continue; // there is no process yet, or it is this one
                    if (first == Act::Destroy)
                        continue; // there is no second act; see (start, destroy)
                    const bool beforeStart = second == Act::Start && first != Act::Start && first != Act::Crash;
                    if (beforeStart && when == When::Running)
                        continue; // the same as at once
                    QTest::addRow("%s: %s, %s%s", qPrintable(wayId(way)), actNames[int(first)], actNames[int(second)],
                                  when == When::Running ? ", running" : "")
                        << way << first << second << when << expectedOutcome(way, first, second);
                }
            }
        }
    }
}

void TestRunners::keepTheContract()
{
    QFETCH(const Way, way);
    QFETCH(const Act, first);
    QFETCH(const Act, second);
    QFETCH(const When, when);
    QFETCH(const QString, expected);

    Supervisor supervisor({});
    std::unique_ptr<Runner> runner = makeRunner(way, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    const RunRequest request = expected == "finished"_L1 ? taskRequest(u"sleep"_s, {{u"seconds"_s, 0.2}}) : longRun();
    const auto act = [&](Act what) {
        switch (what) {
        case Act::Start:
            runner->start(request);
            break;
        case Act::Cancel:
            runner->cancel();
            break;
        case Act::Kill:
            runner->kill();
            break;
        case Act::Crash:
            ::kill(pid_t(watch.pids().first()), SIGKILL);
            break;
        case Act::Destroy:
            runner.reset();
            break;
        }
    };

    bool acted = false;
    const auto actBoth = [&] {
        if (first != Act::Start) // that has been the start itself
            act(first);
        act(second);
        acted = true;
    };
    // From the event loop, for in some ways the task is on the stack while its reports come.
    const auto actWhenItRuns = [&] {
        if (!acted && watch.prints().contains(u"Starting to work"_s))
            QTimer::singleShot(0, &watch, [&] { acted ? void() : actBoth(); });
    };
    if (when == When::Running)
        connect(runner.get(), &Runner::reported, &watch, actWhenItRuns);

    const bool beforeStart = second == Act::Start && (first == Act::Cancel || first == Act::Kill);
    if (!beforeStart)
        runner->start(request);
    if (when == When::AtOnce)
        actBoth();
    THAW_TRY_VERIFY(acted);
    if (expected == "none"_L1) {
        QCoreApplication::processEvents();
        QCOMPARE(watch.ends(), 0);
        return; // cleanup() looks for what is left behind
    }
    QVERIFY(watch.waitForEnd());
    QVERIFY2(expected.split(u'|').contains(watch.outcomeText()), qPrintable(watch.outcomeText()));
    QCOMPARE(runner->state(), Runner::State::Ended);
    QCoreApplication::processEvents();
    QVERIFY(!watch.brokeTheContract());
}

void TestRunners::allWaysDoTheSameWork_data()
{
    QTest::addColumn<RunRequest>("request");
    QTest::newRow("sleep") << taskRequest(u"sleep"_s, {{u"seconds"_s, 0.12345678901234567}});
    QTest::newRow("primes") << taskRequest(u"primes"_s, {{u"limit"_s, 50'000}, {u"parts"_s, 3}});
    QTest::newRow("copies") << taskRequest(u"copies"_s);
}

void TestRunners::allWaysDoTheSameWork()
{
    QFETCH(const RunRequest, request);
    Supervisor supervisor({});
    QSet<QString> checksums;
    QList<QStringList> prints;
    for (const Way way : allWays()) {
        const auto runner = makeRunner(way, supervisor, everyLine);
        RunWatch watch(*runner);
        runner->start(request);
        QVERIFY(watch.waitForEnd());
        QCOMPARE(watch.outcomeText(), u"finished"_s);
        QVERIFY(!watch.outcome().result.values.isEmpty());
        checksums.insert(watch.outcome().result.checksum);
        QStringList said = watch.prints();
        said.sort();
        prints.append(said);
    }
    QCOMPARE(checksums.size(), 1);
    for (const QStringList &said : prints)
        QCOMPARE(said, prints.first());
}

void TestRunners::nothingHappensAfterTheEnd_data()
{
    QTest::addColumn<Way>("way");
    for (const Way way : allWays())
        QTest::newRow(qPrintable(wayId(way))) << way;
}

void TestRunners::nothingHappensAfterTheEnd()
{
    QFETCH(const Way, way);
    Supervisor supervisor({});
    const auto runner = makeRunner(way, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    const auto doEverything = [&runner] {
        runner->cancel();
        runner->kill();
        runner->killActor(u"f1"_s);
        runner->step(false);
    };
    doEverything(); // nor before the beginning
    QCOMPARE(runner->state(), Runner::State::Ready);
    runner->start(taskRequest(u"copies"_s));
    QCOMPARE(runner->state(), Runner::State::Running);
    QVERIFY(watch.waitForEnd());
    const qsizetype reports = watch.reports().size();
    doEverything();
    runner->start(taskRequest(u"copies"_s));
    QCOMPARE(runner->state(), Runner::State::Ended);
    // Another run from its start to its end is long enough for anything that is still under way.
    const auto other = makeRunner(way, supervisor, linesPerFrame);
    RunWatch second(*other);
    other->start(taskRequest(u"copies"_s));
    QVERIFY(second.waitForEnd());
    QCOMPARE(watch.reports().size(), reports);
    QCOMPARE(watch.ends(), 1);
}

void TestRunners::mayBeDeletedFromWithin_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<bool>("atEnd");
    for (const Way way : allWays()) {
        QTest::addRow("%s, at its end", qPrintable(wayId(way))) << way << true;
        QTest::addRow("%s, at a report", qPrintable(wayId(way))) << way << false;
    }
}

void TestRunners::mayBeDeletedFromWithin()
{
    QFETCH(const Way, way);
    QFETCH(const bool, atEnd);
    Supervisor supervisor({});
    std::unique_ptr<Runner> runner = makeRunner(way, supervisor, linesPerFrame);
    if (atEnd)
        connect(runner.get(), &Runner::finished, this, [&runner] { runner.reset(); });
    else
        connect(runner.get(), &Runner::reported, this, [&runner] { runner.reset(); });
    runner->start(atEnd || !livesWhileRunning(way) ? taskRequest(u"copies"_s) : longRun());
    THAW_TRY_VERIFY(!runner);
    QCoreApplication::processEvents();
}

void TestRunners::runAgainAndAgain_data()
{
    nothingHappensAfterTheEnd_data();
}

void TestRunners::runAgainAndAgain()
{
    QFETCH(const Way, way);
    Supervisor supervisor({{}, 2});
    supervisor.warmUp();
    for (int i = 0; i < 10; ++i) {
        const auto runner = makeRunner(way, supervisor, linesPerFrame);
        RunWatch watch(*runner);
        runner->start(taskRequest(u"copies"_s, {{u"x"_s, i}}));
        QVERIFY(watch.waitForEnd());
        QCOMPARE(watch.outcome().result.values.value(u"F1"_s), QJsonValue(i + 6));
    }
}

void TestRunners::tellWhoBeginsAndWhoEnds_data()
{
    nothingHappensAfterTheEnd_data();
}

void TestRunners::tellWhoBeginsAndWhoEnds()
{
    QFETCH(const Way, way);
    Supervisor supervisor({});
    const auto runner = makeRunner(way, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    runner->start(taskRequest(u"copies"_s));
    QVERIFY(watch.waitForEnd());
    QSet<QString> launched;
    for (const Launched &one : watch.all<Launched>()) {
        QCOMPARE(one.pid == QCoreApplication::applicationPid(), !inProcesses(way));
        launched.insert(one.who);
    }
    QCOMPARE(launched, (QSet<QString>{u"f1"_s, u"f2"_s}));
    for (const QString &who : launched)
        QCOMPARE(watch.states(who), QList<ActorState::State>{ActorState::State::Ended});
    QCOMPARE(watch.all<MainSays>().first().what, MainSays::What::Starting);
    QCOMPARE(watch.all<MainSays>().last().what, MainSays::What::Ended);
    QVERIFY(std::holds_alternative<MainSays>(watch.reports().last().event));
}

void TestRunners::stepThroughATask_data()
{
    QTest::addColumn<Way>("way");
    for (const Way way : {Way::Thread, Way::Process})
        QTest::newRow(qPrintable(wayId(way))) << way;
}

void TestRunners::stepThroughATask()
{
    QFETCH(const Way, way);
    Supervisor supervisor({});
    RunRequest request = taskRequest(u"sleep"_s, {{u"seconds"_s, 0}});
    request.stepping = true;
    const auto runner = makeRunner(way, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    runner->start(request);
    runner->step(false);
    QVERIFY(watch.waitForPrint(u"Starting to work"_s));
    QVERIFY(!watch.prints().contains(u"Finished working"_s));
    runner->step(false);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.prints().size(), 2);

    const auto held = makeRunner(way, supervisor, linesPerFrame); // waits for a step that never comes
    RunWatch second(*held);
    request.arguments = longRun().arguments;
    held->start(request);
    THAW_TRY_VERIFY(!second.pids().isEmpty());
    held->cancel();
    QVERIFY(second.waitForEnd());
    QCOMPARE(second.outcomeText(), u"cancelled"_s);
}

void TestRunners::runTheirOwnProgramOnlyInAProcess_data()
{
    nothingHappensAfterTheEnd_data();
}

void TestRunners::runTheirOwnProgramOnlyInAProcess()
{
    QFETCH(const Way, way);
    Supervisor supervisor({});
    RunRequest request;
    request.command = {misbehaverProgram(), {u"good"_s}, {}};
    const auto runner = makeRunner(way, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    runner->start(request);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), inProcesses(way) ? u"finished"_s : u"failed: task-failed"_s);
}

void TestRunners::aFloodInATerminalEndsInEveryWay_data()
{
    QTest::addColumn<Way>("way");
    for (const Way way : {Way::Process, Way::WaitProcess})
        QTest::newRow(qPrintable(wayId(way))) << way;
}

// More lines than a terminal's queue holds, while the thread that would take them waits for the end.
void TestRunners::aFloodInATerminalEndsInEveryWay()
{
    QFETCH(const Way, way);
    constexpr int lines = 150'000;
    Supervisor supervisor({});
    RunRequest request;
    request.command = {misbehaverProgram(), {u"flood"_s, QString::number(lines)}, {}};
    const auto runner = makeRunner(way, supervisor, everyLine);
    RunWatch watch(*runner);
    runner->start(request);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"finished"_s);
    QCOMPARE(watch.all<Print>().size(), lines);
}

void TestRunners::joinPollSaysThatItIsStillWaiting()
{
    Supervisor supervisor({});
    const auto runner = makeRunner(Way::JoinPoll, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    runner->start(taskRequest(u"sleep"_s, {{u"seconds"_s, 1}}));
    QVERIFY(watch.waitForEnd());
    int laps = 0;
    for (const MainSays &says : watch.all<MainSays>())
        laps += says.what == MainSays::What::StillRunning ? 1 : 0;
    QVERIFY(laps >= 2); // 1 s in laps of 0.3 s, on a slow machine too
}

// A timer of the window fires between start() and the end, which comes while the task is on this very stack.
void TestRunners::processEventsLetsTheWindowLive()
{
    Supervisor supervisor({});
    const auto runner = makeRunner(Way::ProcessEvents, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        if (++ticks == 3)
            runner->cancel();
    });
    timer.start(1);
    runner->start(longRun());
    QVERIFY(watch.waitForEnd());
    QVERIFY(ticks >= 3);
    QCOMPARE(watch.outcomeText(), u"cancelled"_s);
}

void TestRunners::waysHaveTheirNames()
{
    QSet<QString> ids;
    for (const Way way : allWays()) {
        ids.insert(wayId(way));
        QCOMPARE(wayFromId(wayId(way)), std::optional(way));
    }
    QCOMPARE(ids, (QSet<QString>{u"gui-thread"_s, u"process-events"_s, u"join-poll"_s, u"wait-process"_s, u"thread"_s,
                                 u"process"_s}));
    QVERIFY(!wayFromId(u"magic"_s));
    QVERIFY(!wayFromId({}));
}

} // namespace thaw

QTEST_GUILESS_MAIN(thaw::TestRunners)
#include "tst_runners.moc"
