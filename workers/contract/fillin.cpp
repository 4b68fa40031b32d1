// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/contract/fillin.h"

#include <algorithm>
#include <numeric>

namespace thaw {

namespace {

// A line of a megabyte can name an argument of half a megabyte a hundred thousand times.
qsizetype longestFilled(const QString &text, const QStringList &arguments)
{
    constexpr qsizetype always = 1024;
    constexpr qsizetype never = 1024 * 1024;
    const qsizetype given = std::accumulate(arguments.begin(), arguments.end(), text.size(),
                                            [](qsizetype sum, const QString &argument) {
                                                return sum + argument.size();
                                            });
    return std::min(4 * given + always, std::max(never, text.size()));
}

} // namespace

QString fillIn(const QString &text, const QStringList &arguments)
{
    if (arguments.isEmpty())
        return text;
    const qsizetype longest = longestFilled(text, arguments);
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text.at(i) == u'%' && i + 1 < text.size() ? text.at(i + 1).unicode() - u'0' : 0;
        if (place >= 1 && place <= 9 && place <= arguments.size()) {
            if (result.size() + arguments.at(place - 1).size() > longest)
                return result + u'…';
            result += arguments.at(place - 1);
            ++i;
        } else {
            result += text.at(i);
        }
    }
    return result;
}

} // namespace thaw
