// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/durations.h"
#include "app/runs/tone.h"
#include "workers/contract/arguments.h"
#include "workers/contract/outcome.h"
#include "workers/contract/report.h"
#include "workers/contract/task.h"
#include "workers/ways/way.h"

#include <QString>

namespace thaw {

// Everything that happened, said to people, in their language. Nothing below app/ builds a sentence.

QString wayTitle(Way way);       ///< "On the GUI thread"
QString wayShortTitle(Way way);  ///< for table heads: "GUI thread"
QString wayDoes(Way way);        ///< goes on from "the GUI thread"
QString wayDescription(Way way); ///< what the GUI thread does, and what happens to the window
QString wayGroupTitle(WayTraits::Group group);
QString taskTitle(const Task &task);
QString parameterLabel(const Parameter &parameter);
QString choiceLabel(const QString &choice);         ///< of a parameter; on a command line it is written as it is
QString actorName(const QString &who);              ///< "client 1", as it is called in the reader's language
QString parameterRange(const Parameter &parameter); ///< "0 to 3600", "opposite or same"

/// A task's own text with its arguments filled in, translated where the text is ours.
QString filledText(const QString &text, const QStringList &arguments);

/// One line of transcript; empty for events that are not shown there.
QString eventText(const Event &event);
QString eventWho(const Event &event); ///< "main" for what the program itself does

QString skippedValuesText(qint64 count); ///< a line of "main"

QString brokenLineText(const BrokenLine &broken);
QString outcomeTitle(Outcome::Kind kind); ///< "finished", "timed out"
/// What happened, to what, and what to do now. task: the id of the one that ran; its result is told in its own words. Empty:
/// a worker of somebody else's.
QString outcomeSentence(const Outcome &outcome, const QString &task = {});
Tone outcomeTone(const Outcome &outcome, const QString &task); ///< of that sentence
QString leftSentence();                                        ///< of a run whose end nobody waits for any more
QString argumentErrorSentence(const ArgumentError &error, const QList<Parameter> &parameters);
/// A program does not send these to itself: somebody did, or the system had no memory left.
bool comesFromOutside(int signal);
QString signalName(int number); ///< "SIGSEGV"

QString resultText(const Result &result,
                   const QString &task = {}); ///< "lost 5,990 of 8,000"; of a stranger's, "x 4, y 6"

} // namespace thaw
