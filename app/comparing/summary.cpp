// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/summary.h"

#include <algorithm>

namespace thaw {

namespace {

/// A difference that nobody can notice makes no way unsteady.
constexpr double leastThatMatters = frameMs;

struct Group
{
    QList<const RunRecord *> runs;

    bool takes(const RunRecord &run) const
    {
        const RunRecord &mine = *runs.first();
        return mine.way == run.way && isSameTask(mine.request, run.request);
    }
    QList<double> valuesOf(Figure figure) const
    {
        QList<double> values;
        for (const RunRecord *run : runs) {
            const double value = traits(figure).of(*run);
            if (run->outcome.kind == Outcome::Kind::Finished && value >= 0)
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
    summary.task = group.runs.first()->request.task;
    summary.way = group.runs.first()->way;
    summary.runs = group.runs.size();
    for (const RunRecord *run : group.runs) {
        const bool finished = run->outcome.kind == Outcome::Kind::Finished;
        summary.finished += finished ? 1 : 0;
        summary.disturbed += finished && isDisturbed(*run) ? 1 : 0;
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

bool isSameTask(const RunRequest &one, const RunRequest &other)
{
    return one.task == other.task && one.arguments == other.arguments && one.command == other.command;
}

QList<WaySummary> summarize(const QList<RunRecord> &runs)
{
    const QList<Group> groups = grouped(runs);
    QList<WaySummary> summaries;
    for (const Group &group : groups) {
        const auto first = std::find_if(groups.begin(), groups.end(), [&group](const Group &one) {
            return isSameTask(one.runs.first()->request, group.runs.first()->request);
        });
        summaries.append(summaryOf(group, *first));
    }
    return summaries;
}

} // namespace thaw
