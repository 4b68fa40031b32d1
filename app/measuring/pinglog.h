// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/measurement.h"

#include <QList>

namespace thaw {

/// What a pinger notes, in ms of monotonicMs().
struct AskedPing
{
    qint64 number = 0; ///< counted from 0
    double dueMs = 0;
    double sentMs = 0;
    bool operator==(const AskedPing &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("n", self.number);
        fields.must("due", self.dueMs);
        fields.must("at", self.sentMs);
    }
};

struct AnsweredPing
{
    qint64 number = 0;
    double atMs = 0; ///< stamped in the thread that answers, before anything else
    bool operator==(const AnsweredPing &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("n", self.number);
        fields.must("at", self.atMs);
    }
};

struct PingLog
{
    QList<AskedPing> asked; ///< these three in the order of time
    QList<AnsweredPing> answered;
    QList<PingerGap> gaps;
    bool operator==(const PingLog &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.maybe("asked", self.asked);
        fields.maybe("answered", self.answered);
        fields.maybe("gaps", self.gaps);
    }
};

} // namespace thaw
