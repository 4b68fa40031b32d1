// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace thaw {

/// The texts of workers/ that people see: titles, labels, what tasks print and why they fail. The tasks know nothing of
/// languages, so their texts are listed here for lupdate (context "Tasks"), and translated where they are shown.
const QStringList &taskTexts();

/// How a result of that name in the protocol is told, with %1 for its value; in the same context for translation. Empty
/// where no task of ours has it.
QString resultPhrase(const QString &name);

} // namespace thaw
