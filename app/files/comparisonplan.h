// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/runrequest.h"
#include "workers/ways/way.h"

#include <QList>
#include <QString>

#include <optional>

namespace thaw {

/// Tasks in ways, as often as asked for: what a comparison is made of.
struct ComparisonPlan
{
    static constexpr int mostRepeats = 1000;
    static constexpr int mostWarmUps = 100;
    static constexpr double usualTimeout = 60;       ///< s, of each run where none is given
    static constexpr double longestTimeout = 86'400; ///< s

    QList<RunRequest> requests; ///< one per task
    QList<Way> ways;
    int repeats = 1;
    int warmUps = 0;                  ///< runs of each task in each way before the first round, which are not reported
    std::optional<RunRequest> atRest; ///< runs before all others, in a process: leaves the window alone
    std::optional<quint32> seed;      ///< of the order within each round; 0: as above; none: by chance

    bool operator==(const ComparisonPlan &) const = default;

    /// Whether it has a worker of one's own, which runs in processes only.
    bool hasOwnWorker() const;
    qsizetype runCount() const { return requests.size() * ways.size() * repeats; }
};

quint32 seedByChance(); ///< never 0

const QString &usualTask(); ///< that is compared where nobody names one: it does nothing but take time

/// A window is left alone while a process sleeps: two hundred pings, enough for a 99th percentile.
RunRequest restingRequest();

} // namespace thaw
