// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/brokenline.h"
#include "workers/contract/message.h"
#include "workers/pipe/jsonscanner.h"

#include <QByteArray>
#include <QByteArrayView>

#include <variant>

namespace thaw {

QByteArray encode(const WorkerMessage &message);
void encodeTo(QByteArray &end, const WorkerMessage &message); ///< the same, appended
QByteArray encode(const ProgramMessage &message);

std::variant<WorkerMessage, BrokenLine> decodeWorkerMessage(QByteArrayView line);
std::variant<ProgramMessage, BrokenLine> decodeProgramMessage(QByteArrayView line);

BrokenLine brokenLine(const JsonScan &scan, QByteArrayView line); ///< of a scan that found a fault

// Prints come by the million, and most are counted and never shown. So they are recognised by the scan alone, and decoded
// only where somebody will see them. What is not plain (escapes in a name, a field of the wrong kind) takes the long way.

bool isPlainPrint(const JsonScan &scan);
Print plainPrint(QByteArrayView line); ///< of a line whose scan is a plain print

QByteArray parameterToJson(const Parameter &parameter); ///< one object, compact
/// At most 200 bytes of a line: its beginning, or what stands around a place in it.
QString excerptOf(QByteArrayView line, qsizetype at = 0);

} // namespace thaw
