// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/statistics.h"

#include <algorithm>
#include <cmath>

namespace thaw {

namespace {

constexpr double wanted = 0.95;
constexpr int resamples = 2000;
constexpr double steadyWithin = 0.2; // of the median

double medianOfSorted(const QList<double> &sorted)
{
    const qsizetype middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.at(middle) : (sorted.at(middle - 1) + sorted.at(middle)) / 2;
}

// That the median lies from the value of this rank (counted from 1) to the one of the same rank from above: each value lies
// below the median or not, as a coin falls.
double confidenceOf(qsizetype count, qsizetype rank)
{
    double chance = std::pow(0.5, double(count)); // of none below; then of one, of two, …
    double below = 0;
    for (qsizetype k = 0; k < rank; ++k) {
        below += chance;
        chance *= double(count - k) / double(k + 1);
    }
    return 1 - 2 * below;
}

double resampledMedian(const QList<double> &values, std::mt19937 &random)
{
    QList<double> drawn;
    drawn.reserve(values.size());
    for (qsizetype i = 0; i < values.size(); ++i)
        drawn.append(values.at(qsizetype(drawBelow(random, std::uint64_t(values.size())))));
    std::sort(drawn.begin(), drawn.end());
    return medianOfSorted(drawn);
}

} // namespace

Spread spreadOf(QList<double> values)
{
    Spread spread;
    if (values.isEmpty())
        return spread;
    std::sort(values.begin(), values.end());
    qsizetype rank = 1;
    while (2 * (rank + 1) <= values.size() && confidenceOf(values.size(), rank + 1) >= wanted)
        ++rank;
    spread.count = values.size();
    spread.median = medianOfSorted(values);
    spread.minimum = values.first();
    spread.maximum = values.last();
    spread.low = values.at(rank - 1);
    spread.high = values.at(values.size() - rank);
    spread.confidence = std::max(0.0, confidenceOf(values.size(), rank));
    return spread;
}

bool isUnsteady(const Spread &spread, double leastThatMatters)
{
    return spread.high - spread.low > std::max(leastThatMatters, steadyWithin * std::abs(spread.median));
}

Spread ratioOf(const QList<double> &one, const QList<double> &other)
{
    const Spread above = spreadOf(one);
    const Spread under = spreadOf(other);
    if (above.count == 0 || under.count == 0 || under.median == 0)
        return {};
    std::mt19937 random(1);
    QList<double> ratios;
    for (int i = 0; i < resamples; ++i) {
        const double divisor = resampledMedian(other, random);
        const double dividend = resampledMedian(one, random);
        if (divisor != 0)
            ratios.append(dividend / divisor);
    }
    std::sort(ratios.begin(), ratios.end());
    Spread spread;
    spread.count = std::min(above.count, under.count);
    spread.median = above.median / under.median;
    spread.minimum = ratios.first();
    spread.maximum = ratios.last();
    spread.low = ratios.at(qsizetype(0.025 * double(ratios.size() - 1)));
    spread.high = ratios.at(qsizetype(std::ceil(0.975 * double(ratios.size() - 1))));
    spread.confidence = wanted;
    return spread;
}

} // namespace thaw
