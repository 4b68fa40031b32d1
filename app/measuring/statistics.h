// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <cstdint>
#include <random>

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

/// A whole number from 0 to bound - 1 (bound: 1 to 2^32), the same on every machine for the same seed, which the
/// distributions of the standard library are not.
inline std::uint64_t drawBelow(std::mt19937 &random, std::uint64_t bound)
{
    return (std::uint64_t(random()) * bound) >> 32U;
}

Spread spreadOf(QList<double> values);

/// Whether the repeats differ by so much that their median says little: the interval is wider than a fifth of it, and than
/// the least that matters.
bool isUnsteady(const Spread &spread, double leastThatMatters);

/// How many times the one is the other, median by median, with the interval in which 95 of 100 resamples of both lie
/// (percentile bootstrap, 2,000 of them, always the same). Where the other's median is 0 there is none, and count is 0.
Spread ratioOf(const QList<double> &one, const QList<double> &other);

} // namespace thaw
