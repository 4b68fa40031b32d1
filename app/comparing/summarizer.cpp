// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/summarizer.h"

#include "app/comparing/comparison.h"
#include "workers/reports/calllater.h"

#include <utility>

namespace thaw {

void Summarizer::sumUp(const Runs &runs)
{
    if (m_busy)
        m_next = runs;
    else
        begin(runs);
}

void Summarizer::begin(const Runs &runs)
{
    m_busy = true;
    workInBackground(
        [runs] {
            Comparison all(runs());
            all.sortRuns();
            return summarize(all.runs);
        },
        this,
        [this](const QList<WaySummary> &ways) {
            m_busy = false;
            if (const auto next = std::exchange(m_next, std::nullopt))
                begin(*next);
            else
                emit summedUp(ways);
        });
}

} // namespace thaw
