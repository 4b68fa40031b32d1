// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/commandline.h"

#include "app/command/comparecommand.h"
#include "app/command/options.h"
#include "app/comparing/reportformats.h"
#include "app/runs/sentences.h"
#include "app/storage/settings.h"
#include "workers/tasks/tasklist.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString helpText()
{
    return Texts::tr(
               "Thaw shows why windows freeze, and what to do about it.\n\n"
               "  thaw [--page learn|compare] [--lesson ID] [--present] [--language en|es] [FILE.thaw]\n"
               "                                                the window, and in it a prepared example or results\n"
               "  thaw list [--json]                            tasks, their arguments, the ways to run them, the\n"
               "                                                prepared comparisons, and the lessons\n"
               "  thaw run TASK [--way WAY] [--timeout S] [NAME=VALUE]...\n"
               "                                                one task in the terminal\n"
               "  thaw run [--timeout S] [NAME=VALUE]... --worker COMMAND [ARG]...\n"
               "                                                the same with a worker of your own; what stands after\n"
               "                                                COMMAND is the worker's\n"
               "  thaw compare [--task T]... [--way W]... [--repeat N] [--timeout S] [--format %1]\n"
               "               [--output FILE] [--force] [--seed N] [--warm-up N] [NAME=VALUE]...\n"
               "               [--at-rest yes|no] [--preset NAME|FILE.thaw] [--worker COMMAND [ARG]...]\n"
               "                                                tasks in real windows, and what it does to them\n"
               "  thaw report FILE.thaw... [--format %1] [--output FILE] [--force]\n"
               "                                                results that were saved, of several machines together\n"
               "  thaw --help, thaw --version\n\n"
               "Exit codes: 0 finished, 1 failed or crashed, 2 wrong use, 3 stuck, 4 timed out, 130 cancelled.\n"
               "Ctrl+C cancels; a second one kills.\n")
        .arg(formatIds(u"|"_s));
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
    if (const auto error = parseOptions(
            parser, {{u"page"_s, {}, u"page"_s}, {u"lesson"_s, {}, u"id"_s}, {u"present"_s, {}}}, arguments))
        return *error;
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty() && !isThawFile(files.first()))
        return wrong(
            Texts::tr("There is no command named \"%1\". The commands are: list, run, compare, report; without "
                      "one the window opens, and with the name of a .thaw file it shows that.")
                .arg(files.first()));
    if (files.size() > 1)
        return wrong(Texts::tr("The window opens one file, not also \"%1\".").arg(files.at(1)));
    const ShowWindow window{parser.value(u"page"_s), parser.value(u"lesson"_s), language, files.value(0),
                            parser.isSet(u"present"_s)};
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
    if (const auto error = parseOptions(parser, {{u"json"_s, {}}}, arguments))
        return *error;
    if (!parser.positionalArguments().isEmpty())
        return wrong(
            Texts::tr("list takes no argument but --json, not \"%1\".").arg(parser.positionalArguments().first()));
    return ListTasks{parser.isSet(u"json"_s)};
}

Command parseRun(const QStringList &all)
{
    const auto split = takeWorker(all);
    if (const auto *error = std::get_if<WrongUse>(&split))
        return *error;
    const auto &[ours, command, hasWorker] = std::get<WithWorker>(split);
    QCommandLineParser parser;
    if (const auto error = parseOptions(parser, {{u"way"_s, {}, u"way"_s}, {u"timeout"_s, {}, u"seconds"_s}}, ours))
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
    if (!hasWorker) {
        if (rest.isEmpty())
            return wrong(Texts::tr("run wants a task: %1. Or a worker of your own: --worker COMMAND.").arg(taskIds()));
        run.request.task = rest.takeFirst();
        task = findTask(run.request.task);
        if (!task)
            return wrongTask(run.request.task);
    } else if (!traits(run.way).inProcesses()) {
        return wrongWayForWorker();
    }
    const auto named = namedTexts(rest);
    if (const auto *error = std::get_if<WrongUse>(&named))
        return *error;
    if (!task) {
        run.request.command = command;
        run.request.arguments = undeclared(std::get<QList<NamedText>>(named));
        return run;
    }
    const auto arguments = argumentsOf(*task, std::get<QList<NamedText>>(named));
    if (const auto *error = std::get_if<WrongUse>(&arguments))
        return *error;
    run.request.arguments = std::get<Arguments>(arguments);
    return run;
}

Command parseSubject(const QStringList &arguments, const QString &language)
{
    const QList<QCommandLineOption> options{{u"way"_s, {}, u"way"_s},   {u"dock"_s, {}, u"window"_s},
                                            {u"size"_s, {}, u"size"_s}, {u"dark"_s, {}},
                                            {u"strong"_s, {}},          {u"scale"_s, {}, u"scale"_s}};
    QCommandLineParser parser;
    if (const auto error = parseOptions(parser, options, arguments))
        return *error;
    const auto way = wayFromId(parser.value(u"way"_s));
    if (!way)
        return wrongWay(parser.value(u"way"_s));
    const QString size = parser.value(u"size"_s);
    return BeSubject{*way,
                     parser.value(u"dock"_s).toULongLong(),
                     size.isEmpty() ? QSize() : QSize(size.section(u'x', 0, 0).toInt(), size.section(u'x', 1).toInt()),
                     {parser.isSet(u"dark"_s), parser.isSet(u"strong"_s),
                      parser.isSet(u"scale"_s) ? parser.value(u"scale"_s).toDouble() : 1},
                     language};
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
    if (first == "report"_L1)
        return parseReport(arguments.mid(1));
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
    return first != "list"_L1 && first != "run"_L1 && first != "compare"_L1 && first != "report"_L1
           && first != "--version"_L1 && !arguments.contains(u"--help"_s) && !arguments.contains(u"-h"_s);
}

QLocale chosenLocale(const QStringList &arguments)
{
    const QString given = takeLanguage(arguments).language.value_or(QString());
    if (given.isEmpty() && !wantsWindow(arguments)) // scripts read it
        return {QLocale::English, QLocale::UnitedStates};
    const QString chosen = given.isEmpty() ? settingsFile()->value(u"language"_s).toString() : given;
    return chosen.isEmpty() ? QLocale() : QLocale(chosen);
}

} // namespace thaw
