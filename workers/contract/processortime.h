// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace thaw {

/// For how long threads computed, and for how long they could have and had no processor: the kernel's own count, in ms.
/// What sleeps or waits for a lock does neither.
struct ProcessorTime
{
    double ranMs = 0;
    double waitedMs = 0;

    bool operator==(const ProcessorTime &) const = default;
    ProcessorTime &operator+=(const ProcessorTime &other)
    {
        ranMs += other.ranMs;
        waitedMs += other.waitedMs;
        return *this;
    }
    /// Never less than nothing: a thread of a process that has ended meanwhile takes along what it had waited.
    friend ProcessorTime operator-(const ProcessorTime &later, const ProcessorTime &earlier)
    {
        return {std::max(0.0, later.ranMs - earlier.ranMs), std::max(0.0, later.waitedMs - earlier.waitedMs)};
    }

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("ran", self.ranMs);
        fields.must("waited", self.waitedMs);
    }
};

} // namespace thaw
