// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace thaw {

// A duration to be read at a glance, three figures at most: "0.31 ms", "6.1 ms", "312 ms", "2.02 s".
QString durationText(double milliseconds);

} // namespace thaw
