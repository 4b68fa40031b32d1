// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/contract/outcome.h"
#include "workers/pipe/codec.h"
#include "workers/processes/childprocess.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

using Stage = ChildProcess::Stage;

constexpr auto longDeadline = 30s;

ChildProcess::Command misbehave(const QString &name, int number = 0)
{
    return {misbehaverProgram(), {name, QString::number(number)}, {}};
}

/// A child process with the least that an owner does: greets, gives the order, expects the end after the result.
class Child final
{
public:
    Child()
    {
        m_process->setLineHandler([this](QByteArrayView line) { return take(line); });
        QObject::connect(m_process.get(), &ChildProcess::stageChanged, m_process.get(),
                         [this](Stage stage) { m_stages.append(stage); });
        QObject::connect(m_process.get(), &ChildProcess::logged, m_process.get(),
                         [this](const QString &line) { m_log.append(line); });
        QObject::connect(m_process.get(), &ChildProcess::ended, m_process.get(), [this] {
            ++m_ends;
            m_outcome = judge(m_process->processEnd(), m_words);
        });
    }

    void start(const ChildProcess::Command &command, std::chrono::milliseconds deadline = longDeadline)
    {
        m_process->start(command, deadline);
    }
    ChildProcess &process() { return *m_process; }
    void destroy() { m_process.reset(); }

    bool waitForEnd()
    {
        return waitUntil([this] { return m_ends > 0; });
    }
    bool waitForPrint()
    {
        return waitUntil([this] { return !m_prints.isEmpty(); });
    }
    bool waitForHello()
    {
        return waitUntil([this] { return m_process->hasGreeted(); });
    }
    void breakAtLine(int number) { m_breakAt = number; }

    QString outcome() const { return m_ends == 0 ? u"none"_s : describe(m_outcome); }
    int ends() const { return m_ends; }
    const QList<Stage> &stages() const { return m_stages; }
    const QStringList &prints() const { return m_prints; }
    const QStringList &log() const { return m_log; }
    int lines() const { return m_lines; }

private:
    std::optional<BrokenLine> take(QByteArrayView line)
    {
        if (++m_lines == m_breakAt)
            return BrokenLine{BrokenLine::Kind::UnknownType, 0, {}, {}};
        const auto decoded = decodeWorkerMessage(line);
        if (const auto *broken = std::get_if<BrokenLine>(&decoded))
            return *broken;
        const auto &message = std::get<WorkerMessage>(decoded);
        if (std::holds_alternative<Hello>(message)) {
            m_process->greeted();
            m_process->send(encode(ProgramMessage(Run{})));
        } else if (const auto *print = std::get_if<Print>(&message)) {
            m_prints.append(print->text);
        } else if (const auto *result = std::get_if<Result>(&message)) {
            m_words.result = *result;
            m_process->expectEnd();
        } else if (std::holds_alternative<Stopped>(message)) {
            m_words.stopped = true;
            m_process->expectEnd();
        }
        return std::nullopt;
    }

    std::unique_ptr<ChildProcess> m_process = std::make_unique<ChildProcess>();
    QStringList m_prints;
    QStringList m_log;
    QList<Stage> m_stages;
    LastWords m_words;
    Outcome m_outcome;
    int m_ends = 0;
    int m_lines = 0;
    int m_breakAt = -1;
};

const QByteArray cancelLine = encode(ProgramMessage(Cancel{}));

int openDescriptors()
{
    return int(QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size());
}

// Without the event loop: the process is dead, and nobody has been told.
bool waitUntilDeadUnnoticed(qint64 pid)
{
    const QDeadlineTimer deadline(patience);
    while (isAlive(pid) && !deadline.hasExpired())
        QThread::msleep(1);
    return !isAlive(pid);
}

} // namespace

class TestChildProcess final : public GuardedTest
{
    Q_OBJECT

private slots:
    void tellsHowAProgramEnded_data();
    void tellsHowAProgramEnded();
    void tellsThatAProgramCannotStart_data();
    void tellsThatAProgramCannotStart();
    void tellsThatThereIsNothingLeftToStartWith();
    void saysThatItStartedBeforeAnythingElse();
    void readsWhatIsUnreadWhenTheEndComes();
    void stopsInStages_data();
    void stopsInStages();
    void theFirstReasonStaysButForKill();
    void killsAtOnce_data();
    void killsAtOnce();
    void keepsTheHelloDeadline_data();
    void keepsTheHelloDeadline();
    void givesAWorkerTimeToGoAfterItsResult();
    void aBrokenLineEndsItAtThatLine();
    void passesOnItsLog();
    void survivesAWorkerThatDoesNotListen_data();
    void survivesAWorkerThatDoesNotListen();
    void sendsNothingToTheDead();
    void mayBeDestroyedAtAnyTime_data();
    void mayBeDestroyedAtAnyTime();
    void mayBeDeletedLaterAtItsEnd();
    void takesItsChildrenWithIt_data();
    void takesItsChildrenWithIt();
    void givesItsEnvironment();
    void isTheHeadOfAGroupOfItsOwn();
    void inheritsNothingButItsPipes();
    void leavesNoDescriptorsBehind();
};

void TestChildProcess::tellsHowAProgramEnded_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("outcome");

    const auto row = [](const char *name, int number, const char *outcome) {
        QTest::addRow("%s %d", name, number) << QString::fromLatin1(name) << number << QString::fromLatin1(outcome);
    };
    row("good", 0, "finished");
    row("goes-at-once", 0, "failed: no-hello");
    row("goes-at-once", 1, "failed: exit-code 1");
    row("goes-at-once", 255, "failed: exit-code 255");
    row("no-result", 0, "failed: no-result");
    row("exit-code", 3, "failed: exit-code 3");
    row("crash", 0, "crashed 11");
    row("abort", 0, "crashed 6");
    row("dies-of", SIGHUP, "crashed 1");
    row("result-then-crash", 0, "crashed 11");
    row("result-then-exit", 1, "failed: exit-code 1");
    row("not-json", 0, "failed: broken-line 3");
    row("too-long-line", 0, "failed: broken-line 2");
}

void TestChildProcess::tellsHowAProgramEnded()
{
    QFETCH(const QString, name);
    QFETCH(const int, number);
    QFETCH(const QString, outcome);

    Child child;
    child.start(misbehave(name, number));
    QVERIFY(child.process().processId() > 0);
    QVERIFY(child.waitForEnd());
    QCOMPARE(child.outcome(), outcome);
    QCOMPARE(child.process().stage(), Stage::Ended);
    child.process().kill(); // all of this comes too late
    child.process().stop(ProcessEnd::Asked::Cancel, cancelLine);
    QCoreApplication::processEvents();
    QCOMPARE(child.ends(), 1);
    QCOMPARE(child.stages().last(), Stage::Ended);
}

void TestChildProcess::tellsThatAProgramCannotStart_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("not there") << u"/nowhere/at/all"_s;
    QTest::newRow("not in the path") << u"thaw-no-such-program"_s;
    QTest::newRow("a folder") << u"/"_s;
    QTest::newRow("not executable") << u"/proc/self/status"_s;
    QTest::newRow("through a file") << u"/proc/self/status/worker"_s;
}

void TestChildProcess::tellsThatAProgramCannotStart()
{
    QFETCH(const QString, program);
    Child child;
    child.start({program, {}, {}});
    QCOMPARE(child.ends(), 0); // never from within start()
    QVERIFY(child.waitForEnd());
    QCOMPARE(child.outcome(), u"failed: failed-to-start"_s);
    QVERIFY(!child.process().processEnd().startError.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(child.ends(), 1);

    Child stopped; // asked to end before it is known that it never began
    stopped.start({program, {}, {}});
    stopped.process().stop(ProcessEnd::Asked::Cancel, cancelLine);
    stopped.process().kill();
    QVERIFY(stopped.waitForEnd());
    QCOMPARE(stopped.outcome(), u"failed: failed-to-start"_s);

    Child destroyed;
    destroyed.start({program, {}, {}});
    destroyed.destroy();
    QCoreApplication::processEvents();
    QCOMPARE(destroyed.ends(), 0);
}

// No descriptor is left for its pipes: the one error that comes while start() is still on the stack.
void TestChildProcess::tellsThatThereIsNothingLeftToStartWith()
{
    allowWarnings(u"QProcessPrivate::createPipe"_s);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    Child child;
    const int lowestFree = ::dup(STDERR_FILENO);
    ::close(lowestFree);
    const rlimit none{rlim_t(lowestFree), before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
    child.start(misbehave(u"good"_s));
    ::setrlimit(RLIMIT_NOFILE, &before);
    QCOMPARE(child.ends(), 0);
    QVERIFY(child.waitForEnd());
    QCOMPARE(child.outcome(), u"failed: failed-to-start"_s);
}

// All that a quick child says can be there before its owner's event loop turns for the first time.
void TestChildProcess::saysThatItStartedBeforeAnythingElse()
{
    ChildProcess process;
    QStringList order;
    process.setLineHandler([&order](QByteArrayView line) {
        order.append(QString::fromUtf8(line));
        return std::optional<BrokenLine>();
    });
    connect(&process, &ChildProcess::started, this, [&order] { order.append(u"started"_s); });
    connect(&process, &ChildProcess::logged, this, [&order](const QString &line) { order.append(line); });
    connect(&process, &ChildProcess::ended, this, [&order] { order.append(u"ended"_s); });

    process.start({u"/bin/sh"_s, {u"-c"_s, u"echo error >&2; echo line"_s}, {}}, longDeadline);
    QVERIFY(waitUntilDeadUnnoticed(process.processId()));

    QVERIFY(waitUntil([&order] { return order.contains(u"ended"_s); }));
    QCOMPARE(order.first(), u"started"_s);
    QCOMPARE(order.last(), u"ended"_s);
    QCOMPARE(QSet<QString>(order.begin(), order.end()).size(), 4);
}

void TestChildProcess::readsWhatIsUnreadWhenTheEndComes()
{
    constexpr int lines = 500;
    Child child;
    child.start(misbehave(u"says-it-all-and-goes"_s, lines));
    QVERIFY(waitUntilDeadUnnoticed(child.process().processId()));
    QCOMPARE(child.lines(), 0);
    QVERIFY(child.waitForEnd());
    QCOMPARE(child.outcome(), u"finished"_s);
    QCOMPARE(child.prints().size(), lines);
    QCOMPARE(child.prints().last(), QString::number(lines));
    QCOMPARE(child.log(), QStringList{u"last word"_s});
}

void TestChildProcess::stopsInStages_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<Stage>>("least"); // on a slow machine the next stage may come before the answer
    QTest::addColumn<QString>("outcome");

    using Stages = QList<Stage>;
    const Stages asked{Stage::Asked};
    const Stages terminated{Stage::Asked, Stage::Terminating};
    const Stages killed{Stage::Asked, Stage::Terminating, Stage::Killing};
    QTest::newRow("polite") << u"polite"_s << asked << u"cancelled"_s;
    QTest::newRow("result-when-cancelled") << u"result-when-cancelled"_s << asked << u"finished"_s;
    QTest::newRow("crashes-when-cancelled") << u"crashes-when-cancelled"_s << asked << u"cancelled"_s;
    QTest::newRow("ignores-cancel") << u"ignores-cancel"_s << terminated << u"cancelled"_s;
    QTest::newRow("closes-its-output") << u"closes-its-output"_s << terminated << u"cancelled"_s;
    QTest::newRow("ignores-term") << u"ignores-term"_s << killed << u"cancelled"_s;
    QTest::newRow("stops-itself") << u"stops-itself"_s << killed << u"cancelled"_s;
}

void TestChildProcess::stopsInStages()
{
    QFETCH(const QString, name);
    QFETCH(const QList<Stage>, least);
    QFETCH(const QString, outcome);

    Child child;
    child.start(misbehave(name));
    QVERIFY(child.waitForPrint());
    child.process().stop(ProcessEnd::Asked::Cancel, cancelLine);
    child.process().stop(ProcessEnd::Asked::TimeOut, cancelLine); // the second one does nothing
    QCOMPARE(child.stages(), QList<Stage>{Stage::Asked});
    QVERIFY(child.waitForEnd());
    QCOMPARE(child.outcome(), outcome);

    const QList<Stage> all{Stage::Asked, Stage::Terminating, Stage::Killing};
    const QList<Stage> seen = child.stages().first(child.stages().size() - 1);
    QCOMPARE(child.stages().last(), Stage::Ended);
    QVERIFY(seen.size() >= least.size());
    QCOMPARE(seen, all.first(seen.size()));
}

void TestChildProcess::theFirstReasonStaysButForKill()
{
    Child timedOut;
    timedOut.start(misbehave(u"ignores-cancel"_s));
    QVERIFY(timedOut.waitForPrint());
    timedOut.process().stop(ProcessEnd::Asked::TimeOut, cancelLine);
    timedOut.process().stop(ProcessEnd::Asked::Cancel, cancelLine);
    QVERIFY(timedOut.waitForEnd());
    QCOMPARE(timedOut.outcome(), u"timed-out"_s);

    Child killed;
    killed.start(misbehave(u"ignores-term"_s));
    QVERIFY(killed.waitForPrint());
    killed.process().stop(ProcessEnd::Asked::Cancel, cancelLine);
    killed.process().kill();
    QVERIFY(killed.waitForEnd());
    QCOMPARE(killed.outcome(), u"killed"_s);
    QCOMPARE(killed.stages(), (QList<Stage>{Stage::Asked, Stage::Killing, Stage::Ended}));
}

void TestChildProcess::killsAtOnce_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"polite", "ignores-term", "stops-itself", "floods-forever", "silent", "deaf"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestChildProcess::killsAtOnce()
{
    QFETCH(const QString, name);
    Child child;
    child.start(misbehave(name));
    if (name != "silent"_L1 && name != "deaf"_L1)
        QVERIFY(child.waitForPrint());
    child.process().kill();
    child.process().stop(ProcessEnd::Asked::Cancel, cancelLine); // too late
    QVERIFY(child.waitForEnd());
    QCOMPARE(child.outcome(), u"killed"_s);
    QCOMPARE(child.stages(), (QList<Stage>{Stage::Killing, Stage::Ended}));
}

void TestChildProcess::keepsTheHelloDeadline_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("milliseconds"); // until its hello
    QTest::addColumn<int>("deadline");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("silent") << u"silent"_s << 0 << 20 << u"failed: no-hello"_s;
    QTest::newRow("deaf") << u"deaf"_s << 0 << 20 << u"failed: no-hello"_s;
    QTest::newRow("too late") << u"late-hello"_s << 20'000 << 20 << u"failed: no-hello"_s;
    QTest::newRow("late, but in time") << u"late-hello"_s << 100 << 30'000 << u"finished"_s;
}

void TestChildProcess::keepsTheHelloDeadline()
{
    QFETCH(const QString, name);
    QFETCH(const int, milliseconds);
    QFETCH(const int, deadline);
    QFETCH(const QString, outcome);
    Child child;
    child.start(misbehave(name, milliseconds), std::chrono::milliseconds(deadline));
    QVERIFY(child.waitForEnd());
    QCOMPARE(child.outcome(), outcome);
}

void TestChildProcess::givesAWorkerTimeToGoAfterItsResult()
{
    Child good; // waits until its stdin is closed, and goes by itself
    good.start(misbehave(u"good"_s));
    QVERIFY(good.waitForEnd());
    QCOMPARE(good.process().processEnd().asked, ProcessEnd::Asked::Nothing);
    QVERIFY(!good.process().processEnd().crashed);

    Child lingers;
    lingers.start(misbehave(u"lingers"_s));
    QVERIFY(lingers.waitForEnd());
    QCOMPARE(lingers.process().processEnd().asked, ProcessEnd::Asked::Linger);
    QCOMPARE(lingers.outcome(), u"finished"_s);
}

void TestChildProcess::aBrokenLineEndsItAtThatLine()
{
    Child child;
    child.breakAtLine(10);
    child.start(misbehave(u"floods-forever"_s));
    QVERIFY(child.waitForEnd());
    QCOMPARE(child.outcome(), u"failed: broken-line 10"_s);
    QCOMPARE(child.lines(), 10); // none after it
}

void TestChildProcess::passesOnItsLog()
{
    Child child;
    child.start(misbehave(u"logs"_s));
    QVERIFY(child.waitForEnd());
    QCOMPARE(child.outcome(), u"finished"_s);
    QCOMPARE(child.log().first(4), (QStringList{u"before hello"_s, u"one"_s, u""_s, u"two ñ"_s}));
    QCOMPARE(child.log().last(), u"last, without its newline"_s);
    const QStringList pieces = child.log().mid(4, child.log().size() - 5);
    QCOMPARE(pieces.join(QString()), QString(5000, u'ñ')); // of one line of 10,000 bytes
    for (const QString &piece : pieces)
        QVERIFY(piece.size() <= 2048);
}

void TestChildProcess::survivesAWorkerThatDoesNotListen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("closes-its-input") << u"closes-its-input"_s << u"finished"_s;
    QTest::newRow("never-reads") << u"never-reads"_s << u"killed"_s;
}

// More than a pipe holds; a write that fails or waits is nothing that this process may notice.
void TestChildProcess::survivesAWorkerThatDoesNotListen()
{
    QFETCH(const QString, name);
    QFETCH(const QString, outcome);
    Child child;
    child.start(misbehave(name));
    QVERIFY(child.waitForHello());
    if (name == "closes-its-input"_L1)
        QVERIFY(child.waitForPrint());
    for (int i = 0; i < 100; ++i)
        child.process().send(QByteArray(10'000, 'x') + '\n');
    if (name == "never-reads"_L1)
        child.process().kill();
    QVERIFY(child.waitForEnd());
    QCOMPARE(child.outcome(), outcome);
}

void TestChildProcess::sendsNothingToTheDead()
{
    Child child;
    child.process().send(cancelLine); // not born yet
    child.start(misbehave(u"goes-at-once"_s, 3));
    QVERIFY(waitUntilDeadUnnoticed(child.process().processId()));
    child.process().send(cancelLine); // dead, and nobody has been told
    child.process().stop(ProcessEnd::Asked::Cancel, cancelLine);
    QVERIFY(child.waitForEnd());
    QCOMPARE(child.outcome(), u"cancelled"_s);
    child.process().send(cancelLine);
    QCOMPARE(child.ends(), 1);
}

void TestChildProcess::mayBeDestroyedAtAnyTime_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("when");
    for (const char *name :
         {"polite", "silent", "ignores-term", "stops-itself", "floods-forever", "never-reads", "lingers"}) {
        for (const char *when : {"at once", "greeted", "stopping", "killing"})
            QTest::addRow("%s, %s", name, when) << QString::fromLatin1(name) << QString::fromLatin1(when);
    }
}

void TestChildProcess::mayBeDestroyedAtAnyTime()
{
    QFETCH(const QString, name);
    QFETCH(const QString, when);
    Child child;
    child.start(misbehave(name));
    const qint64 pid = child.process().processId();
    if (when != "at once"_L1 && name != "silent"_L1)
        QVERIFY(child.waitForHello());
    for (int i = 0; name == "never-reads"_L1 && i < 100; ++i)
        child.process().send(QByteArray(10'000, 'x') + '\n');
    if (when == "stopping"_L1)
        child.process().stop(ProcessEnd::Asked::Cancel, cancelLine);
    if (when == "killing"_L1)
        child.process().kill();
    child.destroy();
    THAW_TRY_VERIFY(!isAlive(pid)); // at once, but where all cores are busy
    THAW_TRY_COMPARE(childProcesses(), QList<qint64>());
    QCOMPARE(child.ends(), 0);
}

void TestChildProcess::mayBeDeletedLaterAtItsEnd()
{
    bool destroyed = false;
    auto *process = new ChildProcess;
    connect(process, &ChildProcess::ended, process, &QObject::deleteLater);
    connect(process, &QObject::destroyed, this, [&destroyed] { destroyed = true; });
    process->start(misbehave(u"goes-at-once"_s), longDeadline);
    THAW_TRY_VERIFY(destroyed);
}

void TestChildProcess::takesItsChildrenWithIt_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("when it goes") << 0 << u"finished"_s;
    QTest::newRow("when it crashes") << SIGSEGV << u"crashed 11"_s;
}

// The end does not wait for a grandchild that holds the pipe, and the grandchild does not stay.
void TestChildProcess::takesItsChildrenWithIt()
{
    QFETCH(const int, signal);
    QFETCH(const QString, outcome);
    Child child;
    child.start(misbehave(u"grandchild"_s, signal));
    QVERIFY(child.waitForEnd());
    QCOMPARE(child.outcome(), outcome);
    const qint64 grandchild = child.prints().value(0).toLongLong();
    QVERIFY(grandchild > 0);
    THAW_TRY_VERIFY(!isAlive(grandchild));
}

void TestChildProcess::givesItsEnvironment()
{
    qputenv("THAW_TEST_INHERITED", "from here");
    QStringList lines;
    ChildProcess process;
    process.setLineHandler([&lines](QByteArrayView line) -> std::optional<BrokenLine> {
        lines.append(QString::fromUtf8(line));
        return std::nullopt;
    });
    bool ended = false;
    connect(&process, &ChildProcess::ended, this, [&ended] { ended = true; });
    process.start({u"env"_s, {}, {u"THAW_TEST_ONE=a=b c"_s, u"THAW_TEST_EMPTY="_s}}, longDeadline);
    THAW_TRY_VERIFY(ended);
    for (const QString &expected :
         {u"THAW_TEST_ONE=a=b c"_s, u"THAW_TEST_EMPTY="_s, u"THAW_TEST_INHERITED=from here"_s})
        QVERIFY2(lines.contains(expected), qPrintable(expected));
    qunsetenv("THAW_TEST_INHERITED");
}

// Ctrl+C in a terminal goes to the program's group, and the program decides what it means.
void TestChildProcess::isTheHeadOfAGroupOfItsOwn()
{
    Child child;
    child.start(misbehave(u"polite"_s));
    QVERIFY(child.waitForHello());
    QCOMPARE(::getpgid(pid_t(child.process().processId())), pid_t(child.process().processId()));
    QVERIFY(::getpgrp() != pid_t(child.process().processId()));
    child.process().kill();
    QVERIFY(child.waitForEnd());
}

// A worker that held the writing end of another's stdin would keep it from seeing the end of the file.
void TestChildProcess::inheritsNothingButItsPipes()
{
    const QStringList mine = QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System);
    for (const QString &descriptor : mine) { // what the test itself was given by whoever started it
        if (descriptor.toInt() > STDERR_FILENO)
            ::fcntl(descriptor.toInt(), F_SETFD, FD_CLOEXEC);
    }
    Child first;
    Child second;
    for (Child *child : {&first, &second}) {
        child->start(misbehave(u"polite"_s));
        QVERIFY(child->waitForPrint());
    }
    for (Child *child : {&first, &second}) {
        const QString folder = u"/proc/%1/fd"_s.arg(child->process().processId());
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot, QDir::Name),
                 (QStringList{u"0"_s, u"1"_s, u"2"_s}));
        for (const char *name : {"0", "1", "2"})
            QVERIFY(QFile::symLinkTarget(folder + u'/' + QLatin1String(name)).contains("pipe:"_L1));
    }
}

void TestChildProcess::leavesNoDescriptorsBehind()
{
    int before = 0;
    for (int round = 0; round < 12; ++round) {
        if (round == 2)
            before = openDescriptors(); // after what Qt keeps for good
        // No program that can't start among them: Qt 6.4 keeps an end of a pipe for each of those.
        Child good;
        Child destroyed;
        good.start(misbehave(u"good"_s));
        destroyed.start(misbehave(u"polite"_s));
        destroyed.destroy();
        QVERIFY(good.waitForEnd());
    }
    QCOMPARE(openDescriptors(), before);
}

} // namespace thaw

THAW_TEST(tst_childprocess, thaw::TestChildProcess)
#include "tst_childprocess.moc"
