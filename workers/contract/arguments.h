// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace thaw {

// What a worker may declare: a form has a widget for each argument, and has to be there at once. Lengths are in UTF-16 units.
inline constexpr qsizetype mostParameters = 32;
inline constexpr qsizetype mostChoices = 64; ///< of one argument
inline constexpr qsizetype longestName = 64;
inline constexpr qsizetype longestText = 256;              ///< of a title, a label, a choice or a default
inline constexpr double largestWhole = 9007199254740992.0; ///< 2^53: beyond it a double misses whole numbers

/// One named, typed argument of a task, with what is allowed and what holds when nothing is given.
struct Parameter
{
    enum class Type { Integer, Real, Choice, Text };

    QString name;
    Type type = Type::Integer;
    QJsonValue fallback; ///< the default; a number for Integer and Real, a string otherwise
    double minimum = 0;  ///< Integer and Real only; inclusive
    double maximum = 0;  ///< Integer and Real only; inclusive
    QStringList choices; ///< Choice only
    QString label;       ///< for people; a task's own is English and translated where it is shown

    bool operator==(const Parameter &) const = default;
    bool isNumber() const { return type == Type::Integer || type == Type::Real; }
    bool isRightBound(double bound) const; ///< a whole number up to 2^53 for Integer
    bool isRightDefault() const;           ///< of the type, and within what is allowed
    bool hasLongChoice() const;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("name", self.name);
        fields.check("name", !self.name.isEmpty() && !self.name.contains(QLatin1Char('=')));
        fields.limit("name", self.name.size() <= longestName);
        fields.word("type", self.type, {"integer", "real", "choice", "text"});
        fields.must("default", self.fallback);
        fields.limit("default", self.fallback.toString().size() <= longestText);
        fields.maybe("label", self.label);
        fields.limit("label", self.label.size() <= longestText);
        fields.maybe("choices", self.choices);
        fields.limit("choices", self.choices.size() <= mostChoices && !self.hasLongChoice());
        if (self.isNumber()) {
            fields.must("min", self.minimum);
            fields.check("min", self.isRightBound(self.minimum));
            fields.must("max", self.maximum);
            fields.check("max", self.isRightBound(self.maximum) && self.maximum >= self.minimum);
        }
        fields.check("default", self.isRightDefault());
    }
};

/// Checked and complete: every parameter of the task has a value of its type, within its range.
using Arguments = QJsonObject;

/// Why an argument was refused; the sentence for people is made from it where it is shown.
struct ArgumentError
{
    enum class Kind { UnknownName, NotANumber, OutOfRange, NotAChoice };

    Kind kind = Kind::UnknownName;
    QString name;
    QString given;
    Parameter parameter; ///< what would be right; empty for UnknownName

    bool operator==(const ArgumentError &) const = default;
};

/// What a person typed: name and value, both still text.
struct NamedText
{
    QString name;
    QString text;

    bool operator==(const NamedText &) const = default;
};

/// The place of the first whose name another before it has; -1: none.
qsizetype firstRepeatedName(const QList<Parameter> &parameters);

Arguments defaultArguments(const QList<Parameter> &parameters);

/// Fills in what is missing and refuses the first wrong one.
std::variant<Arguments, ArgumentError> checkArguments(const QList<Parameter> &parameters,
                                                      const QList<NamedText> &given);

/// The same for values that came over a pipe.
std::variant<Arguments, ArgumentError> checkArguments(const QList<Parameter> &parameters, const QJsonObject &given);

/// Those that differ from their defaults.
Arguments changedArguments(const Arguments &arguments, const QList<Parameter> &parameters);

QString argumentText(const QJsonValue &value);
QList<NamedText> argumentTexts(const QJsonObject &arguments); ///< as on a command line
/// What "NAME=VALUE" says; nothing where it is not of that form.
std::optional<NamedText> namedText(const QString &word);

} // namespace thaw
