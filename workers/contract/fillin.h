// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace thaw {

/// Puts the arguments into the places %1 to %9 of a text. Unlike QString::arg() it looks at the text once: a "%1" inside an
/// argument, which may come from anybody's worker, stays as it is, and so does a place without an argument.
QString fillIn(const QString &text, const QStringList &arguments);

} // namespace thaw
