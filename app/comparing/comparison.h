// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/comparisonplan.h"
#include "app/files/thawfile.h"
#include "app/measuring/runrecord.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace thaw {

/// Runs that belong together, with what was asked for. The reports are made of it.
struct Comparison : Results
{
    // NOLINTNEXTLINE(google-explicit-constructor): runs alone are a comparison, too.
    Comparison(QList<RunRecord> theRuns = {}, quint32 theSeed = 0, QString theCommand = {})
        : Results{std::move(theRuns), {}, theSeed, 0, std::move(theCommand)}
    {}

    /// The first; but one whose window never opened does not know the platform.
    Machine machine() const;
    /// Those that the runs were made on, each once, in the order in which they come first.
    QList<Machine> machines() const;

    /// As they were asked for, in whichever order they ran; where that is not known, by task and way.
    void sortRuns();

    QString title;                      ///< empty: it has none
    std::optional<ComparisonPlan> plan; ///< what was asked for, where that is known
};

/// Those of `more` that are not among the others: saved twice, or opened twice, they would count twice.
QList<RunRecord> newRuns(const QList<RunRecord> &known, const QList<RunRecord> &more);

/// Adds what is not there yet. What the two say differently of how their runs were made is then left out.
void addTo(Results &all, const Results &more);

/// The results of files of one or several machines, as one comparison. What differs between them is left out.
Comparison merged(const QList<ThawFile> &files);

} // namespace thaw
