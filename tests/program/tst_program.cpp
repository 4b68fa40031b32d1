// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The whole program, through its own command line and without a display.

#include "app/runs/sentences.h"
#include "tests/program/program.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/tasks/tasklist.h"
#include "workers/ways/way.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

/// The exit code. A deadlock takes two that hold their first lock at the same time; on a busy machine one may be late for
/// that, and both finish. Then the HOLD in the line is to be longer.
int runWithHold(std::optional<Program> &program, const QString &line)
{
    int code = -1;
    for (const QString &hold : {u"0.05"_s, u"0.5"_s, u"5"_s}) {
        code = program.emplace().run(QString(line).replace("HOLD"_L1, hold));
        if (code != 0 || !line.contains("HOLD"_L1))
            break;
    }
    return code;
}

/// The ids of the lessons, sorted.
QStringList lessonFiles()
{
    QStringList ids;
    for (const QFileInfo &file :
         QDir(QStringLiteral(THAW_SOURCE_DIR "/resources/lessons/en")).entryInfoList(QDir::Files))
        ids.append(file.completeBaseName());
    ids.sort();
    return ids;
}

} // namespace

class TestProgram final : public GuardedTest
{
    Q_OBJECT

private slots:
    void tellsAboutItself();
    void listsTasksAndWays();
    void listsTasksAndWaysAsJson();
    void runsEveryTaskInEveryWay_data();
    void runsEveryTaskInEveryWay();
    void writesPlainLinesIntoAPipe();
    void writesALineOfProgressOnATerminal();
    void losesNoLineOfAFlood();
    void logsTheBeginningAndTheEndOfARun();
    void endsWhenNobodyReads();
    void saysThatItsOutputIsLost_data();
    void saysThatItsOutputIsLost();
    void exitsWithACode_data();
    void exitsWithACode();
    void refusesWithASentence();
    void refusesWhatIsNotUtf8();
    void saysThatThereIsNoDisplay_data();
    void saysThatThereIsNoDisplay();
    void saysThatTheDisplayIsOutOfReach();
    void anInterruptCancels_data();
    void anInterruptCancels();
    void anInterruptEndsWhatDoesNotListen_data();
    void anInterruptEndsWhatDoesNotListen();
    void aSecondInterruptKills_data();
    void aSecondInterruptKills();
    void standsStillAndGoesOn_data();
    void standsStillAndGoesOn();
    void leavesNothingBehindWhenItIsKilled_data();
    void leavesNothingBehindWhenItIsKilled();
};

void TestProgram::tellsAboutItself()
{
    Program help;
    QCOMPARE(help.run(u"--help"_s), 0);
    QVERIFY(help.out.contains("thaw compare"));
    QCOMPARE(help.errors, QByteArray());
    Program version;
    QCOMPARE(version.run(u"--version"_s), 0);
    QCOMPARE(version.out, QByteArray("thaw " THAW_VERSION " (Qt ") + qVersion() + ")\n");
}

void TestProgram::listsTasksAndWays()
{
    Program program;
    QCOMPARE(program.run(u"list"_s), 0);
    QCOMPARE(program.errors, QByteArray());
    for (const Task &task : allTasks()) {
        QVERIFY2(program.out.contains("  " + task.id.toUtf8() + ' '), qPrintable(task.id));
        for (const Parameter &parameter : task.parameters)
            QVERIFY2(program.out.contains("    " + parameter.name.toUtf8() + ' '), qPrintable(parameter.name));
    }
    qsizetype at = program.out.indexOf("\nWays:\n");
    for (const WayTraits::Group group : allWayGroups()) {
        at = program.out.indexOf("\n  " + wayGroupTitle(group).toUtf8() + '\n', at);
        QVERIFY2(at > 0, qPrintable(wayGroupTitle(group)));
        for (const Way way : waysOf(group)) {
            at = program.out.indexOf("\n    " + wayId(way).toUtf8() + ' ', at);
            QVERIFY2(at > 0, qPrintable(wayId(way)));
            QVERIFY2(program.out.indexOf(wayDescription(way).toUtf8(), at) > 0, qPrintable(wayId(way)));
        }
    }
    QVERIFY(!lessonFiles().isEmpty());
    for (const QString &lesson : lessonFiles())
        QVERIFY2(program.out.contains("\n  " + lesson.toUtf8() + ' '), qPrintable(lesson));
}

void TestProgram::listsTasksAndWaysAsJson()
{
    Program program;
    QCOMPARE(program.run(u"list --json"_s), 0);
    const QJsonObject list = QJsonDocument::fromJson(program.out).object();
    const QJsonArray tasks = list.value("tasks"_L1).toArray();
    QCOMPARE(tasks.size(), allTasks().size());
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        QCOMPARE(tasks.at(i)["id"_L1].toString(), allTasks().at(i).id);
        QCOMPARE(tasks.at(i)["args"_L1].toArray().size(), allTasks().at(i).parameters.size());
    }
    const QJsonArray ways = list.value("ways"_L1).toArray();
    QCOMPARE(ways.size(), allWays().size());
    for (qsizetype i = 0; i < ways.size(); ++i) {
        QCOMPARE(ways.at(i)["id"_L1].toString(), wayId(allWays().at(i)));
        QVERIFY(!ways.at(i)["title"_L1].toString().isEmpty());
        QVERIFY(!ways.at(i)["description"_L1].toString().isEmpty());
        QCOMPARE(ways.at(i)["group"_L1].toString(), wayGroupId(traits(allWays().at(i)).group));
    }
    QStringList lessons;
    for (const QJsonValue lesson : list.value("lessons"_L1).toArray())
        lessons.append(lesson["id"_L1].toString());
    lessons.sort();
    QCOMPARE(lessons, lessonFiles());
}

void TestProgram::runsEveryTaskInEveryWay_data()
{
    constexpr int takesTheProgramWithIt = -1;
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArrayList>("said");
    for (const Way way : allWays()) {
        int tasks = 0;
        const auto row = [way, &tasks](const char *task, int code, const QByteArrayList &said) {
            if (!isThorough && (tasks++ + int(way)) % int(allWays().size()) != 0)
                return;
            QTest::addRow("%s %s", qPrintable(wayId(way)), task)
                << u"run %1 --way %2"_s.arg(QLatin1StringView(task), wayId(way)) << code << said;
        };
        row("sleep seconds=0.05", 0, {"Starting to work", "Finished working"});
        row("copies", 0, {"F1: 10", "F2: -2", "F1 is 10, F2 is -2; main still has x = 4 and y = 6"});
        row("primes limit=100000 parts=2", 0, {"found 9,592 primes"});
        row("deadlock hold=HOLD", 3, {"f1 → lock_y → f2 → lock_x → f1"});
        row("deadlock hold=0 order=same", 0, {"F1 is 10, F2 is -2"});
        row("race additions=200 cure=lock", 0, {"lost none of 800 additions"});
        row("locks rounds=1 hold=0.01", 0, {"never more than", "permits for 2, or than 1 at the desk"});
        row("queue service=0", 0, {"counted 15 of 15"});
        if (traits(way).inProcesses())
            row("crash kind=segfault", 1, {"Last words before: segfault", "SIGSEGV"});
        else
            row("crash kind=segfault", takesTheProgramWithIt, {});
        row("flood lines=1000 bytes=20", 0, {"  line 1000 ", "said 1,000 lines"});
    }
}

void TestProgram::runsEveryTaskInEveryWay()
{
    QFETCH(const QString, line);
    QFETCH(const int, code);
    QFETCH(const QByteArrayList, said);
    std::optional<Program> program;
    QCOMPARE(runWithHold(program, line), code);
    for (const QByteArray &part : said)
        QVERIFY2(program->out.contains(part), program->out.constData());
    if (code == 0)
        QVERIFY2(program->out.contains("Finished after "), program->out.constData());
    if (code >= 0)
        QCOMPARE(program->errors, QByteArray());
    THAW_TRY_COMPARE(program->processes(), QList<qint64>());
}

void TestProgram::writesPlainLinesIntoAPipe()
{
    Program program;
    QCOMPARE(program.run(u"run sleep seconds=0.05"_s), 0);
    static const QRegularExpression plain(u"^ *\\d+\\.\\d{3}  \\S+ .*\\S$"_s);
    const QStringList lines = QString::fromUtf8(program.out).split(u'\n');
    QVERIFY(lines.size() > 3);
    QVERIFY(lines.last().isEmpty());
    for (const QString &line : lines.first(lines.size() - 1))
        QVERIFY2(plain.match(line).hasMatch() && !line.contains(u'\r') && !line.contains(u'\033'), qPrintable(line));
}

void TestProgram::writesALineOfProgressOnATerminal()
{
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
    QByteArray out;
    {
        Program program;
        program.process().setStandardOutputFile(QString::fromLocal8Bit(::ptsname(terminal)));
        program.start(u"run sleep seconds=1"_s);
        const auto readOn = [&out, terminal] { // it comes in pieces, and more than a terminal holds waits to be read
            char bytes[8192];
            for (ssize_t size = 0; (size = ::read(terminal, bytes, sizeof bytes)) > 0;)
                out.append(bytes, size);
            return false;
        };
        THAW_TRY_VERIFY(readOn() || program.process().state() == QProcess::NotRunning);
        QCOMPARE(program.end(), 0);
        readOn();
    }
    ::close(terminal);
    static const QRegularExpression progress(u"\r\033\\[Kworker +\\d+ %"_s);
    QVERIFY(progress.match(QString::fromUtf8(out)).hasMatch());
    QVERIFY(out.contains("\r\033[K   ")); // cleared before the next line
    QVERIFY(out.trimmed().endsWith('.'));
}

void TestProgram::losesNoLineOfAFlood()
{
    constexpr int lines = 50'000;
    Program program;
    QCOMPARE(program.run(u"run flood bytes=20 lines=%1"_s.arg(lines)), 0);
    QCOMPARE(program.out.count("  line "), lines);
    QVERIFY(program.out.contains("  line 1 ..."));
    QVERIFY(program.out.contains("  line 50000 ."));
}

void TestProgram::logsTheBeginningAndTheEndOfARun()
{
    Program program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"thaw.runs.debug=true"_s);
    program.process().setProcessEnvironment(environment);
    QCOMPARE(program.run(u"run copies"_s), 0);
    QVERIFY2(program.errors.contains("copies begins") && program.errors.contains("copies ends: Finished after"),
             program.errors.constData());
}

void TestProgram::endsWhenNobodyReads()
{
    Program program;
    program.process().setProgram(u"/bin/sh"_s);
    program.start(QStringList{u"-c"_s, u"\"$0\" run flood lines=0 | head -n 1"_s, subjectProgram()});
    QVERIFY(program.end() >= 0);
    QCOMPARE(program.out.count('\n'), 1);
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
}

void TestProgram::saysThatItsOutputIsLost_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("out");
    QTest::addColumn<QByteArray>("why");
    for (const char *line : {"--help", "list", "list --json", "run sleep seconds=0.01",
                             "compare seconds=0.01 --way thread --format json"}) {
        QTest::addRow("%s, a full disk", line)
            << QString::fromLatin1(line) << u"/dev/full"_s << "No space left on device"_ba;
        QTest::addRow("%s, a reader who is gone", line) << QString::fromLatin1(line) << QString() << "Broken pipe"_ba;
        QTest::addRow("%s, closed", line) << QString::fromLatin1(line) << u"closed"_s << "Bad file descriptor"_ba;
    }
}

void TestProgram::saysThatItsOutputIsLost()
{
    QFETCH(const QString, line);
    QFETCH(const QString, out);
    QFETCH(const QByteArray, why);
    Program program;
    int ends[2];
    QVERIFY(::pipe2(ends, O_CLOEXEC) == 0);
    ::close(ends[0]);
    if (out.isEmpty())
        program.process().setChildProcessModifier([end = ends[1]] { ::dup2(end, STDOUT_FILENO); });
    else if (out == "closed"_L1)
        program.process().setChildProcessModifier([] { ::close(STDOUT_FILENO); });
    else
        program.process().setStandardOutputFile(out);
    const int code = program.run(line);
    ::close(ends[1]);
    QCOMPARE(code, 1);
    QVERIFY2(program.errors.contains(why), program.errors.constData());
}

void TestProgram::exitsWithACode_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("finished") << u"run copies"_s << 0 << QByteArray("Finished after");
    QTest::newRow("crashed") << u"run crash kind=segfault"_s << 1 << QByteArray("SIGSEGV");
    QTest::newRow("exit code") << u"run crash kind=exit"_s << 1 << QByteArray("exit code 3");
    QTest::newRow("no result") << u"run crash kind=silence"_s << 1 << QByteArray("without a result");
    QTest::newRow("broken line") << u"run crash kind=garbage"_s << 1 << QByteArray("this line is no message");
    QTest::newRow("not started") << u"run --worker /nowhere/worker"_s << 1 << QByteArray("could not be started");
    QTest::newRow("deadlock of threads") << u"run deadlock hold=HOLD --way thread"_s << 3 << QByteArray("Deadlock: ");
    QTest::newRow("deadlock in a worker") << u"run deadlock hold=HOLD"_s << 3 << QByteArray("Deadlock: ");
    QTest::newRow("deadlock of processes")
        << u"run deadlock hold=HOLD actors=processes"_s << 3 << QByteArray("Deadlock: ");
    for (const Way way : isThorough ? allWays() : QList<Way>{Way::Process, Way::GuiThread})
        QTest::newRow(qPrintable(u"timed out, "_s + wayId(way)))
            << u"run sleep seconds=3600 --timeout 0.1 --way "_s + wayId(way) << 4 << QByteArray("Timed out");
    QTest::newRow("a thread that does not listen")
        << u"run crash kind=hang --timeout 0.1 --way thread"_s << 4 << QByteArray("Timed out");
    QTest::newRow("a main thread that does not listen")
        << u"run crash kind=hang --timeout 0.1 --way gui-thread"_s << 4 << QByteArray("Timed out");
    QTest::newRow("a worker that does not listen")
        << u"run crash kind=hang --timeout 0.1"_s << 4 << QByteArray("Timed out");
}

void TestProgram::exitsWithACode()
{
    QFETCH(const QString, line);
    QFETCH(const int, code);
    QFETCH(const QByteArray, said);
    std::optional<Program> program;
    QCOMPARE(runWithHold(program, line), code);
    QVERIFY2(program->out.contains(said), program->out.constData());
    THAW_TRY_COMPARE(program->processes(), QList<qint64>());
}

void TestProgram::refusesWithASentence()
{
    for (const QString &line :
         {u"dance"_s, u"run snore"_s, u"run sleep seconds=soon"_s, u"compare --format pdf"_s, u"list all"_s}) {
        Program program;
        QCOMPARE(program.run(line), 2);
        QCOMPARE(program.out, QByteArray());
        QVERIFY2(program.errors.startsWith("thaw: ") && program.errors.endsWith("\n"), program.errors.constData());
        QVERIFY(program.errors.contains('"' + line.section(u' ', -1).section(u'=', -1).toUtf8() + '"'));
    }
}

void TestProgram::refusesWhatIsNotUtf8()
{
    for (const auto &arguments : {u"run \"$(printf 'sl\\377')\""_s, u"run --worker \"$(printf '/tmp/\\377')\""_s,
                                  u"compare --output \"$(printf 'a\\377b')\""_s}) {
        Program program;
        program.process().setProgram(u"/bin/sh"_s);
        program.start(QStringList{u"-c"_s, "\"$0\" "_L1 + arguments, subjectProgram()});
        QCOMPARE(program.end(), 2);
        QVERIFY2(program.errors.startsWith("thaw: ") && program.errors.contains("UTF-8"), program.errors.constData());
        QCOMPARE(program.out, QByteArray());
    }
}

void TestProgram::saysThatThereIsNoDisplay_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("window") << QString();
    QTest::newRow("page") << u"--page compare"_s;
    QTest::newRow("subject") << u"subject --way thread"_s;
}

void TestProgram::saysThatThereIsNoDisplay()
{
    QFETCH(const QString, line);
    Program program;
    QCOMPARE(program.run(line), 1);
    QVERIFY2(program.errors.contains("DISPLAY") && program.errors.contains("thaw compare"), program.errors.constData());
}

void TestProgram::saysThatTheDisplayIsOutOfReach()
{
    Program program;
    program.loseDisplay();
    QCOMPARE(program.run(QString()), 1);
    QVERIFY2(program.errors.contains("could not be opened") && program.errors.contains(":65000"),
             program.errors.constData());
}

void TestProgram::anInterruptCancels_data()
{
    QTest::addColumn<QString>("line");
    for (const Way way : allWays())
        QTest::newRow(qPrintable(wayId(way))) << u"run sleep seconds=3600 --way "_s + wayId(way);
    QTest::newRow("one that computes") << u"run primes limit=1000000000 parts=1 --way gui-thread"_s;
    QTest::newRow("one that talks") << u"run flood lines=0 --way gui-thread"_s;
}

void TestProgram::anInterruptCancels()
{
    QFETCH(const QString, line);
#ifdef __SANITIZE_THREAD__
    QSKIP(
        "ThreadSanitizer keeps a signal until the thread that took it calls what it knows; inside Qt it may wait for ever.");
#endif
    Program program;
    program.start(line);
    QVERIFY(program.waitForOutput("started (pid "));
    program.signal(SIGINT);
    QCOMPARE(program.end(), 130);
    QVERIFY2(program.out.contains("Cancelled after"), program.out.constData());
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
}

void TestProgram::anInterruptEndsWhatDoesNotListen_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<int>("number");
    for (const Way way : {Way::GuiThread, Way::BlockingCall, Way::Pool}) // the GUI thread works, waits, and is free
        QTest::newRow(qPrintable(wayId(way))) << wayId(way) << SIGINT;
    QTest::newRow("by SIGTERM") << wayId(Way::Thread) << SIGTERM;
}

// A thread can't be ended without its process: then that ends.
void TestProgram::anInterruptEndsWhatDoesNotListen()
{
    QFETCH(const QString, way);
    QFETCH(const int, number);
#ifdef __SANITIZE_THREAD__
    QSKIP("ThreadSanitizer keeps a signal from a thread that never calls what it knows.");
#endif
    Program program;
    program.start(u"run crash kind=hang --way "_s + way);
    QVERIFY(program.waitForOutput("Last words before"));
    program.signal(number);
    QCOMPARE(program.end(), 130);
    QVERIFY2(program.out.contains("Cancelled after"), program.out.constData());
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
}

void TestProgram::aSecondInterruptKills_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("gui-thread") << u"run crash kind=hang --way gui-thread"_s;
    QTest::newRow("thread") << u"run crash kind=hang --way thread"_s;
}

void TestProgram::aSecondInterruptKills()
{
    QFETCH(const QString, line);
    Program program;
    program.start(line);
    QVERIFY(program.waitForOutput("Last words before"));
    QVERIFY(program.deliver(SIGINT));
    program.signal(SIGINT);
    QCOMPARE(program.end(), 130);
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
}

void TestProgram::standsStillAndGoesOn_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("process");
    QTest::newRow("the program") << u"run sleep seconds=0.2"_s << QByteArray("seconds=");
    QTest::newRow("a worker") << u"run sleep seconds=0.2"_s << QByteArray("thaw-worker");
    QTest::newRow("a subject") << u"compare seconds=0.2 --way gui-thread"_s << QByteArray("subject");
    QTest::newRow("a subject's worker") << u"compare seconds=0.2 --way process"_s << QByteArray("thaw-worker");
}

// As by SIGSTOP, a debugger, or Ctrl+Z.
void TestProgram::standsStillAndGoesOn()
{
    QFETCH(const QString, line);
    QFETCH(const QByteArray, process);
    Program program;
    program.start(line);
    qint64 pid = 0;
    THAW_TRY_VERIFY((pid = program.processWith(process)) > 0 || program.process().state() == QProcess::NotRunning);
    if (pid > 0 && ::kill(pid_t(pid), SIGSTOP) == 0) {
        THAW_TRY_VERIFY(isStopped(pid) || !isAlive(pid)); // it may have been quicker
        ::kill(pid_t(pid), SIGCONT);
    }
    QCOMPARE(program.end(), 0);
}

void TestProgram::leavesNothingBehindWhenItIsKilled_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("processes"); // at least, when it is in the middle
    QTest::newRow("sleep") << u"run sleep seconds=3600"_s << 2;
    QTest::newRow("busy workers") << u"run primes limit=1000000000 parts=4"_s << 5;
    QTest::newRow("a worker that does not listen") << u"run crash kind=hang"_s << 2;
    QTest::newRow("a frozen subject") << u"compare seconds=3600 --timeout 3600 --way gui-thread"_s << 2;
    QTest::newRow("a subject and its workers")
        << u"compare --task primes limit=1000000000 parts=2 --timeout 3600 --way process"_s << 4;
}

void TestProgram::leavesNothingBehindWhenItIsKilled()
{
    QFETCH(const QString, line);
    QFETCH(const int, processes);
    Program program;
    program.start(line);
    THAW_TRY_VERIFY(program.processes().size() >= processes);
    program.signal(SIGKILL);
    QCOMPARE(program.end(), -1);
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
}

} // namespace thaw

THAW_TEST(tst_program, thaw::TestProgram)
#include "tst_program.moc"
