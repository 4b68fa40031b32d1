// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/lessons/question.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

using Holds = Condition::Holds;

constexpr std::array<std::pair<QLatin1StringView, Holds>, 5> comparisons{{{"<"_L1, Holds::Less},
                                                                          {"<="_L1, Holds::AtMost},
                                                                          {"="_L1, Holds::Equal},
                                                                          {">="_L1, Holds::AtLeast},
                                                                          {">"_L1, Holds::More}}};

/// Nothing where the run has not shown it.
std::optional<bool> holds(const Condition &condition, const RunFacts &facts)
{
    if (condition.measure.isEmpty())
        return condition.holds == Holds::Always;
    const std::optional<double> measured = measureOf(condition.measure, facts);
    if (!measured)
        return std::nullopt;
    switch (condition.holds) {
    case Holds::Less:
        return *measured < condition.value;
    case Holds::AtMost:
        return *measured <= condition.value;
    case Holds::Equal:
        return *measured == condition.value;
    case Holds::AtLeast:
        return *measured >= condition.value;
    case Holds::More:
        return *measured > condition.value;
    case Holds::Never:
    case Holds::Always:
        break;
    }
    return false;
}

} // namespace

std::optional<int> Question::rightAnswer(const RunFacts &facts) const
{
    if (!facts.hasShown())
        return std::nullopt;
    for (qsizetype i = 0; i < right.size(); ++i) {
        const std::optional<bool> known = holds(right.at(i), facts);
        if (!known)
            return std::nullopt;
        if (*known)
            return int(i);
    }
    return std::nullopt;
}

std::variant<Condition, QString> readCondition(const QString &text)
{
    if (text == "never"_L1)
        return Condition{{}, Holds::Never, 0};
    if (text == "else"_L1)
        return Condition{{}, Holds::Always, 0};
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() != 3)
        return u"\"%1\" is no condition: a measure, a comparison and a number, \"else\" or \"never\""_s.arg(text);
    if (!measureNames().contains(words.at(0)))
        return u"there is no measure \"%1\", but: %2"_s.arg(words.at(0), measureNames().join(u", "_s));
    bool isNumber = false;
    const double value = words.at(2).toDouble(&isNumber);
    if (!isNumber)
        return u"\"%1\" is no number"_s.arg(words.at(2));
    for (const auto &[sign, comparison] : comparisons) {
        if (words.at(1) == sign)
            return Condition{words.at(0), comparison, value};
    }
    return u"\"%1\" compares nothing: <, <=, =, >= or >"_s.arg(words.at(1));
}

} // namespace thaw
