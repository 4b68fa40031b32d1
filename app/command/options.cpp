// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/options.h"

#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"
#include "workers/tasks/tasklist.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct OptionTexts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QString taskIds()
{
    QStringList ids;
    for (const Task &task : allTasks())
        ids.append(task.id);
    return ids.join(u", "_s);
}

QString wayIds(const QList<Way> &ways)
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
    return wrong(OptionTexts::tr("There is no task named \"%1\". The tasks are: %2.").arg(given, taskIds()));
}

WrongUse wrongWay(const QString &given)
{
    return wrong(OptionTexts::tr("There is no way named \"%1\". The ways are: %2.").arg(given, wayIds()));
}

WrongUse wrongWayForWorker()
{
    return wrong(
        OptionTexts::tr("A worker of your own is a process: the ways for it are: %1.").arg(wayIds(waysInProcesses())));
}

Parsed<double> seconds(const QCommandLineParser &parser, double fallback)
{
    if (!parser.isSet(u"timeout"_s))
        return fallback;
    bool isNumber = false;
    const double value = parser.value(u"timeout"_s).toDouble(&isNumber);
    if (!isNumber || !(value > 0) || value > ComparisonPlan::longestTimeout)
        return wrong(OptionTexts::tr("--timeout takes seconds, more than 0 and at most %1, not \"%2\".")
                         .arg(ComparisonPlan::longestTimeout, 0, 'f', 0)
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
        return wrong(OptionTexts::tr("--%1 takes a whole number from %2 to %3, not \"%4\".")
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
        const auto one = namedText(argument);
        if (!one)
            return wrong(
                OptionTexts::tr("\"%1\" is not of the form NAME=VALUE. An argument is given like seconds=2, without "
                                "blanks around the \"=\".")
                    .arg(argument));
        named.append(*one);
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

std::optional<WrongUse> parseOptions(QCommandLineParser &parser, const QList<QCommandLineOption> &options,
                                     const QStringList &arguments)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions(options);
    if (parser.parse(QStringList{u"thaw"_s} + arguments))
        return std::nullopt;
    QStringList known;
    for (const QCommandLineOption &option : options)
        known.append(u"--%1 %2"_s.arg(option.names().first(), option.valueName().toUpper()).trimmed());
    return wrong(OptionTexts::tr("%1 The options here are: %2. All of them: thaw --help.")
                     .arg(parser.errorText(), known.join(u", "_s)));
}

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

Parsed<WithWorker> takeWorker(const QStringList &arguments)
{
    static const QRegularExpression joined(u"^--?worker="_s);
    const qsizetype at = arguments.indexOf(u"--worker"_s);
    WithWorker taken{at < 0 ? arguments : arguments.first(at), {}, at >= 0};
    if (!taken.others.filter(joined).isEmpty())
        return wrong(OptionTexts::tr(
            "A worker's command stands after --worker, last and without \"=\": --worker COMMAND [ARG]..."));
    if (at < 0)
        return taken;
    if (arguments.value(at + 1).isEmpty())
        return wrong(OptionTexts::tr("--worker wants the command that starts the worker, and its arguments."));
    taken.command = {arguments.at(at + 1), arguments.mid(at + 2), {}};
    return taken;
}

} // namespace thaw
