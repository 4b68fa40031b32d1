// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/pipe/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>

namespace thaw {

namespace {

// The long way, for a text with something to escape or beyond ASCII.
void appendAnyText(QByteArray &json, qsizetype begin, const QString &text)
{
    static constexpr char hex[] = "0123456789abcdef";
    json.resize(begin);
    json.append('"');
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\')
            json.append('\\').append(c);
        else if (c == '\n')
            json.append("\\n");
        else if (uchar(c) < 0x20)
            json.append("\\u00").append(hex[uchar(c) >> 4]).append(hex[uchar(c) & 15]);
        else
            json.append(c);
    }
    json.append('"');
}

} // namespace

void appendText(QByteArray &json, const QString &text)
{
    const auto isPlain = [](QChar c) { return c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\'; };
    const qsizetype begin = json.size();
    json.resize(begin + text.size() + 2);
    char *to = json.data() + begin;
    *to++ = '"';
    for (const QChar c : text) {
        if (!isPlain(c))
            return appendAnyText(json, begin, text);
        *to++ = char(c.unicode());
    }
    *to = '"';
}

void appendNumber(QByteArray &json, double number)
{
    json.append(std::isfinite(number) ? QByteArray::number(number, 'g', QLocale::FloatingPointShortest)
                                      : QByteArray("0"));
}

void appendValue(QByteArray &json, const QJsonValue &value)
{
    // QJsonDocument writes only arrays and objects: wrap the value, then cut the brackets off.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    json.append(wrapped.sliced(1, wrapped.size() - 2));
}

} // namespace thaw
