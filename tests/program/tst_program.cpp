// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The whole program, through its own command line and without a display.

#include "app/runs/sentences.h"
#include "app/subjects/subject.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/tasks/tasklist.h"
#include "workers/ways/way.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One start of the program. All processes that come of it bear its mark in their environment, orphans too.
class Program final
{
public:
    Program()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name :
             {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"THAW_PROGRAM"_s, u"LANGUAGE"_s})
            environment.remove(name);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
        environment.insert(u"THAW_TEST_MARK"_s, m_mark);
        m_process.setProcessEnvironment(environment);
        m_process.setProgram(subjectProgram());
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Program)

    QProcess &process() { return m_process; }
    void start(const QString &line) { start(line.split(u' ', Qt::SkipEmptyParts)); }
    void start(const QStringList &arguments)
    {
        m_process.setArguments(arguments);
        m_process.start(QIODevice::ReadOnly);
    }
    /// The exit code; -1 where it did not end by itself.
    int end()
    {
        const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patience);
        collect();
        return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    int run(const QString &line) { return start(line), end(); }

    bool waitForOutput(const QByteArray &part)
    {
        return waitUntil([&] { return collect(), out.contains(part); });
    }
    bool waitForErrors(const QByteArray &part)
    {
        return waitUntil([&] { return collect(), errors.contains(part); });
    }
    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }
    /// Sends it and waits until it has come: of two that wait at the same time the second would get lost.
    bool deliver(int number)
    {
        signal(number);
        const QString status = u"/proc/%1/status"_s.arg(m_process.processId());
        return waitUntil([&] {
            static const QRegularExpression pending(u"(?:Sig|Shd)Pnd:\\s*([0-9a-f]+)"_s);
            auto match = pending.globalMatch(QString::fromLatin1(contents(status)));
            bool waits = false;
            while (match.hasNext())
                waits = waits || (match.next().captured(1).toULongLong(nullptr, 16) >> (number - 1) & 1) != 0;
            return !waits;
        });
    }

    /// The processes alive that bear the mark, this program's own first process among them.
    QList<qint64> processes() const
    {
        const QByteArray mark = "THAW_TEST_MARK=" + m_mark.toLatin1();
        QList<qint64> found;
        for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const qint64 pid = entry.toLongLong();
            if (pid > 0 && isAlive(pid) && contents(u"/proc/%1/environ"_s.arg(pid)).split('\0').contains(mark))
                found.append(pid);
        }
        return found;
    }

    /// What all of them together have computed.
    double cpuSeconds() const
    {
        qint64 ticks = 0;
        for (const qint64 pid : processes()) {
            const QByteArray stat = contents(u"/proc/%1/stat"_s.arg(pid));
            const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
            ticks += fields.value(11).toLongLong() + fields.value(12).toLongLong();
        }
        return double(ticks) / double(::sysconf(_SC_CLK_TCK));
    }

    QByteArray out;
    QByteArray errors;

private:
    void collect()
    {
        out += m_process.readAllStandardOutput();
        errors += m_process.readAllStandardError();
    }

    const QTemporaryDir m_home;
    const QString m_mark = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QProcess m_process;
};

QJsonArray runsIn(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object().value("runs"_L1).toArray();
}

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
    void endsWhenNobodyReads();
    void exitsWithACode_data();
    void exitsWithACode();
    void refusesWithASentence();
    void saysThatThereIsNoDisplay_data();
    void saysThatThereIsNoDisplay();
    void anInterruptCancels();
    void aSecondInterruptKills_data();
    void aSecondInterruptKills();
    void leavesNothingBehindWhenItIsKilled_data();
    void leavesNothingBehindWhenItIsKilled();
    void comparesForPrograms();
    void whatEachWayDoesToTheWindow_data();
    void whatEachWayDoesToTheWindow();
    void comparesForPeople();
    void measuresACrashToo();
    void anInterruptEndsAComparison();
    void writesTheReportIntoAFile();
    void losesNoReportToAWrongFileName();
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
}

void TestProgram::runsEveryTaskInEveryWay_data()
{
    constexpr int takesTheProgramWithIt = -1;
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArrayList>("said");
    for (const Way way : allWays()) {
        const auto row = [way](const char *task, int code, const QByteArrayList &said) {
            QTest::addRow("%s %s", qPrintable(wayId(way)), task)
                << u"run %1 --way %2"_s.arg(QLatin1StringView(task), wayId(way)) << code << said;
        };
        row("sleep seconds=0.05", 0, {"Starting to work", "Finished working"});
        row("copies", 0, {"F1: 10", "F2: -2", "F1 10, F2 -2, x 4, y 6"});
        row("primes limit=100000 parts=2", 0, {"primes 9592"});
        row("deadlock hold=HOLD", 3, {"f1 → lock_y → f2 → lock_x → f1"});
        row("deadlock hold=0 order=same", 0, {"F1 10, F2 -2"});
        row("race additions=200 cure=lock", 0, {"expected 800, found 800, lost 0"});
        row("locks rounds=1 hold=0.01", 0, {"most at the desk 1", "permits 2"});
        row("queue service=0", 0, {"expected 15, found 15"});
        if (traits(way).inProcesses())
            row("crash kind=segfault", 1, {"Last words before: segfault", "SIGSEGV"});
        else
            row("crash kind=segfault", takesTheProgramWithIt, {});
        row("flood lines=1000 bytes=20", 0, {"  line 1000 ", "lines 1000"});
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
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
    QByteArray out;
    {
        Program program;
        program.process().setStandardOutputFile(QString::fromLocal8Bit(::ptsname(terminal)));
        QCOMPARE(program.run(u"run sleep seconds=1"_s), 0);
        char bytes[8192];
        const ssize_t size = ::read(terminal, bytes, sizeof bytes);
        QVERIFY(size > 0);
        out = QByteArray(bytes, size);
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

void TestProgram::endsWhenNobodyReads()
{
    Program program;
    program.process().setProgram(u"/bin/sh"_s);
    program.start(QStringList{u"-c"_s, u"\"$0\" run flood lines=0 | head -n 1"_s, subjectProgram()});
    QVERIFY(program.end() >= 0);
    QCOMPARE(program.out.count('\n'), 1);
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
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
    for (const Way way : allWays())
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

void TestProgram::anInterruptCancels()
{
    Program program;
    program.start(u"run sleep seconds=3600"_s);
    QVERIFY(program.waitForOutput("Starting to work"));
    program.signal(SIGINT);
    QCOMPARE(program.end(), 130);
    QVERIFY2(program.out.contains("Cancelled after"), program.out.constData());
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
}

// In ways that block its own thread the first can't do anything.
void TestProgram::aSecondInterruptKills_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("processes");
    QTest::newRow("gui-thread") << u"run primes limit=1000000000 parts=1 --way gui-thread"_s << 1;
    QTest::newRow("wait-process") << u"run crash kind=hang --way wait-process"_s << 2;
}

void TestProgram::aSecondInterruptKills()
{
    QFETCH(const QString, line);
    QFETCH(const int, processes);
    Program program;
    program.start(line);
    THAW_TRY_COMPARE(program.processes().size(), processes);
    if (processes == 1)
        THAW_TRY_VERIFY(program.cpuSeconds() > 0.5); // more than any start takes: the count has begun
    QVERIFY(program.deliver(SIGINT));
    QCOMPARE(program.process().state(), QProcess::Running);
    program.signal(SIGINT);
    QCOMPARE(program.end(), 130);
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
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

void TestProgram::comparesForPrograms()
{
    Program program;
    QCOMPARE(program.run(u"compare seconds=0.2 --repeat 2 --format json"_s), 0);
    const QJsonObject report = QJsonDocument::fromJson(program.out).object();
    QCOMPARE(report.keys(),
             (QStringList{u"cores"_s, u"format"_s, u"kernel"_s, u"platform"_s, u"processor"_s, u"qt"_s, u"runs"_s}));
    QCOMPARE(report.value("format"_L1).toString(), u"thaw-comparison/1"_s);
    QCOMPARE(report.value("qt"_L1).toString(), QLatin1StringView(qVersion()));
    QCOMPARE(report.value("cores"_L1).toInt(), coreCount());
    QCOMPARE(report.value("platform"_L1).toString(), u"offscreen"_s);

    const QJsonArray runs = runsIn(program.out);
    QCOMPARE(runs.size(), 4);
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const QJsonObject run = runs.at(i).toObject();
        QCOMPARE(run.keys(),
                 (QStringList{u"arguments"_s, u"blocked_ms"_s, u"checksum"_s, u"frames"_s, u"keystroke_p95_ms"_s,
                              u"latency_p50_ms"_s, u"latency_p99_ms"_s, u"longest_stall_ms"_s, u"outcome"_s,
                              u"repeat"_s, u"started"_s, u"task"_s, u"task_ms"_s, u"way"_s}));
        QCOMPARE(run.value("task"_L1).toString(), u"sleep"_s);
        QCOMPARE(run.value("way"_L1).toString(), i < 2 ? u"gui-thread"_s : u"process"_s);
        QCOMPARE(run.value("repeat"_L1).toInt(), int(i % 2) + 1);
        QCOMPARE(run.value("outcome"_L1).toString(), u"finished"_s);
        QCOMPARE(run.value("checksum"_L1).toString().size(), 16);
        QCOMPARE(run.value("checksum"_L1), runs.first()["checksum"_L1]); // the same work
        for (const QString &figure : run.keys()) {
            if (figure.endsWith("_ms"_L1) || figure == "frames"_L1)
                QVERIFY2(run.value(figure).isDouble() && run.value(figure).toDouble() >= 0, qPrintable(figure));
        }
        QVERIFY(run.value("task_ms"_L1).toDouble() >= 200);
    }
}

void TestProgram::whatEachWayDoesToTheWindow_data()
{
    QTest::addColumn<Way>("way");
    for (const Way way : allWays())
        QTest::newRow(qPrintable(wayId(way))) << way;
}

// What is true on any machine; how long the stalls are exactly is the benchmark's to tell. A ping is sent every few
// milliseconds: where nobody answers, one waits for nearly as long as the freeze lasts, and half of them for half of it.
void TestProgram::whatEachWayDoesToTheWindow()
{
    using Window = WayTraits::Window;
    QFETCH(const Way, way);
    constexpr double sleep = 800;
    Program program;
    QCOMPARE(program.run(u"compare --task sleep seconds=0.8 --format json --way "_s + wayId(way)), 0);
    const QJsonArray runs = runsIn(program.out);
    QCOMPARE(runs.size(), 1);
    const auto figure = [&runs](QLatin1StringView name) { return runs.first()[name].toDouble(); };
    const Window window = traits(way).window;
    if (window == Window::Frozen)
        QVERIFY2(figure("longest_stall_ms"_L1) > 0.6 * sleep, program.out.constData());
    if (window == Window::Stalling)
        QVERIFY2(figure("longest_stall_ms"_L1) > 0.6 * 300, program.out.constData()); // a lap
    if (window == Window::Alive) {
        QVERIFY2(figure("latency_p50_ms"_L1) < 0.25 * sleep, program.out.constData());
        QVERIFY2(figure("frames"_L1) > 0, program.out.constData());
    }
}

void TestProgram::comparesForPeople()
{
    Program program;
    QCOMPARE(program.run(u"compare --task copies --task sleep seconds=0.1 --way thread --way wait-process"_s), 0);
    const QString text = QString::fromUtf8(program.out);
    const QStringList lines = text.split(u'\n');
    QVERIFY(lines.first().contains("longest stall"_L1));
    const QStringList begun{u"copies  thread"_s, u"copies  wait-process"_s, u"sleep   thread"_s,
                            u"sleep   wait-process"_s};
    for (int i = 0; i < begun.size(); ++i)
        QVERIFY2(lines.at(1 + i).startsWith(begun.at(i)), qPrintable(text));
    QCOMPARE(text.count("all that finished did the same work"_L1), 2);
    QVERIFY(text.contains("platform offscreen"_L1));
    QVERIFY2(program.errors.contains("4/4  sleep  wait-process"), program.errors.constData());
}

void TestProgram::measuresACrashToo()
{
    Program program;
    QCOMPARE(program.run(u"compare --task crash kind=segfault --way thread --way process --format json"_s), 1);
    const QJsonArray runs = runsIn(program.out);
    QCOMPARE(runs.size(), 2);
    for (const QJsonValue run : runs)
        QCOMPARE(run["outcome"_L1].toString(), u"crashed"_s);
    QVERIFY(program.errors.contains("SIGSEGV"));
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
}

void TestProgram::anInterruptEndsAComparison()
{
    Program program;
    program.start(u"compare seconds=3600 --timeout 3600 --way process --way gui-thread"_s);
    QVERIFY(program.waitForErrors("1/2"));
    THAW_TRY_VERIFY(program.processes().size() >= 2);
    program.signal(SIGINT);
    QCOMPARE(program.end(), 130);
    QVERIFY(!program.errors.contains("2/2"));
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
}

void TestProgram::writesTheReportIntoAFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"report.json"_s);
    Program program;
    QCOMPARE(program.run(u"compare seconds=0.1 --way process --format json --output "_s + file), 0);
    QCOMPARE(program.out, QByteArray());
    QCOMPARE(runsIn(contents(file)).size(), 1);
}

void TestProgram::losesNoReportToAWrongFileName()
{
    Program program;
    QCOMPARE(program.run(u"compare seconds=0.1 --way process --format json --output /nowhere/report.json"_s), 1);
    QCOMPARE(runsIn(program.out).size(), 1);
    QVERIFY2(program.errors.contains("/nowhere/report.json"), program.errors.constData());
}

} // namespace thaw

THAW_TEST(tst_program, thaw::TestProgram)
#include "tst_program.moc"
