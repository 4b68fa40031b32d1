// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparison.h"

#include <QMap>
#include <QStringList>

#include <algorithm>
#include <utility>

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

Comparison merged(const QList<ThawFile> &files)
{
    Comparison comparison;
    for (const ThawFile &file : files)
        comparison.runs += file.results.runs;
    if (files.isEmpty())
        return comparison;
    const auto isSameInAll = [&files](auto of) {
        return std::all_of(files.begin(), files.end(),
                           [&files, of](const ThawFile &file) { return of(file) == of(files.first()); });
    };
    const ThawFile &first = files.first();
    if (isSameInAll([](const ThawFile &file) { return file.title; }))
        comparison.title = first.title;
    if (isSameInAll([](const ThawFile &file) { return file.results.seed; }))
        comparison.seed = first.results.seed;
    if (isSameInAll([](const ThawFile &file) { return file.results.warmUps; }))
        comparison.warmUps = first.results.warmUps;
    if (isSameInAll([](const ThawFile &file) { return file.results.command; }))
        comparison.command = first.results.command;
    if (files.size() == 1) {
        comparison.atRest = first.results.atRest;
        if (first.comparison) {
            const auto plan = planOf(*first.comparison);
            if (const auto *good = std::get_if<ComparisonPlan>(&plan))
                comparison.plan = *good;
        }
    }
    return comparison;
}

} // namespace thaw
