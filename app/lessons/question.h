// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lessons/runfacts.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace thaw {

/// What makes an answer the right one: a measure of the run, compared with a number.
struct Condition
{
    enum class Holds { Never, Always, Less, AtMost, Equal, AtLeast, More };

    QString measure; ///< one of measureNames(); of Never and Always none
    Holds holds = Holds::Never;
    double value = 0;

    bool operator==(const Condition &) const = default;
};

/// What a lesson asks before it runs. The run gives the answer.
struct Question
{
    static constexpr qsizetype fewestAnswers = 2;
    static constexpr qsizetype mostAnswers = 4;

    QString text; ///< empty: the lesson asks nothing
    QStringList answers;
    QList<Condition> right; ///< of each answer: the first whose condition holds is the right one
    QString why;            ///< a sentence or two

    bool operator==(const Question &) const = default;
    bool isAsked() const { return !text.isEmpty(); }
    /// Its place among the answers. Nothing where the run has not shown it: it was ended from outside, say, or what would
    /// show it was not measured.
    std::optional<int> rightAnswer(const RunFacts &facts) const;
};

/// "lost > 0", "else" or "never"; or why it is neither.
std::variant<Condition, QString> readCondition(const QString &text);

} // namespace thaw
