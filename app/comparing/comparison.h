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

/// Runs that belong together, and what one has to know to run the same again. The reports are made of it.
struct Comparison
{
    // NOLINTNEXTLINE(google-explicit-constructor): runs alone are a comparison, too.
    Comparison(QList<RunRecord> theRuns = {}, quint32 theSeed = 0, QString theCommand = {})
        : runs(std::move(theRuns)), seed(theSeed), command(std::move(theCommand))
    {}

    /// The first; but one whose window never opened does not know the platform.
    Machine machine() const;
    /// Those that the runs were made on, each once, in the order in which they come first.
    QList<Machine> machines() const;

    /// As they were asked for, in whichever order they ran. Nothing where that is not known.
    void sortAsPlanned();

    QString title;                      ///< empty: it has none
    std::optional<ComparisonPlan> plan; ///< what was asked for, where that is known
    QList<RunRecord> runs;              ///< by task, way and repeat, in whichever order they ran
    quint32 seed = 0;                   ///< of the order in which they ran; 0: as they stand here, round by round
    QString command;                    ///< that does it again; empty where there is none
    int warmUps = 0;                    ///< of each way before its first run; they stand nowhere
    std::optional<RunRecord> atRest;    ///< a window with nothing to do, before all others: the machine's own noise
};

/// Those of `more` that are not among the others: saved twice, or opened twice, they would count twice.
QList<RunRecord> newRuns(const QList<RunRecord> &known, const QList<RunRecord> &more);

/// The results of files of one or several machines, as one comparison. What differs between them is left out.
Comparison merged(const QList<ThawFile> &files);

} // namespace thaw
