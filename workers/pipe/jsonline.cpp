// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/pipe/jsonline.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace thaw {

JsonLine::JsonLine(QLatin1StringView type)
{
    m_line.reserve(128);
    m_line.append("{\"type\":\"").append(type.data(), type.size()).append('"');
}

void JsonLine::key(QLatin1StringView name)
{
    m_line.append(",\"").append(name.data(), name.size()).append("\":");
}

void JsonLine::quoted(QStringView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    m_line.append('"');
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            m_line.append('\\').append(c);
        else if (c == '\n')
            m_line.append("\\n");
        else if (uchar(c) < 0x20)
            m_line.append("\\u00").append(hex[uchar(c) >> 4]).append(hex[uchar(c) & 15]);
        else
            m_line.append(c);
    }
    m_line.append('"');
}

JsonLine &JsonLine::add(QLatin1StringView name, const QString &text)
{
    key(name);
    quoted(text);
    return *this;
}

JsonLine &JsonLine::add(QLatin1StringView name, double number)
{
    key(name);
    m_line.append(std::isfinite(number) ? QByteArray::number(number, 'g', 12) : QByteArray("0"));
    return *this;
}

JsonLine &JsonLine::add(QLatin1StringView name, qint64 number)
{
    key(name);
    m_line.append(QByteArray::number(number));
    return *this;
}

JsonLine &JsonLine::add(QLatin1StringView name, bool truth)
{
    key(name);
    m_line.append(truth ? "true" : "false");
    return *this;
}

JsonLine &JsonLine::add(QLatin1StringView name, const QJsonValue &value)
{
    // QJsonDocument writes only arrays and objects: wrap the value, then cut the brackets off.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    key(name);
    m_line.append(wrapped.sliced(1, wrapped.size() - 2));
    return *this;
}

JsonLine &JsonLine::add(QLatin1StringView name, const QStringList &texts)
{
    key(name);
    m_line.append('[');
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i > 0)
            m_line.append(',');
        quoted(texts.at(i));
    }
    m_line.append(']');
    return *this;
}

JsonLine &JsonLine::addIfAny(QLatin1StringView name, const QString &text)
{
    return text.isEmpty() ? *this : add(name, text);
}

JsonLine &JsonLine::addIfAny(QLatin1StringView name, const QStringList &texts)
{
    return texts.isEmpty() ? *this : add(name, texts);
}

QByteArray JsonLine::take()
{
    m_line.append("}\n");
    return std::move(m_line);
}

} // namespace thaw
