// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/message.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

#include <optional>
#include <variant>

namespace thaw {

/// Why a line is not a message; excerpt is the beginning of the line, at most 200 bytes.
struct BrokenLine
{
    enum class Kind { TooLong, NotJson, NoType, UnknownType, WrongField, NotUtf8 };

    Kind kind = Kind::NotJson;
    qint64 number = 0; ///< of the line, counted from 1; 0 where the decoder can't know
    QString field;     ///< WrongField: which; UnknownType: which type
    QString excerpt;

    bool operator==(const BrokenLine &) const = default;
};

QByteArray encode(const WorkerMessage &message);
QByteArray encode(const ProgramMessage &message);

std::variant<QJsonObject, BrokenLine> decodeObject(QByteArrayView line);
std::variant<WorkerMessage, BrokenLine> decodeWorkerMessage(const QJsonObject &object);
std::variant<WorkerMessage, BrokenLine> decodeWorkerMessage(QByteArrayView line);
std::variant<ProgramMessage, BrokenLine> decodeProgramMessage(QByteArrayView line);

QJsonObject parameterToJson(const Parameter &parameter);

} // namespace thaw
