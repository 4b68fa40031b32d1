// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/comparecommand.h"

#include "app/command/options.h"
#include "app/comparing/reportformats.h"
#include "app/files/presets.h"
#include "app/runs/sentences.h"
#include "workers/tasks/tasklist.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct CompareTexts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QList<QCommandLineOption> &targetOptions()
{
    static const QList<QCommandLineOption> options{{u"format"_s, {}, formatIds(u"|"_s), u"text"_s},
                                                   {u"output"_s, {}, u"file"_s},
                                                   {u"force"_s, {}}};
    return options;
}

Parsed<ReportTarget> targetOf(const QCommandLineParser &parser)
{
    ReportTarget target;
    target.overwrite = parser.isSet(u"force"_s);
    target.output = parser.value(u"output"_s);
    if (parser.isSet(u"output"_s) && target.output.isEmpty())
        return wrong(CompareTexts::tr("--output wants the name of a file; without --output the report is printed."));
    target.format = parser.value(u"format"_s);
    if (!parser.isSet(u"format"_s) && !target.output.isEmpty() && hasReportSuffix(target.output))
        target.format = QLatin1String(formatOfFile(target.output).id);
    if (!findReportFormat(target.format))
        return wrong(CompareTexts::tr("There is no format named \"%1\". The formats are: %2.")
                         .arg(target.format, formatIds(u", "_s)));
    return target;
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

/// The same for the tasks of a prepared comparison, which have arguments already.
Parsed<QList<RunRequest>> changedTasks(const QList<RunRequest> &prepared, const QList<NamedText> &named)
{
    QList<RunRequest> requests;
    QStringList used;
    QList<Parameter> known;
    for (RunRequest request : prepared) {
        const Task *task = findTask(request.task);
        QList<NamedText> mine = argumentTexts(request.arguments);
        known += task->parameters;
        for (const NamedText &one : named) {
            const auto same = std::find_if(mine.begin(), mine.end(),
                                           [&one](const NamedText &own) { return own.name == one.name; });
            if (same == mine.end())
                continue;
            same->text = one.text;
            used.append(one.name);
        }
        const auto arguments = argumentsOf(*task, mine);
        if (const auto *error = std::get_if<WrongUse>(&arguments))
            return *error;
        request.arguments = std::get<Arguments>(arguments);
        if (!requests.contains(request))
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

/// The file of this name, or the prepared comparison.
Parsed<ThawFile> presetNamed(const QString &name)
{
    if (!isThawFile(name)) {
        if (const auto preset = findPreset(name))
            return preset->file;
        return wrong(
            CompareTexts::tr("There is no prepared comparison named \"%1\". There are: %2; or give the name of a "
                             ".thaw file.")
                .arg(name, presetIds()));
    }
    const auto file = loadThawFile(name, std::nullopt);
    if (const auto *sentence = std::get_if<QString>(&file))
        return wrong(CompareTexts::tr("%1 can't be used: %2").arg(name, *sentence));
    if (!std::get<ThawFile>(file).comparison)
        return wrong(CompareTexts::tr("%1 says nothing of what to compare.").arg(name));
    return std::get<ThawFile>(file);
}

/// What is compared where neither a preset nor an option says it.
ComparisonPlan usualPlan()
{
    ComparisonPlan plan;
    plan.ways = {Way::GuiThread, Way::Process};
    return plan;
}

Parsed<QList<Way>> waysOf(const QCommandLineParser &parser, const QList<Way> &usual)
{
    if (!parser.isSet(u"way"_s))
        return usual;
    QList<Way> ways;
    for (const QString &id : parser.values(u"way"_s)) {
        const auto way = wayFromId(id);
        if (!way)
            return wrongWay(id);
        ways.append(*way);
    }
    return ways;
}

Parsed<QList<RunRequest>> requestsOf(const QCommandLineParser &parser, const ComparisonPlan &prepared,
                                     const ProgramCommand &worker)
{
    const auto named = namedTexts(parser.positionalArguments());
    if (const auto *error = std::get_if<WrongUse>(&named))
        return *error;
    const auto timeout = seconds(parser, ComparisonPlan::usualTimeout);
    if (const auto *error = std::get_if<WrongUse>(&timeout))
        return *error;
    if (!worker.program.isEmpty()) {
        RunRequest request;
        request.command = worker;
        request.arguments = undeclared(std::get<QList<NamedText>>(named));
        request.timeoutSeconds = std::get<double>(timeout);
        return QList<RunRequest>{request};
    }
    if (prepared.requests.isEmpty())
        return comparedTasks(parser.isSet(u"task"_s) ? parser.values(u"task"_s) : QStringList{usualTask()},
                             std::get<QList<NamedText>>(named), std::get<double>(timeout));
    auto changed = changedTasks(prepared.requests, std::get<QList<NamedText>>(named));
    if (auto *requests = std::get_if<QList<RunRequest>>(&changed); requests && parser.isSet(u"timeout"_s)) {
        for (RunRequest &request : *requests)
            request.timeoutSeconds = std::get<double>(timeout);
    }
    return changed;
}

/// What can't stand beside each other; empty where all can.
QString contradiction(const QCommandLineParser &parser, bool hasWorker)
{
    if (hasWorker && (parser.isSet(u"task"_s) || parser.isSet(u"preset"_s)))
        return CompareTexts::tr("A worker of your own is compared alone: without --task and --preset.");
    if (parser.isSet(u"task"_s) && parser.isSet(u"preset"_s))
        return CompareTexts::tr("--preset has its own tasks: without --task.");
    if (parser.values(u"preset"_s).size() > 1)
        return CompareTexts::tr("There can be one --preset.");
    for (const QString &option : {u"task"_s, u"way"_s}) {
        const QString again = namedTwice(parser.values(option));
        if (!again.isEmpty())
            return CompareTexts::tr("--%1 %2 is there twice; --repeat N gives more runs of it.").arg(option, again);
    }
    return {};
}

} // namespace

bool isThawFile(const QString &word)
{
    return word.endsWith(".thaw"_L1, Qt::CaseInsensitive);
}

Command parseCompare(const QStringList &all)
{
    const auto split = takeWorker(all);
    if (const auto *error = std::get_if<WrongUse>(&split))
        return *error;
    const auto &[ours, worker, hasWorker] = std::get<WithWorker>(split);
    QCommandLineParser parser;
    const QList<QCommandLineOption> options{{u"task"_s, {}, u"task"_s},        {u"way"_s, {}, u"way"_s},
                                            {u"repeat"_s, {}, u"number"_s},    {u"timeout"_s, {}, u"seconds"_s},
                                            {u"seed"_s, {}, u"number"_s},      {u"warm-up"_s, {}, u"number"_s},
                                            {u"preset"_s, {}, u"name|file"_s}, {u"at-rest"_s, {}, u"yes|no"_s}};
    if (const auto error = parseOptions(parser, options + targetOptions(), ours))
        return *error;
    if (const QString sentence = contradiction(parser, hasWorker); !sentence.isEmpty())
        return wrong(sentence);
    CompareWays compare;
    compare.plan = usualPlan();
    if (parser.isSet(u"preset"_s)) {
        const auto preset = presetNamed(parser.value(u"preset"_s));
        if (const auto *error = std::get_if<WrongUse>(&preset))
            return *error;
        const auto &file = std::get<ThawFile>(preset);
        compare.plan = std::get<ComparisonPlan>(planOf(*file.comparison)); // it was read, so it has one
        compare.title = file.titleIn(QLocale().name());
    }
    const auto repeats = wholeNumber(parser, u"repeat"_s, 1, ComparisonPlan::mostRepeats, compare.plan.repeats);
    if (const auto *error = std::get_if<WrongUse>(&repeats))
        return *error;
    compare.plan.repeats = std::get<int>(repeats);
    const bool isQuoted = compare.plan.repeats > 1; // what is summed up is there to be quoted
    const QString rest = parser.value(u"at-rest"_s);
    if (parser.isSet(u"at-rest"_s) && rest != "yes"_L1 && rest != "no"_L1)
        return wrong(CompareTexts::tr("--at-rest takes yes or no, not \"%1\".").arg(rest));
    if (rest == "yes"_L1 || (rest.isEmpty() && isQuoted && !parser.isSet(u"preset"_s)))
        compare.plan.atRest = restingRequest();
    else if (rest == "no"_L1)
        compare.plan.atRest.reset();
    const int usualWarmUps = parser.isSet(u"preset"_s) ? compare.plan.warmUps : int(isQuoted);
    const auto warmUps = wholeNumber(parser, u"warm-up"_s, 0, ComparisonPlan::mostWarmUps, usualWarmUps);
    if (const auto *error = std::get_if<WrongUse>(&warmUps))
        return *error;
    compare.plan.warmUps = std::get<int>(warmUps);
    if (parser.isSet(u"seed"_s)) {
        bool isNumber = false;
        compare.plan.seed = parser.value(u"seed"_s).toUInt(&isNumber);
        if (!isNumber)
            return wrong(
                CompareTexts::tr("--seed takes a whole number from 0 to 4294967295, not \"%1\"; with 0 the runs "
                                 "keep their order.")
                    .arg(parser.value(u"seed"_s)));
    }
    const auto target = targetOf(parser);
    if (const auto *error = std::get_if<WrongUse>(&target))
        return *error;
    compare.target = std::get<ReportTarget>(target);
    const auto ways = waysOf(parser, hasWorker ? waysInProcesses() : compare.plan.ways);
    if (const auto *error = std::get_if<WrongUse>(&ways))
        return *error;
    compare.plan.ways = std::get<QList<Way>>(ways);
    if (hasWorker && std::any_of(compare.plan.ways.begin(), compare.plan.ways.end(), [](Way way) {
            return !traits(way).inProcesses();
        }))
        return wrongWayForWorker();
    const auto requests = requestsOf(parser, compare.plan, worker);
    if (const auto *error = std::get_if<WrongUse>(&requests))
        return *error;
    compare.plan.requests = std::get<QList<RunRequest>>(requests);
    return compare;
}

Command parseReport(const QStringList &all)
{
    QCommandLineParser parser;
    if (const auto error = parseOptions(parser, targetOptions(), all))
        return *error;
    const auto target = targetOf(parser);
    if (const auto *error = std::get_if<WrongUse>(&target))
        return *error;
    if (parser.positionalArguments().isEmpty())
        return wrong(CompareTexts::tr("report wants the names of .thaw files with results in them: thaw compare "
                                      "--output FILE.thaw writes one."));
    return ReportResults{parser.positionalArguments(), std::get<ReportTarget>(target)};
}

} // namespace thaw
