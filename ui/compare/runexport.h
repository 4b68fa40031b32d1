// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/runrecord.h"

#include <functional>

class QWidget;

namespace thaw {

/// Asks where to write the runs, and writes them in a thread of their own: in the format of the name's suffix, as JSON where
/// that says nothing. Returns at once; told is called with the sentence that says what became of it, unless nothing was chosen
/// or the parent is gone.
void exportRuns(QWidget *parent, const QList<RunRecord> &runs, std::function<void(const QString &sentence)> told);

} // namespace thaw
