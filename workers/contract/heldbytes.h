// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/described.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <type_traits>
#include <variant>

namespace thaw {

/// Counts the memory that a value holds, by the fields that it describes.
class ByteCounter final
{
public:
    qsizetype bytes() const { return m_bytes; }

    template<typename T>
    void must(const char *, const T &value)
    {
        count(value);
    }
    template<typename T>
    void always(const char *, const T &value)
    {
        count(value);
    }
    template<typename T>
    void maybe(const char *, const T &value, const T & = {})
    {
        count(value);
    }
    template<typename Enum, std::size_t N>
    void word(const char *, const Enum &, const std::array<const char *, N> &)
    {}
    template<typename Enum, std::size_t N>
    void word(const char *, const Enum &, const char *const (&)[N])
    {}
    void check(const char *, bool) {}
    void check(const QString &, bool) {}
    void limit(const char *, bool) {}

    template<typename T>
    requires std::is_arithmetic_v<T>
    void count(T) {}
    void count(const QString &text) { m_bytes += text.size() * qsizetype(sizeof(QChar)); }
    void count(const QJsonValue &value)
    {
        if (value.isString())
            count(value.toString());
        else if (value.isArray())
            count(value.toArray());
        else if (value.isObject())
            count(value.toObject());
    }
    void count(const QJsonArray &array)
    {
        m_bytes += container;
        for (const auto value : array)
            countEntry(value);
    }
    void count(const QJsonObject &object)
    {
        m_bytes += container;
        for (auto it = object.begin(); it != object.end(); ++it) {
            countEntry(it.key());
            countEntry(it.value());
        }
    }
    template<typename T>
    void count(const QList<T> &list)
    {
        for (const T &one : list) {
            m_bytes += qsizetype(sizeof(T));
            count(one);
        }
    }
    template<typename T>
    void count(const std::optional<T> &value)
    {
        if (value)
            count(*value);
    }
    template<typename... Kinds>
    void count(const std::variant<Kinds...> &value)
    {
        std::visit([this](const auto &kind) { count(kind); }, value);
    }
    template<Described T>
    void count(const T &value)
    {
        T::describe(value, *this);
    }

private:
    static constexpr qsizetype container = 128; ///< about what Qt has for a list or an object with nothing in it
    static constexpr qsizetype entry = 16;      ///< and for a number in one

    template<typename T>
    void countEntry(const T &value)
    {
        m_bytes += entry;
        count(value);
    }

    qsizetype m_bytes = 0;
};

/// About so many bytes of memory, beside its own size.
template<typename T>
qsizetype heldBytes(const T &value)
{
    ByteCounter counter;
    counter.count(value);
    return counter.bytes();
}

} // namespace thaw
