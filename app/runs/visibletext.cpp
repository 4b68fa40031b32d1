// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

bool isHidden(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20)
        return code != u'\t';
    if (code < 0x7f)
        return false;
    return code < 0xa0 || code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x2028 && code <= 0x202e)
           || (code >= 0x2066 && code <= 0x2069) || code == 0xfeff;
}

QString signOf(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20)
        return QChar(0x2400 + code); // the pictures of the control characters
    if (code == 0x7f)
        return QChar(0x2421);
    return u"<U+%1>"_s.arg(QString::number(code, 16).toUpper(), 4, u'0');
}

} // namespace

QString visibleText(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isHidden))
        return text;
    QString visible;
    visible.reserve(text.size());
    for (const QChar c : text) {
        if (isHidden(c))
            visible += signOf(c);
        else
            visible += c;
    }
    return visible;
}

} // namespace thaw
