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
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// A run from its start to its end; how many of its workers had been waiting.
class WholeRun final
{
public:
    WholeRun(Supervisor &supervisor, const RunRequest &request)
        : m_runner(Way::Process, supervisor, linesPerFrame), m_watch(m_runner)
    {
        m_runner.start(request);
        m_watch.waitForEnd();
    }
    QString outcome() const { return m_watch.outcomeText(); }
    int spares() const { return m_watch.spares(); }

private:
    WayRunner m_runner;
    RunWatch m_watch;
};

// Runs until a run gets a spare: the event that one has said hello is not visible from outside.
bool getsASpare(Supervisor &supervisor)
{
    return waitUntil([&] { return WholeRun(supervisor, taskRequest(u"sleep"_s, {{u"seconds"_s, 0}})).spares() == 1; });
}

/// A resource of this process that is used up, until this goes. The kernel counts no processes of root's: there this process
/// is nobody's for so long.
class LimitReached final
{
public:
    explicit LimitReached(int limit) : m_limit(__rlimit_resource(limit))
    {
        if (::getrlimit(m_limit, &m_before) != 0 || (m_asNobody && ::setresuid(nobody, nobody, 0) != 0))
            return;
        const int lowestFree = ::dup(STDERR_FILENO);
        ::close(lowestFree);
        const rlimit used{limit == RLIMIT_NOFILE ? rlim_t(lowestFree) : 0, m_before.rlim_max};
        m_isSet = ::setrlimit(m_limit, &used) == 0;
    }
    ~LimitReached()
    {
        if (m_asNobody) [[maybe_unused]]
            const int done = ::setresuid(0, 0, 0);
        ::setrlimit(m_limit, &m_before);
    }
    Q_DISABLE_COPY_MOVE(LimitReached)

    bool isSet() const { return m_isSet; }

private:
    static constexpr uid_t nobody = 65534;

    const __rlimit_resource m_limit;
    const bool m_asNobody = m_limit == RLIMIT_NPROC && ::getuid() == 0;
    rlimit m_before{};
    bool m_isSet = false;
};

} // namespace

/// The thread that owns the processes: spare workers, runs side by side, and its own end.
class TestSupervisor final : public GuardedTest
{
    Q_OBJECT

private slots:
    void startsNothingBeforeItIsAsked();
    void keepsSparesWarm();
    void replacesTheSparesThatWereTaken();
    void changesTheirNumber_data();
    void changesTheirNumber();
    void outlivesTheDeathOfASpare();
    void doesNotRestartSparesThatDie_data();
    void doesNotRestartSparesThatDie();
    void survivesWithoutAWorkerProgram();
    void startsAgainWhenALimitIsLifted_data();
    void startsAgainWhenALimitIsLifted();
    void runsManyAtOnce();
    void killsARunThatNobodyWatchesAnyMore();
    void knowsNothingOfRunsThatAreOver();
    void endsEverythingWithItself_data();
    void endsEverythingWithItself();
    void callsReturnBeforeAnythingHappens();
    void findsTheWorkerBesideTheProgram();
};

void TestSupervisor::startsNothingBeforeItIsAsked()
{
    Supervisor supervisor({{}, 2});
    supervisor.setSpares(3);
    const WholeRun run(supervisor, taskRequest(u"copies"_s)); // by its end the supervisor has seen all that was before
    QCOMPARE(run.outcome(), u"finished"_s);
    QCOMPARE(run.spares(), 0);
    THAW_TRY_COMPARE(childProcesses(), QList<qint64>());
}

void TestSupervisor::keepsSparesWarm()
{
    Supervisor supervisor({{}, 2});
    supervisor.warmUp();
    THAW_TRY_COMPARE(childProcesses().size(), 2);
    supervisor.warmUp(); // again is no more
    QVERIFY(getsASpare(supervisor));
}

void TestSupervisor::replacesTheSparesThatWereTaken()
{
    Supervisor supervisor({{}, 2});
    supervisor.warmUp();
    for (int i = 0; i < 5; ++i)
        QVERIFY(getsASpare(supervisor));
    THAW_TRY_COMPARE(childProcesses().size(), 2);
}

void TestSupervisor::changesTheirNumber_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("kept");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("fewer") << 1 << 1;
    QTest::newRow("more") << 4 << 4;
    QTest::newRow("too many") << 1000 << 8;
    QTest::newRow("less than none") << -1 << 0;
}

void TestSupervisor::changesTheirNumber()
{
    QFETCH(const int, number);
    QFETCH(const int, kept);
    Supervisor supervisor({{}, 2});
    supervisor.warmUp();
    THAW_TRY_COMPARE(childProcesses().size(), 2);
    supervisor.setSpares(number);
    THAW_TRY_COMPARE(childProcesses().size(), kept);
    if (kept > 0)
        QVERIFY(getsASpare(supervisor));
    else
        QCOMPARE(WholeRun(supervisor, taskRequest(u"copies"_s)).spares(), 0);
}

void TestSupervisor::outlivesTheDeathOfASpare()
{
    Supervisor supervisor({{}, 2});
    supervisor.warmUp();
    THAW_TRY_COMPARE(childProcesses().size(), 2);
    for (const qint64 pid : childProcesses())
        ::kill(pid_t(pid), SIGKILL);
    THAW_TRY_COMPARE(childProcesses(), QList<qint64>()); // and collected
    QCOMPARE(WholeRun(supervisor, taskRequest(u"copies"_s)).outcome(), u"finished"_s);
    QVERIFY(getsASpare(supervisor)); // a run has asked for some: they are there again
}

void TestSupervisor::doesNotRestartSparesThatDie_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::addColumn<QString>("outcome"); // of a run with such workers
    QTest::newRow("go at once") << QByteArray("goes-at-once") << u"failed: no-hello"_s;
    QTest::newRow("babble") << QByteArray("babbles") << u"failed: broken-line 2"_s;
    QTest::newRow("speak first") << QByteArray("no-hello-first") << u"failed: broken-line 1"_s;
    QTest::newRow("no such behaviour") << QByteArray("sing") << u"failed: exit-code 64"_s;
}

void TestSupervisor::doesNotRestartSparesThatDie()
{
    QFETCH(const QByteArray, behaviour);
    QFETCH(const QString, outcome);
    qputenv("THAW_MISBEHAVIOUR", behaviour);
    Supervisor supervisor({misbehaverProgram(), 3});
    supervisor.warmUp();
    const WholeRun run(supervisor, taskRequest(u"sleep"_s));
    QCOMPARE(run.outcome(), outcome);
    THAW_TRY_COMPARE(childProcesses(), QList<qint64>()); // all have died, and stay dead
    qunsetenv("THAW_MISBEHAVIOUR");
}

void TestSupervisor::survivesWithoutAWorkerProgram()
{
    Supervisor supervisor({u"/nowhere/at/all"_s, 2});
    supervisor.warmUp();
    QCOMPARE(WholeRun(supervisor, taskRequest(u"copies"_s)).outcome(), u"failed: failed-to-start"_s);
}

void TestSupervisor::startsAgainWhenALimitIsLifted_data()
{
    QTest::addColumn<int>("limit");
    QTest::newRow("of processes") << int(RLIMIT_NPROC);
    QTest::newRow("of open files") << int(RLIMIT_NOFILE);
}

void TestSupervisor::startsAgainWhenALimitIsLifted()
{
    QFETCH(const int, limit);
    allowWarnings(u"QProcessPrivate::createPipe"_s);
    const RunRequest request = taskRequest(u"sleep"_s, {{u"seconds"_s, 0}});
    Supervisor supervisor({{}, 1});
    QCOMPARE(WholeRun(supervisor, request).outcome(), u"finished"_s); // its thread has all that it needs for itself
    {
        const LimitReached reached(limit);
        if (!reached.isSet())
            QSKIP("This user can't set that limit.");
        QCOMPARE(WholeRun(supervisor, request).outcome(), u"failed: failed-to-start"_s);
    }
    QCOMPARE(WholeRun(supervisor, request).outcome(), u"finished"_s);
    supervisor.warmUp();
    QVERIFY(getsASpare(supervisor));
}

void TestSupervisor::runsManyAtOnce()
{
    Supervisor supervisor({{}, 2});
    supervisor.warmUp();
    std::vector<std::unique_ptr<WayRunner>> runners;
    std::vector<std::unique_ptr<RunWatch>> watches;
    for (int i = 0; i < 12; ++i) {
        runners.push_back(std::make_unique<WayRunner>(Way::Process, supervisor, linesPerFrame));
        watches.push_back(std::make_unique<RunWatch>(*runners.back()));
    }
    for (int i = 0; i < 12; ++i)
        runners.at(size_t(i))->start(taskRequest(u"copies"_s, {{u"x"_s, i}, {u"y"_s, 100}}));
    runners.at(3)->kill();
    runners.at(5).reset();
    for (int i = 0; i < 12; ++i) {
        if (i == 5)
            continue;
        const RunWatch &watch = *watches.at(size_t(i));
        THAW_TRY_COMPARE(watch.ends(), 1);
        if (i == 3) {
            QVERIFY(watch.outcomeText() == "killed"_L1 || watch.outcomeText() == "finished"_L1);
            continue;
        }
        QCOMPARE(watch.outcomeText(), u"finished"_s);
        QCOMPARE(watch.outcome().result.values.value(u"F1"_s), QJsonValue(100 + i)); // its own, and nobody else's
    }
    QCOMPARE(watches.at(5)->ends(), 0);
}

void TestSupervisor::killsARunThatNobodyWatchesAnyMore()
{
    Supervisor supervisor({});
    QList<qint64> pids;
    {
        WayRunner runner(Way::Process, supervisor, linesPerFrame);
        RunWatch watch(runner);
        runner.start(taskRequest(u"primes"_s, {{u"limit"_s, 1'000'000'000}, {u"parts"_s, 3}}));
        THAW_TRY_COMPARE(watch.pids().size(), 3);
        pids = watch.pids();
    }
    for (const qint64 pid : pids)
        THAW_TRY_VERIFY(!isAlive(pid));
    QCOMPARE(WholeRun(supervisor, taskRequest(u"copies"_s)).outcome(), u"finished"_s);
}

void TestSupervisor::knowsNothingOfRunsThatAreOver()
{
    Supervisor supervisor({});
    auto queue = std::make_shared<ReportQueue>(linesPerFrame);
    const Supervisor::RunId run = supervisor.start(taskRequest(u"copies"_s), queue);
    queue->waitForEnd();
    for (const Supervisor::RunId id : {run, Supervisor::RunId(0), run + 1, ~Supervisor::RunId(0)}) {
        supervisor.cancel(id);
        supervisor.kill(id);
        supervisor.killActor(id, u"f1"_s);
        supervisor.step(id, true);
    }
    QCOMPARE(WholeRun(supervisor, taskRequest(u"copies"_s)).outcome(), u"finished"_s);
}

void TestSupervisor::endsEverythingWithItself_data()
{
    QTest::addColumn<QString>("when");
    for (const char *when : {"at once", "warm", "running", "cancelling", "ended"})
        QTest::newRow(when) << QString::fromLatin1(when);
}

// cleanup() then looks for processes and threads.
void TestSupervisor::endsEverythingWithItself()
{
    QFETCH(const QString, when);
    Supervisor supervisor({{}, 3});
    supervisor.warmUp();
    if (when == "at once"_L1)
        return;
    auto queue = std::make_shared<ReportQueue>(linesPerFrame);
    THAW_TRY_COMPARE(childProcesses().size(), 3);
    if (when == "warm"_L1)
        return;
    const Supervisor::RunId run = supervisor.start(taskRequest(u"sleep"_s, {{u"seconds"_s, 3600}}), queue);
    supervisor.start(taskRequest(u"primes"_s, {{u"limit"_s, 1'000'000'000}, {u"parts"_s, 2}}), queue);
    THAW_TRY_VERIFY(childProcesses().size() >= 3);
    if (when == "cancelling"_L1)
        supervisor.cancel(run);
    if (when == "ended"_L1) {
        supervisor.kill(run);
        queue->waitForEnd();
    }
}

// Not a matter of time: nothing can have come, because the event loop has not run.
void TestSupervisor::callsReturnBeforeAnythingHappens()
{
    Supervisor supervisor({});
    WayRunner runner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(runner);
    runner.start(taskRequest(u"sleep"_s, {{u"seconds"_s, 3600}}));
    runner.cancel();
    runner.kill();
    QCOMPARE(watch.ends(), 0);
    QVERIFY(watch.reports().isEmpty());
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"killed"_s);
}

void TestSupervisor::findsTheWorkerBesideTheProgram()
{
    const QByteArray given = qgetenv("THAW_WORKER");
    qputenv("THAW_WORKER", "/some/where/thaw-worker");
    QCOMPARE(defaultWorkerProgram(), u"/some/where/thaw-worker"_s);
    qunsetenv("THAW_WORKER");
    QCOMPARE(defaultWorkerProgram(), QCoreApplication::applicationDirPath() + u"/thaw-worker"_s);
    if (!given.isEmpty())
        qputenv("THAW_WORKER", given);
}

} // namespace thaw

THAW_TEST(tst_supervisor, thaw::TestSupervisor)
#include "tst_supervisor.moc"
