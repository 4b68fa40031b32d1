// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/runwatch.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/pipe/channel.h"
#include "workers/pipe/codec.h"
#include "workers/pipe/linesplitter.h"
#include "workers/processes/supervisor.h"
#include "workers/ways/wayrunner.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// A process at the other end of three pipes, which the test writes and reads itself.
class Peer final
{
public:
    Peer(const QString &program, const QStringList &arguments)
    {
        m_process.start(program, arguments);
        m_process.waitForStarted(patience);
    }
    ~Peer()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    Q_DISABLE_COPY_MOVE(Peer)

    QProcess &process() { return m_process; }
    void send(const QByteArray &line) { m_process.write(line); }
    void sendMessage(const ProgramMessage &message) { send(encode(message)); }
    QByteArray allOutput() { return m_output += m_process.readAllStandardOutput(); }
    QByteArray allErrors() { return m_errors += m_process.readAllStandardError(); }
    QByteArrayList lines() { return allOutput().split('\n').mid(0, allOutput().count('\n')); }
    bool waitForText(const QByteArray &text)
    {
        return waitUntil([&] { return allOutput().contains(text); });
    }
    bool waitForEnd()
    {
        return waitUntil([&] { return m_process.state() == QProcess::NotRunning; });
    }
    QString end() const
    {
        return u"%1 %2"_s.arg(m_process.exitStatus() == QProcess::CrashExit ? u"signal"_s : u"exit"_s)
            .arg(m_process.exitCode());
    }

private:
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

QString workerProgram()
{
    return defaultWorkerProgram();
}

QString ownProgram()
{
    return QCoreApplication::applicationFilePath();
}

ProgramMessage order(const QString &task, const QJsonObject &arguments, const QString &actor = {})
{
    return Run{task, arguments, actor, {}, false};
}

bool isMessageOf(const QByteArray &line, const char *type)
{
    return line.contains(QByteArray("{\"type\":\"") + type + '"');
}

// --- what this program does when it is started as the other end ---

// Everything that a task's library may print, by every road to stdout.
int printStrayText(int, char *[])
{
    Channel channel;
    std::puts("stray: puts");
    std::cout << "stray: cout" << std::endl;
    std::fflush(stdout);
    const ssize_t written = ::write(STDOUT_FILENO, "stray: write\n", 13);
    const int status = std::system("echo stray: a child");
    char byte = 0;
    const ssize_t read = ::read(STDIN_FILENO, &byte, 1); // its stdin is empty, and not the protocol's
    channel.send("{\"read\":" + QByteArray::number(qint64(read))
                 + ",\"ok\":" + (written == 13 && status == 0 ? "1" : "0") + "}\n");
    return 0;
}

int printFromManyThreads(int, char *[])
{
    Channel channel;
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&channel, thread] {
            for (int i = 0; i < 5000; ++i)
                channel.send(QByteArray::number(thread) + ' ' + QByteArray::number(i) + ' ' + QByteArray(i % 200, 'x')
                             + '\n');
        });
    }
    return 0; // joins, then the channel sends what is left
}

// The second line follows the first so closely that it is held back; nobody flushes, and it must go all the same.
int sayTwoThingsAndWait(int, char *[])
{
    Channel channel;
    channel.send("one\n");
    channel.send("two\n");
    channel.readForever([](QByteArrayView) {});
}

int echo(int, char *[])
{
    Channel channel;
    const auto hear = [&channel](QByteArrayView line) { channel.send("heard " + line.toByteArray() + '\n'); };
    channel.readWhile([&hear](QByteArrayView line) { return hear(line), false; });
    // Another thread goes on with what this one has left.
    std::jthread([&channel, &hear] { channel.readForever(hear); }).join();
    return 0;
}

// Nobody reads what it says; it goes on, and goes at the end of the file.
int talkToNobody(int, char *[])
{
    Channel channel;
    std::jthread talker([&channel](const std::stop_token &stop) {
        while (!stop.stop_requested())
            channel.send(QByteArray(1000, 'x') + '\n');
    });
    channel.readForever([](QByteArrayView) {});
}

// The program: a supervisor with spares and with workers at work, all of whose pids it says. Then it does nothing.
int superviseAndSayWho(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    Supervisor supervisor({{}, 2});
    supervisor.warmUp();
    WayRunner sleeps(Way::Process, supervisor, linesPerFrame);
    WayRunner counts(Way::Process, supervisor, linesPerFrame);
    int launched = 0;
    for (WayRunner *runner : {&sleeps, &counts}) {
        QObject::connect(runner, &Runner::reported, &application, [&launched](const ReportBatch &batch) {
            for (const Report &report : batch.reports)
                launched += std::holds_alternative<Launched>(report.event) ? 1 : 0;
            if (launched == 5)
                std::puts("all launched");
            std::fflush(stdout);
        });
    }
    RunRequest request;
    request.task = u"sleep"_s;
    request.arguments = {{u"seconds"_s, 3600}};
    sleeps.start(request);
    request.task = u"primes"_s;
    request.arguments = {{u"limit"_s, 1'000'000'000}, {u"parts"_s, 4}};
    counts.start(request);
    return QCoreApplication::exec();
}

const TestMain others[] = {
    {"channel-stray", printStrayText},    {"channel-threads", printFromManyThreads},
    {"channel-two", sayTwoThingsAndWait}, {"channel-echo", echo},
    {"channel-nobody", talkToNobody},     {"channel-supervise", superviseAndSayWho},
};

} // namespace

/// The worker's end of the pipe, in a process of its own: thaw-worker, or this program started once more.
class TestChannel final : public GuardedTest
{
    Q_OBJECT

private slots:
    void saysHelloFirst();
    void runsATaskAndGoes_data();
    void runsATaskAndGoes();
    void ignoresWhatItDoesNotUnderstand();
    void goesWhenALineIsTooLong();
    void goesAtTheEndOfTheFile_data();
    void goesAtTheEndOfTheFile();
    void stopsWhenAsked_data();
    void stopsWhenAsked();
    void leavesCtrlCToTheProgram();
    void runsAtThePriorityOfEverythingElse();
    void refusesAnActorThatIsNotThere();
    void readsLikeATranscriptByHand_data();
    void readsLikeATranscriptByHand();
    void strayPrintsGoToTheLog();
    void linesOfManyThreadsStayWhole();
    void aLineThatIsHeldBackGoesSoon();
    void readsLinesInAnyPieces();
    void survivesAReaderThatHasGone();
    void aFullPipeStopsTheWriterAndNothingElse();
    void nothingOutlivesAProgramThatIsKilled();
};

void TestChannel::saysHelloFirst()
{
    Peer worker(workerProgram(), {});
    QVERIFY(worker.waitForText("\n"));
    const auto decoded = decodeWorkerMessage(worker.lines().first());
    const Hello hello = std::get<Hello>(std::get<WorkerMessage>(decoded));
    QCOMPARE(hello.protocol, protocolVersion);
    QCOMPARE(hello.pid, worker.process().processId());
    QVERIFY(hello.cancellable);
}

void TestChannel::runsATaskAndGoes_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QJsonObject>("arguments");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("an actor") << u"copies"_s << u"f1"_s << QJsonObject{{u"x"_s, 4}, {u"y"_s, 6}}
                              << QByteArray(R"({"type":"result","values":{"x":10,"y":6}})");
    QTest::newRow("the whole task") << u"copies"_s << QString() << QJsonObject()
                                    << QByteArray(
                                           R"({"type":"result","values":{"F1":10,"F2":-2,"x":4,"y":6},"checksum":")");
    QTest::newRow("nothing to do") << u"sleep"_s << u"worker"_s << QJsonObject{{u"seconds"_s, 0}}
                                   << QByteArray(R"({"type":"result","values":{"seconds":0},"checksum":")");
    QTest::newRow("no such task")
        << u"dance"_s << QString() << QJsonObject()
        << QByteArray(R"({"type":"failed","text":"there is no task named \"%1\"","args":["dance"]})");
    QTest::newRow("a wrong value") << u"sleep"_s << QString() << QJsonObject{{u"seconds"_s, u"soon"_s}}
                                   << QByteArray(R"({"type":"failed",)");
}

void TestChannel::runsATaskAndGoes()
{
    QFETCH(const QString, task);
    QFETCH(const QString, actor);
    QFETCH(const QJsonObject, arguments);
    QFETCH(const QByteArray, result);
    Peer worker(workerProgram(), {});
    worker.sendMessage(order(task, arguments, actor)); // before its hello: it waits in the pipe
    QVERIFY(worker.waitForEnd());
    QCOMPARE(worker.end(), u"exit 0"_s); // its stdin is still open
    for (const QByteArray &line : worker.lines())
        QVERIFY2(std::holds_alternative<WorkerMessage>(decodeWorkerMessage(line)), line.constData());
    QVERIFY2(worker.lines().last().startsWith(result), worker.lines().last().constData());
    QCOMPARE(worker.allErrors(), QByteArray());
}

void TestChannel::ignoresWhatItDoesNotUnderstand()
{
    Peer worker(workerProgram(), {});
    worker.send("\n\nhello?\n{\"type\":\"dance\"}\n[]\n{\"type\":\"run\",\"task\":1}\n\xff\xfe\n");
    worker.sendMessage(Step{true});
    worker.sendMessage(Answer{u"f1"_s, 1, {}, {}});
    worker.sendMessage(order(u"copies"_s, {}));
    worker.sendMessage(order(u"sleep"_s, {{u"seconds"_s, 3600}})); // one is enough
    QVERIFY(worker.waitForEnd());
    QCOMPARE(worker.end(), u"exit 0"_s);
    QVERIFY(worker.allOutput().contains(R"("F1":10)"));
}

void TestChannel::goesWhenALineIsTooLong()
{
    Peer worker(workerProgram(), {});
    worker.send(QByteArray(longestLine + 1, 'x'));
    QVERIFY(worker.waitForEnd());
    QCOMPARE(worker.end(), u"exit 3"_s);
}

void TestChannel::goesAtTheEndOfTheFile_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("waiting") << QByteArray();
    QTest::newRow("asleep") << encode(order(u"sleep"_s, {{u"seconds"_s, 3600}}));
    QTest::newRow("busy") << encode(order(u"primes"_s, {{u"limit"_s, 1'000'000'000}, {u"parts"_s, 1}}));
    QTest::newRow("busy with threads") << encode(order(u"primes"_s, {{u"limit"_s, 1'000'000'000}, {u"parts"_s, 4}}));
    QTest::newRow("held") << encode(ProgramMessage(Run{u"sleep"_s, {{u"seconds"_s, 0}}, {}, {}, true}));
}

void TestChannel::goesAtTheEndOfTheFile()
{
    QFETCH(const QByteArray, line);
    Peer worker(workerProgram(), {});
    QVERIFY(worker.waitForText("\n"));
    worker.send(line);
    if (line.contains("3600") || line.contains("primes"))
        QVERIFY(worker.waitForText("\"progress\""));
    worker.process().closeWriteChannel();
    QVERIFY(worker.waitForEnd());
    QCOMPARE(worker.end(), u"exit 0"_s);
}

void TestChannel::stopsWhenAsked_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("before it has anything to do") << QByteArray();
    QTest::newRow("asleep") << encode(order(u"sleep"_s, {{u"seconds"_s, 3600}}));
    QTest::newRow("asleep, as an actor") << encode(order(u"sleep"_s, {{u"seconds"_s, 3600}}, u"worker"_s));
    QTest::newRow("busy with threads") << encode(order(u"primes"_s, {{u"limit"_s, 1'000'000'000}, {u"parts"_s, 4}}));
    QTest::newRow("held") << encode(ProgramMessage(Run{u"sleep"_s, {{u"seconds"_s, 3600}}, {}, {}, true}));
}

void TestChannel::stopsWhenAsked()
{
    QFETCH(const QByteArray, line);
    Peer worker(workerProgram(), {});
    worker.send(line);
    worker.sendMessage(Cancel{});
    QVERIFY(worker.waitForEnd());
    QCOMPARE(worker.end(), u"exit 0"_s);
    QCOMPARE(worker.lines().last(), QByteArray(R"({"type":"stopped"})"));
}

void TestChannel::leavesCtrlCToTheProgram()
{
    Peer worker(workerProgram(), {});
    QVERIFY(worker.waitForText("\n"));
    ::kill(pid_t(worker.process().processId()), SIGINT);
    worker.sendMessage(order(u"copies"_s, {}));
    QVERIFY(worker.waitForEnd());
    QCOMPARE(worker.end(), u"exit 0"_s);

    Peer terminated(workerProgram(), {});
    QVERIFY(terminated.waitForText("\n"));
    ::kill(pid_t(terminated.process().processId()), SIGTERM);
    QVERIFY(terminated.waitForEnd());
    QCOMPARE(terminated.end(), u"signal 15"_s);
}

// As in every other way, in which the task runs in threads of the program: what is compared has to be alike.
void TestChannel::runsAtThePriorityOfEverythingElse()
{
    Peer counter(workerProgram(), {});
    counter.sendMessage(order(u"primes"_s, {{u"limit"_s, 1'000'000'000}, {u"parts"_s, 1}}));
    QVERIFY(counter.waitForText("\"progress\""));
    const auto pid = pid_t(counter.process().processId());
    QCOMPARE(::sched_getscheduler(pid), ::sched_getscheduler(0));
    QCOMPARE(::getpriority(PRIO_PROCESS, id_t(pid)), ::getpriority(PRIO_PROCESS, 0));
}

void TestChannel::refusesAnActorThatIsNotThere()
{
    Peer worker(workerProgram(), {});
    worker.sendMessage(order(u"primes"_s, {{u"limit"_s, 100}, {u"parts"_s, 2}}, u"part 3"_s));
    QVERIFY(worker.waitForEnd());
    QVERIFY2(isMessageOf(worker.lines().last(), "failed"), worker.lines().last().constData());
}

void TestChannel::readsLikeATranscriptByHand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QByteArray>("output"); // a part of it
    QTest::addColumn<QByteArray>("errors");
    QTest::newRow("sleep") << QStringList{u"sleep"_s, u"seconds=0.01"_s} << u"exit 0"_s
                           << QByteArray(
                                  "worker: Starting to work\nworker: Finished working\nresult: {\"seconds\":0.01}\n")
                           << QByteArray();
    QTest::newRow("copies") << QStringList{u"copies"_s, u"x=1"_s, u"y=2"_s} << u"exit 0"_s
                            << QByteArray("result: {\"F1\":3,\"F2\":-1,\"x\":1,\"y\":2}\n") << QByteArray();
    QTest::newRow("primes") << QStringList{u"primes"_s, u"limit=1000"_s, u"parts=2"_s} << u"exit 0"_s
                            << QByteArray("\"primes\":168") << QByteArray();
    QTest::newRow("help") << QStringList{u"--help"_s} << u"exit 0"_s << QByteArray("thaw-worker TASK") << QByteArray();
    QTest::newRow("no such task") << QStringList{u"dance"_s} << u"exit 2"_s << QByteArray()
                                  << QByteArray("Tasks: sleep, primes");
    QTest::newRow("no such argument") << QStringList{u"sleep"_s, u"minutes=1"_s} << u"exit 2"_s << QByteArray()
                                      << QByteArray("minutes=1 is not an argument of sleep");
    QTest::newRow("a wrong value") << QStringList{u"sleep"_s, u"seconds=soon"_s} << u"exit 2"_s << QByteArray()
                                   << QByteArray("\"max\":3600");
    QTest::newRow("no value") << QStringList{u"sleep"_s, u"seconds"_s} << u"exit 2"_s << QByteArray()
                              << QByteArray("seconds");
}

void TestChannel::readsLikeATranscriptByHand()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, end);
    QFETCH(const QByteArray, output);
    QFETCH(const QByteArray, errors);
    Peer worker(workerProgram(), arguments);
    QVERIFY(worker.waitForEnd());
    QCOMPARE(worker.end(), end);
    QVERIFY2(worker.allOutput().contains(output), worker.allOutput().constData());
    QVERIFY2(worker.allErrors().contains(errors), worker.allErrors().constData());
    QCOMPARE(worker.allOutput().isEmpty(), output.isEmpty());
    QCOMPARE(worker.allErrors().isEmpty(), errors.isEmpty());
}

void TestChannel::strayPrintsGoToTheLog()
{
    Peer peer(ownProgram(), {u"channel-stray"_s});
    QVERIFY(peer.waitForEnd());
    QCOMPARE(peer.allOutput(), QByteArray("{\"read\":0,\"ok\":1}\n"));
    for (const char *stray : {"stray: puts\n", "stray: cout\n", "stray: write\n", "stray: a child\n"})
        QVERIFY2(peer.allErrors().contains(stray), stray);
}

void TestChannel::linesOfManyThreadsStayWhole()
{
    Peer peer(ownProgram(), {u"channel-threads"_s});
    QVERIFY(peer.waitForEnd());
    QCOMPARE(peer.end(), u"exit 0"_s);
    QCOMPARE(peer.lines().size(), 4 * 5000);
    std::array<int, 4> next{};
    for (const QByteArray &line : peer.lines()) {
        const QByteArrayList words = line.split(' ');
        QCOMPARE(words.size(), 3);
        int &number = next.at(words.at(0).toUInt());
        QCOMPARE(words.at(1).toInt(), number);
        QCOMPARE(words.at(2), QByteArray(number % 200, 'x'));
        ++number;
    }
}

void TestChannel::aLineThatIsHeldBackGoesSoon()
{
    Peer peer(ownProgram(), {u"channel-two"_s});
    QVERIFY(peer.waitForText("one\ntwo\n"));
    peer.process().closeWriteChannel();
    QVERIFY(peer.waitForEnd());
    QCOMPARE(peer.end(), u"exit 0"_s);
}

void TestChannel::readsLinesInAnyPieces()
{
    Peer peer(ownProgram(), {u"channel-echo"_s});
    for (const char *piece : {"o", "ne\ntw", "o", "\n\nfour\n"}) {
        peer.send(piece);
        peer.process().waitForBytesWritten(patience);
    }
    peer.send(QByteArray(longestLine, 'x') + '\n');
    QVERIFY(peer.waitForText("heard one\nheard two\nheard \nheard four\nheard xxx"));
    THAW_TRY_COMPARE(peer.lines().size(), 5);
    QCOMPARE(peer.lines().last().size(), 6 + longestLine);
    peer.process().closeWriteChannel();
    QVERIFY(peer.waitForEnd());
}

void TestChannel::survivesAReaderThatHasGone()
{
    Peer peer(ownProgram(), {u"channel-nobody"_s});
    QVERIFY(peer.waitForText("xxx"));
    peer.process().closeReadChannel(QProcess::StandardOutput);
    peer.send("still there?\n");
    QVERIFY(peer.process().waitForBytesWritten(patience));
    QCOMPARE(peer.process().state(), QProcess::Running); // no SIGPIPE
    peer.process().closeWriteChannel();
    QVERIFY(peer.waitForEnd());
    QCOMPARE(peer.end(), u"exit 0"_s);
}

// Its reader is another thread than its writer: it hears that the program has gone although nobody reads what it says.
void TestChannel::aFullPipeStopsTheWriterAndNothingElse()
{
    int toPeer[2] = {-1, -1};
    int fromPeer[2] = {-1, -1};
    QVERIFY(::pipe(toPeer) == 0 && ::pipe(fromPeer) == 0);
    const QByteArray program = ownProgram().toLocal8Bit();
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::dup2(toPeer[0], STDIN_FILENO);
        ::dup2(fromPeer[1], STDOUT_FILENO);
        for (const int descriptor : {toPeer[0], toPeer[1], fromPeer[0], fromPeer[1]})
            ::close(descriptor);
        ::execl(program.constData(), program.constData(), "channel-nobody", nullptr);
        ::_exit(127);
    }
    ::close(toPeer[0]);
    ::close(fromPeer[1]);
    const auto readable = [&fromPeer] {
        int bytes = 0;
        ::ioctl(fromPeer[0], FIONREAD, &bytes);
        return bytes;
    };
    THAW_TRY_VERIFY(readable() >= 60'000); // full
    ::close(toPeer[1]);
    int status = -1;
    const auto gone = [&] { return ::waitpid(pid, &status, WNOHANG) == pid; };
    QVERIFY(waitUntil(gone));
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    ::close(fromPeer[0]);
}

void TestChannel::nothingOutlivesAProgramThatIsKilled()
{
    Peer program(ownProgram(), {u"channel-supervise"_s});
    QVERIFY(program.waitForText("all launched"));
    THAW_TRY_COMPARE(childProcesses(program.process().processId()).size(), 7); // five at work, two spares
    const QList<qint64> workers = childProcesses(program.process().processId());
    program.process().kill();
    QVERIFY(program.waitForEnd());
    for (const qint64 pid : workers)
        THAW_TRY_VERIFY(!isAlive(pid));
}

} // namespace thaw

THAW_TEST(tst_channel, thaw::TestChannel)

#include "tst_channel.moc"
