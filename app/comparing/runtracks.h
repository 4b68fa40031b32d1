// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/runrecord.h"

#include <QList>
#include <QString>

namespace thaw {

/// What one thread or process did in a run, as spans of time. In ms from the run's start on.
struct RunTrack
{
    enum class Kind { GuiThread, Frames, Keys, Pings, Pinger, Actor };

    struct Span
    {
        enum class Kind { Stall, NotMeasured, Life, Waits, Key };

        Kind kind = Kind::Life;
        double fromMs = 0;
        double toMs = 0;
        QString name;        ///< of the lock that is waited for; of a stall what the GUI thread does in this way
        double lengthMs = 0; ///< of a stall or a key's wait, without the pinger's gaps in it
        QString ended;       ///< of a life: outcomeId(), or empty where the run's end closed it
    };
    struct Mark
    {
        enum class Kind { Took, Released, Says, Frame, Answer };

        Kind kind = Kind::Says;
        double atMs = 0;
        QString text; ///< the lock, or what was said
    };

    Kind kind = Kind::Actor;
    QString who;       ///< of an actor
    QList<Span> spans; ///< in the order in which they end; those of keys overlap
    QList<Mark> marks; ///< in the order of time
};

QString runTitle(const RunRecord &run);       ///< "Process, waited for, run 2"
QString trackTitle(const RunTrack &track);    ///< "GUI thread", or an actor's name with nothing invisible in it
QString spanText(const RunTrack::Span &span); ///< "stall of 312 ms"
QString spanTip(const RunTrack::Span &span);  ///< with what the GUI thread does meanwhile

/// The GUI thread, the frames it painted, the keys it was given and the pings it answered, the pinger, and each actor of which the record has kept
/// reports, in the order in which they come first. Those between the first and the actors only where there is anything of them.
QList<RunTrack> tracksOf(const RunRecord &run);

} // namespace thaw
