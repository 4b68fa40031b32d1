// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/commandline.h"

#include "app/comparing/reportformats.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"
#include "app/storage/settings.h"
#include "workers/tasks/tasklist.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr double longestTimeout = 86'400; // s
constexpr double comparisonTimeout = 60;  // s, for each run where none is given

QString helpText()
{
    return Texts::tr(
               "Thaw shows why windows freeze, and what to do about it.\n\n"
               "  thaw [--page learn|compare] [--lesson ID] [--language en|es]\n"
               "                                                the window\n"
               "  thaw list [--json]                            tasks, their arguments, and the ways to run them\n"
               "  thaw run TASK [--way WAY] [--timeout S] [NAME=VALUE]...\n"
               "                                                one task in the terminal\n"
               "  thaw run [--timeout S] [NAME=VALUE]... --worker COMMAND [ARG]...\n"
               "                                                the same with a worker of your own\n"
               "  thaw compare [--task T]... [--way W]... [--repeat N] [--timeout S] [--format %1]\n"
               "               [--output FILE] [--force] [--seed N] [--warm-up N] [NAME=VALUE]...\n"
               "                                                tasks in real windows, and what it does to them\n"
               "  thaw --help, thaw --version\n\n"
               "Exit codes: 0 finished, 1 failed or crashed, 2 wrong use, 3 stuck, 4 timed out, 130 cancelled.\n"
               "Ctrl+C cancels; a second one kills.\n")
        .arg(formatIds(u"|"_s));
}

QString taskIds()
{
    QStringList ids;
    for (const Task &task : allTasks())
        ids.append(task.id);
    return ids.join(u", "_s);
}

QString wayIds(const QList<Way> &ways = allWays())
{
    QStringList ids;
    for (const Way way : ways)
        ids.append(wayId(way));
    return ids.join(u", "_s);
}

WrongUse wrong(const QString &sentence)
{
    return {visibleText(sentence)}; // what was given stands in it
}

WrongUse wrongTask(const QString &given)
{
    return wrong(Texts::tr("There is no task named \"%1\". The tasks are: %2.").arg(given, taskIds()));
}

WrongUse wrongWay(const QString &given)
{
    return wrong(Texts::tr("There is no way named \"%1\". The ways are: %2.").arg(given, wayIds()));
}

template<typename Value>
using Parsed = std::variant<Value, WrongUse>;

Parsed<double> seconds(const QCommandLineParser &parser, double fallback)
{
    if (!parser.isSet(u"timeout"_s))
        return fallback;
    bool isNumber = false;
    const double value = parser.value(u"timeout"_s).toDouble(&isNumber);
    if (!isNumber || !(value > 0) || value > longestTimeout)
        return wrong(Texts::tr("--timeout takes seconds, more than 0 and at most %1, not \"%2\".")
                         .arg(longestTimeout, 0, 'f', 0)
                         .arg(parser.value(u"timeout"_s)));
    return value;
}

Parsed<int> wholeNumber(const QCommandLineParser &parser, const QString &option, int least, int most, int fallback)
{
    if (!parser.isSet(option))
        return fallback;
    bool isNumber = false;
    const int value = parser.value(option).toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return wrong(Texts::tr("--%1 takes a whole number from %2 to %3, not \"%4\".")
                         .arg(option)
                         .arg(least)
                         .arg(most)
                         .arg(parser.value(option)));
    return value;
}

Parsed<QList<NamedText>> namedTexts(const QStringList &arguments)
{
    QList<NamedText> named;
    for (const QString &argument : arguments) {
        if (argument.indexOf(u'=') < 1)
            return wrong(Texts::tr("\"%1\" is not of the form NAME=VALUE. An argument is given like seconds=2, without "
                                   "blanks around the \"=\".")
                             .arg(argument));
        named.append({argument.section(u'=', 0, 0), argument.section(u'=', 1)});
    }
    return named;
}

Parsed<Arguments> argumentsOf(const Task &task, const QList<NamedText> &given)
{
    const auto checked = checkArguments(task.parameters, given);
    if (const auto *error = std::get_if<ArgumentError>(&checked))
        return wrong(argumentErrorSentence(*error, task.parameters));
    return std::get<Arguments>(checked);
}

/// What is wrong about the options, and which there are.
std::optional<WrongUse> parse(QCommandLineParser &parser, const QList<QCommandLineOption> &options,
                              const QStringList &arguments)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions(options);
    if (parser.parse(QStringList{u"thaw"_s} + arguments))
        return std::nullopt;
    QStringList known;
    for (const QCommandLineOption &option : options)
        known.append(u"--%1 %2"_s.arg(option.names().first(), option.valueName().toUpper()).trimmed());
    return wrong(Texts::tr("%1 The options here are: %2. All of them: thaw --help.")
                     .arg(parser.errorText(), known.join(u", "_s)));
}

/// --language CODE may stand anywhere before a worker's own command.
struct WithLanguage
{
    QStringList others;
    std::optional<QString> language; ///< the last that is given
};

WithLanguage takeLanguage(const QStringList &arguments)
{
    static const QString option = u"--language"_s;
    WithLanguage taken;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == "--worker"_L1 || arguments.at(i) == "--"_L1) {
            taken.others += arguments.mid(i);
            break;
        }
        if (arguments.at(i) == option)
            taken.language = arguments.value(++i);
        else if (arguments.at(i).startsWith(option + u'='))
            taken.language = arguments.at(i).section(u'=', 1);
        else
            taken.others.append(arguments.at(i));
    }
    return taken;
}

Command parseWindow(const QStringList &arguments, const QString &language, const QStringList &lessons)
{
    QCommandLineParser parser;
    if (const auto error = parse(parser, {{u"page"_s, {}, u"page"_s}, {u"lesson"_s, {}, u"id"_s}}, arguments))
        return *error;
    if (!parser.positionalArguments().isEmpty())
        return wrong(
            Texts::tr(
                "There is no command named \"%1\". The commands are: list, run, compare; without one the window opens.")
                .arg(parser.positionalArguments().first()));
    const ShowWindow window{parser.value(u"page"_s), parser.value(u"lesson"_s), language};
    if (parser.isSet(u"page"_s) && window.page != "learn"_L1 && window.page != "compare"_L1)
        return wrong(Texts::tr("There is no page named \"%1\". The pages are: learn, compare.").arg(window.page));
    if (parser.isSet(u"lesson"_s) && !lessons.contains(window.lesson))
        return wrong(Texts::tr("There is no lesson named \"%1\". The lessons are: %2.")
                         .arg(window.lesson, lessons.join(u", "_s)));
    return window;
}

Command parseList(const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto error = parse(parser, {{u"json"_s, {}}}, arguments))
        return *error;
    if (!parser.positionalArguments().isEmpty())
        return wrong(
            Texts::tr("list takes no argument but --json, not \"%1\".").arg(parser.positionalArguments().first()));
    return ListTasks{parser.isSet(u"json"_s)};
}

/// A worker of one's own declares its arguments only when it runs; until then any NAME=VALUE may be right. A number is
/// one where nothing is lost by it: 007 may be meant as text, and beyond 2^53 a double has not every whole number.
Arguments undeclared(const QList<NamedText> &named)
{
    Arguments arguments;
    for (const NamedText &one : named) {
        bool isNumber = false;
        const double number = one.text.toDouble(&isNumber);
        const bool isPlain = isNumber && std::abs(number) <= largestWhole && argumentText(number) == one.text;
        arguments.insert(one.name, isPlain ? QJsonValue(number) : QJsonValue(one.text));
    }
    return arguments;
}

Command parseRun(const QStringList &all)
{
    const qsizetype workerAt = all.indexOf(u"--worker"_s);
    const QStringList command = workerAt < 0 ? QStringList() : all.mid(workerAt + 1);
    const QStringList ours = workerAt < 0 ? all : all.first(workerAt);
    if (!ours.filter(QRegularExpression(u"^--?worker="_s)).isEmpty())
        return wrong(
            Texts::tr("A worker's command stands after --worker, last and without \"=\": --worker COMMAND [ARG]..."));
    QCommandLineParser parser;
    if (const auto error = parse(parser, {{u"way"_s, {}, u"way"_s}, {u"timeout"_s, {}, u"seconds"_s}}, ours))
        return *error;
    RunTask run;
    const auto timeout = seconds(parser, 0);
    if (const auto *error = std::get_if<WrongUse>(&timeout))
        return *error;
    run.request.timeoutSeconds = std::get<double>(timeout);
    const auto way = wayFromId(parser.value(u"way"_s));
    if (parser.isSet(u"way"_s) && !way)
        return wrongWay(parser.value(u"way"_s));
    run.way = way.value_or(Way::Process);

    QStringList rest = parser.positionalArguments();
    const Task *task = nullptr;
    if (workerAt < 0) {
        if (rest.isEmpty())
            return wrong(Texts::tr("run wants a task: %1. Or a worker of your own: --worker COMMAND.").arg(taskIds()));
        run.request.task = rest.takeFirst();
        task = findTask(run.request.task);
        if (!task)
            return wrongTask(run.request.task);
    } else if (command.value(0).isEmpty()) {
        return wrong(Texts::tr("--worker wants the command that starts the worker, and its arguments."));
    } else if (!traits(run.way).inProcesses()) {
        return wrong(
            Texts::tr("A worker of your own is a process: the ways for it are: %1.").arg(wayIds(waysInProcesses())));
    }
    const auto named = namedTexts(rest);
    if (const auto *error = std::get_if<WrongUse>(&named))
        return *error;
    if (!task) {
        run.request.command = {command.first(), command.mid(1), {}};
        run.request.arguments = undeclared(std::get<QList<NamedText>>(named));
        return run;
    }
    const auto arguments = argumentsOf(*task, std::get<QList<NamedText>>(named));
    if (const auto *error = std::get_if<WrongUse>(&arguments))
        return *error;
    run.request.arguments = std::get<Arguments>(arguments);
    return run;
}

/// NAME=VALUE goes to every task that has an argument of this name; one that none has is wrong.
Parsed<QList<RunRequest>> comparedTasks(const QStringList &ids, const QList<NamedText> &named, double timeout)
{
    QList<RunRequest> requests;
    QStringList used;
    QList<Parameter> known;
    for (const QString &id : ids) {
        const Task *task = findTask(id);
        if (!task)
            return wrongTask(id);
        QList<NamedText> mine;
        for (const Parameter &parameter : task->parameters) {
            known.append(parameter);
            for (const NamedText &one : named) {
                if (one.name == parameter.name) {
                    mine.append(one);
                    used.append(one.name);
                }
            }
        }
        const auto arguments = argumentsOf(*task, mine);
        if (const auto *error = std::get_if<WrongUse>(&arguments))
            return *error;
        RunRequest request;
        request.task = id;
        request.arguments = std::get<Arguments>(arguments);
        request.timeoutSeconds = timeout;
        requests.append(request);
    }
    for (const NamedText &one : named) {
        if (!used.contains(one.name))
            return wrong(argumentErrorSentence({ArgumentError::Kind::UnknownName, one.name, one.text, {}}, known));
    }
    return requests;
}

/// What was named before; empty where nothing was. Its runs would stand under the same names.
QString namedTwice(const QStringList &words)
{
    const auto twice = std::find_if(words.begin(), words.end(),
                                    [&words](const QString &word) { return words.count(word) > 1; });
    return twice == words.end() ? QString() : *twice;
}

/// A window is left alone while a process sleeps: two hundred pings, enough for a 99th percentile.
RunRequest restingTask()
{
    RunRequest request;
    request.task = u"sleep"_s;
    request.arguments = {{u"seconds"_s, 1}};
    request.timeoutSeconds = comparisonTimeout;
    return request;
}

Command parseCompare(const QStringList &all)
{
    const QList<QCommandLineOption> options{{u"task"_s, {}, u"task"_s},
                                            {u"way"_s, {}, u"way"_s},
                                            {u"repeat"_s, {}, u"number"_s},
                                            {u"timeout"_s, {}, u"seconds"_s},
                                            {u"format"_s, {}, formatIds(u"|"_s), u"text"_s},
                                            {u"output"_s, {}, u"file"_s},
                                            {u"force"_s, {}},
                                            {u"seed"_s, {}, u"number"_s},
                                            {u"warm-up"_s, {}, u"number"_s}};
    QCommandLineParser parser;
    if (const auto error = parse(parser, options, all))
        return *error;
    CompareWays compare;
    const auto repeats = wholeNumber(parser, u"repeat"_s, 1, 1000, 1);
    if (const auto *error = std::get_if<WrongUse>(&repeats))
        return *error;
    compare.plan.repeats = std::get<int>(repeats);
    if (compare.plan.repeats > 1) // what is summed up is there to be quoted
        compare.plan.atRest = restingTask();
    const auto warmUps = wholeNumber(parser, u"warm-up"_s, 0, 100, compare.plan.repeats > 1 ? 1 : 0);
    if (const auto *error = std::get_if<WrongUse>(&warmUps))
        return *error;
    compare.plan.warmUps = std::get<int>(warmUps);
    compare.format = parser.value(u"format"_s);
    if (!findReportFormat(compare.format))
        return wrong(
            Texts::tr("There is no format named \"%1\". The formats are: %2.").arg(compare.format, formatIds(u", "_s)));
    if (parser.isSet(u"seed"_s)) {
        bool isNumber = false;
        compare.seed = parser.value(u"seed"_s).toUInt(&isNumber);
        if (!isNumber)
            return wrong(
                Texts::tr("--seed takes a whole number from 0 to 4294967295, not \"%1\"; with 0 the runs keep their "
                          "order.")
                    .arg(parser.value(u"seed"_s)));
    }
    compare.overwrite = parser.isSet(u"force"_s);
    compare.output = parser.value(u"output"_s);
    if (parser.isSet(u"output"_s) && compare.output.isEmpty())
        return wrong(Texts::tr("--output wants the name of a file; without --output the report is printed."));
    for (const QString &option : {u"task"_s, u"way"_s}) {
        const QString again = namedTwice(parser.values(option));
        if (!again.isEmpty())
            return wrong(Texts::tr("--%1 %2 is there twice; --repeat N gives more runs of it.").arg(option, again));
    }
    const QStringList ways = parser.isSet(u"way"_s) ? parser.values(u"way"_s)
                                                    : QStringList{u"gui-thread"_s, u"process"_s};
    for (const QString &id : ways) {
        const auto way = wayFromId(id);
        if (!way)
            return wrongWay(id);
        compare.plan.ways.append(*way);
    }
    const auto timeout = seconds(parser, comparisonTimeout);
    if (const auto *error = std::get_if<WrongUse>(&timeout))
        return *error;
    const auto named = namedTexts(parser.positionalArguments());
    if (const auto *error = std::get_if<WrongUse>(&named))
        return *error;
    const auto requests = comparedTasks(parser.isSet(u"task"_s) ? parser.values(u"task"_s) : QStringList{u"sleep"_s},
                                        std::get<QList<NamedText>>(named), std::get<double>(timeout));
    if (const auto *error = std::get_if<WrongUse>(&requests))
        return *error;
    compare.plan.requests = std::get<QList<RunRequest>>(requests);
    return compare;
}

Command parseSubject(const QStringList &arguments, const QString &language)
{
    const QList<QCommandLineOption> options{
        {u"way"_s, {}, u"way"_s}, {u"dock"_s, {}, u"window"_s}, {u"size"_s, {}, u"size"_s}, {u"dark"_s, {}}};
    QCommandLineParser parser;
    if (const auto error = parse(parser, options, arguments))
        return *error;
    const auto way = wayFromId(parser.value(u"way"_s));
    if (!way)
        return wrongWay(parser.value(u"way"_s));
    const QString size = parser.value(u"size"_s);
    return BeSubject{*way, parser.value(u"dock"_s).toULongLong(),
                     size.isEmpty() ? QSize() : QSize(size.section(u'x', 0, 0).toInt(), size.section(u'x', 1).toInt()),
                     parser.isSet(u"dark"_s), language};
}

} // namespace

WrongUse notUtf8(QByteArrayView argument)
{
    return wrong(
        Texts::tr("\"%1\" is not UTF-8, where it shows %2. Thaw takes arguments and names of files in UTF-8 only; "
                  "rename the file, or set the terminal to UTF-8.")
            .arg(QString::fromUtf8(argument), QChar(QChar::ReplacementCharacter)));
}

Command parseCommandLine(const QStringList &all, const QStringList &lessons)
{
    const auto [arguments, given] = takeLanguage(all);
    const QString language = given.value_or(QString());
    const QString first = arguments.value(0);
    if (given && first != "subject"_L1 && language != "en"_L1 && language != "es"_L1)
        return wrong(Texts::tr("There is no language named \"%1\". The languages are: en, es.").arg(language));
    const qsizetype workerAt = arguments.indexOf(u"--worker"_s);
    const QStringList ours = workerAt < 0 ? arguments : arguments.first(workerAt);
    if (ours.contains(u"--help"_s) || ours.contains(u"-h"_s))
        return PrintText{helpText()};
    if (first == "--version"_L1)
        return PrintText{
            u"thaw %1 (Qt %2)\n"_s.arg(QString::fromLatin1(THAW_VERSION), QString::fromLatin1(qVersion()))};
    if (first == "list"_L1)
        return parseList(arguments.mid(1));
    if (first == "run"_L1)
        return parseRun(arguments.mid(1));
    if (first == "compare"_L1)
        return parseCompare(arguments.mid(1));
    if (first == "subject"_L1)
        return parseSubject(arguments.mid(1), language);
    return parseWindow(arguments, language, lessons);
}

bool needsDisplay(const Command &command)
{
    return std::holds_alternative<ShowWindow>(command) || std::holds_alternative<BeSubject>(command);
}

bool wantsWindow(const QStringList &all)
{
    const QStringList arguments = takeLanguage(all).others;
    const QString first = arguments.value(0);
    return first != "list"_L1 && first != "run"_L1 && first != "compare"_L1 && first != "--version"_L1
           && !arguments.contains(u"--help"_s) && !arguments.contains(u"-h"_s);
}

QLocale chosenLocale(const QStringList &arguments)
{
    const QString given = takeLanguage(arguments).language.value_or(QString());
    const QString chosen = given.isEmpty() ? settingsFile()->value(u"language"_s).toString() : given;
    return chosen.isEmpty() ? QLocale() : QLocale(chosen);
}

} // namespace thaw
