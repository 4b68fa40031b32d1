// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/contract/fillin.h"

namespace thaw {

QString fillIn(const QString &text, const QStringList &arguments)
{
    if (arguments.isEmpty())
        return text;
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text.at(i) == u'%' && i + 1 < text.size() ? text.at(i + 1).unicode() - u'0' : 0;
        if (place >= 1 && place <= 9 && place <= arguments.size()) {
            result += arguments.at(place - 1);
            ++i;
        } else {
            result += text.at(i);
        }
    }
    return result;
}

} // namespace thaw
