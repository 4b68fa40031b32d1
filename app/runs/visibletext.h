// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace thaw {

/// A text of somebody else's, safe to show: control characters, line ends and what turns the direction of a text stand
/// there as signs ("␛", "␊", "<U+202E>"), so that no worker moves the cursor or forges a line of somebody else. Tabs stay.
QString visibleText(const QString &text);

} // namespace thaw
