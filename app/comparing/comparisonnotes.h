// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/comparison.h"
#include "app/comparing/summary.h"

#include <QStringList>

namespace thaw {

// The sentences that stand below the figures of a comparison, for the reports that people read.

/// Where each way ran once there is nothing to sum up.
bool isRepeated(const QList<WaySummary> &ways);

/// The confidence that all their intervals have, in whole per cent.
int confidenceOf(const QList<WaySummary> &ways);

/// " on NAME" where the comparison is of several machines; empty where it is of one.
QString onMachine(const Comparison &comparison, const RunRecord &run);

/// "All that finished did the same work": of the runs of one task. Empty where none finished.
QString workSentence(const QList<RunRecord> &runs);

/// How it was measured, and where. confidence: of the intervals, in per cent; 100: there are none.
QStringList notesOf(const Comparison &comparison, int confidence);

} // namespace thaw
