// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/durations.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct Durations
{
    Q_DECLARE_TR_FUNCTIONS(Durations)
};

QString msText(const QString &number)
{
    return Durations::tr("%1 ms").arg(number);
}

QString msText(double value, int decimals)
{
    return msText(QLocale().toString(value, 'f', decimals));
}

QString sText(double value, int decimals)
{
    return Durations::tr("%1 s").arg(QLocale().toString(value, 'f', decimals));
}

} // namespace

QString durationText(double ms)
{
    constexpr double lastMs = 999.5; // above, it would be said as 1000 ms
    if (ms < lastMs)
        return msText(ms, ms < 0.995 ? 2 : ms < 9.95 ? 1 : 0);
    const double s = ms / 1000;
    return sText(s, s < 9.995 ? 2 : s < 99.95 ? 1 : 0);
}

QString secondsText(double s)
{
    if (s < 0.1)
        return msText(s * 1000, s < 0.01 ? 1 : 0);
    return sText(s, s < 10 ? 2 : 1);
}

QString millisecondsText(double ms)
{
    if (ms < 0)
        return u"–"_s;
    if (ms < 10)
        return msText(ms, 1);
    QString digits = QString::number(qRound64(ms));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QChar(0x202f)); // narrow no-break space
    return msText(digits);
}

QString timesText(double ratio)
{
    if (!(ratio > 0) || !std::isfinite(ratio))
        return QLocale().toString(ratio, 'f', 0);
    const double unit = std::pow(10, std::floor(std::log10(ratio)) - 1); // of the second figure
    const double rounded = std::round(ratio / unit) * unit;
    const int magnitude = int(std::floor(std::log10(rounded * (1 + 1e-9)))); // 0.099 is rounded up to 0.10
    return QLocale().toString(rounded, 'f', std::max(0, 1 - magnitude));
}

// Qt 6.4 groups only the lowest three of seven digits in a language that, like Spanish, groups no four digits.
QString countText(qint64 number)
{
    const QLocale locale;
    QString text = locale.toString(number);
    const QString separator = locale.groupSeparator();
    if (!text.contains(separator))
        return text;
    text.remove(separator);
    for (qsizetype at = text.size() - 3; at > 0 && text.at(at - 1).isDigit(); at -= 3)
        text.insert(at, separator);
    return text;
}

QString tickText(double s, double step)
{
    if (step < 0.1)
        return msText(s * 1000, step < 0.001 ? 1 : 0);
    return sText(s, step < 1 && s != 0 ? 1 : 0);
}

double tickStep(double atLeast)
{
    const double power = std::pow(10, std::floor(std::log10(std::max(atLeast, 1e-9))));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * power >= atLeast * 0.999)
            return step * power;
    return 10 * power;
}

double logarithmicShare(double milliseconds, double lowestMs, double highestMs)
{
    return std::log(std::clamp(milliseconds, lowestMs, highestMs) / lowestMs) / std::log(highestMs / lowestMs);
}

} // namespace thaw
