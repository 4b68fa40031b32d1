// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/lessons/runfacts.h"

#include "app/measuring/processorshare.h"
#include "workers/contract/task.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

using Measured = std::optional<double>;

Measured positive(double value)
{
    return value >= 0 ? Measured(value) : std::nullopt;
}

Measured resultOf(const RunFacts &facts, QLatin1StringView name)
{
    if (!facts.outcome || !facts.outcome->result.values.value(name).isDouble())
        return std::nullopt;
    return facts.outcome->result.values.value(name).toDouble();
}

/// Of two results of a run.
template<typename Compute>
Measured fromResults(const RunFacts &facts, QLatin1StringView one, QLatin1StringView other, Compute compute)
{
    const Measured first = resultOf(facts, one);
    const Measured second = resultOf(facts, other);
    return first && second && *second > 0 ? Measured(compute(*first, *second)) : std::nullopt;
}

Measured speedUpPerCore(const RunFacts &facts)
{
    if (!facts.outcome || facts.firstSeconds <= 0 || facts.outcome->seconds <= 0)
        return std::nullopt;
    if (isDisturbed(*facts.outcome, coreCount()))
        return std::nullopt; // it says nothing of cores
    return facts.firstSeconds / facts.outcome->seconds / std::max(1, coreCount());
}

double quotient(double one, double other)
{
    return one / other;
}

struct Measure
{
    QLatin1StringView name;
    Measured (*of)(const RunFacts &facts);
};

constexpr std::array measures{
    Measure{"stall"_L1, [](const RunFacts &facts) { return positive(facts.stallMs); }},
    Measure{"own-stall"_L1, [](const RunFacts &facts) { return positive(facts.ownStallMs); }},
    Measure{"speed-up-per-core"_L1, speedUpPerCore},
    Measure{"stuck"_L1, [](const RunFacts &facts) { return Measured(facts.isStuck ? 1 : 0); }},
    Measure{"failed"_L1,
            [](const RunFacts &facts) {
                return facts.outcome ? Measured(facts.outcome->kind == Outcome::Kind::Finished ? 0 : 1) : std::nullopt;
            }},
    Measure{"lost-share"_L1,
            [](const RunFacts &facts) {
                return fromResults(facts, "found"_L1, "expected"_L1,
                                   [](double found, double expected) { return 1 - found / expected; });
            }},
    Measure{"permits-used"_L1,
            [](const RunFacts &facts) { return fromResults(facts, "most in the room"_L1, "permits"_L1, quotient); }},
    Measure{"lines-missing"_L1,
            [](const RunFacts &facts) {
                const Measured said = resultOf(facts, "lines"_L1);
                return said ? Measured(std::max(0.0, *said - double(facts.lines))) : std::nullopt;
            }},
};

} // namespace

bool RunFacts::hasShown() const
{
    using Kind = Outcome::Kind;
    if (isStuck)
        return true;
    return outcome && outcome->kind != Kind::Cancelled && outcome->kind != Kind::Killed
           && outcome->kind != Kind::TimedOut && !outcome->leftNoWindow();
}

std::optional<double> measureOf(const QString &name, const RunFacts &facts)
{
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [&name](const Measure &measure) { return measure.name == name; });
    return found == measures.end() ? std::nullopt : found->of(facts);
}

QStringList measureNames()
{
    QStringList names;
    for (const Measure &measure : measures)
        names.append(measure.name);
    return names;
}

} // namespace thaw
