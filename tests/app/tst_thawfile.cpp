// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparison.h"
#include "app/comparing/comparisonreport.h"
#include "app/comparing/plancommand.h"
#include "app/comparing/planmodel.h"
#include "app/comparing/summary.h"
#include "app/files/presets.h"
#include "app/files/thawfile.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/contract/task.h"
#include "workers/tasks/tasklist.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <tuple>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

const LessonParameters someLessons{{u"deadlock"_s, findTask(u"deadlock"_s)->parameters},
                                   {u"race"_s, findTask(u"race"_s)->parameters}};

RunRecord someRun(const QString &machine = u"one"_s, Way way = Way::Process)
{
    RunRecord run;
    run.request.task = u"sleep"_s;
    run.request.arguments = {{u"seconds"_s, 2}};
    run.request.timeoutSeconds = 60;
    run.way = way;
    run.repeat = 3;
    run.name = u"before the cure"_s;
    run.started = QDateTime({2026, 11, 24}, {23, 5, 6, 78}, Qt::UTC);
    run.toMs = 2017.5;
    run.machine = {u"6.4.2"_s, u"offscreen"_s, u"linux 6.1"_s, u"Some Processor"_s, 2, machine};
    run.pings = {{0, 0.1, 2.5, 0}, {5, 5.1, 1.25, 0.5}};
    run.gaps = {{100, 120}};
    run.keystrokes = {{50, 66.5}};
    run.keystrokesMs = {16.5};
    run.framesMs = {16, 32.5};
    run.reports = {{0.5, Print{u"f1"_s, u"hello"_s, {}}}, {0.75, Launched{u"f1"_s, 4711, true}}};
    run.pingsLeftOut = 4;
    run.reportsLeftOut = 5;
    run.measurement = {2.5, 0, 0.21, 2.5, 121, 16.5, 20};
    run.outcome.seconds = 2.01;
    run.outcome.result.checksum = u"c0ffee"_s;
    run.outcome.processor = {1900, 100};
    return run;
}

ThawFile someFile()
{
    ThawFile file;
    file.title = u"A title"_s;
    file.question = u"Why?"_s;
    file.translations = {{u"es"_s, QJsonObject{{u"title"_s, u"Un título"_s}}}};
    file.comparison = PreparedComparison{{{u"sleep"_s, {{u"seconds"_s, 0.5}}, {}}, {u"copies"_s, {}, {}}},
                                         {u"thread"_s, u"process"_s},
                                         5,
                                         2,
                                         true,
                                         4711,
                                         30};
    file.hide = {u"learn"_s};
    return file;
}

QByteArray withField(const QString &name, const QJsonValue &value)
{
    QJsonObject object{{u"format"_s, u"thaw/1"_s},
                       {u"comparison"_s, QJsonObject{{u"tasks"_s, QJsonArray{QJsonObject{{u"task"_s, u"sleep"_s}}}},
                                                     {u"ways"_s, QJsonArray{u"thread"_s}}}}};
    if (!name.contains(u'.')) {
        object.insert(name, value);
    } else {
        QJsonObject inner = object.value(name.section(u'.', 0, 0)).toObject();
        inner.insert(name.section(u'.', 1), value);
        object.insert(name.section(u'.', 0, 0), inner);
    }
    return QJsonDocument(object).toJson();
}

QString refusalOf(const QByteArray &bytes)
{
    const auto read = readThawFile(bytes, someLessons);
    const auto *sentence = std::get_if<QString>(&read);
    return sentence ? *sentence : QString();
}

} // namespace

/// Files named *.thaw: prepared examples and results.
class TestThawFile final : public GuardedTest
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadAgain();
    void resultsAreReadAgainWithAllThatWasMeasured();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void whatIsNoFileIsSaid();
    void aPlanIsAPreparedComparisonAndBack();
    void oneTaskForEachNumberOfCores();
    void everyPresetCanBeRun_data();
    void everyPresetCanBeRun();
    void resultsOfTwoMachinesAreOneComparison();
    void whatIsThereTwiceCountsOnce();
    void aHeadIsAFewSafeLines();
    void whatReportsSayIsSafe();
    void theCommandLineSaysThePlan();
    void argumentsAreEditedAsWords();
};

void TestThawFile::whatIsWrittenIsReadAgain()
{
    const ThawFile file = someFile();
    const auto read = readThawFile(toThaw(file), someLessons);
    QVERIFY(std::holds_alternative<ThawFile>(read));
    QCOMPARE(std::get<ThawFile>(read), file);
    QCOMPARE(file.titleIn(u"es_ES"_s), u"Un título"_s);
    QCOMPARE(file.questionIn(u"es_ES"_s), u"Why?"_s); // it is not translated
    QCOMPARE(file.titleIn(u"C"_s), u"A title"_s);

    ThawFile lesson;
    lesson.lesson = u"race"_s;
    lesson.arguments = {{u"cure"_s, u"lock"_s}};
    QCOMPARE(std::get<ThawFile>(readThawFile(toThaw(lesson), someLessons)), lesson);
}

void TestThawFile::resultsAreReadAgainWithAllThatWasMeasured()
{
    ThawFile file = someFile();
    file.results.runs = {someRun(), someRun(u"one"_s, Way::GuiThread)};
    file.results.runs.last().measurement = {}; // nothing of it was measured
    file.results.atRest = {someRun()};
    file.results.seed = 4294967295;
    file.results.warmUps = 1;
    file.results.command = u"thaw compare"_s;
    const auto read = readThawFile(toThaw(file), someLessons);
    QVERIFY2(std::holds_alternative<ThawFile>(read),
             qPrintable(std::get_if<QString>(&read) ? std::get<QString>(read) : QString()));
    QCOMPARE(std::get<ThawFile>(read).results, file.results);
}

void TestThawFile::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &said) {
        QTest::newRow(name) << bytes << said;
    };
    row("nothing", "", u"JSON"_s);
    row("an array", "[]", u"\"format\""_s);
    row("half of it", toThaw(someFile()).first(40), u"JSON"_s);
    row("nested deep", QByteArray(100'000, '['), u"JSON"_s);
    row("another kind", R"({"format":"thaw-comparison/1"})", u"\"format\""_s);
    row("a later version", withField(u"format"_s, u"thaw/2"_s), u"thaw/2"_s);
    row("a title that is none", withField(u"title"_s, 4), u"\"title\""_s);
    row("an endless title", withField(u"title"_s, QString(201, u'x')), u"\"title\""_s);
    row("an unknown lesson", withField(u"lesson"_s, u"juggling"_s), u"juggling"_s);
    row("two things at once", withField(u"lesson"_s, u"race"_s), u"one of the two"_s);
    row("a lesson's wrong argument", R"({"format":"thaw/1","lesson":"race","arguments":{"actors":99}})", u"2 to 16"_s);
    row("what a lesson does not take", R"({"format":"thaw/1","lesson":"race","arguments":{"x":1}})", u"\"x\""_s);
    row("a list for a number",
        withField(u"comparison.tasks"_s,
                  QJsonArray{QJsonObject{{u"task"_s, u"sleep"_s},
                                         {u"arguments"_s, QJsonObject{{u"seconds"_s, QJsonArray{4}}}}}}),
        u"[4]"_s);
    row("too many tasks, all the same",
        withField(u"comparison.tasks"_s,
                  [] {
                      QJsonArray tasks;
                      for (int i = 0; i < 65; ++i)
                          tasks.append(QJsonObject{{u"task"_s, u"sleep"_s}});
                      return tasks;
                  }()),
        u"64"_s);
    row("hides what is not there", withField(u"hide"_s, QJsonArray{u"the exit"_s}), u"the exit"_s);
    row("an unknown page", withField(u"page"_s, u"cellar"_s), u"\"page\""_s);
    row("no such task", withField(u"comparison.tasks"_s, QJsonArray{QJsonObject{{u"task"_s, u"snore"_s}}}), u"snore"_s);
    row("a task without a name", withField(u"comparison.tasks"_s, QJsonArray{QJsonObject()}),
        u"comparison.tasks[0].task"_s);
    row("a wrong argument",
        withField(u"comparison.tasks"_s,
                  QJsonArray{QJsonObject{{u"task"_s, u"sleep"_s}, {u"arguments"_s, QJsonObject{{u"seconds"_s, -1}}}}}),
        u"seconds"_s);
    row("no such way", withField(u"comparison.ways"_s, QJsonArray{u"sideways"_s}), u"sideways"_s);
    row("no way", withField(u"comparison.ways"_s, QJsonArray()), u"\"ways\""_s);
    row("no repeats", withField(u"comparison.repeats"_s, 0), u"1 to 1000"_s);
    row("too many", withField(u"comparison.repeats"_s, 100'000), u"1 to 1000"_s);
    row("half a repeat", withField(u"comparison.repeats"_s, 1.5), u"comparison.repeats"_s);
    row("a timeout for ever", withField(u"comparison.timeout"_s, 1e300), u"timeout"_s);
    row("a run that is none", withField(u"runs"_s, QJsonArray{4}), u"runs[0]"_s);
    row("what would forge a line", withField(u"lesson"_s, u"a\nb"_s), u"a␊b"_s);

    ThawFile file;
    file.results.runs = {someRun()};
    row("another way", toThaw(file).replace("\"process\"", "\"sideways\""), u"run 1"_s);
    for (const auto &[name, from, to] :
         {std::tuple("an endless outcome", "\"seconds\":2.01", "\"seconds\":1e308"),
          std::tuple("an outcome before its start", "\"seconds\":2.01", "\"seconds\":-1"),
          std::tuple("an endless ping", "\"pings-latency\":[2.5,1.25]", "\"pings-latency\":[2.5,1e308]"),
          std::tuple("a report at the end of days", "\"seconds\":0.75", "\"seconds\":1e300"),
          std::tuple("a frame long ago", "\"frames\":[16,32.5]", "\"frames\":[-1e11,32.5]")}) {
        QVERIFY2(toThaw(file).contains(from), from);
        row(name, toThaw(file).replace(from, to), u"Its field \"runs[0]"_s);
    }
    file.results.warmUps = 1;
    for (const auto &[name, from, to, field] :
         {std::tuple("warm-ups before there was time", "\"warm-ups\":1", "\"warm-ups\":-1", "warm-ups"),
          std::tuple("too many warm-ups", "\"warm-ups\":1", "\"warm-ups\":101", "warm-ups"),
          std::tuple("no core", "\"cores\":2", "\"cores\":0", "runs[0].machine.cores"),
          std::tuple("an answer before its ping", "\"pings-latency\":[2.5,", "\"pings-latency\":[-2.5,",
                     "runs[0].pings-latency"),
          std::tuple("a gap before itself", "\"pings-gap\":[0,0.5]", "\"pings-gap\":[0,-0.5]", "runs[0].pings-gap"),
          std::tuple("a paint before its key", "\"keys-waited\":[16.5]", "\"keys-waited\":[-16.5]",
                     "runs[0].keys-waited"),
          std::tuple("a stall of less than no time", "\"longest-stall\":2.5", "\"longest-stall\":-2.5",
                     "runs[0].measured"),
          std::tuple("frames that were taken away", "\"frames\":121", "\"frames\":-121", "runs[0].measured"),
          std::tuple("a timeout in the past", "\"timeout\":60", "\"timeout\":-60", "runs[0].request.timeout")}) {
        QVERIFY2(toThaw(file).contains(from), from);
        row(name, toThaw(file).replace(from, to), u"Its field \"%1\""_s.arg(QLatin1StringView(field)));
    }
    row("pings without an answer", toThaw(file).replace("\"pings-sent\":[0.1,5.1]", "\"pings-sent\":[0.1]"),
        u"pings-sent"_s);
}

void TestThawFile::whatIsWrongIsSaid()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, said);
    const QString sentence = refusalOf(bytes);
    QVERIFY2(sentence.contains(said), qPrintable(sentence));
    QVERIFY(!sentence.contains(u'\n'));
}

void TestThawFile::whatIsNoFileIsSaid()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe.thaw"_s);
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    for (const QString &path : {pipe, folder.path(), folder.filePath(u"missing.thaw"_s)}) {
        const auto read = loadThawFile(path, someLessons);
        QVERIFY2(std::holds_alternative<QString>(read) && !std::get<QString>(read).isEmpty(), qPrintable(path));
    }
}

void TestThawFile::aPlanIsAPreparedComparisonAndBack()
{
    const auto made = planOf(*someFile().comparison);
    const auto &plan = std::get<ComparisonPlan>(made);
    QCOMPARE(plan.requests.size(), 2);
    QCOMPARE(plan.requests.first().arguments, (Arguments{{u"seconds"_s, 0.5}}));
    QCOMPARE(plan.requests.last().arguments, defaultArguments(findTask(u"copies"_s)->parameters));
    QCOMPARE(plan.requests.first().timeoutSeconds, 30.0);
    QCOMPARE(plan.ways, (QList<Way>{Way::Thread, Way::Process}));
    QVERIFY(plan.atRest);
    QCOMPARE(preparedOf(plan), *someFile().comparison);
    QCOMPARE(std::get<ComparisonPlan>(planOf(preparedOf(plan))), plan);
}

void TestThawFile::oneTaskForEachNumberOfCores()
{
    PreparedComparison cores;
    cores.tasks = {{u"primes"_s, {{u"limit"_s, 1000}}, u"parts"_s}};
    cores.ways = {u"process"_s};
    const auto made = planOf(cores);
    const auto &plan = std::get<ComparisonPlan>(made);
    QCOMPARE(plan.requests.size(), std::min(2 * coreCount(), 64));
    QCOMPARE(plan.requests.first().arguments.value("parts"_L1).toInt(), 1);
    QCOMPARE(plan.requests.last().arguments.value("parts"_L1).toInt(), int(plan.requests.size()));
}

void TestThawFile::everyPresetCanBeRun_data()
{
    QTest::addColumn<QString>("id");
    const QStringList files = QDir(QStringLiteral(THAW_SOURCE_DIR "/resources/prepared")).entryList({u"*.thaw"_s});
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(5);
}

void TestThawFile::everyPresetCanBeRun()
{
    QFETCH(const QString, id);
    const auto preset = findPreset(id);
    QVERIFY2(preset, "it can't be read");
    QVERIFY(preset->file.comparison && std::holds_alternative<ComparisonPlan>(planOf(*preset->file.comparison)));
    for (const QString &language : {u"en"_s, u"es"_s})
        QVERIFY(!preset->file.titleIn(language).isEmpty() && !preset->file.questionIn(language).isEmpty());
    QVERIFY(preset->file.titleIn(u"es"_s) != preset->file.titleIn(u"en"_s));
}

void TestThawFile::resultsOfTwoMachinesAreOneComparison()
{
    QList<ThawFile> files(2);
    files[0].results.runs = {someRun(u"anvil"_s, Way::GuiThread), someRun(u"anvil"_s)};
    files[1].results.runs = {someRun(u"bellows"_s, Way::GuiThread), someRun(u"bellows"_s)};
    files[1].results.seed = 5;
    files[0].results.atRest = {someRun(u"anvil"_s)};
    files[1].results.atRest = {someRun(u"bellows"_s)};
    const Comparison both = merged(files);
    QCOMPARE(both.runs.size(), 4);
    QCOMPARE(both.machines().size(), 2);
    QCOMPARE(both.seed, 0u);         // they differ
    QCOMPARE(both.atRest.size(), 2); // each machine has its own noise
    QCOMPARE(byTask(both.runs).size(), 2);
    QCOMPARE(summarize(both.runs).size(), 4);
    const QString text = QString::fromUtf8(toText(both));
    QVERIFY2(text.contains(u"on anvil"_s) && text.contains(u"on bellows"_s), qPrintable(text));
    QVERIFY(text.contains(u"Machine anvil: Qt 6.4.2, 2 cores, Some Processor, linux 6.1"_s));
    QVERIFY(!QString::fromUtf8(toText(merged({files[0]}))).contains(u"on anvil"_s));
    const QByteArray html = toHtml(both);
    QVERIFY(html.contains("on anvil") && html.contains("on bellows"));
    QVERIFY(toCsv(both).contains("bellows"));
}

void TestThawFile::whatIsThereTwiceCountsOnce()
{
    RunRecord next = someRun();
    ++next.repeat;
    RunRecord never = someRun();
    never.started = {};
    const QList<RunRecord> runs{someRun(), next, someRun(u"two"_s), someRun(u"one"_s, Way::Thread)};
    QCOMPARE(newRuns({}, runs + runs), runs);
    QCOMPARE(newRuns(runs, runs + QList<RunRecord>{never, never}), (QList<RunRecord>{never, never}));
}

void TestThawFile::aHeadIsAFewSafeLines()
{
    ThawFile file;
    QCOMPARE(file.headIn(u"en"_s), QString());
    file.title = u"a\nb\x1b[31m"_s;
    file.question = QString(u"why?\n"_s).repeated(30);
    const QString head = file.headIn(u"en"_s);
    QCOMPARE(head.section(u'\n', 0, 0), u"a b␛[31m"_s);
    QVERIFY(head.count(u'\n') <= 7);
}

void TestThawFile::whatReportsSayIsSafe()
{
    ThawFile file;
    file.title = u"a\x1b[31m"_s;
    file.results.command = u"thaw\nrm -rf \x1b[31m\u202e"_s;
    file.results.runs = {someRun(u"mach\x1b[31mine"_s)};
    file.results.runs.first().outcome.result.checksum = u"c\x1b[31m\u0000"_s;
    const Comparison made = merged({file});
    for (const QByteArray &report : {toText(made), toCsv(made), toHtml(made)}) {
        for (const char sign : {'\x1b', '\x07', '\0'})
            QVERIFY2(!report.contains(sign), report.constData());
        QVERIFY(!QString::fromUtf8(report).contains(QChar(0x202e)));
        QVERIFY(!report.contains("\nrm -rf"));
    }
}

void TestThawFile::theCommandLineSaysThePlan()
{
    auto plan = std::get<ComparisonPlan>(planOf(*someFile().comparison));
    QCOMPARE(commandLineOf(plan), u"thaw compare --task sleep --task copies --way thread --way process --repeat 5 "
                                  "--warm-up 2 --seed 4711 --timeout 30 seconds=0.5"_s);
    plan.atRest.reset();
    QVERIFY(commandLineOf(plan).contains(u"--at-rest no"_s));
    plan.repeats = 1;
    QVERIFY(!commandLineOf(plan).contains(u"--at-rest"_s));
    plan.requests.append(plan.requests.first());
    plan.requests.last().arguments.insert(u"seconds"_s, 1);
    QCOMPARE(commandLineOf(plan), QString()); // a value for one of the two only
    ComparisonPlan own;
    own.requests.append(RunRequest());
    own.requests.first().command = {u"./my worker"_s, {u"it's"_s}, {}};
    own.ways = {Way::Process};
    QCOMPARE(commandLineOf(own), u"thaw compare --way process --worker './my worker' 'it'\\''s'"_s);
    QVERIFY(own.hasOwnWorker());
    QVERIFY(preparedOf(own).tasks.isEmpty()); // a file must not start a program
}

void TestThawFile::argumentsAreEditedAsWords()
{
    PlanModel model;
    QSignalSpy refused(&model, &PlanModel::refused);
    model.add(u"primes"_s);
    const QModelIndex arguments = model.index(0, PlanModel::ArgumentsColumn);
    QVERIFY(model.setData(arguments, u" parts=2  limit=1000 "_s, Qt::EditRole));
    QCOMPARE(arguments.data(Qt::EditRole).toString(), u"limit=1000 parts=2"_s);
    QCOMPARE(model.requests().first().arguments, (Arguments{{u"limit"_s, 1000}, {u"parts"_s, 2}}));
    for (const QString &wrong : {u"parts"_s, u"parts=-1"_s, u"party=2"_s, u"=2"_s})
        QVERIFY2(!model.setData(arguments, wrong, Qt::EditRole), qPrintable(wrong));
    QCOMPARE(refused.size(), 4);
    QCOMPARE(arguments.data(Qt::EditRole).toString(), u"=2"_s); // to be put right
    QCOMPARE(arguments.data(Qt::DisplayRole).toString(), u"limit=1000 parts=2"_s);
    QCOMPARE(model.requests().first().arguments.value("parts"_L1).toInt(), 2); // nothing is lost
    QVERIFY(model.setData(arguments, QString(), Qt::EditRole));
    QCOMPARE(arguments.data(Qt::EditRole).toString(), QString());
    model.add(u"snore"_s);
    model.add(u"sleep"_s);
    QCOMPARE(model.rowCount(), 2);
    model.remove({0});
    QCOMPARE(model.requests().first().task, u"sleep"_s);
}

} // namespace thaw

THAW_TEST(tst_thawfile, thaw::TestThawFile)
#include "tst_thawfile.moc"
