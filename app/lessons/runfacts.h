// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/outcome.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace thaw {

/// What a lesson's run has shown so far, for the measures that answers depend on.
struct RunFacts
{
    std::optional<Outcome> outcome; ///< of the run that was asked for; nothing: it has not ended
    bool isStuck = false;           ///< a deadlock was found, whether or not the run was left in it
    double firstSeconds = -1;       ///< of the run that is made first to compare with; negative: there was none
    double stallMs = -1;            ///< longest of the small window; negative: not measured
    double ownStallMs = -1;         ///< of the window that shows the lesson, while it ran; the same
    qint64 lines = 0;               ///< that came

    /// Whether it went its own way to where it answers a question: it has ended by itself, or is stuck.
    bool hasShown() const;
};

/// The value of a measure in a run; nothing where it was not measured there. resources/docs/adding-a-lesson.md says what
/// each of them is.
std::optional<double> measureOf(const QString &name, const RunFacts &facts);
QStringList measureNames();

} // namespace thaw
