// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparisonreport.h"

namespace thaw {

QByteArray toThaw(const Comparison &comparison)
{
    ThawFile file;
    file.title = comparison.title;
    if (comparison.plan && !comparison.plan->hasOwnWorker())
        file.comparison = preparedOf(*comparison.plan);
    file.results = comparison;
    return toThaw(file);
}

} // namespace thaw
