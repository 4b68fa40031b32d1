// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparison.h"

#include <algorithm>

namespace thaw {

Machine Comparison::machine() const
{
    const auto known = std::find_if(runs.begin(), runs.end(),
                                    [](const RunRecord &run) { return !run.machine.platform.isEmpty(); });
    return known != runs.end() ? known->machine : runs.isEmpty() ? Machine() : runs.first().machine;
}

} // namespace thaw
