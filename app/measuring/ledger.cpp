// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/ledger.h"

#include <QCoreApplication>
#include <QStringList>

namespace thaw {

const QList<Threshold> &thresholds()
{
    static const QList<Threshold> all{
        {frameMs, QT_TRANSLATE_NOOP("Ledger", "a missed frame")},
        {longTaskMs, QT_TRANSLATE_NOOP("Ledger", "a long task (web)")},
        {instantMs, QT_TRANSLATE_NOOP("Ledger", "instant no more")},
        {instantMs, QT_TRANSLATE_NOOP("Ledger", "a freeze (Qt Creator)")},
        {128, QT_TRANSLATE_NOOP("Ledger", "a hang (Firefox)")},
        {200, QT_TRANSLATE_NOOP("Ledger", "needs improvement (INP)")},
        {noticeableMs, QT_TRANSLATE_NOOP("Ledger", "a hang (Instruments)")},
        {500, QT_TRANSLATE_NOOP("Ledger", "poor (INP)")},
        {flowMs, QT_TRANSLATE_NOOP("Ledger", "the flow of thought is broken")},
        {notRespondingMs, QT_TRANSLATE_NOOP("Ledger", "not responding (desktops, Android)")},
    };
    return all;
}

QString thresholdName(const Threshold &threshold)
{
    return QCoreApplication::translate("Ledger", threshold.name);
}

QList<Threshold> passedBy(double lengthMs)
{
    QList<Threshold> passed;
    for (const Threshold &one : thresholds()) {
        if (lengthMs >= one.ms)
            passed.append(one);
    }
    return passed;
}

QString noticedText(double lengthMs)
{
    QStringList names;
    for (const Threshold &one : passedBy(lengthMs))
        names.append(thresholdName(one));
    return names.join(QStringLiteral(", "));
}

} // namespace thaw
