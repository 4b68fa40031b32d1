// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/rules/sources.h"

#include <QMap>

namespace thaw {

/// From the ground up.
inline const QStringList floors{QStringLiteral("workers"), QStringLiteral("app"), QStringLiteral("ui"),
                                QStringLiteral("tests")};

/// The rooms of the project, and of each what it may include besides itself: a floor, a room or one header. What is not
/// named there is not allowed.
const QMap<QString, QStringList> &allowedIncludes();

/// What is wrong with the includes of a C++ file, or with its place.
QStringList complaintsAboutCode(const Source &source);

/// What is wrong with the CMakeLists.txt of a room: it has to begin with what the room is for and must not know.
QStringList complaintsAboutRoom(const Source &buildFile);

} // namespace thaw
