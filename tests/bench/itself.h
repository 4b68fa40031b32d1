// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

// What the meter itself does to the window that it measures: a timer of that window's GUI thread, due every millisecond, says
// how late it is. It is no part of the meter.

/// Prints how late it is without the meter and with each part of it, each in a subject's window of a process of its own.
void benchItself(int rounds);

/// Such a process; which: what the benchmark gave it as argument.
int beMeasured(const QString &which);
