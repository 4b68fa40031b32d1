// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparisonreport.h"
#include "app/comparing/reportformats.h"
#include "app/comparing/runlistmodel.h"
#include "app/comparing/summary.h"
#include "app/measuring/durations.h"
#include "app/measuring/figures.h"
#include "app/measuring/ledger.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/tasks/tasklist.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <limits>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

using Runs = QList<RunRecord>;

RunRecord run(Way way, double longestStall, const QString &checksum = u"c0ffee"_s)
{
    RunRecord made;
    made.request.task = u"sleep"_s;
    made.request.arguments = {{u"seconds"_s, 2}};
    made.started = QDateTime({2026, 11, 24}, {23, 5, 6, 78}, Qt::UTC);
    made.machine = {u"6.4.2"_s, u"offscreen"_s, u"linux 6.1"_s, u"Some Processor"_s, 2, u"here"_s};
    made.way = way;
    made.outcome.seconds = 2.0171239;
    made.outcome.result.checksum = checksum;
    made.outcome.processor = {1900, 100};
    made.measurement = {longestStall, longestStall / 2, 0.21, longestStall, 121, 16.5, 12.5};
    return made;
}

/// As long as it lives the program speaks this language.
class Translated final
{
public:
    explicit Translated(QLocale::Language language)
    {
        QLocale::setDefault(QLocale(language));
        if (m_translator.load(QLocale(language), u"thaw"_s, u"_"_s, u":/i18n"_s))
            QCoreApplication::installTranslator(&m_translator);
    }
    ~Translated()
    {
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(m_before);
    }
    Q_DISABLE_COPY_MOVE(Translated)

private:
    const QLocale m_before;
    QTranslator m_translator;
};

QString lineWith(const QByteArray &text, const QString &word)
{
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        if (line.contains(word))
            return line;
    }
    return {};
}

} // namespace

class TestComparisonReport final : public GuardedTest
{
    Q_OBJECT

private slots:
    void jsonHasExactlyTheseFields();
    void theDocumentNamesTheFieldsOfJson();
    void jsonHasEveryRunOnItsOwn();
    void whatWasNotMeasuredIsNull();
    void everyWayAndOutcomeKeepsItsId();
    void theTableHasALineForEachRun();
    void theTextFitsATerminal();
    void whatIsLongIsBroken();
    void namesOfRunsAreInTheText();
    void whatCameBeforeIsToldApart();
    void saysWhetherTheSameWorkWasDone();
    void theAdviceStaysShort();
    void anEmptyReportIsStillAReport();
    void millisecondsAreReadable_data();
    void millisecondsAreReadable();
    void ratiosHaveTwoFiguresAndNoExponent();
    void smallRatiosKeepTheirFigures();
    void everyFigureIsInEveryFormat();
    void theVerdictFollowsTheShare_data();
    void theVerdictFollowsTheShare();
    void repeatsAreSummedUp();
    void theTableOfCommasIsRfc4180();
    void theTraceFollowsItsFormat();
    void theTraceTellsRunsApart();
    void thePageIsWholeByItself();
    void aFilesSuffixIsItsFormat();
    void aRunThatOthersDisturbedSaysSo_data();
    void aRunThatOthersDisturbedSaysSo();
};

void TestComparisonReport::jsonHasExactlyTheseFields()
{
    const Comparison comparison(Runs{run(Way::GuiThread, 2011.25)}, 7, u"thaw compare --seed=7"_s);
    QJsonObject document = QJsonDocument::fromJson(toJson(comparison)).object();
    QCOMPARE(document.take("summary"_L1).toArray().size(), 1);
    const QJsonObject expectedRun{{u"task"_s, u"sleep"_s},
                                  {u"way"_s, u"gui-thread"_s},
                                  {u"machine"_s, u"here"_s},
                                  {u"arguments"_s, QJsonObject{{u"seconds"_s, 2}}},
                                  {u"repeat"_s, 1},
                                  {u"name"_s, QString()},
                                  {u"started"_s, u"2026-11-24T23:05:06.078Z"_s},
                                  {u"outcome"_s, u"finished"_s},
                                  {u"task_ms"_s, 2017.124},
                                  {u"longest_stall_ms"_s, 2011.25},
                                  {u"blocked_ms"_s, 1005.625},
                                  {u"latency_p50_ms"_s, 0.21},
                                  {u"latency_p99_ms"_s, 2011.25},
                                  {u"frames"_s, 121},
                                  {u"keystroke_p95_ms"_s, 16.5},
                                  {u"processor_share_percent"_s, 95},
                                  {u"pinger_gaps_ms"_s, 12.5},
                                  {u"verdict"_s, u"frozen"_s},
                                  {u"disturbed"_s, false},
                                  {u"checksum"_s, u"c0ffee"_s}};
    const QJsonObject expected{{u"format"_s, u"thaw-comparison/1"_s},
                               {u"qt"_s, u"6.4.2"_s},
                               {u"cores"_s, 2},
                               {u"platform"_s, u"offscreen"_s},
                               {u"kernel"_s, u"linux 6.1"_s},
                               {u"processor"_s, u"Some Processor"_s},
                               {u"seed"_s, 7},
                               {u"command"_s, u"thaw compare --seed=7"_s},
                               {u"title"_s, QString()},
                               {u"machines"_s, QJsonArray{QJsonObject{{u"name"_s, u"here"_s},
                                                                      {u"qt"_s, u"6.4.2"_s},
                                                                      {u"platform"_s, u"offscreen"_s},
                                                                      {u"kernel"_s, u"linux 6.1"_s},
                                                                      {u"processor"_s, u"Some Processor"_s},
                                                                      {u"cores"_s, 2}}}},
                               {u"warm_ups"_s, 0},
                               {u"at_rest"_s, QJsonArray()},
                               {u"runs"_s, QJsonArray{expectedRun}}};
    QCOMPARE(document, expected);
}

void TestComparisonReport::jsonHasEveryRunOnItsOwn()
{
    QList<RunRecord> runs;
    for (int repeat = 1; repeat <= 3; ++repeat) {
        for (const Way way : allWays()) {
            runs.append(run(way, repeat));
            runs.last().repeat = repeat;
        }
    }
    const QJsonArray array = QJsonDocument::fromJson(toJson(runs)).object().value("runs"_L1).toArray();
    QCOMPARE(array.size(), runs.size());
    for (qsizetype i = 0; i < runs.size(); ++i)
        QCOMPARE(array.at(i).toObject(), toJson(runs.at(i)));
}

void TestComparisonReport::whatWasNotMeasuredIsNull()
{
    RunRecord gone = run(Way::Thread, 1);
    gone.started = {};
    gone.outcome = {};
    gone.outcome.kind = Outcome::Kind::Crashed;
    gone.measurement = {};
    const QJsonObject object = toJson(gone);
    for (const QString &field : {u"longest_stall_ms"_s, u"blocked_ms"_s, u"latency_p50_ms"_s, u"latency_p99_ms"_s,
                                 u"frames"_s, u"keystroke_p95_ms"_s})
        QVERIFY2(object.value(field).isNull(), qPrintable(field));
    QVERIFY(object.value("checksum"_L1).isNull() && object.value("started"_L1).isNull());
    QCOMPARE(object.value("verdict"_L1), QJsonValue(u"not-measured"_s));
    QCOMPARE(object.value("outcome"_L1), QJsonValue(u"crashed"_s));
    QVERIFY(lineWith(toText(Runs{gone}), u"thread"_s).contains(u"–"_s));
}

void TestComparisonReport::everyWayAndOutcomeKeepsItsId()
{
    for (const Way way : allWays())
        QCOMPARE(toJson(run(way, 1)).value("way"_L1).toString(), wayId(way));
    for (int kind = 0; kind <= int(Outcome::Kind::TimedOut); ++kind) {
        RunRecord one = run(Way::Thread, 1);
        one.outcome.kind = Outcome::Kind(kind);
        QCOMPARE(toJson(one).value("outcome"_L1).toString(), outcomeId(Outcome::Kind(kind)));
    }
}

void TestComparisonReport::theTableHasALineForEachRun()
{
    const QByteArray text = toText(Runs{run(Way::GuiThread, 2011.25), run(Way::Process, 2.5)});
    QVERIFY(text.startsWith("sleep  seconds=2\n")); // what was asked
    const QString head = lineWith(text, u"verdict"_s);
    for (const QString &word : {u"way"_s, u"run"_s, u"stall"_s, u"blocked"_s, u"p99"_s, u"frames"_s, u"p95"_s})
        QVERIFY2(head.contains(word), qPrintable(head));
    const QString frozen = lineWith(text, u"gui-thread"_s);
    const QString alive = lineWith(text, u"process "_s);
    for (const QString &part : {millisecondsText(2011.25), u"121"_s, u"frozen"_s})
        QVERIFY2(frozen.contains(part), qPrintable(frozen));
    for (const QString &part : {u"2.5 ms"_s, u"alive throughout"_s})
        QVERIFY2(alive.contains(part), qPrintable(alive));
    // Columns: the verdicts stand below each other and below their title.
    QCOMPARE(frozen.indexOf("frozen"_L1), head.indexOf("verdict"_L1));
    QCOMPARE(alive.indexOf("alive"_L1), head.indexOf("verdict"_L1));
    QVERIFY(QString::fromUtf8(text).contains(
        "Machine here: Qt 6.4.2, 2 cores, Some Processor, linux 6.1, platform offscreen."_L1));
    QVERIFY(QString::fromUtf8(text).simplified().contains(verdictThresholds().simplified()));
    QVERIFY(text.endsWith('\n'));
}

// Everything but the command, which is there to be copied, fits a terminal of 100 columns.
void TestComparisonReport::theTextFitsATerminal()
{
    Runs runs;
    for (int repeat = 1; repeat <= 8; ++repeat) {
        for (const Way way : allWays()) {
            runs.append(run(way, (way < Way::Thread ? 9000 : 1) + repeat * repeat));
            runs.last().request.arguments.insert(u"text"_s, QString(60, u'x'));
            runs.last().repeat = repeat;
        }
    }
    runs.append(run(Way::JoinPoll, -1));
    runs.last().outcome.kind = Outcome::Kind::Crashed;
    Comparison comparison(runs, 7);
    comparison.warmUps = 3;
    comparison.atRest = {run(Way::Process, 0.75)};
    for (const QLocale::Language language : {QLocale::English, QLocale::Spanish}) {
        const Translated translated(language);
        const QString text = QString::fromUtf8(toText(comparison));
        QCOMPARE(text.contains("way"_L1), language == QLocale::English);
        for (const QString &line : text.split(u'\n')) {
            QVERIFY2(line.size() <= 100, qPrintable(line));
            QVERIFY2(!line.endsWith(u' '), qPrintable(line));
        }
        QVERIFY2(text.contains(figureText(Figure::LongestStall, comparison.atRest.first())), qPrintable(text));
    }
}

// Whatever strangers named, said or measured: words that are wider than a line are broken, and all of them is there.
void TestComparisonReport::whatIsLongIsBroken()
{
    const QString checksum = QString(149, u'c') + QString::fromUcs4(U"\U0001F9CA") + QString(149, u'd');
    const QString machine(256, u'm');
    const QString argument(150, u'a');
    const QString title(200, u't');
    Runs runs;
    for (int repeat = std::numeric_limits<int>::max() - 7; repeat < std::numeric_limits<int>::max(); ++repeat) {
        for (const Way way : {Way::GuiThread, Way::JoinPoll}) {
            runs.append(run(way, 86'400'000.0 - repeat % 7 * 10'000'000, checksum));
            runs.last().outcome.seconds = 86'400 - repeat % 3 * 20'000;
            runs.last().measurement = {86'400'000, 86'400'000, 86'400'000, 86'400'000, 1LL << 52, 86'400'000, 0};
            runs.last().request.arguments.insert(u"text"_s, argument);
            runs.last().repeat = repeat;
            runs.last().name = QString(256, u'n');
            runs.last().machine.name = machine;
        }
    }
    runs.append(run(Way::Thread, 2011.25)); // elsewhere, so that the machines are told apart
    Comparison comparison(runs, 7);
    comparison.title = title;
    for (const QLocale::Language language : {QLocale::English, QLocale::Spanish}) {
        const Translated translated(language);
        QString text = QString::fromUtf8(toText(comparison));
        for (const QString &line : text.split(u'\n')) {
            QVERIFY2(line.size() <= 100, qPrintable(line));
            QVERIFY2(!line.endsWith(u' '), qPrintable(line));
        }
        text.remove(u'\n');
        for (const QString &whole : {checksum, machine, argument, title})
            QVERIFY2(text.contains(whole), qPrintable(text));
        QVERIFY2(text.contains(QLocale().toString(1LL << 52)) || text.contains(QString::number(1LL << 52)),
                 qPrintable(text));
    }
}

// Names are rare, so they are no column: a line for each run that has one.
void TestComparisonReport::namesOfRunsAreInTheText()
{
    Runs runs{run(Way::GuiThread, 2011.25), run(Way::Process, 2.5)};
    const QByteArray before = toText(runs);
    runs.last().repeat = 3;
    runs.last().name = u"after the \x1b[31mcure"_s;
    const QByteArray text = toText(runs);
    QCOMPARE(lineWith(text, u"cure"_s), u"process 3: after the ␛[31mcure"_s);
    QCOMPARE(text.count('\n'), before.count('\n') + 1);
}

// What is no run of the comparison stands beside them, not among them.
void TestComparisonReport::whatCameBeforeIsToldApart()
{
    Comparison comparison(Runs{run(Way::GuiThread, 2011.25)});
    QVERIFY(!toText(comparison).contains("nothing to do") && !toText(comparison).contains("not counted"));
    comparison.warmUps = 2;
    comparison.atRest = {run(Way::Process, 0.75)};
    const QJsonObject document = QJsonDocument::fromJson(toJson(comparison)).object();
    QCOMPARE(document["warm_ups"_L1].toInt(), 2);
    QCOMPARE(document["at_rest"_L1].toArray(), QJsonArray{toJson(comparison.atRest.first())});
    QCOMPARE(document["runs"_L1].toArray().size(), 1);
    const QByteArray text = toText(comparison);
    QVERIFY(lineWith(text, u"not counted"_s).endsWith(": 2."_L1));
    QVERIFY2(lineWith(text, u"nothing to do"_s).contains("0.8 ms"_L1), text.constData());
}

void TestComparisonReport::saysWhetherTheSameWorkWasDone()
{
    const QByteArray same = toText(Runs{run(Way::GuiThread, 1, u"aa11"_s), run(Way::Process, 1, u"aa11"_s)});
    QVERIFY(lineWith(same, u"aa11"_s).contains("the same work"_L1));
    const QByteArray different = toText(Runs{run(Way::GuiThread, 1, u"aa11"_s), run(Way::Process, 1, u"bb22"_s)});
    QVERIFY(lineWith(different, u"aa11"_s).contains("differs"_L1));
    QVERIFY(lineWith(different, u"aa11"_s).contains("bb22"_L1));
    // One that did not finish did no comparable work.
    RunRecord crashed = run(Way::Thread, 1, u"bb22"_s);
    crashed.outcome.kind = Outcome::Kind::Crashed;
    QVERIFY(!toText(Runs{run(Way::GuiThread, 1, u"aa11"_s), crashed}).contains("bb22"));
    QVERIFY(!toText(Runs{crashed}).contains("work"));
}

// It stands below the table of ways, and must leave it room.
void TestComparisonReport::theAdviceStaysShort()
{
    Runs runs;
    for (int seconds = 1; seconds <= 30; ++seconds) {
        for (const Way way : {Way::GuiThread, Way::Process}) {
            runs.append(run(way, way == Way::Process ? 1 : 2000));
            runs.last().request.arguments = {{u"seconds"_s, seconds}};
        }
    }
    const QString advised = advice(summarize(runs));
    QCOMPARE(advised.count(wayTitle(Way::Process)), 1);
    QCOMPARE(advised.count("seconds="_L1), 5);
    QVERIFY2(advised.contains("and 25 more"_L1), qPrintable(advised));
}

void TestComparisonReport::anEmptyReportIsStillAReport()
{
    const QJsonObject object = QJsonDocument::fromJson(toJson(Runs{})).object();
    QVERIFY(object.value("runs"_L1).isArray());
    QCOMPARE(object.value("format"_L1).toString(), u"thaw-comparison/1"_s);
    QVERIFY(toText(Runs{}).contains("stall"));
}

void TestComparisonReport::millisecondsAreReadable_data()
{
    QTest::addColumn<double>("ms");
    QTest::addColumn<QString>("expected");
    QTest::newRow("not measured") << -1.0 << u"–"_s;
    QTest::newRow("nothing") << 0.0 << u"0.0 ms"_s;
    QTest::newRow("little") << 6.14 << u"6.1 ms"_s;
    QTest::newRow("some") << 42.4 << u"42 ms"_s;
    QTest::newRow("almost a second") << 999.4 << u"999 ms"_s;
    QTest::newRow("seconds") << 2020.4 << u"2\u202f020 ms"_s;
    QTest::newRow("many") << 1234567.0 << u"1\u202f234\u202f567 ms"_s;
}

void TestComparisonReport::millisecondsAreReadable()
{
    QFETCH(const double, ms);
    QFETCH(const QString, expected);
    QCOMPARE(millisecondsText(ms), expected);
}

void TestComparisonReport::ratiosHaveTwoFiguresAndNoExponent()
{
    const QList<QPair<double, QString>> expected{{0.00038, u"0.00038"_s}, {0.0999, u"0.10"_s},   {0.5, u"0.50"_s},
                                                 {1, u"1.0"_s},           {1.94, u"1.9"_s},      {13.4, u"13"_s},
                                                 {804.2, u"800"_s},       {15'230, u"15,000"_s}, {0, u"0"_s}};
    for (const auto &[ratio, text] : expected)
        QCOMPARE(timesText(ratio), text);
}

// A process of a few ms beside a freeze of seconds: three decimals would make nothing of it.
void TestComparisonReport::smallRatiosKeepTheirFigures()
{
    Runs runs;
    for (int repeat = 1; repeat <= 2; ++repeat) {
        runs += {run(Way::GuiThread, 20'000), run(Way::Thread, 7.61234), run(Way::Process, 20'012)};
        for (RunRecord &one : runs.last(3))
            one.repeat = repeat;
    }
    const QJsonArray summary = QJsonDocument::fromJson(toJson(runs)).object().value("summary"_L1).toArray();
    for (const QString &value : {u"median"_s, u"low"_s, u"high"_s}) {
        QCOMPARE(summary[1]["ratios"_L1]["longest_stall_ms"_L1][value].toDouble(), 0.0003806);
        QCOMPARE(summary[2]["ratios"_L1]["longest_stall_ms"_L1][value].toDouble(), 1.001);
    }
    QCOMPARE(summary[1]["figures"_L1]["longest_stall_ms"_L1]["median"_L1].toDouble(), 7.612); // in ms, as all of them
}

void TestComparisonReport::everyFigureIsInEveryFormat()
{
    const RunRecord one = run(Way::Thread, 2011.25);
    QSet<QString> terms;
    for (const Figure figure : allFigures()) {
        QCOMPARE(traits(figure).figure, figure); // the table stands in the order of the enumeration
        const QString term = figureTerm(figure);
        QVERIFY2(!term.isEmpty() && !terms.contains(term), qPrintable(term));
        terms.insert(term);
        QVERIFY2(toCsv(Runs{one}).contains(traits(figure).id), qPrintable(term));
        QVERIFY2(toJson(one).value(QLatin1StringView(traits(figure).id)).isDouble(), qPrintable(term));
        const double good = traits(figure).goodUpTo;
        QCOMPARE(good >= 0, figureExplanation(figure).contains(millisecondsText(good)));
    }
    QVERIFY(verdictThresholds().contains(millisecondsText(100))
            && verdictThresholds().contains(millisecondsText(5000)));
}

void TestComparisonReport::theVerdictFollowsTheShare_data()
{
    QTest::addColumn<double>("length");
    QTest::addColumn<double>("longest");
    QTest::addColumn<double>("blocked");
    QTest::addColumn<Verdict>("expected");
    const auto row = [](const char *name, double length, double longest, double blocked, Verdict expected) {
        QTest::newRow(name) << length << longest << blocked << expected;
    };
    row("not measured", 2000, -1, -1, Verdict::NotMeasured);
    row("instant", 2000, 100, 50, Verdict::Alive);
    row("a stall that is felt", 2000, 101, 51, Verdict::Jerky);
    row("many that are not", 2000, 99, 950, Verdict::Jerky);
    row("a short run, and all of it instant", 20, 20, 0, Verdict::Alive);
    for (const double seconds : {0.2, 0.5, 0.999, 1.003, 2.0, 60.0}) {
        const double length = seconds * 1000;
        row(qPrintable(u"gui-thread, %1 s"_s.arg(seconds)), length, length - 1, length - 51, Verdict::Frozen);
        if (seconds >= 0.5) // a shorter task is over within one lap and a bit: that window did nothing else
            row(qPrintable(u"join-poll, %1 s"_s.arg(seconds)), length, 301, length * 0.82, Verdict::Jerky);
        row(qPrintable(u"process-events, %1 s"_s.arg(seconds)), length, 99, length * 0.3, Verdict::Jerky);
        row(qPrintable(u"process, %1 s"_s.arg(seconds)), length, 13, 0, Verdict::Alive);
    }
    row("over the share", 1000, 751, 701, Verdict::Frozen);
    row("under the share", 1000, 749, 699, Verdict::Jerky);
    row("short of the run, and long", 60'000, 5100, 5050, Verdict::Frozen);
}

void TestComparisonReport::theVerdictFollowsTheShare()
{
    QFETCH(const double, length);
    QFETCH(const double, longest);
    QFETCH(const double, blocked);
    RunRecord one = run(Way::Thread, longest);
    one.toMs = one.fromMs + length;
    one.measurement.blockedMs = blocked;
    QTEST(verdictOf(one), "expected");
    QVERIFY(!verdictText(one).isEmpty());
    const QByteArray id = verdictId(verdictOf(one)).toUtf8(); // all say the same
    QVERIFY(toCsv(Runs{one}).contains(id));
    QCOMPARE(toJson(one).value("verdict"_L1).toString().toUtf8(), id);
}

void TestComparisonReport::repeatsAreSummedUp()
{
    Runs runs;
    for (int repeat = 1; repeat <= 10; ++repeat) {
        for (const Way way : {Way::GuiThread, Way::Process}) {
            RunRecord one = run(way, way == Way::GuiThread ? 2000 + repeat : 10 + repeat % 3);
            one.repeat = repeat;
            one.outcome.seconds = way == Way::GuiThread ? 2 : repeat < 6 ? 2 : 4; // the other one is unsteady
            runs.append(one);
        }
    }
    runs.append(run(Way::Process, 5000));
    runs.last().outcome.kind = Outcome::Kind::Cancelled; // does not count
    const QList<WaySummary> summaries = summarize(runs);
    QCOMPARE(summaries.size(), 2);
    const WaySummary &frozen = summaries.first();
    QCOMPARE(frozen.way, Way::GuiThread);
    QCOMPARE(frozen.figures.value(Figure::LongestStall).median, 2005.5);
    QCOMPARE(frozen.figures.value(Figure::LongestStall).low, 2002.0);
    QCOMPARE(frozen.figures.value(Figure::LongestStall).high, 2009.0);
    QCOMPARE(frozen.ratios.size(), 0);
    QVERIFY(!frozen.isUnsteady);
    const WaySummary &alive = summaries.last();
    QCOMPARE(alive.runs, 11);
    QCOMPARE(alive.finished, 10);
    QVERIFY(alive.isUnsteady);
    QVERIFY(alive.ratios.value(Figure::LongestStall).median < 0.01);
    const QString text = QString::fromUtf8(toText(runs));
    const QString range = u"%1 – %2"_s.arg(millisecondsText(2002), millisecondsText(2009));
    const QString line = lineWith(text.toUtf8(), range);
    for (const QString &part :
         {u"gui-thread"_s, millisecondsText(2005.5), millisecondsText(2001), millisecondsText(2010)})
        QVERIFY2(line.contains(part), qPrintable(text));
    QVERIFY2(lineWith(text.toUtf8(), u"Unsteady"_s).endsWith(": process."_L1), qPrintable(text));
    QVERIFY2(text.contains("97 %"_L1), qPrintable(text));
    QVERIFY(!QString::fromUtf8(toText(Runs{runs.first()})).contains("confidence"_L1));
    const QJsonArray array = QJsonDocument::fromJson(toJson(runs)).object().value("summary"_L1).toArray();
    QCOMPARE(array.size(), 2);
    QCOMPARE(array.first()["figures"_L1]["longest_stall_ms"_L1]["median"_L1].toDouble(), 2005.5);
    QCOMPARE(array.last()["unsteady"_L1].toBool(), true);
}

/// The fields of one file, by the letter of RFC 4180.
QList<QStringList> readCsv(const QByteArray &bytes)
{
    QList<QStringList> rows{{}};
    QString one;
    bool quoted = false;
    const QString text = QString::fromUtf8(bytes);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            one += text.at(++i);
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\r')) {
            rows.last().append(std::exchange(one, {}));
            if (c == u'\r' && text.at(++i) == u'\n' && i + 1 < text.size())
                rows.append(QStringList());
        } else {
            one += c;
        }
    }
    return rows;
}

// resources/docs/comparisons.md is what a reader of a report goes by: nothing is there that it does not name, nor the other
// way round.
void TestComparisonReport::theDocumentNamesTheFieldsOfJson()
{
    QFile file(QStringLiteral(THAW_SOURCE_DIR "/resources/docs/comparisons.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString
        section = QString::fromUtf8(file.readAll()).section(u"### thaw-comparison/1"_s, 1).section(u"\n## "_s, 0, 0);
    QStringList named;
    QStringList fields; // of the document itself: the first column
    static const QRegularExpression word(u"`([a-z_0-9]+)`"_s);
    for (const QString &line : section.split(u'\n')) {
        for (const QRegularExpressionMatch &match : word.globalMatch(line))
            named.append(match.captured(1));
        for (const QRegularExpressionMatch &match : word.globalMatch(line.section(u'|', 1, 1)))
            fields.append(match.captured(1));
    }
    fields.removeOne(u"field"_s);
    const Runs runs{run(Way::GuiThread, 2011.25), run(Way::GuiThread, 2012), run(Way::Process, 2.5)};
    const QJsonObject document = QJsonDocument::fromJson(toJson(Comparison(runs))).object();
    QStringList keys = document.keys();
    fields.sort();
    QCOMPARE(fields, keys);
    keys += document["summary"_L1][0].toObject().keys() + document["machines"_L1][0].toObject().keys();
    keys += document["summary"_L1][0]["figures"_L1]["longest_stall_ms"_L1].toObject().keys();
    for (const QString &key : document["runs"_L1][0].toObject().keys()) {
        const bool isFigure = std::any_of(allFigures().begin(), allFigures().end(), [&key](Figure figure) {
            return key == QLatin1StringView(traits(figure).id);
        });
        if (!isFigure) // figures are of a table of their own
            keys.append(key);
    }
    for (const QString &key : std::as_const(keys))
        QVERIFY2(named.contains(key), qPrintable(key));
}

void TestComparisonReport::theTableOfCommasIsRfc4180()
{
    RunRecord nasty = run(Way::Thread, 1.5);
    nasty.request.arguments = {{u"text"_s, u"a \"b\", c\nd"_s}};
    nasty.machine.processor = u"Some, \"Processor\""_s;
    nasty.measurement.keystrokeP95Ms = -1;
    const QList<QStringList> rows = readCsv(toCsv(Runs{run(Way::GuiThread, 2011.25), nasty}));
    QCOMPARE(rows.size(), 3);
    const QStringList head = rows.first();
    for (const QStringList &row : rows)
        QCOMPARE(row.size(), head.size());
    const auto field = [&](qsizetype row, const QString &name) { return rows.at(row).at(head.indexOf(name)); };
    QCOMPARE(field(1, u"way"_s), u"gui-thread"_s);
    QCOMPARE(field(1, u"longest_stall_ms"_s), u"2011.25"_s);
    QCOMPARE(field(1, u"verdict"_s), u"frozen"_s);
    QCOMPARE(field(1, u"started"_s), u"2026-11-24T23:05:06.078Z"_s);
    QCOMPARE(field(2, u"keystroke_p95_ms"_s), QString());
    QCOMPARE(field(2, u"processor"_s), nasty.machine.processor);
    QCOMPARE(QJsonDocument::fromJson(field(2, u"arguments"_s).toUtf8()).object(), nasty.request.arguments);
}

// Chromium's "Trace Event Format": what each kind of event has to have, and that spans of one thread nest.
void TestComparisonReport::theTraceFollowsItsFormat()
{
    RunRecord one = run(Way::Process, 300);
    for (double now = 0; now < 2000; now += 5)
        one.pings.append({now, now, now >= 500 && now < 800 ? 800 - now : 1, 0});
    one.gaps = {{1000, 1020}};
    one.reports = {{0.001, Launched{u"f1"_s, 7, false}},
                   {0.002, LockEvent{u"f1"_s, u"x"_s, LockEvent::What::Waits, 1}},
                   {0.010, LockEvent{u"f1"_s, u"x"_s, LockEvent::What::Took, 1}},
                   {0.020, Print{u"f1"_s, u"at %1"_s, {u"work"_s}}},
                   {0.030, ActorState{u"f1"_s, ActorState::State::Ended, Outcome::Kind::Finished}},
                   {0.040, Launched{u"f2"_s, 8, false}}};
    const QJsonObject trace = QJsonDocument::fromJson(toTrace(Runs{one, run(Way::Thread, 1)})).object();
    const QJsonArray events = trace.value("traceEvents"_L1).toArray();
    QStringList spans;
    for (const QJsonValue event : events) {
        const QString kind = event["ph"_L1].toString();
        QVERIFY(event["pid"_L1].toInt() >= 1 && event["pid"_L1].toInt() <= 2);
        QVERIFY(!event["name"_L1].toString().isEmpty());
        if (kind == "M"_L1) {
            QVERIFY(!event["args"_L1]["name"_L1].toString().isEmpty());
        } else if (kind == "i"_L1) {
            QCOMPARE(event["s"_L1].toString(), u"t"_s);
            QVERIFY(event["ts"_L1].toDouble(-1) >= 0);
        } else {
            QCOMPARE(kind, u"X"_s);
            QVERIFY(event["ts"_L1].toDouble(-1) >= 0 && event["dur"_L1].toDouble(-1) >= 0);
            spans.append(u"%1 %2 %3"_s.arg(event["name"_L1].toString())
                             .arg(event["ts"_L1].toInteger())
                             .arg(event["dur"_L1].toInteger()));
        }
    }
    const QStringList expected{u"stall 500000 300000"_s, u"not measured 1000000 20000"_s, u"waits for x 2000 8000"_s,
                               u"f1 1000 29000"_s, u"f2 40000 1977124"_s};
    QCOMPARE(spans, expected);
}

// A viewer shows the name of a process, and nothing else that says which run it is.
void TestComparisonReport::theTraceTellsRunsApart()
{
    const auto namesIn = [](const Comparison &comparison) {
        QStringList names;
        const QJsonObject trace = QJsonDocument::fromJson(toTrace(comparison)).object();
        for (const QJsonValue event : trace.value("traceEvents"_L1).toArray()) {
            if (event["name"_L1].toString() == "process_name"_L1)
                names.append(event["args"_L1]["name"_L1].toString());
        }
        return names;
    };
    Runs runs{run(Way::Thread, 1), run(Way::Thread, 1), run(Way::Thread, 1)};
    for (const int i : {0, 1}) {
        runs[i].request.task = u"primes"_s;
        runs[i].request.arguments = defaultArguments(findTask(u"primes"_s)->parameters);
    }
    runs[0].request.arguments.insert(u"parts"_s, 7);
    runs[1].request.arguments.insert(u"parts"_s, 8);
    QCOMPARE(namesIn(runs),
             (QStringList{u"primes parts=7, thread, 1"_s, u"primes parts=8, thread, 1"_s, u"sleep, thread, 1"_s}));
    runs[1].request.arguments = runs[0].request.arguments;
    runs[1].machine.name = u"there"_s;
    QCOMPARE(namesIn(runs),
             (QStringList{u"primes, thread, 1, here"_s, u"primes, thread, 1, there"_s, u"sleep, thread, 1, here"_s}));
}

// It is well-formed, has every figure, asks nobody for anything, and what a stranger says stays a text.
void TestComparisonReport::thePageIsWholeByItself()
{
    Runs runs;
    for (int repeat = 1; repeat <= 7; ++repeat) {
        for (const Way way : {Way::GuiThread, Way::Process}) {
            runs.append(run(way, way == Way::GuiThread ? 2000 + repeat : 3));
            runs.last().repeat = repeat;
            runs.last().pings = {{0, 0, runs.last().measurement.longestStallMs, 0}};
        }
    }
    runs.last().request.task = u"<script>alert(1)</script>\x1b&"_s;
    runs.last().reports = {{0.1, Launched{u"<b>\x07"_s, 7, false}},
                           {0.2, LockEvent{u"<b>\x07"_s, u"\"x"_s, LockEvent::What::Waits, 1}}};
    Comparison comparison(runs, 7, u"thaw compare --task '<sleep>'"_s);
    comparison.atRest = {run(Way::Process, 0.7)};
    const QByteArray page = toHtml(comparison);
    QXmlStreamReader reader(page);
    QMap<QString, int> elements;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            ++elements[reader.name().toString()];
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(elements.value(u"script"_s), 0);
    QCOMPARE(elements.value(u"b"_s), 0);
    QCOMPARE(elements.value(u"link"_s) + elements.value(u"img"_s), 0);
    QVERIFY(!page.contains("src=") && !page.contains("url(") && !page.contains("href="));
    QCOMPARE(elements.value(u"circle"_s), int(runs.size()));
    QVERIFY(page.contains("prefers-color-scheme"));
    for (const Figure figure : allFigures())
        QVERIFY2(page.contains(figureTerm(figure).toUtf8()), qPrintable(figureTerm(figure)));
    QVERIFY(page.contains(millisecondsText(2004).toUtf8())); // the median
    QVERIFY(page.contains("seed 7") && page.contains("thaw compare --task '&lt;sleep&gt;'"));
    QVERIFY(page.contains(noticedText(2007).toUtf8()));
    QVERIFY(QXmlStreamReader(toHtml(Runs{})).readNextStartElement());
}

void TestComparisonReport::aFilesSuffixIsItsFormat()
{
    QCOMPARE(formatOfFile(u"/a.b/thaw.txt"_s).id, "text");
    QCOMPARE(formatOfFile(u"thaw.CSV"_s).id, "csv");
    QCOMPARE(formatOfFile(u"thaw.json"_s).id, "json");
    QCOMPARE(formatOfFile(u"thaw.trace.json"_s).id, "trace");
    QCOMPARE(formatOfFile(u"thaw.HTML"_s).id, "html");
    QCOMPARE(formatOfFile(u"thaw"_s).id, "json");
    for (const ReportFormat &format : reportFormats())
        QCOMPARE(findReportFormat(QString::fromLatin1(format.id)), &format);
    QVERIFY(!findReportFormat(u"pdf"_s));
}

void TestComparisonReport::aRunThatOthersDisturbedSaysSo_data()
{
    QTest::addColumn<ProcessorTime>("processor");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<double>("share"); // of two cores; negative: not measured
    QTest::addColumn<bool>("disturbed");
    QTest::newRow("alone") << ProcessorTime{1000, 0} << 1.0 << 100.0 << false;
    QTest::newRow("it waited a little") << ProcessorTime{900, 100} << 1.0 << 90.0 << false;
    QTest::newRow("just enough") << ProcessorTime{800, 200} << 1.0 << 80.0 << false;
    QTest::newRow("too little") << ProcessorTime{790, 210} << 1.0 << 79.0 << true;
    QTest::newRow("two workers on two cores") << ProcessorTime{1000, 1000} << 1.0 << 50.0 << true;
    QTest::newRow("eight workers on two cores want no more than there is")
        << ProcessorTime{2000, 6000} << 1.0 << 100.0 << false;
    QTest::newRow("eight workers, and others") << ProcessorTime{1000, 7000} << 1.0 << 50.0 << true;
    QTest::newRow("it slept") << ProcessorTime{2, 40} << 2.0 << -1.0 << false;
    QTest::newRow("it slept beside busy programs") << ProcessorTime{2, 60} << 2.0 << -1.0 << false;
    QTest::newRow("it was starved") << ProcessorTime{20, 1980} << 2.0 << 1.0 << true;
    QTest::newRow("nothing is known") << ProcessorTime{} << 2.0 << -1.0 << false;
    QTest::newRow("the meter was held up") << ProcessorTime{1000, 0} << 1.0 << 100.0 << true;
}

void TestComparisonReport::aRunThatOthersDisturbedSaysSo()
{
    QFETCH(const ProcessorTime, processor);
    QFETCH(const double, seconds);
    QFETCH(const double, share);
    QFETCH(const bool, disturbed);
    RunRecord one = run(Way::Thread, 1);
    one.outcome.processor = processor;
    one.outcome.seconds = seconds;
    one.measurement.gapsMs = QByteArray(QTest::currentDataTag()) == "the meter was held up" ? 101 : 100;
    QCOMPARE(traits(Figure::ProcessorShare).of(one), share);
    QCOMPARE(verdictText(one), disturbed ? u"alive throughout, disturbed"_s : u"alive throughout"_s);
    QCOMPARE(toJson(one).value("disturbed"_L1).toBool(), disturbed);
    RunListModel list;
    list.add({one});
    QCOMPARE(list.index(0, RunListModel::OutcomeColumn).data().toString().contains(u"disturbed"_s), disturbed);
    QCOMPARE(lineWith(toText(Runs{one}), u"thread"_s).contains(u"disturbed"_s), disturbed);
}

} // namespace thaw

THAW_TEST(tst_comparisonreport, thaw::TestComparisonReport)
#include "tst_comparisonreport.moc"
