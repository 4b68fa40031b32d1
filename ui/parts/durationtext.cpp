// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

#include "ui/parts/durationtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace thaw {

QString durationText(double milliseconds)
{
    constexpr double second = 1000;
    const auto number = [](double value) {
        const int decimals = value < 0.995 ? 2 : value < 9.95 ? 1 : 0;
        return QLocale().toString(value, 'f', decimals);
    };
    if (milliseconds < second - 0.5)
        return QCoreApplication::translate("thaw::durationText", "%1 ms").arg(number(milliseconds));
    const double seconds = milliseconds / second;
    const int decimals = seconds < 9.995 ? 2 : seconds < 99.95 ? 1 : 0;
    return QCoreApplication::translate("thaw::durationText", "%1 s").arg(QLocale().toString(seconds, 'f', decimals));
}

} // namespace thaw
