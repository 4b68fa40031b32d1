// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/figures.h"
#include "app/measuring/runrecord.h"
#include "app/measuring/statistics.h"

#include <QList>
#include <QMap>
#include <QMetaType>
#include <QStringList>

namespace thaw {

/// What the repeats of one task in one way on one machine come to.
struct WaySummary
{
    RunRequest request;
    Way way = Way::GuiThread;
    QString machine; ///< its name
    qsizetype runs = 0;
    qsizetype finished = 0;
    qsizetype disturbed = 0;       ///< of those that finished; they count, and are told
    QMap<Figure, Spread> figures;  ///< of the runs that finished, where it was measured
    QList<double> longestStallsMs; ///< of these runs, one by one
    QList<Verdict> verdicts;       ///< of the same runs, one by one
    QList<double> othersStallsMs;  ///< of those that did not finish: nothing is summed up from them
    QMap<Figure, Spread> ratios;   ///< to the first way of the task there; none for that one itself
    QStringList checksums;         ///< of the runs that finished, each once
    bool isUnsteady = false;       ///< its longest stall or its time differs much from repeat to repeat

    /// Of the run in the middle, from the most alive to the most frozen.
    Verdict verdict() const;
};

/// The same work, in whichever way.
bool isSameTask(const RunRequest &one, const RunRequest &other);

/// What can be compared with each other: the same work on the same machine.
bool areComparable(const RunRecord &one, const RunRecord &other);
bool areComparable(const WaySummary &one, const WaySummary &other);

bool hasOneMachine(const QList<WaySummary> &ways);
QString machineLabel(const WaySummary &way); ///< its machine's name, safe, and no longer than a row has room for

/// The runs of each task with its arguments, and of each machine, in the order in which they come first.
QList<QList<RunRecord>> byTask(const QList<RunRecord> &runs);

QString taskName(const RunRequest &request); ///< "Sleep"
/// "Sleep, seconds=2"
QString taskText(const RunRequest &request);

/// Of each task the way that left the window alive and took the least time, in a sentence; empty where none did.
QString advice(const QList<WaySummary> &ways);

/// Of each task whether all that finished did the same work, by their checksums; empty where none finished.
QString workDone(const QList<WaySummary> &ways);

/// In the order in which tasks and ways come first. Runs with other arguments are another task.
QList<WaySummary> summarize(const QList<RunRecord> &runs);

} // namespace thaw
