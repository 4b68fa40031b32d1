// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/comparisonplan.h"

#include <QString>
#include <QStringList>

namespace thaw {

/// The command line that makes the same comparison in a terminal, for a shell. Empty where there is none: tasks that share
/// an argument and differ in it need a file.
QString commandLineOf(const ComparisonPlan &plan);

/// Arguments that are not the task's defaults, as on a command line: limit=100000, parts=2.
QStringList argumentWords(const RunRequest &request);

/// Words for a POSIX shell, quoted where they have to be.
QString shellText(const QStringList &words);

} // namespace thaw
