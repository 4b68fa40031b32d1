// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/comparison.h"

#include <QByteArray>
#include <QJsonObject>

namespace thaw {

// What a comparison came to, with what one has to know to quote it.

QJsonObject toJson(const RunRecord &run);
QByteArray toJson(const Comparison &comparison);  ///< format thaw-comparison/1
QByteArray toText(const Comparison &comparison);  ///< a table for a terminal, UTF-8
QByteArray toCsv(const Comparison &comparison);   ///< a row a run, RFC 4180, UTF-8; numbers as in JSON
QByteArray toHtml(const Comparison &comparison);  ///< one page without network or script, UTF-8
QByteArray toThaw(const Comparison &comparison);  ///< with all that was measured, to be opened again
QByteArray toTrace(const Comparison &comparison); ///< Chromium's trace event format, for a timeline viewer

} // namespace thaw
