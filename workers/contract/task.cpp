// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/contract/task.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

Parameter integer(const QString &name, qint64 fallback, qint64 minimum, qint64 maximum, const char *label)
{
    return {name, Parameter::Type::Integer, fallback, double(minimum), double(maximum), {}, english(label)};
}

Parameter real(const QString &name, double fallback, double minimum, double maximum, const char *label)
{
    return {name, Parameter::Type::Real, fallback, minimum, maximum, {}, english(label)};
}

QStringList words(std::initializer_list<const char *> words)
{
    QStringList list;
    for (const char *word : words)
        list.append(QString::fromLatin1(word));
    return list;
}

Parameter choice(const QString &name, const QString &fallback, const QStringList &choices, const char *label)
{
    return {name, Parameter::Type::Choice, fallback, 0, 0, choices, english(label)};
}

QString checksumOf(const QByteArray &work)
{
    return QString::fromLatin1(QCryptographicHash::hash(work, QCryptographicHash::Sha256).first(8).toHex());
}

QString checksumOf(const QJsonObject &values)
{
    return checksumOf(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

std::chrono::nanoseconds secondsOf(const QJsonValue &number)
{
    return std::chrono::round<std::chrono::nanoseconds>(std::chrono::duration<double>(number.toDouble()));
}

QStringList numbered(const QString &name, int count)
{
    QStringList names;
    for (int i = 1; i <= count; ++i)
        names.append(u"%1 %2"_s.arg(name).arg(i));
    return names;
}

QStringList othersThan(const QString &actor, const QStringList &actors)
{
    QStringList others = actors;
    others.removeAll(actor);
    return others;
}

int coreCount()
{
    return std::max(1, QThread::idealThreadCount());
}

} // namespace thaw
