// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/brokenline.h"
#include "workers/contract/message.h"

#include <QByteArray>
#include <QByteArrayView>

#include <variant>

namespace thaw {

QByteArray encode(const WorkerMessage &message);
QByteArray encode(const ProgramMessage &message);

std::variant<WorkerMessage, BrokenLine> decodeWorkerMessage(QByteArrayView line);
std::variant<ProgramMessage, BrokenLine> decodeProgramMessage(QByteArrayView line);

QByteArray parameterToJson(const Parameter &parameter); ///< one object, compact
QString excerptOf(QByteArrayView line);                 ///< its beginning, at most 200 bytes

} // namespace thaw
