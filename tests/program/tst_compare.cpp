// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// Comparisons through the command line: real windows that freeze, without a display.

#include "app/measuring/measurement.h"
#include "tests/program/program.h"
#include "tests/support/testprogram.h"
#include "workers/contract/task.h"
#include "workers/tasks/tasklist.h"
#include "workers/ways/way.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace thaw {

namespace {

QJsonArray runsIn(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object().value("runs"_L1).toArray();
}

} // namespace

class TestCompare final : public GuardedTest
{
    Q_OBJECT

private slots:
    void comparesForPrograms();
    void whatEachWayDoesToTheWindow();
    void comparesForPeople();
    void theSameSeedIsTheSameOrder();
    void measuresACrashToo();
    void anInterruptEndsAComparison();
    void anInterruptBeforeTheFirstRunReportsNone();
    void writesTheReportIntoAFile();
    void overwritesNoReport();
    void refusesAPlaceThatCannotBeWrittenTo_data();
    void refusesAPlaceThatCannotBeWrittenTo();
    void losesNoReportToAFullDisk();
    void saysThatTheWindowCouldNotBeOpened();
};

void TestCompare::comparesForPrograms()
{
    Program program;
    QCOMPARE(program.run(u"compare seconds=0.2 --repeat 2 --format json"_s), 0);
    const QJsonObject report = QJsonDocument::fromJson(program.out).object();
    QCOMPARE(report.keys(), (QStringList{u"at_rest"_s, u"command"_s, u"cores"_s, u"format"_s, u"kernel"_s,
                                         u"machines"_s, u"platform"_s, u"processor"_s, u"qt"_s, u"runs"_s, u"seed"_s,
                                         u"summary"_s, u"title"_s, u"warm_ups"_s}));
    QCOMPARE(report["warm_ups"_L1].toInt(), 1); // of each way, and none of them among the runs
    QVERIFY2(program.errors.contains("sleep seconds=0.2  process  to warm up"), program.errors.constData());
    QCOMPARE(report["at_rest"_L1][0]["outcome"_L1].toString(), u"finished"_s);
    QVERIFY(report["at_rest"_L1][0]["frames"_L1].toInt() > 0);
    QCOMPARE(report.value("format"_L1).toString(), u"thaw-comparison/1"_s);
    QCOMPARE(report.value("qt"_L1).toString(), QLatin1StringView(qVersion()));
    QCOMPARE(report.value("cores"_L1).toInt(), coreCount());
    QCOMPARE(report.value("platform"_L1).toString(), u"offscreen"_s);

    const QJsonArray runs = runsIn(program.out);
    QCOMPARE(runs.size(), 4);
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const QJsonObject run = runs.at(i).toObject();
        QCOMPARE(run.keys(), (QStringList{u"arguments"_s,
                                          u"blocked_ms"_s,
                                          u"checksum"_s,
                                          u"disturbed"_s,
                                          u"frames"_s,
                                          u"keystroke_p95_ms"_s,
                                          u"latency_p50_ms"_s,
                                          u"latency_p99_ms"_s,
                                          u"longest_stall_ms"_s,
                                          u"machine"_s,
                                          u"name"_s,
                                          u"outcome"_s,
                                          u"pinger_gaps_ms"_s,
                                          u"processor_share_percent"_s,
                                          u"repeat"_s,
                                          u"started"_s,
                                          u"task"_s,
                                          u"task_ms"_s,
                                          u"verdict"_s,
                                          u"way"_s}));
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

// What is true on any machine; how long the stalls are exactly is the benchmark's to tell. A ping leaves soon after a freeze
// has begun, and waits for what is left of it, but for the time in which the pinger itself was held up.
void TestCompare::whatEachWayDoesToTheWindow()
{
    using Window = WayTraits::Window;
    constexpr double sleep = 800;
    constexpr double lap = 300;
    const QList<Way> ways = isThorough ? allWays() : QList<Way>{Way::GuiThread, Way::JoinPoll, Way::Process};
    QString line = u"compare --task sleep seconds=0.8 --format json"_s;
    for (const Way way : ways)
        line += u" --way "_s + wayId(way);
    Program program;
    QCOMPARE(program.run(line), 0);
    const QJsonArray runs = runsIn(program.out);
    QCOMPARE(runs.size(), ways.size());
    for (qsizetype i = 0; i < ways.size(); ++i) {
        const QJsonObject run = runs.at(i).toObject();
        const QByteArray told = QJsonDocument(run).toJson();
        const double stalled = run["longest_stall_ms"_L1].toDouble() + run["pinger_gaps_ms"_L1].toDouble()
                               + 2 * pingIntervalMs;
        const Window window = traits(ways.at(i)).window;
        if (window == Window::Frozen)
            QVERIFY2(stalled >= sleep, told);
        if (window == Window::Stalling)
            QVERIFY2(stalled >= lap, told);
        if (window == Window::Alive) {
            QVERIFY2(run["latency_p50_ms"_L1].toDouble() < sleep / 4, told); // of a freeze it is half
            QVERIFY2(run["frames"_L1].toDouble() > 0, told);
        }
    }
}

void TestCompare::comparesForPeople()
{
    Program program;
    QCOMPARE(program.run(u"compare --seed 0 --task copies --task sleep seconds=0.1 --way thread --way wait-process"_s),
             0);
    const QString text = QString::fromUtf8(program.out);
    const QStringList lines = text.split(u'\n');
    QStringList beginnings;
    for (const QString &line : lines) {
        const QString beginning = line.section(u' ', 0, 0);
        if (findTask(beginning) || wayFromId(beginning))
            beginnings.append(beginning);
    }
    QCOMPARE(beginnings,
             (QStringList{u"copies"_s, u"thread"_s, u"wait-process"_s, u"sleep"_s, u"thread"_s, u"wait-process"_s}));
    QVERIFY2(lines.contains(u"sleep  seconds=0.1"_s), qPrintable(text)); // what was asked
    QCOMPARE(text.count("All that finished did the same work"_L1), 2);
    QVERIFY(text.contains("platform offscreen"_L1));
    QVERIFY2(program.errors.contains("4/4  sleep seconds=0.1  wait-process"), program.errors.constData());
}

// Whoever quotes numbers can have the same order again; the report stands as it was asked for.
void TestCompare::theSameSeedIsTheSameOrder()
{
    const QString line = u"compare --task copies --way thread --way process --repeat 2 --warm-up 0 --format json"_s;
    const auto orderIn = [](const QByteArray &errors) {
        QStringList order;
        for (const QString &one : QString::fromUtf8(errors).split(u'\n')) {
            const QRegularExpressionMatch match = QRegularExpression(u"^\\d+/5  (copies  [a-z-]+  \\d)"_s).match(one);
            if (match.hasMatch())
                order.append(match.captured(1));
        }
        return order;
    };
    Program first;
    QCOMPARE(first.run(line), 0);
    const QJsonObject report = QJsonDocument::fromJson(first.out).object();
    const qint64 seed = report.value("seed"_L1).toInteger();
    QVERIFY(seed > 0);
    QVERIFY2(first.errors.contains("--seed " + QByteArray::number(seed)), first.errors.constData());
    QVERIFY(report.value("command"_L1).toString().contains(u"--seed %1"_s.arg(seed)));
    QCOMPARE(orderIn(first.errors).size(), 4);
    Program second;
    QCOMPARE(second.run(u"--language en "_s + line + u" --seed %1"_s.arg(seed)), 0);
    QVERIFY2(!second.errors.contains("by chance"), second.errors.constData());
    QCOMPARE(orderIn(second.errors), orderIn(first.errors));
    Program third;
    QCOMPARE(third.run(u"--language en compare --task copies --way thread --format json"_s), 0);
    const QString again = QJsonDocument::fromJson(third.out).object().value("command"_L1).toString();
    QVERIFY2(again.startsWith("thaw --language en compare --seed "_L1), qPrintable(again));
    const QJsonArray runs = runsIn(second.out);
    for (qsizetype i = 0; i < runs.size(); ++i)
        QCOMPARE(runs.at(i)["repeat"_L1].toInt(), int(i % 2) + 1);
}

void TestCompare::measuresACrashToo()
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

void TestCompare::anInterruptEndsAComparison()
{
    Program program;
    program.start(u"compare --seed 0 seconds=3600 --timeout 3600 --way process --way gui-thread"_s);
    QVERIFY(program.waitForErrors("1/2"));
    THAW_TRY_VERIFY(program.processes().size() >= 2);
    program.signal(SIGINT);
    QCOMPARE(program.end(), 130);
    QVERIFY(!program.errors.contains("2/2"));
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
}

void TestCompare::anInterruptBeforeTheFirstRunReportsNone()
{
    const QTemporaryDir folder;
    Program program;
    program.process().setStandardOutputFile(folder.filePath(u"out"_s));
    program.start(u"compare seconds=3600 --way thread --format csv"_s);
    QVERIFY(program.waitForErrors("1/1")); // its window has not opened, or has not yet come to rest
    program.signal(SIGINT);
    QCOMPARE(program.end(), 130);
    const QByteArray out = contents(folder.filePath(u"out"_s));
    QVERIFY2(out.isEmpty() || out.contains(",cancelled,"), out.constData()); // on a very busy machine it has begun
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
}

void TestCompare::writesTheReportIntoAFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"report.json"_s);
    Program program;
    QCOMPARE(program.run(u"compare seconds=0.1 --way process --format json --output "_s + file), 0);
    QCOMPARE(program.out, QByteArray());
    QCOMPARE(runsIn(contents(file)).size(), 1);
    // The file is there now: what does it again must not be refused.
    const QString again = QJsonDocument::fromJson(contents(file)).object().value("command"_L1).toString();
    QVERIFY2(again.startsWith("thaw compare --seed "_L1) && !again.contains("output"_L1), qPrintable(again));
    QCOMPARE(again.count(u' '), 8); // and nothing else is left out
}

// Before anything is measured; what is there stays.
void TestCompare::overwritesNoReport()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"report.csv"_s);
    const QString line = u"compare seconds=0.1 --way process --format csv --output "_s + file;
    QFile there(file);
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
    there.close();
    Program refused;
    QCOMPARE(refused.run(line), 2);
    QVERIFY2(refused.errors.contains("--force") && !refused.errors.contains("1/1"), refused.errors.constData());
    QCOMPARE(contents(file), QByteArray("mine"));
    Program forced;
    QCOMPARE(forced.run(line + u" --force"_s), 0);
    QVERIFY2(contents(file).startsWith("task,"), contents(file).constData());
    QCOMPARE(contents(file).count("\r\n"), 2);
}

void TestCompare::refusesAPlaceThatCannotBeWrittenTo_data()
{
    QTest::addColumn<QString>("place"); // in a folder that is there, and has a file "file"
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("a folder that is missing") << u"nowhere/report.json"_s << QByteArray("there is no folder");
    QTest::newRow("a folder") << u"."_s << QByteArray("it is a folder");
    QTest::newRow("a file for a folder") << u"file/report.json"_s << QByteArray("there is no folder");
    QTest::newRow("a name that is too long") << QString(300, u'x') << QByteArray("too long");
    QTest::newRow("a folder that takes no files") << u"/proc/report.json"_s << QByteArray(); // not even root's
}

// Before hours of measuring, not after them.
void TestCompare::refusesAPlaceThatCannotBeWrittenTo()
{
    QFETCH(const QString, place);
    QFETCH(const QByteArray, reason);
    const QTemporaryDir folder;
    QFile there(folder.filePath(u"file"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    const QString output = QDir(folder.path()).filePath(place);
    for (const QString &force : {QString(), u" --force"_s}) {
        Program program;
        QCOMPARE(program.run(u"compare seconds=0.1 --way process --format json --output "_s + output + force), 2);
        QVERIFY2(program.errors.contains(output.toUtf8()) && program.errors.contains(reason)
                     && !program.errors.contains("1/1"),
                 program.errors.constData());
        QCOMPARE(program.out, QByteArray());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"file"_s}); // nothing is left of the attempt
    }
}

// It is found out only when it is written; a device is no wrong place.
void TestCompare::losesNoReportToAFullDisk()
{
    Program program;
    QCOMPARE(program.run(u"compare seconds=0.1 --way process --format json --output /dev/full"_s), 1);
    QCOMPARE(runsIn(program.out).size(), 1);
    QVERIFY2(program.errors.contains("/dev/full"), program.errors.constData());
}

void TestCompare::saysThatTheWindowCouldNotBeOpened()
{
    Program program;
    program.loseDisplay();
    QCOMPARE(program.run(u"compare seconds=0.1 --way process --format json"_s), 1);
    QVERIFY2(program.errors.contains("window could not be opened"), program.errors.constData());
    QCOMPARE(runsIn(program.out).first().toObject().value("outcome"_L1).toString(), u"failed"_s);
}

} // namespace thaw

THAW_TEST(tst_compare, thaw::TestCompare)
#include "tst_compare.moc"
