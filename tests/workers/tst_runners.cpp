// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/taskrun.h"
#include "tests/support/testprogram.h"

#include <QProcess>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSet>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

enum class Act { Start, Cancel, Kill, Crash, Destroy };
enum class When { AtOnce, Running }; ///< the acts follow start() directly, or its first word

constexpr const char *actNames[] = {"start", "cancel", "kill", "crash", "destroy"};

// Long enough for anything to happen in it; it ends because it is made to.
RunRequest longRun()
{
    return taskRequest(u"sleep"_s, {{u"seconds"_s, 3600}});
}

using Window = WayTraits::Window;
using Where = WayTraits::Where;
using GuiThread = WayTraits::GuiThread;

bool inProcesses(Way way)
{
    return traits(way).inProcesses();
}

// Whether the GUI thread gets to do anything while the task runs.
bool livesWhileRunning(Way way)
{
    return traits(way).window != Window::Frozen;
}

int timesSaid(const RunWatch &watch, MainSays::What what)
{
    int times = 0;
    for (const MainSays &says : watch.all<MainSays>())
        times += says.what == what ? 1 : 0;
    return times;
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

/// The contract of Runner in every way, and what each way promises of its own.
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
    void theWindowLivesWhileItRuns_data();
    void theWindowLivesWhileItRuns();
    void theWindowIsFrozenUntilTheEnd_data();
    void theWindowIsFrozenUntilTheEnd();
    void joinPollSaysThatItIsStillWaiting();
    void nestedLoopSaysHowOftenItWasEntered();
    void nestedLoopsNest();
    void thePoolPromisesTheProgressOfTheWhole();
    void thePoolDoesNotKnowHowFarAFloodIs();
    void thePoolIsItsOwn();
    void theApplicationMayQuitInTheMiddle_data();
    void theApplicationMayQuitInTheMiddle();
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
                    if (crashes && (!traits(way).isHarmless() || when == When::AtOnce))
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
    const RunRequest request = expected == "finished"_L1 ? taskRequest(u"sleep"_s, {{u"seconds"_s, 0.02}}) : longRun();
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
    if (when == When::Running)
        watch.once([&] { return watch.prints().contains(u"Starting to work"_s); }, actBoth);

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
    QTest::newRow("sleep") << taskRequest(u"sleep"_s, {{u"seconds"_s, 0.012345678901234567}});
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
    rowPerWay(allWays());
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
    for (int i = 0; i < 4; ++i) {
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
    rowPerWay(waysThat([](const WayTraits &way) { return way.window == Window::Alive; }));
}

void TestRunners::stepThroughATask()
{
    QFETCH(const Way, way);
    Supervisor supervisor({});
    RunRequest request = taskRequest(u"sleep"_s, {{u"seconds"_s, 0}});
    request.stepping = true;
    const auto runner = makeRunner(way, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    bool wasHeld = false;
    watch.once([&] { return watch.prints().contains(u"Starting to work"_s); },
               [&] {
                   wasHeld = !watch.prints().contains(u"Finished working"_s);
                   runner->step(false);
               });
    runner->start(request);
    runner->step(false);
    QVERIFY(watch.waitForEnd());
    QVERIFY(wasHeld);
    QCOMPARE(watch.prints().size(), 2);

    const auto held = makeRunner(way, supervisor, linesPerFrame); // waits for a step that never comes
    RunWatch second(*held);
    request.arguments = longRun().arguments;
    second.once([&] { return !second.pids().isEmpty(); }, [&] { held->cancel(); });
    held->start(request);
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
    rowPerWay(waysThat([](const WayTraits &way) { return way.inProcesses(); }));
}

// More lines than a terminal's queue holds, while the thread that would take them waits for the end.
void TestRunners::aFloodInATerminalEndsInEveryWay()
{
    QFETCH(const Way, way);
    constexpr int lines = 70'000; // the queue holds 65,536
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
    watch.once([&] { return timesSaid(watch, MainSays::What::StillRunning) >= 2; }, [&] { runner->cancel(); });
    runner->start(longRun());
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"cancelled"_s);
}

void TestRunners::theWindowLivesWhileItRuns_data()
{
    rowPerWay(
        waysThat([](const WayTraits &way) { return way.window == Window::Alive || way.window == Window::Jerky; }));
}

// A timer of the window fires between start() and the end, which comes because the timer asks for it. In some ways the
// task is on this very stack meanwhile.
void TestRunners::theWindowLivesWhileItRuns()
{
    QFETCH(const Way, way);
    Supervisor supervisor({});
    const auto runner = makeRunner(way, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        if (watch.prints().contains(u"Starting to work"_s) && ++ticks == 3)
            runner->cancel();
    });
    timer.start(1);
    runner->start(longRun());
    QVERIFY(watch.waitForEnd());
    QVERIFY(ticks >= 3);
    QCOMPARE(watch.outcomeText(), u"cancelled"_s);
}

void TestRunners::theWindowIsFrozenUntilTheEnd_data()
{
    rowPerWay(waysThat([](const WayTraits &way) { return way.window == Window::Frozen; }));
}

// Of the task's whole story no word gets in before all of it is told, and no timer fires from its first word on.
void TestRunners::theWindowIsFrozenUntilTheEnd()
{
    QFETCH(const Way, way);
    Supervisor supervisor({});
    const auto runner = makeRunner(way, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    const std::shared_ptr<ReportQueue> queue = runner->queue();
    bool livedBetween = false;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        const bool hasBegun = watch.prints().contains(u"Starting to work"_s);
        livedBetween = livedBetween || (hasBegun && !queue->hasEnded());
    });
    connect(runner.get(), &Runner::reported, this, [&] {
        const bool hasBegun = watch.prints().contains(u"Starting to work"_s);
        livedBetween = livedBetween || (hasBegun && !queue->hasEnded());
    });
    timer.start(1);
    runner->start(taskRequest(u"sleep"_s, {{u"seconds"_s, 0.25}})); // reports on the way, twice at least
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"finished"_s);
    QVERIFY(!livedBetween);
}

// Counted up to the cancel: the loop turns on while the end is under way, but has said by then how often.
void TestRunners::nestedLoopSaysHowOftenItWasEntered()
{
    Supervisor supervisor({});
    const auto runner = makeRunner(Way::NestedLoop, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    int enteredByUs = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        if (enteredByUs < 5 && watch.prints().contains(u"Starting to work"_s) && ++enteredByUs == 5)
            runner->cancel();
    });
    timer.start(1);
    runner->start(longRun());
    QVERIFY(watch.waitForEnd());
    QCOMPARE(enteredByUs, 5);
    QCOMPARE(timesSaid(watch, MainSays::What::WasEntered), 1);
    for (const MainSays &says : watch.all<MainSays>()) {
        if (says.what == MainSays::What::WasEntered)
            QVERIFY2(says.count >= enteredByUs, qPrintable(QString::number(says.count)));
    }
    QCOMPARE(watch.all<MainSays>().last().what, MainSays::What::Ended);
}

// A second run is started from an event of the first one's loop: the first can't return before the second.
void TestRunners::nestedLoopsNest()
{
    Supervisor supervisor({});
    const auto outer = makeRunner(Way::NestedLoop, supervisor, linesPerFrame);
    const auto inner = makeRunner(Way::NestedLoop, supervisor, linesPerFrame);
    RunWatch outerWatch(*outer);
    RunWatch innerWatch(*inner);
    connect(outer.get(), &Runner::reported, this, [&] {
        if (inner->state() == Runner::State::Ready)
            inner->start(longRun());
    });
    connect(inner.get(), &Runner::reported, this, [&] { outer->cancel(); });
    connect(outer.get(), &Runner::finished, this, [&] { inner->cancel(); });
    outer->start(longRun());
    QVERIFY(outerWatch.waitForEnd());
    QVERIFY(innerWatch.waitForEnd());
    QCOMPARE(outerWatch.outcomeText(), u"cancelled"_s);
    QCOMPARE(innerWatch.outcomeText(), u"cancelled"_s);
}

void TestRunners::thePoolPromisesTheProgressOfTheWhole()
{
    Supervisor supervisor({});
    const auto runner = makeRunner(Way::Pool, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    runner->start(taskRequest(u"primes"_s, {{u"limit"_s, 400'000}, {u"parts"_s, 2}}));
    QVERIFY(watch.waitForEnd());
    for (const QString &who : {u"part 1"_s, u"part 2"_s}) {
        QList<Progress> progress = watch.all<Progress>();
        progress.removeIf([&who](const Progress &one) { return one.who != who; });
        QVERIFY(!progress.isEmpty());
        QVERIFY(std::is_sorted(progress.begin(), progress.end(),
                               [](const Progress &one, const Progress &other) { return one.done < other.done; }));
        QCOMPARE(progress.last().done, 1.0);
    }
}

void TestRunners::thePoolDoesNotKnowHowFarAFloodIs()
{
    Supervisor supervisor({});
    const auto runner = makeRunner(Way::Pool, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    runner->start(taskRequest(u"flood"_s, {{u"lines"_s, 0}}));
    THAW_TRY_VERIFY(!watch.all<Progress>().isEmpty());
    QCOMPARE(watch.all<Progress>().last().done, -1.0);
    runner->cancel();
    QVERIFY(watch.waitForEnd());
}

// More of them than there are cores, and Qt's own pool has been given to somebody else.
void TestRunners::thePoolIsItsOwn()
{
    QSemaphore go;
    QThreadPool &global = *QThreadPool::globalInstance();
    global.setExpiryTimeout(0);
    for (int i = 0; i < global.maxThreadCount(); ++i)
        global.start([&go] { go.acquire(); });
    const auto letGo = qScopeGuard([&] {
        go.release(global.maxThreadCount());
        global.waitForDone();
    });
    Supervisor supervisor({});
    std::vector<std::unique_ptr<Runner>> runners;
    std::vector<std::unique_ptr<RunWatch>> watches;
    for (int i = 0; i < QThread::idealThreadCount() + 3; ++i) {
        runners.push_back(makeRunner(Way::Pool, supervisor, linesPerFrame));
        watches.push_back(std::make_unique<RunWatch>(*runners.back()));
        runners.back()->start(longRun());
    }
    for (const auto &watch : watches)
        QVERIFY(watch->waitForPrint(u"Starting to work"_s));
    QCOMPARE(global.activeThreadCount(), global.maxThreadCount());
    for (const auto &runner : runners)
        runner->cancel();
    for (const auto &watch : watches) {
        QVERIFY(watch->waitForEnd());
        QCOMPARE(watch->outcomeText(), u"cancelled"_s);
    }
}

void TestRunners::theApplicationMayQuitInTheMiddle_data()
{
    rowPerWay(waysThat([](const WayTraits &way) { return way.window != Window::Frozen; }));
}

// This program again, as one that quits while the task runs: it ends, by itself and without a complaint.
void TestRunners::theApplicationMayQuitInTheMiddle()
{
    QFETCH(const Way, way);
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {u"runners-as-program"_s, wayId(way)});
    QVERIFY(program.waitForFinished(patience));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.readAllStandardError(), QByteArray());
}

void TestRunners::waysHaveTheirNames()
{
    QSet<QString> ids;
    for (const Way way : allWays()) {
        ids.insert(wayId(way));
        QCOMPARE(wayFromId(wayId(way)), std::optional(way));
    }
    QCOMPARE(ids.size(), allWays().size());
    QVERIFY(!wayFromId(u"magic"_s));
    QVERIFY(!wayFromId({}));
}

} // namespace thaw

namespace {

const thaw::TestMain asProgram("runners-as-program", [](int argc, char *argv[]) {
    const QCoreApplication app(argc, argv);
    const thaw::Way way = *thaw::wayFromId(app.arguments().value(1));
    thaw::Supervisor supervisor({});
    const auto runner = thaw::makeRunner(way, supervisor, thaw::linesPerFrame);
    const auto quitWhenItRuns = [](const thaw::ReportBatch &batch) {
        for (const thaw::Report &report : batch.reports) {
            if (std::holds_alternative<thaw::Print>(report.event))
                QCoreApplication::quit();
        }
    };
    QObject::connect(runner.get(), &thaw::Runner::reported, QCoreApplication::instance(), quitWhenItRuns);
    runner->start(thaw::taskRequest(u"sleep"_s, {{u"seconds"_s, 0.3}})); // some ways come back only when it ends
    return QCoreApplication::exec();
});

} // namespace

THAW_TEST(tst_runners, thaw::TestRunners)

#include "tst_runners.moc"
