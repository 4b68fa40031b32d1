// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/summary.h"

#include "app/measuring/durations.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"
#include "workers/tasks/tasklist.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct SummaryTexts
{
    Q_DECLARE_TR_FUNCTIONS(Summary)
};

/// A difference that nobody can notice makes no way unsteady.
constexpr double leastThatMatters = frameMs;

struct Group
{
    QList<const RunRecord *> runs;

    bool takes(const RunRecord &run) const
    {
        const RunRecord &mine = *runs.first();
        return mine.way == run.way && areComparable(mine, run);
    }
    QList<double> valuesOf(Figure figure, bool finished = true) const
    {
        QList<double> values;
        for (const RunRecord *run : runs) {
            const double value = traits(figure).of(*run);
            if ((run->outcome.kind == Outcome::Kind::Finished) == finished && value >= 0)
                values.append(value);
        }
        return values;
    }
};

QList<Group> grouped(const QList<RunRecord> &runs)
{
    QList<Group> groups;
    for (const RunRecord &run : runs) {
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&run](const Group &one) { return one.takes(run); });
        if (group != groups.end())
            group->runs.append(&run);
        else
            groups.append({{&run}});
    }
    return groups;
}

WaySummary summaryOf(const Group &group, const Group &first)
{
    WaySummary summary;
    summary.way = group.runs.first()->way;
    summary.request = group.runs.first()->request;
    summary.machine = group.runs.first()->machine.name;
    summary.runs = group.runs.size();
    summary.longestStallsMs = group.valuesOf(Figure::LongestStall);
    summary.othersStallsMs = group.valuesOf(Figure::LongestStall, false);
    for (const RunRecord *run : group.runs) {
        const bool finished = run->outcome.kind == Outcome::Kind::Finished;
        summary.finished += finished ? 1 : 0;
        summary.disturbed += finished && isDisturbed(*run) ? 1 : 0;
        if (finished && run->measurement.longestStallMs >= 0)
            summary.verdicts.append(verdictOf(*run));
        if (finished && !summary.checksums.contains(run->outcome.result.checksum))
            summary.checksums.append(run->outcome.result.checksum);
    }
    for (const Figure figure : allFigures()) {
        const QList<double> values = group.valuesOf(figure);
        if (values.isEmpty())
            continue;
        summary.figures.insert(figure, spreadOf(values));
        const Spread ratio = &group == &first ? Spread() : ratioOf(values, first.valuesOf(figure));
        if (ratio.count > 0)
            summary.ratios.insert(figure, ratio);
    }
    for (const Figure figure : {Figure::LongestStall, Figure::TaskTime})
        summary.isUnsteady = summary.isUnsteady || isUnsteady(summary.figures.value(figure), leastThatMatters);
    return summary;
}

} // namespace

Verdict WaySummary::verdict() const
{
    QList<Verdict> sorted = verdicts; // they are enumerated in this order
    std::sort(sorted.begin(), sorted.end());
    return sorted.value(sorted.size() / 2, Verdict::NotMeasured);
}

bool isSameTask(const RunRequest &one, const RunRequest &other)
{
    return one.task == other.task && one.arguments == other.arguments && one.command == other.command;
}

bool areComparable(const RunRecord &one, const RunRecord &other)
{
    return isSameTask(one.request, other.request) && one.machine.name == other.machine.name;
}

bool areComparable(const WaySummary &one, const WaySummary &other)
{
    return isSameTask(one.request, other.request) && one.machine == other.machine;
}

bool hasOneMachine(const QList<WaySummary> &ways)
{
    return std::all_of(ways.begin(), ways.end(),
                       [&ways](const WaySummary &way) { return way.machine == ways.first().machine; });
}

QString machineLabel(const WaySummary &way)
{
    constexpr qsizetype longest = 20; // characters
    return visibleText(way.machine.left(longest));
}

QList<WaySummary> summarize(const QList<RunRecord> &runs)
{
    const QList<Group> groups = grouped(runs);
    QList<WaySummary> summaries;
    for (const Group &group : groups) {
        const auto first = std::find_if(groups.begin(), groups.end(), [&group](const Group &one) {
            return areComparable(*one.runs.first(), *group.runs.first());
        });
        summaries.append(summaryOf(group, *first));
    }
    return summaries;
}

QString taskName(const RunRequest &request)
{
    const Task *task = findTask(request.task);
    return task ? taskTitle(*task) : SummaryTexts::tr("Your own worker");
}

QString taskText(const RunRequest &request)
{
    QStringList words{taskName(request)};
    for (const NamedText &one : argumentTexts(request.arguments))
        words.append(u"%1=%2"_s.arg(one.name, visibleText(one.text)));
    return words.join(u", "_s);
}

QList<QList<RunRecord>> byTask(const QList<RunRecord> &runs)
{
    QList<QList<RunRecord>> tasks;
    for (const RunRecord &run : runs) {
        const auto same = std::find_if(tasks.begin(), tasks.end(), [&run](const QList<RunRecord> &task) {
            return areComparable(task.first(), run);
        });
        if (same != tasks.end())
            same->append(run);
        else
            tasks.append({run});
    }
    return tasks;
}

namespace {

/// The first five, and how many more there are.
QString listed(const QStringList &names)
{
    constexpr qsizetype most = 5;
    QString list = names.first(std::min(most, names.size())).join(u"; "_s);
    if (names.size() > most)
        list += u"; "_s + SummaryTexts::tr("and %1 more").arg(names.size() - most);
    return list;
}

} // namespace

// Of the same work on all machines.
QString workDone(const QList<WaySummary> &ways)
{
    QStringList differing;
    bool hasAny = false;
    for (auto first = ways.begin(); first != ways.end(); ++first) {
        const auto isOfIt = [first](const WaySummary &way) { return isSameTask(way.request, first->request); };
        if (std::any_of(ways.begin(), first, isOfIt))
            continue; // it is told
        QStringList sums;
        for (const WaySummary &way : ways) {
            if (isOfIt(way))
                sums += way.checksums;
        }
        hasAny = hasAny || !sums.isEmpty();
        if (sums.removeDuplicates(); sums.size() > 1)
            differing.append(taskText(first->request));
    }
    if (!differing.isEmpty())
        return SummaryTexts::tr("The work differs from run to run: %1.").arg(listed(differing));
    return hasAny ? SummaryTexts::tr("Of each task all that finished did the same work, by their checksums.")
                  : QString();
}

QString advice(const QList<WaySummary> &ways)
{
    const auto time = [](const WaySummary &way) { return way.figures.value(Figure::TaskTime).median; };
    QMap<Way, QStringList> tasks; // for which the way was best
    for (auto first = ways.begin(); first != ways.end(); ++first) {
        const auto isOfIt = [first](const WaySummary &way) { return areComparable(way, *first); };
        if (std::any_of(ways.begin(), first, isOfIt))
            continue; // it is told
        const WaySummary *best = nullptr;
        for (const WaySummary &way : ways) {
            const bool isAlive = !way.verdicts.isEmpty() && way.finished == way.runs
                                 && way.verdicts.count(Verdict::Alive) == way.verdicts.size();
            if (isOfIt(way) && isAlive && (!best || time(way) < time(*best)))
                best = &way;
        }
        if (best)
            tasks[best->way].append(u"%1%2 (%3)"_s.arg(
                taskText(first->request), hasOneMachine(ways) ? QString() : u", "_s + visibleText(first->machine),
                millisecondsText(time(*best))));
    }
    QStringList sentences;
    for (auto it = tasks.begin(); it != tasks.end(); ++it)
        sentences.append(SummaryTexts::tr("Alive in every run and quickest was \"%1\": %2.")
                             .arg(wayTitle(it.key()), listed(it.value())));
    return sentences.join(u' ');
}

} // namespace thaw
