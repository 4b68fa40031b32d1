// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/runwatch.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/processes/supervisor.h"
#include "workers/tasks/tasklist.h"
#include "workers/ways/wayrunner.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// A supervisor whose own workers misbehave, for tasks with several actors.
class BadWorkers final
{
public:
    explicit BadWorkers(const char *behaviour) { qputenv("THAW_MISBEHAVIOUR", behaviour); }
    ~BadWorkers() { qunsetenv("THAW_MISBEHAVIOUR"); }
    Q_DISABLE_COPY_MOVE(BadWorkers)

    Supervisor &supervisor() { return m_supervisor; }

private:
    Supervisor m_supervisor{{misbehaverProgram(), 0}};
};

// By default. The others stop it, let it go on, or do nothing.
bool endsAProcess(int signal)
{
    static const QList<int> harmless{SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH};
    return !harmless.contains(signal);
}

} // namespace

/// Runs in worker processes, from the request to the outcome.
class TestWorkerRun final : public GuardedTest
{
    Q_OBJECT

private slots:
    void endsAsItsWorkerDid_data();
    void endsAsItsWorkerDid();
    void saysWhichLineBrokeTheProtocol_data();
    void saysWhichLineBrokeTheProtocol();
    void theTasksGiveTheirResults_data();
    void theTasksGiveTheirResults();
    void refusesWhatTheWorkerRefuses_data();
    void refusesWhatTheWorkerRefuses();
    void tellsItsStoryInOrder();
    void aProgramThatCannotStartIsNotLaunched();
    void losesNoLineOfAFlood_data();
    void losesNoLineOfAFlood();
    void losesNoLineOfALog();
    void endsWhenAsked_data();
    void endsWhenAsked();
    void diesWhenKilled_data();
    void diesWhenKilled();
    void aKillCutsACancelShort();
    void showsTheStagesOfACancel();
    void endsInTime_data();
    void endsInTime();
    void aWorkerOfOnesOwnDeclaresItself();
    void afterItsHelloAWorkerThatIsAskedIsNotHeard();
    void combinesWhatTheActorsSent();
    void oneBadActorEndsTheOthers_data();
    void oneBadActorEndsTheOthers();
    void oneActorMayBeKilled();
    void carriesRequestsBetweenActors_data();
    void carriesRequestsBetweenActors();
    void findsTheDeadlock();
    void leavesTheStuckToBeLookedAt();
    void whoGoesOnWasNotStuck();
    void progressEndsAtOne();
    void whatIsFilledInHasItsBound();
    void nobodySpeaksAsMain();
    void letsASteppingWorkerOn();
};

void TestWorkerRun::endsAsItsWorkerDid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("outcome");

    const auto row = [](const char *name, int number, const char *outcome) {
        QTest::addRow("%s %d", name, number) << QString::fromLatin1(name) << number << QString::fromLatin1(outcome);
    };
    row("good", 0, "finished");
    row("declares", 0, "finished");
    row("fails", 0, "failed: task-failed");
    row("silent", 0, "failed: no-hello");
    row("goes-at-once", 0, "failed: no-hello");
    row("goes-at-once", 3, "failed: exit-code 3");
    row("late-hello", 50, "finished");
    row("protocol", 99, "failed: wrong-protocol 99");
    row("protocol", 0, "failed: broken-line 1");
    row("hello-twice", 0, "failed: broken-line 2");
    row("no-hello-first", 0, "failed: broken-line 1");
    row("broken-line", 0, "failed: broken-line 3");
    row("not-json", 0, "failed: broken-line 3");
    row("not-utf8", 0, "failed: broken-line 2");
    row("unknown-type", 0, "failed: broken-line 2");
    row("stray-print", 0, "failed: broken-line 2");
    row("too-long-line", 0, "failed: broken-line 2");
    row("half-a-line", 0, "failed: no-result");
    row("byte-by-byte", 0, "finished");
    row("flood", 0, "finished");
    row("logs", 0, "finished");
    row("no-result", 0, "failed: no-result");
    row("exit-code", 0, "failed: no-result");
    row("exit-code", 3, "failed: exit-code 3");
    row("crash", 0, "crashed 11");
    row("abort", 0, "crashed 6");
    for (int signal = 1; signal <= SIGRTMAX; ++signal) {
        const bool is = signal < 32 || signal >= SIGRTMIN; // between them are the C library's own
        if (is && endsAProcess(signal))
            row("dies-of", signal, qPrintable(u"crashed %1"_s.arg(signal)));
    }
    row("runs-out-of-memory", 0, "crashed 6");
    row("lingers", 0, "finished");
    row("repeats-its-result", 0, "finished"); // five times a second: its one second is never begun anew
    row("stops-unasked-and-lingers", 0, "failed: no-result");
    row("result-then-crash", 0, "crashed 11");
    row("result-then-exit", 1, "failed: exit-code 1");
    row("two-results", 0, "finished");
    row("result-then-nonsense", 0, "failed: broken-line 3");
    row("closes-its-input", 0, "finished");
    row("grandchild", 0, "finished");
    row("grandchild", SIGSEGV, "crashed 11");
    row("leaves-a-flood", 0, "finished");
    row("leaves-a-flood", 1, "finished");
    row("hoards-locks", 0, "failed: too-many-locks");
    row("ever-new-waiters", 0, "failed: too-many-locks");
    row("sticks-again", 0, "stuck f1 x f1");
    row("asks-itself", 0, "failed: reads-nothing");
    row("never-answers", 0, "failed: reads-nothing");
    row("long-values", 3, "finished");
    row("longest-line", 0, "finished");
    row("fails-at-length", 0, "failed: task-failed");
}

void TestWorkerRun::endsAsItsWorkerDid()
{
    QFETCH(const QString, name);
    QFETCH(const int, number);
    QFETCH(const QString, outcome);

    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(misbehaverRun(name, number));
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), outcome);
    QVERIFY(watch.outcome().who.isEmpty()); // there is only one
    QVERIFY(watch.outcome().seconds > 0);
    QCOMPARE(watch.states(u"worker"_s).last(), ActorState::State::Ended);
    if (name.endsWith("lingers"_L1)) // it is told how it came to its end
        QVERIFY(watch.states(u"worker"_s).contains(ActorState::State::Killing));
    for (const qint64 pid : watch.pids())
        THAW_TRY_VERIFY(!isAlive(pid));
    QVERIFY(!watch.brokeTheContract());
}

void TestWorkerRun::saysWhichLineBrokeTheProtocol_data()
{
    using Kind = BrokenLine::Kind;
    QTest::addColumn<QString>("name");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("excerpt");
    QTest::newRow("not-json") << u"not-json"_s << Kind::NotAnObject << QString() << u"hello, world"_s;
    QTest::newRow("stray-print") << u"stray-print"_s << Kind::NotAnObject << QString() << u"debug: x is 4"_s;
    QTest::newRow("unknown-type") << u"unknown-type"_s << Kind::UnknownType << u"sing"_s << uR"({"type":"sing"})"_s;
    QTest::newRow("broken-line") << u"broken-line"_s << Kind::WrongField << u"text"_s << uR"({"type":"print"})"_s;
    QTest::newRow("too-long-line") << u"too-long-line"_s << Kind::TooLong << QString() << QString(200, u'x');
    QTest::newRow("hello-twice") << u"hello-twice"_s << Kind::UnknownType << u"hello"_s << QString();
    QTest::newRow("no-hello-first") << u"no-hello-first"_s << Kind::UnknownType << u"no hello"_s
                                    << uR"({"type":"print","text":"too early"})"_s;
}

void TestWorkerRun::saysWhichLineBrokeTheProtocol()
{
    QFETCH(const QString, name);
    QFETCH(const BrokenLine::Kind, kind);
    QFETCH(const QString, field);
    QFETCH(const QString, excerpt);

    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(misbehaverRun(name));
    QVERIFY(watch.waitForEnd());
    const std::optional<BrokenLine> broken = watch.outcome().brokenLine;
    QVERIFY(broken);
    QCOMPARE(broken->kind, kind);
    QCOMPARE(broken->field, field);
    QVERIFY(excerpt.isEmpty() ? !broken->excerpt.isEmpty() : broken->excerpt == excerpt);
}

void TestWorkerRun::theTasksGiveTheirResults_data()
{
    QTest::addColumn<RunRequest>("request");
    QTest::addColumn<QJsonObject>("values");
    QTest::newRow("copies") << taskRequest(u"copies"_s)
                            << QJsonObject{{u"F1"_s, 10}, {u"F2"_s, -2}, {u"x"_s, 4}, {u"y"_s, 6}};
    QTest::newRow("sleep") << taskRequest(u"sleep"_s, {{u"seconds"_s, 0.05}}) << QJsonObject{{u"seconds"_s, 0.05}};
    for (const int parts : {1, 2, 5, 64}) {
        QTest::addRow("primes in %d", parts) << taskRequest(u"primes"_s, {{u"limit"_s, 100'000}, {u"parts"_s, parts}})
                                             << QJsonObject{{u"primes"_s, 9592}, {u"sum"_s, u"454396537"_s}};
    }
}

void TestWorkerRun::theTasksGiveTheirResults()
{
    QFETCH(const RunRequest, request);
    QFETCH(const QJsonObject, values);
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(request);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"finished"_s);
    QCOMPARE(watch.outcome().result.values, values);
    QCOMPARE(watch.outcome().result.checksum, checksumOf(values));
    QCOMPARE(watch.pids().size(), findTask(request.task)->actors(request.arguments).size());
}

void TestWorkerRun::refusesWhatTheWorkerRefuses_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QJsonObject>("arguments");
    QTest::newRow("an unknown task") << u"dance"_s << QJsonObject();
    QTest::newRow("no task at all") << QString() << QJsonObject();
    QTest::newRow("a wrong value") << u"sleep"_s << QJsonObject{{u"seconds"_s, -1}};
    QTest::newRow("a wrong name") << u"sleep"_s << QJsonObject{{u"minutes"_s, 1}};
}

// Whoever makes a request checks it first; one that is wrong all the same must not do worse than fail.
void TestWorkerRun::refusesWhatTheWorkerRefuses()
{
    QFETCH(const QString, task);
    QFETCH(const QJsonObject, arguments);
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    RunRequest request;
    request.task = task;
    request.arguments = arguments;
    runner.start(request);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"failed: task-failed"_s);
    QVERIFY(!watch.outcome().text.isEmpty());
}

void TestWorkerRun::tellsItsStoryInOrder()
{
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, everyLine);
    RunWatch watch(runner);
    runner.start(taskRequest(u"sleep"_s, {{u"seconds"_s, 0}}));
    QVERIFY(watch.waitForEnd());

    QStringList story;
    double before = 0;
    for (const Report &report : watch.reports()) {
        QVERIFY(report.seconds >= before);
        before = report.seconds;
        if (const auto *says = std::get_if<MainSays>(&report.event))
            story.append(u"main %1"_s.arg(int(says->what)));
        else if (const auto *launched = std::get_if<Launched>(&report.event))
            story.append(launched->who + u" launched"_s);
        else if (const auto *print = std::get_if<Print>(&report.event))
            story.append(print->who + u": "_s + print->text);
        else if (const auto *state = std::get_if<ActorState>(&report.event))
            story.append(state->who + u" state %1"_s.arg(int(state->state)));
    }
    QVERIFY(watch.outcome().seconds >= before);
    const QStringList expected{
        u"main %1"_s.arg(int(MainSays::What::Starting)),
        u"main %1"_s.arg(int(MainSays::What::Launching)),
        u"worker launched"_s,
        u"worker: Starting to work"_s,
        u"worker: Finished working"_s,
        u"worker state %1"_s.arg(int(ActorState::State::Ended)),
        u"main %1"_s.arg(int(MainSays::What::Ended)),
    };
    QCOMPARE(story, expected);
}

void TestWorkerRun::aProgramThatCannotStartIsNotLaunched()
{
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    RunRequest request;
    request.command.program = u"/nowhere/at/all"_s;
    runner.start(request);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"failed: failed-to-start"_s);
    QVERIFY(!watch.outcome().text.isEmpty());
    QCOMPARE(watch.pids(), QList<qint64>());
}

void TestWorkerRun::losesNoLineOfAFlood_data()
{
    QTest::addColumn<qsizetype>("linesPerBatch");
    QTest::newRow("in a window") << linesPerFrame;
    QTest::newRow("in a terminal") << everyLine;
}

void TestWorkerRun::losesNoLineOfAFlood()
{
    QFETCH(const qsizetype, linesPerBatch);
    constexpr int lines = 70'000; // a terminal's queue holds 65,536
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerBatch);
    RunWatch watch(runner);
    runner.start(misbehaverRun(u"flood"_s, lines));
    QVERIFY(watch.waitForEnd());
    const QList<Print> prints = watch.all<Print>();
    QCOMPARE(prints.size() + watch.skippedLines(), lines);
    QVERIFY(linesPerBatch != everyLine || watch.skippedLines() == 0);
    int before = 0;
    for (const Print &print : prints) {
        QVERIFY(print.arguments.value(0).toInt() > before);
        before = print.arguments.value(0).toInt();
    }
    QCOMPARE(before, lines);
}

void TestWorkerRun::losesNoLineOfALog()
{
    constexpr int megabytes = 100;
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(misbehaverRun(u"logs-at-length"_s, megabytes));
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"finished"_s);
    QCOMPARE(watch.logLines().size() + watch.skippedLines(), megabytes * 1024);
}

void TestWorkerRun::endsWhenAsked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("polite") << u"polite"_s << u"cancelled"_s;
    QTest::newRow("ignores-cancel") << u"ignores-cancel"_s << u"cancelled"_s;
    QTest::newRow("ignores-term") << u"ignores-term"_s << u"cancelled"_s;
    QTest::newRow("stops-itself") << u"stops-itself"_s << u"cancelled"_s;
    QTest::newRow("floods-forever") << u"floods-forever"_s << u"cancelled"_s;
    QTest::newRow("closes-its-output") << u"closes-its-output"_s << u"cancelled"_s;
    QTest::newRow("result-when-cancelled") << u"result-when-cancelled"_s << u"finished"_s;
    QTest::newRow("crashes-when-cancelled") << u"crashes-when-cancelled"_s << u"cancelled"_s;
    QTest::newRow("exits-when-cancelled") << u"exits-when-cancelled"_s << u"cancelled"_s;
    QTest::newRow("breaks-when-cancelled") << u"breaks-when-cancelled"_s << u"failed: broken-line 3"_s;
}

void TestWorkerRun::endsWhenAsked()
{
    QFETCH(const QString, name);
    QFETCH(const QString, outcome);
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(misbehaverRun(name, 1));
    THAW_TRY_VERIFY(!watch.all<Print>().isEmpty());
    runner.cancel();
    QCOMPARE(runner.state(), Runner::State::Stopping);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), outcome);
    QCOMPARE(runner.state(), Runner::State::Ended);
}

void TestWorkerRun::diesWhenKilled_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"polite", "ignores-term", "stops-itself", "floods-forever", "silent", "deaf"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestWorkerRun::diesWhenKilled()
{
    QFETCH(const QString, name);
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(misbehaverRun(name));
    THAW_TRY_VERIFY(!watch.pids().isEmpty());
    runner.kill();
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"killed"_s);
}

void TestWorkerRun::aKillCutsACancelShort()
{
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(misbehaverRun(u"ignores-term"_s));
    QVERIFY(watch.waitForPrint(u"deaf"_s));
    runner.cancel();
    runner.kill();
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"killed"_s);
}

void TestWorkerRun::showsTheStagesOfACancel()
{
    using State = ActorState::State;
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(misbehaverRun(u"ignores-term"_s));
    QVERIFY(watch.waitForPrint(u"deaf"_s));
    runner.cancel();
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.states(u"worker"_s),
             (QList<State>{State::Cancelling, State::Terminating, State::Killing, State::Ended}));
    QCOMPARE(watch.all<ActorState>().last().ended, Outcome::Kind::Cancelled);
}

void TestWorkerRun::endsInTime_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("polite") << u"polite"_s << 0.1 << u"timed-out"_s;
    QTest::newRow("ignores-term") << u"ignores-term"_s << 0.1 << u"timed-out"_s;
    QTest::newRow("silent") << u"silent"_s << 0.1 << u"timed-out"_s;
    QTest::newRow("ends before") << u"good"_s << 60.0 << u"finished"_s;
    QTest::newRow("a year is no time at all") << u"good"_s << 3e7 << u"finished"_s;
    QTest::newRow("for ever") << u"good"_s << 1e18 << u"finished"_s;
    QTest::newRow("none") << u"good"_s << 0.0 << u"finished"_s;
}

void TestWorkerRun::endsInTime()
{
    QFETCH(const QString, name);
    QFETCH(const double, seconds);
    QFETCH(const QString, outcome);
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    RunRequest request = misbehaverRun(name);
    request.timeoutSeconds = seconds;
    runner.start(request);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), outcome);
    if (outcome == "timed-out"_L1)
        QVERIFY(watch.outcome().seconds >= seconds); // late on a busy machine, but never early
}

void TestWorkerRun::aWorkerOfOnesOwnDeclaresItself()
{
    Supervisor supervisor({});
    RunRequest request = misbehaverRun(u"declares"_s);
    request.declareOnly = true;
    WayRunner asked(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(asked);
    asked.start(request);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"finished"_s);
    QCOMPARE(watch.all<Hello>().size(), 1);
    const Hello hello = watch.all<Hello>().first();
    QCOMPARE(hello.title, u"Mine"_s);
    QCOMPARE(hello.parameters, (QList<Parameter>{{u"n"_s, Parameter::Type::Integer, 2, 0, 9, {}, {}}}));
    QVERIFY(!hello.cancellable);

    request.declareOnly = false;
    request.arguments = {{u"n"_s, 7}};
    WayRunner runs(Way::Process, supervisor, linesPerFrame);
    RunWatch second(runs);
    runs.start(request);
    QVERIFY(second.waitForEnd());
    QCOMPARE(second.outcome().result.values, (QJsonObject{{u"n"_s, 7}}));

    RunRequest
        nobody; // neither a task nor a program of one's own: there is nothing to declare, and nothing to fall over
    nobody.declareOnly = true;
    WayRunner nothing(Way::Process, supervisor, linesPerFrame);
    RunWatch third(nothing);
    nothing.start(nobody);
    QVERIFY(third.waitForEnd());
    QCOMPARE(third.outcomeText(), u"finished"_s);
}

void TestWorkerRun::afterItsHelloAWorkerThatIsAskedIsNotHeard()
{
    Supervisor supervisor({});
    RunRequest request = misbehaverRun(u"speaks-on"_s);
    request.declareOnly = true;
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(request);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"finished"_s);
    QCOMPARE(watch.all<Hello>().size(), 1);
    QCOMPARE(watch.prints(u"worker"_s), QStringList());
    QCOMPARE(watch.all<LockEvent>().size(), 0);
    QCOMPARE(watch.all<FoundStuck>().size(), 0);
}

void TestWorkerRun::combinesWhatTheActorsSent()
{
    BadWorkers bad("good");
    WayRunner runner(Way::Process, bad.supervisor(), linesPerFrame);
    RunWatch watch(runner);
    runner.start(taskRequest(u"copies"_s, {{u"x"_s, 1}, {u"y"_s, 1}}));
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"finished"_s);
    // What the workers sent, not what they should have computed; the program's own x and y.
    QCOMPARE(watch.outcome().result.values, (QJsonObject{{u"F1"_s, 10}, {u"F2"_s, -2}, {u"x"_s, 1}, {u"y"_s, 1}}));
    QCOMPARE(watch.prints(u"f1"_s), QStringList{u"working"_s});
    QCOMPARE(watch.prints(u"f2"_s), QStringList{u"working"_s});
}

void TestWorkerRun::oneBadActorEndsTheOthers_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::addColumn<bool>("kill");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("a crash") << QByteArray("first-crashes") << false << u"crashed 11"_s;
    QTest::newRow("a kill") << QByteArray("polite") << true << u"killed"_s;
}

void TestWorkerRun::oneBadActorEndsTheOthers()
{
    QFETCH(const QByteArray, behaviour);
    QFETCH(const bool, kill);
    QFETCH(const QString, outcome);
    BadWorkers bad(behaviour.constData());
    WayRunner runner(Way::Process, bad.supervisor(), linesPerFrame);
    RunWatch watch(runner);
    runner.start(taskRequest(u"copies"_s));
    if (kill) {
        THAW_TRY_COMPARE(watch.prints().size(), 2);
        runner.killActor(u"nobody"_s); // nothing
        runner.killActor(u"f1"_s);
    }
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), outcome);
    QCOMPARE(watch.outcome().who, u"f1"_s); // the one that it began with
    QCOMPARE(watch.states(u"f2"_s).last(), ActorState::State::Ended);
    QCOMPARE(watch.all<ActorState>().last().ended, Outcome::Kind::Cancelled);
}

// The other one has its result in already.
void TestWorkerRun::oneActorMayBeKilled()
{
    BadWorkers bad("first-finishes");
    WayRunner runner(Way::Process, bad.supervisor(), linesPerFrame);
    RunWatch watch(runner);
    runner.start(taskRequest(u"copies"_s));
    THAW_TRY_VERIFY(watch.states(u"f1"_s).contains(ActorState::State::Ended));
    QVERIFY(watch.waitForPrint(u"waiting to be asked"_s));
    runner.killActor(u"f1"_s); // gone already
    runner.killActor(u"f2"_s);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"killed"_s);
    QCOMPARE(watch.outcome().who, u"f2"_s);
}

void TestWorkerRun::carriesRequestsBetweenActors_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::addColumn<QString>("heard");
    QTest::newRow("an answer") << QByteArray("asks") << u"7 42"_s;
    QTest::newRow("the other one goes without an answer") << QByteArray("asks-in-vain") << u"7 gone"_s;
    QTest::newRow("nobody of that name") << QByteArray("asks-nobody") << u"7 gone"_s;
}

void TestWorkerRun::carriesRequestsBetweenActors()
{
    QFETCH(const QByteArray, behaviour);
    QFETCH(const QString, heard);
    BadWorkers bad(behaviour.constData());
    WayRunner runner(Way::Process, bad.supervisor(), linesPerFrame);
    RunWatch watch(runner);
    runner.start(taskRequest(u"copies"_s));
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"finished"_s);
    QCOMPARE(watch.prints(u"f1"_s), QStringList{heard});
}

void TestWorkerRun::findsTheDeadlock()
{
    BadWorkers bad("deadlock");
    WayRunner runner(Way::Process, bad.supervisor(), linesPerFrame);
    RunWatch watch(runner);
    runner.start(taskRequest(u"copies"_s));
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcome().kind, Outcome::Kind::Stuck);
    QStringList cycle = watch.outcome().cycle;
    QCOMPARE(cycle.size(), 5);
    QCOMPARE(cycle.first(), cycle.last());
    if (cycle.first() == "f2"_L1)
        cycle = QStringList{cycle.at(2), cycle.at(3), cycle.at(0), cycle.at(1), cycle.at(2)};
    QCOMPARE(cycle, (QStringList{u"f1"_s, u"lock_y"_s, u"f2"_s, u"lock_x"_s, u"f1"_s}));
    QCOMPARE(watch.all<FoundStuck>().size(), 1);
    for (const QString &who : {u"f1"_s, u"f2"_s})
        QVERIFY(watch.states(who).contains(ActorState::State::Stuck));
}

void TestWorkerRun::leavesTheStuckToBeLookedAt()
{
    for (const bool kill : {false, true}) {
        BadWorkers bad("deadlock");
        WayRunner runner(Way::Process, bad.supervisor(), linesPerFrame);
        RunWatch watch(runner);
        RunRequest request = taskRequest(u"copies"_s);
        request.leaveStuck = true;
        runner.start(request);
        THAW_TRY_COMPARE(watch.all<FoundStuck>().size(), 1);
        QCOMPARE(childProcesses().size(), 2);
        QCOMPARE(watch.ends(), 0);
        if (kill)
            runner.kill();
        else
            runner.cancel();
        QVERIFY(watch.waitForEnd());
        QCOMPARE(watch.outcome().kind, Outcome::Kind::Stuck);
    }
}

void TestWorkerRun::whoGoesOnWasNotStuck()
{
    Supervisor supervisor({});
    RunRequest request = misbehaverRun(u"sticks-and-goes-on"_s);
    request.leaveStuck = true;
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(request);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.all<FoundStuck>().size(), 1);
    QCOMPARE(watch.outcomeText(), u"finished"_s);
}

void TestWorkerRun::progressEndsAtOne()
{
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(misbehaverRun(u"too-far"_s));
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.all<Progress>().size(), 1);
    QCOMPARE(watch.all<Progress>().first().done, 1.0);
}

void TestWorkerRun::whatIsFilledInHasItsBound()
{
    Supervisor supervisor({});
    for (const int number : {1000, 100'000}) {
        WayRunner runner(Way::Process, supervisor, linesPerFrame);
        RunWatch watch(runner);
        runner.start(misbehaverRun(u"fills-in"_s, number));
        QVERIFY(watch.waitForEnd());
        QCOMPARE(watch.outcomeText(), u"finished"_s);
        const QStringList prints = watch.prints(u"worker"_s);
        QCOMPARE(prints.size(), 1);
        QVERIFY(prints.first().startsWith("xxx"_L1) && prints.first().endsWith(u'…'));
        QVERIFY(prints.first().size() > number);
        QVERIFY(prints.first().size() <= std::min(4 * 3 * number + 1025, 1024 * 1024 + 1));
    }
}

void TestWorkerRun::nobodySpeaksAsMain()
{
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(misbehaverRun(u"speaks-as-main"_s));
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.prints(u"worker"_s), QStringList{u"Finished after 1.00 s."_s});
}

void TestWorkerRun::letsASteppingWorkerOn()
{
    Supervisor supervisor({});
    RunRequest request = misbehaverRun(u"steps"_s);
    request.stepping = true;
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(request);
    QVERIFY(watch.waitForPrint(u"stepping true"_s));
    for (int i = 1; i <= 3; ++i) {
        runner.step(false);
        THAW_TRY_COMPARE(watch.prints().count(u"step"_s), i);
    }
    runner.step(true);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"finished"_s);

    // The same with the real one: a word for each step.
    RunRequest sleep = taskRequest(u"sleep"_s, {{u"seconds"_s, 0}});
    sleep.stepping = true;
    WayRunner second(Way::Process, supervisor, linesPerFrame);
    RunWatch other(second);
    second.start(sleep);
    second.step(false);
    QVERIFY(other.waitForPrint(u"Starting to work"_s));
    second.step(false);
    QVERIFY(other.waitForEnd());
    QCOMPARE(other.outcomeText(), u"finished"_s);
}

} // namespace thaw

THAW_TEST(tst_workerrun, thaw::TestWorkerRun)
#include "tst_workerrun.moc"
