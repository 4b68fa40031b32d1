// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/plancommand.h"

#include "workers/tasks/tasklist.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// NAME=VALUE for what is not a default; nothing where a name has two values, or one that another task would take as well.
std::optional<QStringList> sharedArguments(const QList<RunRequest> &requests)
{
    QMap<QString, QString> values;
    for (const RunRequest &request : requests) {
        for (const NamedText &one : argumentTexts(request.arguments)) {
            if (values.value(one.name, one.text) != one.text)
                return std::nullopt;
            values.insert(one.name, one.text);
        }
    }
    QStringList words;
    for (const RunRequest &request : requests)
        words += argumentWords(request);
    words.removeDuplicates();
    return words;
}

bool hasTaskTwice(const QList<RunRequest> &requests)
{
    return std::any_of(requests.begin(), requests.end(), [&requests](const RunRequest &one) {
        return std::count_if(requests.begin(), requests.end(),
                             [&one](const RunRequest &other) { return other.task == one.task; })
               > 1;
    });
}

} // namespace

QStringList argumentWords(const RunRequest &request)
{
    const Task *task = findTask(request.task);
    QStringList words;
    for (const NamedText &one :
         argumentTexts(changedArguments(request.arguments, task ? task->parameters : QList<Parameter>())))
        words.append(one.name + u'=' + one.text);
    return words;
}

QString shellText(const QStringList &words)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./=:,+-]+$"_s);
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(plain.match(word).hasMatch() ? word : u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'');
    return quoted.join(u' ');
}

QString commandLineOf(const ComparisonPlan &plan)
{
    const auto arguments = sharedArguments(plan.requests);
    if (!arguments || hasTaskTwice(plan.requests) || plan.requests.isEmpty())
        return {};
    QStringList words{u"thaw"_s, u"compare"_s};
    const ProgramCommand worker = plan.requests.first().command;
    for (const RunRequest &request : plan.requests) {
        if (!request.task.isEmpty())
            words << u"--task"_s << request.task;
    }
    for (const Way way : plan.ways)
        words << u"--way"_s << wayId(way);
    if (plan.repeats > 1)
        words << u"--repeat"_s << QString::number(plan.repeats);
    if (plan.warmUps != int(plan.repeats > 1))
        words << u"--warm-up"_s << QString::number(plan.warmUps);
    if (plan.atRest.has_value() != (plan.repeats > 1))
        words << u"--at-rest"_s << (plan.atRest ? u"yes"_s : u"no"_s);
    if (plan.seed)
        words << u"--seed"_s << QString::number(*plan.seed);
    const double timeout = plan.requests.first().timeoutSeconds;
    if (timeout > 0 && timeout != ComparisonPlan::usualTimeout)
        words << u"--timeout"_s << QString::number(timeout);
    words += *arguments;
    if (!worker.program.isEmpty())
        words << u"--worker"_s << worker.program << worker.arguments;
    return shellText(words);
}

} // namespace thaw
