// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace thaw {

/// Puts the arguments into the places %1 to %9 of a text, each where its number says. Texts and arguments come from
/// workers of anybody's: what is in an argument is never a place, and a place without an argument stays as it is.
QString fillIn(const QString &text, const QStringList &arguments);

} // namespace thaw
