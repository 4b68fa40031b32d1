// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/runrecord.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace thaw {

// What a comparison came to, with what one has to know to quote it.

QJsonObject toJson(const RunRecord &run);
QByteArray toJson(const QList<RunRecord> &runs); ///< format thaw-comparison/1
QByteArray toText(const QList<RunRecord> &runs); ///< a table for a terminal, UTF-8

} // namespace thaw
