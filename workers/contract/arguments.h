// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace thaw {

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
    bool isRightDefault() const; ///< of the type, and within what is allowed

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("name", self.name);
        fields.check("name", !self.name.isEmpty());
        fields.word("type", self.type, {"integer", "real", "choice", "text"});
        fields.must("default", self.fallback);
        fields.maybe("label", self.label);
        fields.maybe("choices", self.choices);
        if (self.isNumber()) {
            fields.must("min", self.minimum);
            fields.must("max", self.maximum);
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

Arguments defaultArguments(const QList<Parameter> &parameters);

/// Fills in what is missing and refuses the first wrong one.
std::variant<Arguments, ArgumentError> checkArguments(const QList<Parameter> &parameters,
                                                      const QList<NamedText> &given);

/// The same for values that came over a pipe.
std::variant<Arguments, ArgumentError> checkArguments(const QList<Parameter> &parameters, const QJsonObject &given);

QString argumentText(const QJsonValue &value);

} // namespace thaw
