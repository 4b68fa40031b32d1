// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/summarizer.h"

#include "workers/reports/calllater.h"

#include <algorithm>
#include <utility>

namespace thaw {

namespace {

/// Those of each task in the order of the table of ways: what freezes first, and others are compared with it.
QList<RunRecord> inOrderOfWays(const QList<RunRecord> &runs)
{
    QList<RunRecord> ordered;
    for (QList<RunRecord> task : byTask(runs)) {
        std::stable_sort(task.begin(), task.end(),
                         [](const RunRecord &one, const RunRecord &other) { return one.way < other.way; });
        ordered += task;
    }
    return ordered;
}

} // namespace

void Summarizer::sumUp(const QList<RunRecord> &runs)
{
    if (m_busy)
        m_next = runs;
    else
        begin(runs);
}

void Summarizer::begin(const QList<RunRecord> &runs)
{
    m_busy = true;
    workInBackground([runs] { return summarize(inOrderOfWays(runs)); }, this,
                     [this](const QList<WaySummary> &ways) {
                         m_busy = false;
                         if (const auto next = std::exchange(m_next, std::nullopt))
                             begin(*next);
                         else
                             emit summedUp(ways);
                     });
}

} // namespace thaw
