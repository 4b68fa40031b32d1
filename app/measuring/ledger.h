// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/measurement.h"

#include <QList>
#include <QString>

namespace thaw {

/// From how long on somebody calls a stall noticeable. resources/docs/comparisons.md names the source of each.
struct Threshold
{
    double ms = 0;
    const char *name; ///< English, translated by thresholdName()
};

/// All of them, the shortest first.
const QList<Threshold> &thresholds();
QString thresholdName(const Threshold &threshold); ///< "a long task (web)"

/// Those that a stall of this length, in ms, has passed, the shortest first.
QList<Threshold> passedBy(double lengthMs);

/// One line of the ledger for a person: "a missed frame, a long task (web), instant no more". Empty under a frame.
QString noticedText(double lengthMs);

} // namespace thaw
