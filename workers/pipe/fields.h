// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/arguments.h"
#include "workers/contract/described.h"
#include "workers/pipe/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <variant>

namespace thaw {

/// Writes the fields that a value describes as a JSON object, in their order, to the end of a text.
class FieldWriter final
{
public:
    explicit FieldWriter(QByteArray &text) : m_text(text) { m_text.append('{'); }
    FieldWriter(QByteArray &text, const char *type) : FieldWriter(text) { must("type", QLatin1StringView(type)); }
    void close() { m_text.append('}'); }

    template<typename T>
    void must(const char *name, const T &value)
    {
        key(name);
        write(value);
    }
    template<typename T>
    void always(const char *name, const T &value)
    {
        must(name, value);
    }
    template<typename T>
    void maybe(const char *name, const T &value, const T &fallback = {})
    {
        if (value != fallback)
            must(name, value);
    }
    template<typename Enum, std::size_t N>
    void word(const char *name, const Enum &value, const std::array<const char *, N> &words)
    {
        must(name, QLatin1StringView(words.at(std::size_t(value))));
    }
    template<typename Enum, std::size_t N>
    void word(const char *name, const Enum &value, const char *const (&words)[N])
    {
        must(name, QLatin1StringView(words[std::size_t(value)]));
    }
    void check(const char *, bool) {}
    void check(const QString &, bool) {}
    void limit(const char *, bool) {}

private:
    void key(const char *name)
    {
        if (m_text.back() != '{')
            m_text.append(',');
        m_text.append('"').append(name).append("\":");
    }
    void write(QLatin1StringView text) { m_text.append('"').append(text.data(), text.size()).append('"'); }
    void write(const QString &text) { appendText(m_text, text); }
    void write(double number) { appendNumber(m_text, number); }
    void write(qint64 number) { m_text.append(QByteArray::number(number)); }
    void write(int number) { write(qint64(number)); }
    void write(bool truth) { m_text.append(truth ? "true" : "false"); }
    void write(const QJsonValue &value) { appendValue(m_text, value); }
    void write(const QJsonObject &value) { appendValue(m_text, value); }
    template<typename T>
    void write(const QList<T> &list)
    {
        m_text.append('[');
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (i > 0)
                m_text.append(',');
            write(list.at(i));
        }
        m_text.append(']');
    }
    template<typename T>
    void write(const std::optional<T> &value)
    {
        write(*value); // maybe() writes nothing where there is none
    }
    template<typename... Kinds>
    void write(const std::variant<Kinds...> &value)
    {
        std::visit([this](const auto &kind) { writeFields(kind, FieldWriter(m_text, kind.type)); }, value);
    }
    template<Described T>
    void write(const T &value)
    {
        writeFields(value, FieldWriter(m_text));
    }
    template<typename T>
    static void writeFields(const T &value, FieldWriter inner)
    {
        T::describe(value, inner);
        inner.close();
    }

    QByteArray &m_text;
};

/// Reads the fields that a value describes, and remembers the first that is missing or of the wrong kind.
class FieldReader final
{
public:
    explicit FieldReader(const QJsonObject &object) : m_object(object) {}

    struct Wrong
    {
        QString path;         ///< "args[2].min"; empty: none
        bool tooMuch = false; ///< of the right kind, but longer or more than a message may hold
    };
    const Wrong &wrong() const { return m_wrong; }

    template<typename T>
    void must(const char *name, T &value)
    {
        take(name, value, true);
    }
    template<typename T>
    void always(const char *name, T &value)
    {
        take(name, value, false);
    }
    template<typename T>
    void maybe(const char *name, T &value, const T & = {})
    {
        take(name, value, false);
    }
    template<typename Enum, std::size_t N>
    void word(const char *name, Enum &value, const std::array<const char *, N> &words)
    {
        pick(name, value, words.data(), N);
    }
    template<typename Enum, std::size_t N>
    void word(const char *name, Enum &value, const char *const (&words)[N])
    {
        pick(name, value, words, N);
    }
    void check(const char *name, bool right) { check(QString::fromLatin1(name), right); }
    void check(const QString &path, bool right)
    {
        if (!right)
            blame({path, false});
    }
    void limit(const char *name, bool within)
    {
        if (!within)
            blame({QString::fromLatin1(name), true});
    }

private:
    template<typename T>
    void take(const char *name, T &value, bool required)
    {
        const QJsonValue given = m_object.value(QLatin1StringView(name));
        if (given.isUndefined())
            return check(name, !required);
        Wrong inner;
        if (!read(given, value, inner))
            blame({QLatin1StringView(name) + inner.path, inner.tooMuch});
    }
    template<typename Enum>
    void pick(const char *name, Enum &value, const char *const *words, std::size_t count)
    {
        const QString given = m_object.value(QLatin1StringView(name)).toString();
        for (std::size_t i = 0; i < count; ++i) {
            if (given == QLatin1StringView(words[i])) {
                value = Enum(i);
                return;
            }
        }
        check(name, false);
    }
    void blame(const Wrong &wrong)
    {
        if (m_wrong.path.isEmpty())
            m_wrong = wrong;
    }

    // Each answers whether it is of the right kind; inner says where in it the fault is.
    static bool read(const QJsonValue &given, QString &value, Wrong &)
    {
        value = given.toString();
        return given.isString();
    }
    static bool read(const QJsonValue &given, double &value, Wrong &)
    {
        value = given.toDouble();
        return given.isDouble();
    }
    static bool read(const QJsonValue &given, qint64 &value, Wrong &) { return readWhole(given, value, largestWhole); }
    static bool read(const QJsonValue &given, int &value, Wrong &)
    {
        qint64 wide = 0;
        const bool right = readWhole(given, wide, std::numeric_limits<int>::max());
        value = int(wide);
        return right;
    }
    static bool read(const QJsonValue &given, bool &value, Wrong &)
    {
        value = given.toBool();
        return given.isBool();
    }
    static bool read(const QJsonValue &given, QJsonValue &value, Wrong &)
    {
        value = given;
        return true;
    }
    static bool read(const QJsonValue &given, QJsonObject &value, Wrong &)
    {
        value = given.toObject();
        return given.isObject();
    }
    template<typename T>
    static bool read(const QJsonValue &given, QList<T> &value, Wrong &inner)
    {
        if (!given.isArray())
            return false;
        const QJsonArray array = given.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            T one{};
            Wrong within;
            if (!read(array.at(i), one, within)) {
                inner = {QLatin1Char('[') + QString::number(i) + QLatin1Char(']') + within.path, within.tooMuch};
                return false;
            }
            value.append(std::move(one));
        }
        return true;
    }
    template<typename T>
    static bool read(const QJsonValue &given, std::optional<T> &value, Wrong &inner)
    {
        return read(given, value.emplace(), inner);
    }
    template<typename... Kinds>
    static bool read(const QJsonValue &given, std::variant<Kinds...> &value, Wrong &inner)
    {
        const QString type = given.toObject().value(QLatin1StringView("type")).toString();
        bool right = false;
        const auto tryKind = [&]<typename Kind>(Kind kind) {
            if (type != QLatin1StringView(Kind::type))
                return;
            right = read(given, kind, inner);
            value = std::move(kind);
        };
        (tryKind(Kinds{}), ...);
        return right;
    }
    template<Described T>
    static bool read(const QJsonValue &given, T &value, Wrong &inner)
    {
        FieldReader reader(given.toObject());
        T::describe(value, reader);
        const Wrong &wrong = reader.wrong();
        if (!wrong.path.isEmpty())
            inner = {QLatin1Char('.') + wrong.path, wrong.tooMuch};
        return given.isObject() && wrong.path.isEmpty();
    }
    static bool readWhole(const QJsonValue &given, qint64 &value, double largest)
    {
        const double number = given.toDouble();
        const bool right = given.isDouble() && number == std::floor(number) && std::abs(number) <= largest;
        value = right ? qint64(number) : 0;
        return right;
    }

    const QJsonObject m_object;
    Wrong m_wrong;
};

} // namespace thaw
