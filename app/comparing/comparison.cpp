// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparison.h"

#include <QMap>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// Of runs that are all of one machine.
Machine machineOf(const QList<RunRecord> &runs)
{
    const auto known = std::find_if(runs.begin(), runs.end(),
                                    [](const RunRecord &run) { return !run.machine.platform.isEmpty(); });
    return known != runs.end() ? known->machine : runs.isEmpty() ? Machine() : runs.first().machine;
}

} // namespace

Machine Comparison::machine() const
{
    return machines().value(0);
}

QList<Machine> Comparison::machines() const
{
    QMap<QString, QList<RunRecord>> byName;
    QStringList names;
    for (const RunRecord &run : runs) {
        if (!byName.contains(run.machine.name))
            names.append(run.machine.name);
        byName[run.machine.name].append(run);
    }
    QList<Machine> machines;
    for (const QString &name : std::as_const(names))
        machines.append(machineOf(byName.value(name)));
    return machines;
}

void Comparison::sortRuns()
{
    const QList<Way> ways = plan ? plan->ways : allWays();
    QList<RunRequest> requests;
    if (plan) {
        requests = plan->requests;
    } else {
        for (const RunRecord &run : std::as_const(runs)) {
            if (!requests.contains(run.request))
                requests.append(run.request);
        }
    }
    const auto place = [&](const RunRecord &run) {
        return std::tuple(requests.indexOf(run.request), ways.indexOf(run.way), run.repeat);
    };
    std::stable_sort(runs.begin(), runs.end(),
                     [&place](const RunRecord &one, const RunRecord &other) { return place(one) < place(other); });
}

QList<RunRecord> newRuns(const QList<RunRecord> &known, const QList<RunRecord> &more)
{
    const auto keyOf = [](const RunRecord &run) {
        return u"%1 %2 %3 %4 %5"_s.arg(run.started.toMSecsSinceEpoch())
            .arg(run.machine.name, run.request.task, wayId(run.way))
            .arg(run.repeat);
    };
    QSet<QString> keys;
    for (const RunRecord &run : known)
        keys.insert(keyOf(run));
    QList<RunRecord> fresh;
    for (const RunRecord &run : more) {
        const qsizetype before = keys.size();
        if (run.started.isValid())
            keys.insert(keyOf(run));
        if (!run.started.isValid() || keys.size() > before)
            fresh.append(run);
    }
    return fresh;
}

void addTo(Results &all, const Results &more)
{
    all.runs += newRuns(all.runs, more.runs);
    all.atRest += newRuns(all.atRest, more.atRest);
    if (all.seed != more.seed)
        all.seed = 0;
    if (all.warmUps != more.warmUps)
        all.warmUps = 0;
    if (all.command != more.command)
        all.command.clear();
}

Comparison merged(const QList<ThawFile> &files)
{
    Comparison comparison;
    if (files.isEmpty())
        return comparison;
    const ThawFile &first = files.first();
    static_cast<Results &>(comparison) = first.results;
    comparison.runs = newRuns({}, first.results.runs); // a file may have been put together by hand
    for (const ThawFile &file : files.sliced(1))
        addTo(comparison, file.results);
    if (std::all_of(files.begin(), files.end(), [&first](const ThawFile &file) { return file.title == first.title; }))
        comparison.title = first.title;
    if (files.size() == 1 && first.comparison) {
        const auto plan = planOf(*first.comparison);
        if (const auto *good = std::get_if<ComparisonPlan>(&plan))
            comparison.plan = *good;
    }
    return comparison;
}

} // namespace thaw
