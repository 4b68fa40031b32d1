// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/commandline.h"
#include "app/command/exitcode.h"
#include "app/command/translations.h"
#include "app/files/presets.h"
#include "app/storage/settings.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/tasks/tasklist.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QStringList lessons()
{
    return {u"frozen"_s, u"thread"_s};
}

QStringList idsOfTasks()
{
    QStringList ids;
    for (const Task &task : allTasks())
        ids.append(task.id);
    return ids;
}

QStringList idsOfWays()
{
    QStringList ids;
    for (const Way way : allWays())
        ids.append(wayId(way));
    return ids;
}

RunRequest requestFor(const QString &task, const QJsonObject &given = {}, double timeout = 0)
{
    RunRequest request;
    request.task = task;
    request.arguments = std::get<Arguments>(checkArguments(findTask(task)->parameters, given));
    request.timeoutSeconds = timeout;
    return request;
}

RunRequest requestFor(const ProgramCommand &command, const QJsonObject &given = {})
{
    RunRequest request;
    request.command = command;
    request.arguments = given;
    return request;
}

CompareWays comparing(const QList<RunRequest> &requests, const QList<Way> &ways = {Way::GuiThread, Way::Process})
{
    CompareWays compare;
    compare.plan.requests = requests;
    compare.plan.ways = ways;
    return compare;
}

// Blanks separate; what has blanks in itself is given as a list.
QStringList cut(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestCommandLine final : public GuardedTest
{
    Q_OBJECT

private slots:
    void understands_data();
    void understands();
    void refusesWithWhatWouldBeRight_data();
    void refusesWithWhatWouldBeRight();
    void leavesItsWorkersOptionsToTheWorker();
    void keepsWhatIsTextAText();
    void helpNamesEveryCommandAndExitCode();
    void versionNamesQtToo();
    void onlyWindowsNeedADisplay_data();
    void onlyWindowsNeedADisplay();
    void theGivenLanguageIsTheFirstChoice();
    void qtSpeaksOnlyWhatTheProgramSpeaks_data();
    void qtSpeaksOnlyWhatTheProgramSpeaks();
    void everyOutcomeHasItsExitCode_data();
    void everyOutcomeHasItsExitCode();
};

void TestCommandLine::understands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Command>("expected");
    const auto row = [](const char *line, const Command &expected) {
        QTest::newRow(*line ? line : "nothing") << cut(QString::fromLatin1(line)) << expected;
    };
    constexpr double timeout = 60; // of a comparison where none is given, in s

    row("", ShowWindow{});
    row("--page compare", ShowWindow{u"compare"_s, {}, {}});
    row("--page=learn --lesson thread", ShowWindow{u"learn"_s, u"thread"_s, {}});
    row("--language es", ShowWindow{{}, {}, u"es"_s});

    row("--language=es --page compare", ShowWindow{u"compare"_s, {}, u"es"_s});

    row("list", ListTasks{});
    row("--language es list", ListTasks{});
    row("list --language en", ListTasks{});
    row("--language es run sleep", RunTask{requestFor(u"sleep"_s), Way::Process});
    row("run --language es sleep", RunTask{requestFor(u"sleep"_s), Way::Process});
    row("run --worker w --language fr", RunTask{requestFor({u"w"_s, {u"--language"_s, u"fr"_s}, {}}), Way::Process});
    row("run -timeout 2 sleep", RunTask{requestFor(u"sleep"_s, {}, 2), Way::Process});
    row("list --json", ListTasks{true});

    row("run sleep", RunTask{requestFor(u"sleep"_s), Way::Process});
    row("run sleep seconds=0.5", RunTask{requestFor(u"sleep"_s, {{u"seconds"_s, 0.5}}), Way::Process});
    row("run --way join-poll sleep", RunTask{requestFor(u"sleep"_s), Way::JoinPoll});
    row("run sleep --timeout 2.5", RunTask{requestFor(u"sleep"_s, {}, 2.5), Way::Process});
    row("run copies x=-3 y=1e3", RunTask{requestFor(u"copies"_s, {{u"x"_s, -3}, {u"y"_s, 1000}}), Way::Process});
    row("run deadlock order=same", RunTask{requestFor(u"deadlock"_s, {{u"order"_s, u"same"_s}}), Way::Process});
    row("run sleep seconds=1 seconds=2", RunTask{requestFor(u"sleep"_s, {{u"seconds"_s, 2}}), Way::Process});
    row("run --worker python3 w.py", RunTask{requestFor({u"python3"_s, {u"w.py"_s}, {}}), Way::Process});
    row("run --way wait-process n=2 who=you --worker w",
        RunTask{requestFor({u"w"_s, {}, {}}, {{u"n"_s, 2}, {u"who"_s, u"you"_s}}), Way::WaitProcess});

    row("compare", comparing({requestFor(u"sleep"_s, {}, timeout)}));
    row("compare seconds=0.6 --timeout 5", comparing({requestFor(u"sleep"_s, {{u"seconds"_s, 0.6}}, 5)}));
    row("compare --way thread", comparing({requestFor(u"sleep"_s, {}, timeout)}, {Way::Thread}));
    row("compare --task sleep --task copies x=1 seconds=3",
        comparing(
            {requestFor(u"sleep"_s, {{u"seconds"_s, 3}}, timeout), requestFor(u"copies"_s, {{u"x"_s, 1}}, timeout)}));
    CompareWays all = comparing({requestFor(u"sleep"_s, {}, timeout)}, allWays());
    all.plan.repeats = 1000;
    all.plan.warmUps = 1; // what is repeated is there to be quoted
    all.plan.atRest = requestFor(u"sleep"_s, {{u"seconds"_s, 1}}, timeout);
    all.target.format = u"json"_s;
    all.target.overwrite = true;
    all.target.output = u"out.json"_s;
    QByteArray line("compare --repeat 1000 --format json --force --output out.json");
    for (const Way way : allWays())
        line += " --way " + wayId(way).toLatin1();
    row(line.constData(), all);
    CompareWays warmed = comparing({requestFor(u"sleep"_s, {}, timeout)});
    warmed.plan.warmUps = 3;
    row("compare --warm-up 3", warmed);
    CompareWays cold = comparing({requestFor(u"sleep"_s, {}, timeout)});
    cold.plan.repeats = 2;
    cold.plan.atRest = all.plan.atRest;
    row("compare --repeat 2 --warm-up 0", cold);
    row("compare --format text", comparing({requestFor(u"sleep"_s, {}, timeout)}));
    CompareWays named = comparing({requestFor(u"sleep"_s, {}, timeout)});
    named.target = {u"html"_s, u"out.html"_s, false};
    row("compare --output out.html", named);
    named.target = {u"csv"_s, u"out.html"_s, false};
    row("compare --output out.html --format csv", named);
    RunRequest own = requestFor({u"w"_s, {u"-x"_s, u"--way"_s}, {}}, {{u"n"_s, 2}});
    own.timeoutSeconds = 5;
    row("compare --timeout 5 n=2 --worker w -x --way", comparing({own}, waysInProcesses()));
    CompareWays flood = comparing({requestFor(u"flood"_s, {{u"lines"_s, 7}}, timeout)}, {Way::Thread});
    flood.title = findPreset(u"flood"_s)->file.title;
    flood.plan.repeats = 2;
    flood.plan.warmUps = 1;
    flood.plan.atRest = all.plan.atRest;
    row("compare --preset flood --way thread --repeat 2 lines=7", flood);
    CompareWays unrested = comparing({requestFor(u"sleep"_s, {}, timeout)});
    unrested.plan.repeats = 2;
    unrested.plan.warmUps = 1;
    row("compare --repeat 2 --at-rest no", unrested);
    CompareWays rested = comparing({requestFor(u"sleep"_s, {}, timeout)});
    rested.plan.atRest = all.plan.atRest;
    row("compare --at-rest yes", rested);
    row("report a.thaw b.thaw --format csv", ReportResults{{u"a.thaw"_s, u"b.thaw"_s}, {u"csv"_s, {}, false}});
    row("--present", ShowWindow{{}, {}, {}, {}, true});
    row("a.thaw --language es", ShowWindow{{}, {}, u"es"_s, u"a.thaw"_s});

    row("subject --way thread", BeSubject{Way::Thread, 0, {}, {}, {}});
    row("subject --way thread --strong --scale 1.5", BeSubject{Way::Thread, 0, {}, {false, true, 1.5}, {}});
    row("subject --way process --dock 4194310 --size 520x420 --dark --language es",
        BeSubject{Way::Process, 4194310, {520, 420}, {true, false, 1}, u"es"_s});
}

void TestCommandLine::understands()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const Command, expected);
    const Command command = parseCommandLine(arguments, lessons());
    if (const auto *wrong = std::get_if<WrongUse>(&command))
        QFAIL(qPrintable(wrong->sentence));
    QVERIFY(command == expected);
}

void TestCommandLine::refusesWithWhatWouldBeRight_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("inTheSentence"); // what was given, and all that would be right
    const auto row = [](const char *line, const QStringList &inTheSentence) {
        QTest::newRow(line) << cut(QString::fromLatin1(line)) << inTheSentence;
    };
    const QStringList commands{u"list"_s, u"run"_s, u"compare"_s, u"report"_s};

    row("dance", QStringList{u"\"dance\""_s} + commands);
    row("--page cook", {u"\"cook\""_s, u"learn"_s, u"compare"_s});
    row("--lesson knitting", QStringList{u"\"knitting\""_s} + lessons());
    row("--tempo", {u"tempo"_s, u"--page PAGE"_s, u"--lesson ID"_s, u"--help"_s});
    row("--page", {u"page"_s});
    row("--language", {u"en"_s, u"es"_s});
    row("--language xx list", {u"\"xx\""_s, u"en"_s, u"es"_s});
    row("list tasks", {u"\"tasks\""_s, u"--json"_s});
    row("list --xml", {u"xml"_s});

    row("run", idsOfTasks() + QStringList{u"--worker"_s});
    row("run snore", QStringList{u"\"snore\""_s} + idsOfTasks());
    row("run sleep --way sideways", QStringList{u"\"sideways\""_s} + idsOfWays());
    row("run sleep --way", {u"way"_s});
    row("run sleep --nice 3", {u"nice"_s});
    row("run sleep 3", {u"\"3\""_s, u"NAME=VALUE"_s, u"seconds=2"_s});
    row("run sleep =3", {u"\"=3\""_s, u"NAME=VALUE"_s});
    row("run sleep minutes=3", {u"\"minutes\""_s, u"seconds"_s, u"0 to 3600"_s});
    row("run sleep seconds=soon", {u"seconds"_s, u"\"soon\""_s, u"0 to 3600"_s});
    row("run sleep seconds=", {u"seconds"_s, u"0 to 3600"_s});
    row("run sleep seconds=nan", {u"seconds"_s, u"\"nan\""_s, u"0 to 3600"_s});
    row("run sleep seconds=3601", {u"seconds"_s, u"3601"_s, u"0 to 3600"_s});
    row("run sleep seconds=-1", {u"seconds"_s, u"-1"_s, u"0 to 3600"_s});
    row("run copies x=1.5", {u"x"_s, u"whole number"_s, u"\"1.5\""_s});
    row("run deadlock order=random", {u"order"_s, u"\"random\""_s, u"opposite"_s, u"same"_s});
    row("run sleep --timeout soon", {u"--timeout"_s, u"\"soon\""_s, u"86400"_s});
    row("run sleep --timeout 0", {u"--timeout"_s, u"\"0\""_s, u"86400"_s});
    row("run sleep --timeout nan", {u"--timeout"_s, u"\"nan\""_s});
    row("run sleep --timeout 86401", {u"--timeout"_s, u"\"86401\""_s, u"86400"_s});
    row("run --worker=w", {u"--worker COMMAND"_s});
    row("run sleep -nice 3", {u"nice"_s, u"--timeout SECONDS"_s});
    row("run --worker", {u"--worker"_s, u"command"_s});
    row("run --way thread --worker w", {u"process"_s, u"wait-process"_s});
    row("run x --worker w", {u"\"x\""_s, u"NAME=VALUE"_s});

    row("compare --task snore", QStringList{u"\"snore\""_s} + idsOfTasks());
    row("compare --way sideways", QStringList{u"\"sideways\""_s} + idsOfWays());
    row("compare --repeat 0", {u"--repeat"_s, u"\"0\""_s, u"1 to 1000"_s});
    row("compare --repeat 1001", {u"--repeat"_s, u"\"1001\""_s, u"1 to 1000"_s});
    row("compare --warm-up -1", {u"--warm-up"_s, u"\"-1\""_s, u"0 to 100"_s});
    row("compare --warm-up=", {u"--warm-up"_s, u"\"\""_s, u"0 to 100"_s});
    row("compare --task sleep --task copies --task sleep", {u"--task sleep is there twice"_s, u"--repeat"_s});
    row("compare --way thread --way thread", {u"--way thread is there twice"_s});
    row("compare --repeat some", {u"--repeat"_s, u"\"some\""_s, u"1 to 1000"_s});
    row("compare --format pdf", {u"\"pdf\""_s, u"text"_s, u"json"_s});
    row("compare --timeout -1", {u"--timeout"_s, u"\"-1\""_s});
    row("compare sleep", {u"\"sleep\""_s, u"NAME=VALUE"_s});
    row("compare x=1", {u"\"x\""_s, u"seconds"_s, u"0 to 3600"_s});
    row("compare --task sleep --task copies z=1", {u"\"z\""_s, u"seconds"_s, u"x"_s, u"y"_s});
    row("compare seconds=soon", {u"seconds"_s, u"\"soon\""_s, u"0 to 3600"_s});
    row("compare --output", {u"output"_s});
    row("compare --output=", {u"--output"_s, u"file"_s});
    row("compare --preset cook", {u"\"cook\""_s, u"ten-ways"_s, u".thaw"_s});
    row("compare --preset missing.thaw", {u"missing.thaw"_s});
    row("compare --preset flood --preset cores", {u"--preset"_s});
    row("compare --at-rest maybe", {u"\"maybe\""_s, u"yes"_s, u"no"_s});
    row("compare --preset flood --task sleep", {u"--preset"_s, u"--task"_s});
    row("compare --preset flood seconds=2", {u"\"seconds\""_s, u"lines"_s});
    row("compare --way thread --worker w", {u"wait-process"_s, u"process"_s});
    row("compare --task sleep --worker w", {u"--task"_s});
    row("compare --worker", {u"--worker"_s});
    row("report", {u".thaw"_s, u"--output"_s});
    row("report a.thaw --format cook", {u"\"cook\""_s, u"csv"_s});
    row("a.thaw b.thaw", {u"\"b.thaw\""_s});
    row("compare --repeats 0", {u"repeats"_s, u"--repeat NUMBER"_s});

    QTest::newRow("a worker without a name")
        << QStringList{u"run"_s, u"--worker"_s, QString()} << QStringList{u"--worker"_s, u"command"_s};

    row("subject", idsOfWays());
    row("subject --way sideways", QStringList{u"\"sideways\""_s} + idsOfWays());
}

void TestCommandLine::refusesWithWhatWouldBeRight()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, inTheSentence);
    const Command command = parseCommandLine(arguments, lessons());
    const auto *wrong = std::get_if<WrongUse>(&command);
    QVERIFY(wrong);
    for (const QString &part : inTheSentence)
        QVERIFY2(wrong->sentence.contains(part), qPrintable(part + u" is not in: "_s + wrong->sentence));
    QVERIFY(!wrong->sentence.contains(u'%'));
}

void TestCommandLine::leavesItsWorkersOptionsToTheWorker()
{
    const QStringList arguments{u"run"_s, u"--worker"_s, u"w"_s, u"--help"_s, u"--way"_s, u"x"_s, u"-h"_s, u"a=b"_s};
    const Command command = parseCommandLine(arguments, lessons());
    const auto *run = std::get_if<RunTask>(&command);
    QVERIFY(run);
    QCOMPARE(run->way, Way::Process);
    QCOMPARE(run->request.command.program, u"w"_s);
    QCOMPARE(run->request.command.arguments, arguments.mid(3));
    QVERIFY(run->request.arguments.isEmpty());
}

void TestCommandLine::keepsWhatIsTextAText()
{
    const QStringList arguments{u"run"_s,
                                u"a="_s,
                                u"b=007"_s,
                                u"c=x=y"_s,
                                u"d=two words"_s,
                                u"e=-1.5"_s,
                                u"f=inf"_s,
                                u"g=9007199254740992"_s,
                                u"h=9007199254740994"_s,
                                u"--worker"_s,
                                u"w"_s};
    const Command command = parseCommandLine(arguments, lessons());
    const auto *run = std::get_if<RunTask>(&command);
    QVERIFY(run);
    const QJsonObject expected{
        {u"a"_s, QString()}, {u"b"_s, u"007"_s}, {u"c"_s, u"x=y"_s},           {u"d"_s, u"two words"_s},
        {u"e"_s, -1.5},      {u"f"_s, u"inf"_s}, {u"g"_s, 9007199254740992.0}, {u"h"_s, u"9007199254740994"_s}};
    QCOMPARE(run->request.arguments, expected);
}

void TestCommandLine::helpNamesEveryCommandAndExitCode()
{
    for (const QStringList &arguments :
         {QStringList{u"--help"_s}, QStringList{u"-h"_s}, QStringList{u"run"_s, u"--help"_s},
          QStringList{u"compare"_s, u"--way"_s, u"x"_s, u"--help"_s}}) {
        const Command command = parseCommandLine(arguments, lessons());
        const auto *help = std::get_if<PrintText>(&command);
        QVERIFY(help);
        for (const QString &part :
             {u"list"_s, u"run"_s, u"compare"_s, u"--worker"_s, u"--way"_s, u"--timeout"_s, u"--page"_s, u"--lesson"_s,
              u"--repeat"_s, u"--format"_s, u"--output"_s, u"--version"_s, u"--json"_s})
            QVERIFY2(help->text.contains(part), qPrintable(part));
        for (const int code : {exitFinished, exitFailed, exitWrongUse, exitStuck, exitTimedOut, exitCancelled})
            QVERIFY2(help->text.contains(u" %1 "_s.arg(code)), qPrintable(QString::number(code)));
        QVERIFY(help->text.endsWith(u'\n'));
    }
}

void TestCommandLine::versionNamesQtToo()
{
    const Command command = parseCommandLine({u"--version"_s}, lessons());
    const auto *version = std::get_if<PrintText>(&command);
    QVERIFY(version);
    QVERIFY(version->text.contains(QLatin1StringView(THAW_VERSION)));
    QVERIFY(version->text.contains(QLatin1StringView(qVersion())));
}

void TestCommandLine::onlyWindowsNeedADisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("needed");
    const auto row = [](const char *line, bool needed) {
        QTest::newRow(*line ? line : "nothing") << cut(QString::fromLatin1(line)) << needed;
    };
    row("", true);
    row("--page compare", true);
    row("--lesson thread", true);
    row("subject --way thread", true);
    row("list --json", false);
    row("run sleep", false);
    row("run sleep --help", false);
    row("compare", false);
    row("--help", false);
    row("-h", false);
    row("--version", false);
    row("--language es run sleep", false);
    row("--language es", true);
}

void TestCommandLine::onlyWindowsNeedADisplay()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const bool, needed);
    QCOMPARE(needsDisplay(parseCommandLine(arguments, lessons())), needed);
    QCOMPARE(wantsWindow(arguments), needed);
}

void TestCommandLine::theGivenLanguageIsTheFirstChoice()
{
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(u"thaw"_s);
    QCOMPARE(chosenLocale({}), QLocale());
    settingsFile()->setValue(u"language"_s, u"es"_s);
    QCOMPARE(chosenLocale({}).language(), QLocale::Spanish);
    QCOMPARE(chosenLocale({u"--language"_s, u"en"_s}).language(), QLocale::English);
    QCOMPARE(chosenLocale({u"--language"_s}).language(), QLocale::Spanish);
    QCOMPARE(chosenLocale({u"run"_s, u"--language=en"_s, u"sleep"_s}).language(), QLocale::English);
    QCOMPARE(chosenLocale({u"run"_s, u"--worker"_s, u"w"_s, u"--language"_s, u"es"_s}).language(), QLocale::English);
}

void TestCommandLine::qtSpeaksOnlyWhatTheProgramSpeaks_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("ours");
    QTest::newRow("Spanish") << u"es"_s << u"Ejecutar"_s;
    QTest::newRow("Spanish of somewhere") << u"es_MX"_s << u"Ejecutar"_s;
    QTest::newRow("Arabic") << u"ar"_s << u"Run"_s; // or the English window would be mirrored
    QTest::newRow("English") << u"en"_s << u"Run"_s;
}

void TestCommandLine::qtSpeaksOnlyWhatTheProgramSpeaks()
{
    QFETCH(const QString, language);
    const auto run = [] { return QCoreApplication::translate("thaw::LessonControls", "Run"); };
    const QTemporaryDir folder; // of Qt's, for which ours stand here
    for (const QString &name : {u"qtbase_es.qm"_s, u"qtbase_ar.qm"_s, u"qtbase_en.qm"_s})
        QVERIFY(QFile::copy(u":/i18n/thaw_es.qm"_s, folder.filePath(name)));
    {
        const Translations translations(QLocale(language), folder.path());
        QTEST(run(), "ours");
    }
    QCOMPARE(run(), u"Run"_s);
}

void TestCommandLine::everyOutcomeHasItsExitCode_data()
{
    QTest::addColumn<Outcome::Kind>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("finished") << Outcome::Kind::Finished << 0;
    QTest::newRow("failed") << Outcome::Kind::Failed << 1;
    QTest::newRow("crashed") << Outcome::Kind::Crashed << 1;
    QTest::newRow("stuck") << Outcome::Kind::Stuck << 3;
    QTest::newRow("timed out") << Outcome::Kind::TimedOut << 4;
    QTest::newRow("cancelled") << Outcome::Kind::Cancelled << 130;
    QTest::newRow("killed") << Outcome::Kind::Killed << 130;
}

void TestCommandLine::everyOutcomeHasItsExitCode()
{
    QFETCH(const Outcome::Kind, kind);
    QFETCH(const int, code);
    QCOMPARE(exitCodeOf(kind), code);
}

} // namespace thaw

THAW_TEST(tst_commandline, thaw::TestCommandLine)
#include "tst_commandline.moc"
