// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace thaw {

// A duration, or a count, in words: one function and one rule of rounding for each purpose.

/// To be read at a glance, three figures at most: "0.31 ms", "6.1 ms", "312 ms", "2.02 s".
QString durationText(double milliseconds);

/// How long a run takes, in seconds from 0.1 s on: "4.2 ms", "0.30 s", "75.3 s".
QString secondsText(double seconds);

/// For columns of figures, which are compared and so all in ms: "6.1 ms", "2 020 ms"; a dash where it was not measured.
QString millisecondsText(double milliseconds);

/// How many times the one is the other, two figures of it and no exponent: "0.0081", "1.9", "800".
QString timesText(double ratio);

QString countText(qint64 number); ///< a whole number, its digits grouped as in the reader's language

/// A label of a time axis whose labels are so many seconds apart: "200 ms", "1.5 s", "10 s".
QString tickText(double seconds, double step);

/// How far apart such labels are: the smallest of …, 0.5, 1, 2, 5, 10, … s that is not less.
double tickStep(double atLeast);

/// Where a duration stands on a logarithmic axis: 0 at its lowest, 1 at its highest; what is beyond them stands there, too.
double logarithmicShare(double milliseconds, double lowestMs, double highestMs);

} // namespace thaw
