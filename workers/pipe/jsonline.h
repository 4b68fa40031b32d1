// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace thaw {

/// Writes one JSON object as a line, in the order given. Formatted text: four times as fast as QJsonDocument here.
class JsonLine final
{
public:
    explicit JsonLine(QLatin1StringView type);

    JsonLine &add(QLatin1StringView name, const QString &text);
    JsonLine &add(QLatin1StringView name, double number);
    JsonLine &add(QLatin1StringView name, qint64 number);
    JsonLine &add(QLatin1StringView name, bool truth);
    JsonLine &add(QLatin1StringView name, const QJsonValue &value);
    JsonLine &add(QLatin1StringView name, const QStringList &texts);
    /// Only where there is something to say.
    JsonLine &addIfAny(QLatin1StringView name, const QString &text);
    JsonLine &addIfAny(QLatin1StringView name, const QStringList &texts);

    QByteArray take(); ///< the finished line with its newline; the object is spent

private:
    void key(QLatin1StringView name);
    void quoted(QStringView text);

    QByteArray m_line;
};

} // namespace thaw
