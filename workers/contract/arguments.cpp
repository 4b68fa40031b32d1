// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/contract/arguments.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

std::variant<QJsonValue, ArgumentError> checkNumber(const Parameter &parameter, const QString &text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    const bool isWhole = isNumber && number == std::floor(number);
    if (!isNumber || !std::isfinite(number) || (parameter.type == Parameter::Type::Integer && !isWhole))
        return ArgumentError{ArgumentError::Kind::NotANumber, parameter.name, text, parameter};
    // Beyond 2^53 a double is the next one of those that it can hold, which may be in the range.
    bool isExact = false;
    const qint64 exact = text.trimmed().toLongLong(&isExact);
    if (parameter.type == Parameter::Type::Integer && isExact && std::abs(number) <= largestWhole
        && qint64(number) != exact)
        return ArgumentError{ArgumentError::Kind::OutOfRange, parameter.name, text, parameter};
    if (number < parameter.minimum || number > parameter.maximum)
        return ArgumentError{ArgumentError::Kind::OutOfRange, parameter.name, text, parameter};
    return QJsonValue(number == 0 ? 0.0 : number); // not -0, which becomes 0 on its way through a pipe
}

std::variant<QJsonValue, ArgumentError> checkOne(const Parameter &parameter, const QString &text)
{
    switch (parameter.type) {
    case Parameter::Type::Integer:
    case Parameter::Type::Real:
        return checkNumber(parameter, text);
    case Parameter::Type::Choice:
        if (!parameter.choices.contains(text))
            return ArgumentError{ArgumentError::Kind::NotAChoice, parameter.name, text, parameter};
        return QJsonValue(text);
    case Parameter::Type::Text:
        break;
    }
    return QJsonValue(text);
}

} // namespace

bool Parameter::isRightBound(double bound) const
{
    return type != Type::Integer || (bound == std::floor(bound) && std::abs(bound) <= largestWhole);
}

bool Parameter::isRightDefault() const
{
    if (isNumber()) {
        const double number = fallback.toDouble();
        return fallback.isDouble() && isRightBound(number) && number >= minimum && number <= maximum;
    }
    return fallback.isString() && (type == Type::Text || choices.contains(fallback.toString()));
}

bool Parameter::hasLongChoice() const
{
    return std::any_of(choices.begin(), choices.end(), [](const QString &one) { return one.size() > longestText; });
}

qsizetype firstRepeatedName(const QList<Parameter> &parameters)
{
    QSet<QString> known;
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        known.insert(parameters.at(i).name);
        if (known.size() <= i)
            return i;
    }
    return -1;
}

Arguments defaultArguments(const QList<Parameter> &parameters)
{
    Arguments arguments;
    for (const Parameter &parameter : parameters)
        arguments.insert(parameter.name, parameter.fallback);
    return arguments;
}

std::variant<Arguments, ArgumentError> checkArguments(const QList<Parameter> &parameters, const QList<NamedText> &given)
{
    Arguments arguments = defaultArguments(parameters);
    for (const NamedText &one : given) {
        const auto parameter = std::find_if(parameters.begin(), parameters.end(),
                                            [&](const Parameter &known) { return known.name == one.name; });
        if (parameter == parameters.end())
            return ArgumentError{ArgumentError::Kind::UnknownName, one.name, one.text, {}};
        const auto checked = checkOne(*parameter, one.text);
        if (const auto *error = std::get_if<ArgumentError>(&checked))
            return *error;
        arguments.insert(one.name, std::get<QJsonValue>(checked));
    }
    return arguments;
}

std::variant<Arguments, ArgumentError> checkArguments(const QList<Parameter> &parameters, const QJsonObject &given)
{
    return checkArguments(parameters, argumentTexts(given));
}

Arguments changedArguments(const Arguments &arguments, const QList<Parameter> &parameters)
{
    Arguments changed = arguments;
    for (const Parameter &parameter : parameters) {
        if (arguments.value(parameter.name) == parameter.fallback)
            changed.remove(parameter.name);
    }
    return changed;
}

QList<NamedText> argumentTexts(const QJsonObject &arguments)
{
    QList<NamedText> texts;
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        texts.append({it.key(), argumentText(it.value())});
    return texts;
}

QString argumentText(const QJsonValue &value)
{
    if (value.isDouble()) {
        // Whole numbers without an exponent; the others with as many digits as it takes to read back the same number.
        const double number = value.toDouble();
        const bool isWhole = number == std::floor(number) && std::abs(number) <= largestWhole;
        return isWhole ? QString::number(qint64(number)) : QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

std::optional<NamedText> namedText(const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    if (equals < 1)
        return std::nullopt;
    return NamedText{word.first(equals), word.sliced(equals + 1)};
}

} // namespace thaw
