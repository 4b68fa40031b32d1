// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/summary.h"

#include <QObject>

#include <functional>
#include <optional>

namespace thaw {

/// Sums up runs, those of each task in the order of the table of ways, in a thread of its own: the resamples of many take
/// longer than a frame. Lives in the main thread.
class Summarizer final : public QObject
{
    Q_OBJECT

public:
    using Runs = std::function<QList<RunRecord>()>; ///< is called in that thread
    using QObject::QObject;

    /// Where an earlier one is under way it is the last that counts.
    void sumUp(const Runs &runs);

signals:
    void summedUp(const QList<thaw::WaySummary> &ways);

private:
    void begin(const Runs &runs);

    bool m_busy = false;
    std::optional<Runs> m_next;
};

} // namespace thaw
