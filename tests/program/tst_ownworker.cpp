// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr auto hello = R"({"type":"hello","protocol":1})"_L1;

QString thawProgram()
{
    const QString given = qEnvironmentVariable("THAW_PROGRAM");
    return given.isEmpty() ? QCoreApplication::applicationDirPath() + "/thaw"_L1 : given;
}

QString example(const QString &file)
{
    return QStringLiteral(THAW_SOURCE_DIR) + "/resources/examples/"_L1 + file;
}

/// `thaw run …` as in a terminal, in English and with nobody's settings.
class Terminal final
{
public:
    explicit Terminal(const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"LANGUAGE"_s, QString());
        environment.insert(u"XDG_CONFIG_HOME"_s, m_settings.path());
        m_process.setProcessEnvironment(environment);
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                         [this] { m_output += QString::fromUtf8(m_process.readAllStandardOutput()); });
        m_process.start(thawProgram(), QStringList{u"run"_s} + arguments);
    }
    ~Terminal()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    bool waitForEnd()
    {
        return waitUntil([this] { return m_process.state() == QProcess::NotRunning; });
    }
    bool waitForText(const QString &text)
    {
        return waitUntil([&] { return m_output.contains(text); });
    }
    void interrupt() { signal(SIGINT); }
    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }
    void kill() { m_process.kill(); }

    int exitCode() const { return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1; }
    QString errors() { return QString::fromUtf8(m_process.readAllStandardError()); }
    QString output() const { return m_output; }
    /// "who: text" of each line; pids are N and times are T.
    QStringList transcript() const
    {
        static const QRegularExpression form(uR"(^ *\d+\.\d{3}  (\S+) +(.*)$)"_s);
        static const QRegularExpression pid(uR"(\(pid \d+)"_s);
        static const QRegularExpression time(uR"(after \d+(\.\d+)? m?s)"_s);
        QStringList lines;
        for (const QString &line : m_output.split(u'\n', Qt::SkipEmptyParts)) {
            const QRegularExpressionMatch match = form.match(line);
            QString text = match.hasMatch() ? match.captured(1) + ": "_L1 + match.captured(2) : line;
            lines.append(text.replace(pid, u"(pid N"_s).replace(time, u"after T"_s));
        }
        return lines;
    }
    QString lastSentence() const { return transcript().value(transcript().size() - 1); }
    /// When a line that contains this came, in the program's own time; -1: it did not.
    double secondsOf(const QString &text) const
    {
        for (const QString &line : m_output.split(u'\n')) {
            if (line.contains(text))
                return line.trimmed().section(u' ', 0, 0).toDouble();
        }
        return -1;
    }
    qint64 workerPid() const
    {
        static const QRegularExpression form(uR"(started \(pid (\d+)\))"_s);
        return form.match(m_output).captured(1).toLongLong();
    }

private:
    QTemporaryDir m_settings;
    QProcess m_process;
    QString m_output;
};

/// A worker that is a few lines of shell.
QStringList shell(const QString &script)
{
    return {u"--worker"_s, u"sh"_s, u"-c"_s, script};
}

QStringList misbehave(const QString &name, int number = 0)
{
    return {u"--worker"_s, misbehaverProgram(), name, QString::number(number)};
}

/// Those of a process group that run: a worker leads one.
int membersOf(qint64 group)
{
    int members = 0;
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(u"/proc/%1/stat"_s.arg(entry));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray stat = file.readAll();
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' '); // state, parent, group
        members += fields.value(2).toLongLong() == group && fields.value(0) != "Z" ? 1 : 0;
    }
    return members;
}

} // namespace

class TestOwnWorker final : public GuardedTest
{
    Q_OBJECT

private slots:
    void initTestCase();

    void theExamplesRun_data() { addExamples(); }
    void theExamplesRun();
    void theExamplesAreShort_data() { addExamples(); }
    void theExamplesAreShort();
    void theExamplesGetTheirDefaults_data() { addExamples(); }
    void theExamplesGetTheirDefaults();
    void theExamplesEndWithTheirInput_data() { addExamples(); }
    void theExamplesEndWithTheirInput();
    void theExamplesEndWhenAskedEarly_data() { addExamples(); }
    void theExamplesEndWhenAskedEarly();
    void interruptCancelsTheExamples_data() { addExamples(); }
    void interruptCancelsTheExamples();
    void whateverAsksItToEndRunsTheStages_data();
    void whateverAsksItToEndRunsTheStages();
    void theSecondInterruptLeavesNoWorker();
    void aDeafWorkerIsStoppedInStages();
    void aTimeoutCancelsToo();

    void badWorkersAreExplained_data();
    void badWorkersAreExplained();
    void aLineThatIsBrokenAfterACancelIsTold();
    void itsTextsAreNotTranslated();
    void unusualWorkersAreUnderstood_data();
    void unusualWorkersAreUnderstood();
    void argumentsAreHandedOver_data();
    void argumentsAreHandedOver();
    void wrongArgumentsAreRefused_data();
    void wrongArgumentsAreRefused();
    void aRefusedArgumentDecidesWhateverTheWorkerSays();
    void whatItSaysIsTold();

private:
    static void addExamples();
    QStringList command(const QString &file) const;
    QString foreignProgram() const { return m_folder.filePath(u"foreign"_s); }

    QTemporaryDir m_folder;
    QString m_python;
};

void TestOwnWorker::initTestCase()
{
    QProcess compiler;
    compiler.setProcessChannelMode(QProcess::MergedChannels);
    compiler.start(u"cc"_s, {u"-std=c11"_s, u"-Wall"_s, u"-Wextra"_s, u"-pedantic"_s, u"-Werror"_s, u"-o"_s,
                             m_folder.filePath(u"own"_s), example(u"12_own.c"_s)});
    QVERIFY2(compiler.waitForFinished(60'000), qPrintable(compiler.errorString()));
    QVERIFY2(compiler.exitCode() == 0, compiler.readAll().constData());

    // The header of a program for a processor that nobody has: the field e_machine, 18 bytes from the beginning.
    QFile foreign(foreignProgram());
    QFile own(misbehaverProgram());
    QVERIFY(foreign.open(QIODevice::WriteOnly) && own.open(QIODevice::ReadOnly));
    foreign.write(own.read(64).replace(18, 2, "\xff\x7f"));
    QVERIFY(foreign.setPermissions(QFile::ReadOwner | QFile::ExeOwner));

    // The interpreter itself: what stands in PATH may be a script that looks for it, for seconds on a busy machine.
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, u"import sys; print(sys.executable)"_s});
    QVERIFY2(python.waitForFinished(60'000), qPrintable(python.errorString()));
    m_python = QString::fromUtf8(python.readAll()).trimmed();
    QVERIFY(!m_python.isEmpty());
}

void TestOwnWorker::addExamples()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("listens"); // to cancel
    QTest::newRow("Python") << u"12_own.py"_s << u"Counting in Python"_s << true;
    QTest::newRow("shell") << u"12_own.sh"_s << u"Counting in the shell"_s << false;
    QTest::newRow("C") << u"12_own.c"_s << u"Counting in C"_s << true;
}

QStringList TestOwnWorker::command(const QString &file) const
{
    if (file.endsWith(".py"_L1))
        return {u"--worker"_s, m_python, example(file)};
    if (file.endsWith(".sh"_L1))
        return {u"--worker"_s, u"sh"_s, example(file)};
    return {u"--worker"_s, m_folder.filePath(u"own"_s)};
}

void TestOwnWorker::theExamplesRun()
{
    QFETCH(const QString, file);
    QFETCH(const QString, title);
    Terminal terminal(QStringList{u"count=3"_s, u"pause=0.01"_s} + command(file));
    QVERIFY(terminal.waitForEnd());
    QCOMPARE(terminal.transcript(),
             (QStringList{u"main: starting the main program"_s, u"main: launching"_s, u"worker: started (pid N)"_s,
                          u"worker: said hello: "_s + title, u"worker: Counted 1 of 3"_s, u"worker: Counted 2 of 3"_s,
                          u"worker: Counted 3 of 3"_s, u"main: program ended"_s,
                          u"main: Finished after T: count 3, sum 6."_s}));
    QCOMPARE(terminal.errors(), QString());
    QCOMPARE(terminal.exitCode(), 0);
}

void TestOwnWorker::theExamplesAreShort()
{
    QFETCH(const QString, file);
    QFile source(example(file));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray text = source.readAll();
    QVERIFY(text.count('\n') < 60);
    QVERIFY(text.contains("SPDX-License-Identifier: MIT"));
}

void TestOwnWorker::theExamplesGetTheirDefaults()
{
    QFETCH(const QString, file);
    Terminal terminal(QStringList{u"pause=0"_s} + command(file));
    QVERIFY(terminal.waitForEnd());
    QCOMPARE(terminal.lastSentence(), u"main: Finished after T: count 5, sum 15."_s);
    QCOMPARE(terminal.exitCode(), 0);
}

// Whoever started it dies in the middle and can't clean up: the worker and all it has started go by themselves.
void TestOwnWorker::theExamplesEndWithTheirInput()
{
    QFETCH(const QString, file);
    Terminal terminal(QStringList{u"count=1000"_s, u"pause=0.1"_s} + command(file));
    QVERIFY(terminal.waitForText(u"Counted 2 of 1000"_s));
    const qint64 pid = terminal.workerPid();
    QVERIFY(membersOf(pid) >= 1);
    terminal.kill();
    THAW_TRY_COMPARE(membersOf(pid), 0);
}

// Without any order: an empty input, and a cancel that comes first.
void TestOwnWorker::theExamplesEndWhenAskedEarly()
{
    QFETCH(const QString, file);
    QFETCH(const bool, listens);
    const QStringList words = command(file).mid(1);
    for (const bool asked : {false, true}) {
        if (asked && !listens)
            continue;
        QProcess worker;
        worker.start(words.first(), words.mid(1));
        THAW_TRY_VERIFY(worker.canReadLine());
        QVERIFY(worker.readLine().contains("\"hello\""));
        if (asked)
            worker.write("{\"type\":\"cancel\"}\n");
        else
            worker.closeWriteChannel();
        THAW_TRY_COMPARE(worker.state(), QProcess::NotRunning);
        QCOMPARE(worker.exitStatus(), QProcess::NormalExit);
    }
}

void TestOwnWorker::whateverAsksItToEndRunsTheStages_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("kill, or timeout") << SIGTERM;
    QTest::newRow("the terminal is closed") << SIGHUP;
    QTest::newRow("Ctrl+backslash") << SIGQUIT;
}

// A worker that neither a cancel nor SIGTERM ends is killed in the last stage.
void TestOwnWorker::whateverAsksItToEndRunsTheStages()
{
    QFETCH(const int, signal);
    Terminal terminal(misbehave(u"ignores-term"_s));
    QVERIFY(terminal.waitForText(u"said hello"_s));
    terminal.signal(signal);
    QVERIFY(terminal.waitForEnd());
    QCOMPARE(terminal.exitCode(), 130);
    QVERIFY(terminal.output().contains("killing it"_L1));
    QVERIFY(!isAlive(terminal.workerPid()));
}

void TestOwnWorker::theSecondInterruptLeavesNoWorker()
{
    Terminal terminal(misbehave(u"ignores-term"_s));
    QVERIFY(terminal.waitForText(u"said hello"_s));
    const qint64 worker = terminal.workerPid();
    QVERIFY(worker > 0 && isAlive(worker));
    terminal.interrupt();
    QVERIFY(terminal.waitForText(u"was asked to end"_s));
    terminal.interrupt();
    QVERIFY(terminal.waitForEnd());
    QCOMPARE(terminal.exitCode(), 130);
    THAW_TRY_VERIFY(!isAlive(worker));
}

void TestOwnWorker::interruptCancelsTheExamples()
{
    QFETCH(const QString, file);
    QFETCH(const bool, listens);
    Terminal terminal(QStringList{u"count=1000"_s, u"pause=0.02"_s} + command(file));
    QVERIFY(terminal.waitForText(u"Counted 1 of 1000"_s));
    const qint64 pid = terminal.workerPid();
    terminal.interrupt();
    QVERIFY(terminal.waitForEnd());
    QCOMPARE(terminal.exitCode(), 130);
    QCOMPARE(terminal.lastSentence(), u"main: Cancelled after T."_s);
    // One that does not listen is not asked, and not waited for.
    QCOMPARE(terminal.transcript().contains(u"worker: was asked to end"_s), listens);
    QVERIFY(listens || terminal.transcript().contains(u"worker: does not listen: terminating it"_s));
    QCOMPARE(membersOf(pid), 0);
}

void TestOwnWorker::aDeafWorkerIsStoppedInStages()
{
    Terminal terminal(misbehave(u"ignores-term"_s));
    QVERIFY(terminal.waitForText(u"deaf"_s));
    const qint64 pid = terminal.workerPid();
    terminal.interrupt();
    QVERIFY(terminal.waitForEnd());
    QCOMPARE(terminal.exitCode(), 130);
    QCOMPARE(terminal.transcript().mid(5),
             (QStringList{u"worker: was asked to end"_s, u"worker: does not listen: terminating it"_s,
                          u"worker: killing it"_s, u"worker: cancelled"_s, u"main: program ended"_s,
                          u"main: Cancelled after T."_s}));
    const double asked = terminal.secondsOf(u"was asked"_s);
    const double terminating = terminal.secondsOf(u"terminating"_s);
    const double killing = terminal.secondsOf(u"killing"_s);
    QVERIFY(terminating - asked > 0.4); // Qt's timers may come by 5 % too early
    QVERIFY(killing - terminating > 0.4);
    QVERIFY(killing - asked < 5);
    QCOMPARE(membersOf(pid), 0);
}

void TestOwnWorker::aTimeoutCancelsToo()
{
    Terminal terminal(QStringList{u"--timeout"_s, u"0.2"_s} + misbehave(u"polite"_s));
    QVERIFY(terminal.waitForEnd());
    QCOMPARE(terminal.exitCode(), 4);
    QCOMPARE(terminal.lastSentence(), u"main: Timed out after T and was ended."_s);
}

void TestOwnWorker::badWorkersAreExplained_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QStringList &command, const QString &sentence) {
        QTest::newRow(name) << command << "main: "_L1 + sentence;
    };
    const QString broken = u"The worker broke the protocol and was ended: "_s;
    const QString noHello = u"The worker did not say hello. A worker's first line on stdout is its hello."_s;
    const QString noResult = u"The worker ended without a result. A worker has to send one before it goes."_s;

    row("is not there", {u"--worker"_s, u"./nothere"_s},
        u"The worker could not be started: ./nothere: No such file or directory. "
        "Check that the program is there and may be executed."_s);
    row("may not be executed", {u"--worker"_s, example(u"12_own.c"_s)},
        u"The worker could not be started: %1: Permission denied. "
        "Check that the program is there and may be executed."_s.arg(example(u"12_own.c"_s)));
    row("is for another machine", {u"--worker"_s, foreignProgram()},
        u"The worker could not be started: %1: Exec format error. "
        "Check that the program is there and may be executed."_s.arg(foreignProgram()));
    row("says nothing", misbehave(u"goes-at-once"_s), noHello);
    row("says no JSON at first", {u"--worker"_s, u"echo"_s, u"Starting up"_s},
        broken + "line 1 is not a JSON object: Starting up"_L1);
    row("prints before its hello", misbehave(u"no-hello-first"_s),
        broken + uR"(line 1 is of a type that is not expected here (no hello): {"type":"print","text":"too early"})"_s);
    row("has two hellos", shell(u"echo '%1'; echo '%1'; read -r end"_s.arg(hello)),
        broken + uR"(line 2 is of a type that is not expected here (hello): {"type":"hello","protocol":1})"_s);
    row("says no JSON", misbehave(u"not-json"_s), broken + "line 3 is not a JSON object: hello, world"_L1);
    row("has an empty line", shell(u"echo '%1'; echo; read -r end"_s.arg(hello)),
        broken + "line 2 is empty; each line is a JSON object"_L1);
    row("has NaN", shell(uR"(echo '%1'; echo '{"type":"progress","done":NaN}'; read -r end)"_s.arg(hello)),
        broken + uR"(line 2 is not JSON at byte 27: {"type":"progress","done":NaN})"_s);
    row("has a NUL in a text",
        shell(uR"(echo '%1'; printf '{"type":"print","text":"a\000b"}\n'; read -r end)"_s.arg(hello)),
        broken + u"line 2 is not JSON at byte 26: {\"type\":\"print\",\"text\":\"a␀b\"}"_s);
    row("has a number that is too large or too small",
        shell(uR"(echo '%1'; echo '{"type":"progress","done":1e999}'; read -r end)"_s.arg(hello)),
        broken
            + uR"(line 2 has a number that is too large or too small, at byte 27: {"type":"progress","done":1e999})"_s);
    row("goes too deep",
        shell(
            uR"(echo '%1'; echo '{"type":"value","name":"x","value":%2'; read -r end)"_s.arg(hello, QString(65, u'['))),
        broken + uR"(line 2 is nested more than 64 levels deep: {"type":"value","name":"x","value":)"_s
            + QString(65, u'['));
    row("says no UTF-8", misbehave(u"not-utf8"_s),
        broken + u"line 2 is not UTF-8 at byte 25: {\"type\":\"print\",\"text\":\"\uFFFD\"}"_s);
    row("has no type", shell(uR"(echo '%1'; echo '{"text":"hi"}'; read -r end)"_s.arg(hello)),
        broken + uR"(line 2 has no "type": {"text":"hi"})"_s);
    row("has an unknown type", misbehave(u"unknown-type"_s),
        broken + uR"(line 2 is of a type that is not expected here (sing): {"type":"sing"})"_s);
    row("lacks a field", misbehave(u"broken-line"_s), broken + uR"(line 3 has no right "text": {"type":"print"})"_s);
    row("declares an argument wrong",
        shell(uR"(echo '{"type":"hello","protocol":1,"args":[{"name":"n","type":"integer"}]}'; read -r end)"_s),
        broken
            + uR"(line 1 has no right "args[0].default": {"type":"hello","protocol":1,"args":[{"name":"n","type":"integer"}]})"_s);
    row("has a line too long", misbehave(u"too-long-line"_s),
        broken + "line 2 is longer than 1 MiB: "_L1 + QString(200, u'x') + u'…');
    row("breaks a line off at its end", misbehave(u"half-a-line"_s), noResult);
    row("speaks nonsense after its result", misbehave(u"result-then-nonsense"_s),
        broken + "line 3 is not a JSON object: bye"_L1);
    row("speaks another version", misbehave(u"protocol"_s, 2),
        u"The worker speaks version 2 of the protocol; this program speaks version 1."_s);
    row("speaks another version, and at once",
        shell(uR"(printf '{"type":"hello","protocol":2}\n{"type":"dance"}\n'; read -r end)"_s),
        u"The worker speaks version 2 of the protocol; this program speaks version 1."_s);
    row("exits with 3", misbehave(u"exit-code"_s, 3), u"The worker ended with exit code 3."_s);
    row("has no result", misbehave(u"no-result"_s), noResult);
    row("has a result, and exits with 1", misbehave(u"result-then-exit"_s, 1), u"The worker ended with exit code 1."_s);
    row("says why it failed", misbehave(u"fails"_s), u"The worker could not do it: it is not there."_s);
    row("says why it failed, and exits with 1",
        shell(uR"(echo '%1'; echo '{"type":"failed","text":"no disk"}'; exit 1)"_s.arg(hello)),
        u"The worker could not do it: no disk."_s);
    row("stops unasked", shell(uR"(echo '%1'; echo '{"type":"stopped"}')"_s.arg(hello)), noResult);
    row("crashes", misbehave(u"crash"_s), u"The process crashed with SIGSEGV; nothing else was touched."_s);
}

// cat sends back the message that asks it to end, and that is no worker's message.
void TestOwnWorker::aLineThatIsBrokenAfterACancelIsTold()
{
    Terminal terminal({u"--worker"_s, u"cat"_s});
    QVERIFY(terminal.waitForText(u"started"_s));
    terminal.interrupt();
    QVERIFY(terminal.waitForEnd());
    QCOMPARE(
        terminal.lastSentence(),
        u"main: The worker broke the protocol and was ended: line 1 is of a type that is not expected here (cancel): "
        "{\"type\":\"cancel\"}"_s);
    QCOMPARE(terminal.exitCode(), 1);
}

// They are its own, even where one of ours is the same.
void TestOwnWorker::itsTextsAreNotTranslated()
{
    const QString says = uR"(echo '%1'; read -r order; echo '{"type":"print","text":"Starting to work"}')"_s.arg(hello);
    const QString fails = uR"(echo '{"type":"failed","text":"there is no memory that the actors share"}')"_s;
    Terminal terminal(QStringList{u"--language"_s, u"es"_s} + shell(says + u"; "_s + fails));
    QVERIFY(terminal.waitForEnd());
    QVERIFY2(terminal.transcript().contains(u"trabajador: Starting to work"_s),
             qPrintable(terminal.transcript().join(u'\n')));
    QVERIFY2(terminal.lastSentence().contains(u"there is no memory that the actors share"_s),
             qPrintable(terminal.lastSentence()));
}

void TestOwnWorker::badWorkersAreExplained()
{
    QFETCH(const QStringList, command);
    QFETCH(const QString, sentence);
    Terminal terminal(command);
    QVERIFY(terminal.waitForEnd());
    QCOMPARE(terminal.lastSentence(), sentence);
    QVERIFY(terminal.transcript().contains(u"worker: failed"_s)
            || terminal.transcript().contains(u"worker: crashed"_s));
    QCOMPARE(terminal.transcript().contains(u"worker: started (pid N)"_s),
             !sentence.contains("could not be started"_L1));
    QCOMPARE(terminal.exitCode(), 1);
}

void TestOwnWorker::unusualWorkersAreUnderstood_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *name, const QStringList &command, const QString &sentence, int exitCode = 0) {
        QTest::newRow(name) << command << "main: "_L1 + sentence << exitCode;
    };
    const QString finished = u"Finished after T: x 10, y -2."_s;
    row("reads nothing", misbehave(u"says-it-all-and-goes"_s, 3), finished);
    row("closes its input", misbehave(u"closes-its-input"_s), finished);
    row("writes byte by byte", misbehave(u"byte-by-byte"_s), finished);
    row("does not go after its result", misbehave(u"lingers"_s), finished);
    row("says two results", misbehave(u"two-results"_s), finished);
    row("has nothing to tell", shell(uR"(echo '%1'; echo '{"type":"result"}')"_s.arg(hello)), u"Finished after T."_s);
    row("ends its lines as on Windows", shell(uR"(printf '%1\r\n{"type":"result"}\r\n')"_s.arg(hello)),
        u"Finished after T."_s);
    row("says fields that nobody knows", shell(uR"(echo '{"type":"hello","protocol":1,"colour":"red"}'
                  echo '{"type":"result","values":{"a":[1],"b":true}}')"_s),
        u"Finished after T: b true."_s);
    row("says a field twice, and the last counts",
        shell(uR"(echo '%1'; echo '{"type":"print","type":"result","values":{"a":1,"a":2}}')"_s.arg(hello)),
        u"Finished after T: a 2."_s);
    row("deadlocks",
        shell(
            u"echo '%1'; for event in f1,lock_x,took f2,lock_y,took f1,lock_y,waits f2,lock_x,waits; do "
            "echo $event | sed 's/\\(.*\\),\\(.*\\),\\(.*\\)/"
            "{\"type\":\"lock\",\"who\":\"\\1\",\"lock\":\"\\2\",\"what\":\"\\3\"}/'; done; read -r end; read -r end"_s
                .arg(hello)),
        u"Deadlock: f1 → lock_y → f2 → lock_x → f1. Nothing in this cycle will ever go on."_s, 3);
}

void TestOwnWorker::unusualWorkersAreUnderstood()
{
    QFETCH(const QStringList, command);
    QFETCH(const QString, sentence);
    QFETCH(const int, exitCode);
    Terminal terminal(command);
    QVERIFY(terminal.waitForEnd());
    QCOMPARE(terminal.lastSentence(), sentence);
    QCOMPARE(terminal.exitCode(), exitCode);
}

void TestOwnWorker::argumentsAreHandedOver_data()
{
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QString>("order");
    const QString all = uR"(,"args":[{"name":"n","type":"integer","default":2,"min":0,"max":9},)"
                        uR"({"name":"r","type":"real","default":0.5,"min":-1,"max":1e6},)"
                        uR"({"name":"c","type":"choice","default":"a","choices":["a","b"]},)"
                        uR"({"name":"t","type":"text","default":""}])"_s;
    QTest::newRow("none") << QString() << QStringList() << u"{}"_s;
    QTest::newRow("undeclared") << QString() << QStringList{u"z=-3"_s,  u"b=2.5"_s, u"c=a b"_s, u"d=007"_s,
                                                            u"e=nan"_s, u"f==\""_s, u"g="_s}
                                << uR"({"b":2.5,"c":"a b","d":"007","e":"nan","f":"=\"","g":"","z":-3})"_s;
    QTest::newRow("declared, all defaults") << all << QStringList() << uR"({"c":"a","n":2,"r":0.5,"t":""})"_s;
    QTest::newRow("declared, all given") << all << QStringList{u"t=7"_s, u"r=1e5"_s, u"n=9"_s, u"c=b"_s}
                                         << uR"({"c":"b","n":9,"r":100000,"t":"7"})"_s;
}

void TestOwnWorker::argumentsAreHandedOver()
{
    QFETCH(const QString, declared);
    QFETCH(const QStringList, given);
    QFETCH(const QString, order);
    // The worker logs the very line that it gets.
    const QString script = uR"(echo '{"type":"hello","protocol":1%1}'; read -r line; printf '%s\n' "$line" >&2; )"
                           uR"(echo '{"type":"result"}')"_s;
    Terminal terminal(given + shell(QString(script).replace("%1"_L1, declared)));
    QVERIFY(terminal.waitForEnd());
    QVERIFY2(terminal.transcript().contains(uR"(worker: log: {"type":"run","args":)"_s + order + u'}'),
             qPrintable(terminal.output()));
    QCOMPARE(terminal.exitCode(), 0);
}

void TestOwnWorker::wrongArgumentsAreRefused_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("why");
    QTest::newRow("unknown") << u"depth=3"_s << u"there is no argument named depth"_s;
    QTest::newRow("too small") << u"count=0"_s << u"count is a whole number from 1 to 1000, not \"0\""_s;
    QTest::newRow("not whole") << u"count=2.5"_s << u"count is a whole number from 1 to 1000, not \"2.5\""_s;
    QTest::newRow("no number") << u"pause=long"_s << u"pause is a number from 0 to 10, not \"long\""_s;
}

// It takes none at all, gets one, and says a result without having been asked for it.
void TestOwnWorker::aRefusedArgumentDecidesWhateverTheWorkerSays()
{
    Terminal terminal(QStringList{u"depth=3"_s}
                      + shell(uR"(echo '{"type":"hello","protocol":1,"args":[]}'; echo '{"type":"result"}')"_s));
    QVERIFY(terminal.waitForEnd());
    QCOMPARE(terminal.lastSentence(), u"main: Wrong argument: there is no argument named depth."_s);
    QCOMPARE(terminal.exitCode(), 2);
}

void TestOwnWorker::wrongArgumentsAreRefused()
{
    QFETCH(const QString, given);
    QFETCH(const QString, why);
    Terminal terminal(QStringList{given} + command(u"12_own.c"_s));
    QVERIFY(terminal.waitForEnd());
    QVERIFY(!terminal.output().contains("Counted"_L1));
    QCOMPARE(terminal.lastSentence(), u"main: Wrong argument: %1."_s.arg(why));
    QCOMPARE(terminal.exitCode(), 2);
}

// Each message that shows in the transcript, the log, and a request that nobody is there to answer.
void TestOwnWorker::whatItSaysIsTold()
{
    Terminal terminal(shell(uR"(echo 'getting ready' >&2; echo 'HELLO'; read -r order
        echo '{"type":"print","text":"%2 before %1, %3","args":["%2","first"]}'
        echo '{"type":"print","who":"helper","text":"100 %"}'
        echo '{"type":"lock","lock":"door","what":"waits"}'; echo '{"type":"lock","lock":"door","what":"took"}'
        echo '{"type":"lock","lock":"door","what":"released"}'; echo '{"type":"value","name":"x","value":[1]}'
        echo '{"type":"progress","done":-1}'; echo '{"type":"request","id":7,"to":"owner"}'
        read -r answer; printf '%s' "$answer" >&2; echo '{"type":"result","values":{"x":1}}')"_s.replace("HELLO"_L1,
                                                                                                         hello)));
    QVERIFY(terminal.waitForEnd());
    QStringList lines = terminal.transcript();
    QVERIFY(lines.removeOne(u"worker: log: getting ready"_s));
    QVERIFY(lines.removeOne(uR"(worker: log: {"type":"answer","to":"worker","id":7,"body":{},"error":"gone"})"_s));
    QCOMPARE(lines.mid(3), (QStringList{u"worker: said hello"_s, u"worker: first before %2, %3"_s, u"helper: 100 %"_s,
                                        u"worker: asks for door"_s, u"worker: took door"_s, u"worker: released door"_s,
                                        u"main: program ended"_s, u"main: Finished after T: x 1."_s}));
}

} // namespace thaw

THAW_TEST(tst_ownworker, thaw::TestOwnWorker)
#include "tst_ownworker.moc"
