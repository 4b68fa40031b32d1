// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

namespace thaw {

/// What repeated measurements of one figure come to. The interval is that of the median by order statistics: it supposes
/// nothing of how the values are spread, only that each was measured by itself (Conover, Practical Nonparametric Statistics,
/// "confidence interval for a quantile").
struct Spread
{
    qsizetype count = 0;
    double median = 0; ///< of an even number the mean of the two in the middle
    double minimum = 0;
    double maximum = 0;
    double low = 0;        ///< with this confidence the median lies from here
    double high = 0;       ///< … to here
    double confidence = 0; ///< 0 to 1: at least 0.95 from six values on; with fewer what minimum and maximum have

    bool operator==(const Spread &) const = default;
};

Spread spreadOf(QList<double> values);

/// Whether the repeats differ by so much that their median says little: the interval is wider than a fifth of it, and than
/// the least that matters.
bool isUnsteady(const Spread &spread, double leastThatMatters);

/// How many times the one is the other, median by median, with the interval in which 95 of 100 resamples of both lie
/// (percentile bootstrap, 2,000 of them, always the same). Where the other's median is 0 there is none, and count is 0.
Spread ratioOf(const QList<double> &one, const QList<double> &other);

} // namespace thaw
