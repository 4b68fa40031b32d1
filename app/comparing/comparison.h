// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

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

    /// They all ran on one; but one whose window never opened does not know the platform.
    Machine machine() const;

    QList<RunRecord> runs;           ///< by task, way and repeat, in whichever order they ran
    quint32 seed = 0;                ///< of the order in which they ran; 0: as they stand here, round by round
    QString command;                 ///< that does it again; empty where there is none
    int warmUps = 0;                 ///< of each way before its first run; they stand nowhere
    std::optional<RunRecord> atRest; ///< a window with nothing to do, before all others: the machine's own noise
};

} // namespace thaw
