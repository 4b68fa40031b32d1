// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/pipe/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>

namespace thaw {

namespace {

void appendEscape(QByteArray &json, char16_t c)
{
    static constexpr char hex[] = "0123456789abcdef";
    json.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4)
        json.append(hex[c >> shift & 15]);
}

// The long way, for a text with something to escape or beyond ASCII. Half a surrogate pair has no UTF-8, but an escape.
void appendAnyText(QByteArray &json, qsizetype begin, const QString &text)
{
    json.resize(begin);
    json.append('"');
    qsizetype from = 0; // of what is not written yet
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        const bool isMarked = c == u'"' || c == u'\\';
        if (!isMarked && c >= u' ' && !c.isSurrogate())
            continue;
        json.append(QStringView(text).sliced(from, i - from).toUtf8());
        from = i + 1;
        if (isMarked)
            json.append('\\').append(char(c.unicode()));
        else if (c == u'\n')
            json.append("\\n");
        else
            appendEscape(json, c.unicode());
    }
    json.append(QStringView(text).sliced(from).toUtf8()).append('"');
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
