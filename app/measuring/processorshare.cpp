// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/processorshare.h"

#include <algorithm>

namespace thaw {

namespace {

constexpr double disturbedBelow = 80; // per cent
constexpr double leastWantedMs = 50;  // a task that hardly computes says nothing about the machine,
constexpr double leastWanted = 0.1;   // nor does one that wanted less than that share of its time

} // namespace

double processorShare(const Outcome &outcome, int cores)
{
    const ProcessorTime &time = outcome.processor;
    const double there = outcome.seconds * 1000 * std::max(1, cores);
    const double wanted = std::min(time.ranMs + time.waitedMs, std::max(there, time.ranMs));
    return wanted < std::max(leastWantedMs, leastWanted * outcome.seconds * 1000) ? -1 : 100 * time.ranMs / wanted;
}

bool isDisturbed(const Outcome &outcome, int cores)
{
    const double share = processorShare(outcome, cores);
    return share >= 0 && share < disturbedBelow;
}

} // namespace thaw
