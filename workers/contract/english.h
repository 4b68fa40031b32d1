// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace thaw {

/// A text of ours that people will see. Here it is English; it is translated where it is shown (context "Tasks"), and
/// written as english(QT_TRANSLATE_NOOP("Tasks", "…")), so that lupdate finds it.
inline QString english(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace thaw
