// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/outcome.h"

namespace thaw {

/// Of the processor time that the task's threads or workers could have used on so many cores, what they got, in per cent;
/// negative where they hardly wanted any. Threads can want more than there is: that disturbs nothing.
double processorShare(const Outcome &outcome, int cores);

/// Others had so much of the machine that what the run took says little.
bool isDisturbed(const Outcome &outcome, int cores);

} // namespace thaw
