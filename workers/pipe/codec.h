// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/brokenline.h"
#include "workers/contract/message.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

#include <optional>
#include <variant>

namespace thaw {

QByteArray encode(const WorkerMessage &message);
QByteArray encode(const ProgramMessage &message);

std::variant<QJsonObject, BrokenLine> decodeObject(QByteArrayView line);
std::variant<WorkerMessage, BrokenLine> decodeWorkerMessage(const QJsonObject &object);
std::variant<WorkerMessage, BrokenLine> decodeWorkerMessage(QByteArrayView line);
std::variant<ProgramMessage, BrokenLine> decodeProgramMessage(QByteArrayView line);

QJsonObject parameterToJson(const Parameter &parameter);

} // namespace thaw
