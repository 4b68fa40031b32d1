// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The whole program with its window, offscreen: what becomes of it whatever becomes of its settings, its disk, and itself.
#include "app/storage/settings.h"
#include "tests/program/program.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// The program with its window.
class Window final
{
public:
    Window()
    {
        QProcessEnvironment environment = m_program.process().processEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        m_program.process().setProcessEnvironment(environment);
    }

    Program &program() { return m_program; }
    QString settingsFile() const { return m_program.settingsFile(); }
    QVariant setting(const QString &key) const
    {
        QFile file(settingsFile());
        const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return settingsFrom(json).value_or(QSettings::SettingsMap()).value(key);
    }

    /// With the first lesson, which has a subject; what is started at all is started after the first frame.
    bool open(const QStringList &arguments = {u"--lesson"_s, u"frozen"_s})
    {
        m_program.start(arguments);
        return waitUntil([this] { return m_program.processWith("subject") > 0; });
    }
    /// Stops its process whose command line has this word, when there is one; 0 where that did not come about.
    qint64 stop(const QByteArray &word)
    {
        qint64 pid = 0;
        const bool stopped = waitUntil([&] { return (pid = m_program.processWith(word)) > 0; })
                             && ::kill(pid_t(pid), SIGSTOP) == 0 && waitUntil([&] { return isStopped(pid); });
        return stopped ? pid : 0;
    }
    /// What it returns when it was asked to end.
    int close(int signal = SIGTERM)
    {
        m_program.signal(signal);
        return m_program.end();
    }

private:
    Program m_program;
};

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestWindow final : public GuardedTest
{
    Q_OBJECT

private slots:
    void aSignalClosesItAsTheMouseDoes_data();
    void aSignalClosesItAsTheMouseDoes();
    void opensWhateverItsSettingsAre_data();
    void opensWhateverItsSettingsAre();
    void keepsTheSettingsOfALaterVersion();
    void opensWhereNothingCanBeWritten_data();
    void opensWhereNothingCanBeWritten();
    void standsStillAndGoesOn_data();
    void standsStillAndGoesOn();
    void takesWhatStandsStillWithIt_data() { standsStillAndGoesOn_data(); }
    void takesWhatStandsStillWithIt();
};

void TestWindow::aSignalClosesItAsTheMouseDoes_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestWindow::aSignalClosesItAsTheMouseDoes()
{
    QFETCH(const int, signal);
    Window window;
    QVERIFY(window.open());
    QCOMPARE(window.close(signal), 0);
    QVERIFY(!window.setting(u"geometry"_s).toByteArray().isEmpty());
    QCOMPARE(window.setting(u"lesson"_s).toString(), u"frozen"_s);
    THAW_TRY_COMPARE(window.program().processes(), QList<qint64>());
}

void TestWindow::opensWhateverItsSettingsAre_data()
{
    QTest::addColumn<QByteArray>("file");
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes.append(char(i * 7919 % 251));
    QTest::newRow("no text at all") << bytes;
    QTest::newRow("cut off") << QByteArray(R"({"geometry": "AdnQywADAAAAA)");
    QTest::newRow("values of no kind") << QByteArray(
        R"({"spares": "many", "theme": [1], "page": {"a": 1}, "lesson": null, "geometry": true})");
    QTest::newRow("far too much") << R"({"spares": 1000000, "compare/repeat": 99999999999, "compare/arguments": ")"
                                         + QByteArray(100'000, '[') + R"(", "own/command": ")"
                                         + QByteArray(800'000, 'x') + "\"}";
    QTest::newRow("a megabyte") << R"({"theme": ")" + QByteArray(1'100'000, 'x') + "\"}";
}

void TestWindow::opensWhateverItsSettingsAre()
{
    QFETCH(const QByteArray, file);
    Window window;
    QVERIFY(write(window.settingsFile(), file));
    QVERIFY(window.open());
    QCOMPARE(window.close(), 0);
    QCOMPARE(window.setting(u"lesson"_s).toString(), u"frozen"_s);
    THAW_TRY_COMPARE(window.program().processes(), QList<qint64>());
}

// What this version does not know is not its own to forget; what it does not understand is as if it were not there.
void TestWindow::keepsTheSettingsOfALaterVersion()
{
    Window window;
    QVERIFY(
        write(window.settingsFile(), R"({"page": "watch", "theme": "sepia", "zoom": 2, "watch/program": "gedit"})"));
    QVERIFY(window.open());
    QCOMPARE(window.close(), 0);
    QCOMPARE(window.setting(u"zoom"_s).toInt(), 2);
    QCOMPARE(window.setting(u"watch/program"_s).toString(), u"gedit"_s);
    QCOMPARE(window.setting(u"page"_s).toString(), u"learn"_s);
}

void TestWindow::opensWhereNothingCanBeWritten_data()
{
    QTest::addColumn<QString>("mount"); // what makes $1 such a place
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("code"); // what can be told before anything has run is wrong use
    QTest::newRow("a full disk") << u"mount -t tmpfs -o size=16k full \"$1\" && ! cat /dev/zero >\"$1/f\" 2>/dev/null"_s
                                 << QByteArray("No space left on device") << 1;
    QTest::newRow("a read-only disk") << u"mount -t tmpfs -o ro read-only \"$1\""_s
                                      << QByteArray("Read-only file system") << 2;
}

// A file system of its own that only this program sees: that takes a user namespace.
void TestWindow::opensWhereNothingCanBeWritten()
{
    QFETCH(const QString, mount);
    QFETCH(const QByteArray, said);
    QFETCH(const int, code);
    const QTemporaryDir place;
    const QString script = mount + u" || exit 77; XDG_CONFIG_HOME=$1; export XDG_CONFIG_HOME; shift; exec \"$@\""_s;
    const auto in = [&](Program &program, const QStringList &arguments) {
        program.process().setProgram(u"unshare"_s);
        return QStringList{u"-rm"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, place.path(), subjectProgram()} + arguments;
    };
    Program compares;
    compares.start(in(compares, {u"compare"_s, u"seconds=0.01"_s, u"--way"_s, u"thread"_s, u"--output"_s,
                                 place.filePath(u"runs.json"_s)}));
    const int ended = compares.end();
    if (ended == 77 || compares.errors.contains("unshare"))
        QSKIP("This system lets nobody mount.");
    QCOMPARE(ended, code);
    QVERIFY2(compares.errors.contains(said), compares.errors.constData());

    Window window;
    QVERIFY(window.open(in(window.program(), {u"--lesson"_s, u"frozen"_s})));
    QCOMPARE(window.close(), 0);
    THAW_TRY_COMPARE(window.program().processes(), QList<qint64>());
}

void TestWindow::standsStillAndGoesOn_data()
{
    QTest::addColumn<QByteArray>("process");
    QTest::newRow("the window") << QByteArray("--lesson");
    QTest::newRow("a subject") << QByteArray("subject");
    QTest::newRow("a spare") << QByteArray("thaw-worker");
}

// As by SIGSTOP, a debugger, or the machine's sleep.
void TestWindow::standsStillAndGoesOn()
{
    QFETCH(const QByteArray, process);
    Window window;
    QVERIFY(window.open());
    const qint64 pid = window.stop(process);
    QVERIFY(pid > 0);
    const bool isTheWindow = pid == window.program().process().processId();
    QVERIFY(::kill(pid_t(pid), SIGCONT) == 0);
    THAW_TRY_VERIFY(!isStopped(pid));
    if (!isTheWindow)
        QVERIFY(::kill(pid_t(pid), SIGSTOP) == 0); // and nobody lets it go on: the end comes for it as well
    QCOMPARE(window.close(), 0);
    THAW_TRY_COMPARE(window.program().processes(), QList<qint64>());
}

// kill -9. A process that is stopped does not see the end of its input; the kernel sends it SIGHUP, since nobody is left who
// could let its group go on.
void TestWindow::takesWhatStandsStillWithIt()
{
    QFETCH(const QByteArray, process);
    Window window;
    QVERIFY(window.open());
    const qint64 pid = window.stop(process);
    QVERIFY(pid > 0);
    window.program().signal(SIGKILL);
    QCOMPARE(window.program().end(), -1);
    THAW_TRY_COMPARE(window.program().processes(), QList<qint64>());
}

} // namespace thaw

THAW_TEST(tst_window, thaw::TestWindow)
#include "tst_window.moc"
