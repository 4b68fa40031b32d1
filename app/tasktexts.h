// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace thaw {

/// Every text of workers/ that people see: titles, labels, what tasks print and why they fail. The tasks know nothing of
/// languages, so their texts are listed here for lupdate (context "Tasks"), and translated where they are shown.
const QStringList &taskTexts();

} // namespace thaw
