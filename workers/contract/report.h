// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/outcome.h"

#include <QList>
#include <QString>

#include <variant>

namespace thaw {

/// An actor has begun: in a process of its own (pid of the worker) or in a thread of this one.
struct Launched
{
    static constexpr const char *type = "launched";

    QString who;
    qint64 pid = 0;
    bool spare = false; ///< a warm worker was waiting

    bool operator==(const Launched &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.always("who", self.who);
        fields.always("pid", self.pid);
        fields.maybe("spare", self.spare);
    }
};

/// An actor is on its way out, or has ended.
struct ActorState
{
    static constexpr const char *type = "actor";

    enum class State { Running, Cancelling, Terminating, Killing, Stuck, Ended };

    QString who;
    State state = State::Running;
    Outcome::Kind ended = Outcome::Kind::Finished; ///< Ended only

    bool operator==(const ActorState &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.always("who", self.who);
        fields.word("state", self.state, {"running", "cancelling", "terminating", "killing", "stuck", "ended"});
        fields.word("ended", self.ended, Outcome::kindWords);
    }
};

/// A line of a worker's stderr.
struct LogLine
{
    static constexpr const char *type = "log";

    QString who;
    QString text;

    bool operator==(const LogLine &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.always("who", self.who);
        fields.must("text", self.text);
    }
};

/// What main says of itself, the thread that has begun the run.
struct MainSays
{
    static constexpr const char *type = "main";

    enum class What { Starting, Launching, HasLaunched, StillRunning, Ended, WasEntered };

    What what = What::Starting;
    qint64 count = 0; ///< WasEntered: events that came in while main had not returned

    bool operator==(const MainSays &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.word("what", self.what,
                    {"starting", "launching", "has-launched", "still-running", "ended", "was-entered"});
        fields.maybe("count", self.count);
    }
};

/// The lock graph has found actors that wait for each other in a circle. None of them will ever go on.
struct FoundStuck
{
    static constexpr const char *type = "stuck";

    QStringList cycle;

    bool operator==(const FoundStuck &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("cycle", self.cycle);
    }
};

using Event = std::variant<Launched, ActorState, Print, Progress, LockEvent, Value, At, LogLine, MainSays, FoundStuck,
                           Hello>;

/// One event of a run and when it came, in seconds since the run's start.
struct Report
{
    double seconds = 0;
    Event event;

    bool operator==(const Report &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("seconds", self.seconds);
        fields.must("event", self.event);
    }
};

/// What a GUI thread is handed: at most one a frame.
struct ReportBatch
{
    QList<Report> reports;
    qint64 skippedLines = 0;  ///< prints that were counted and left out, older than those in `reports`
    qint64 skippedValues = 0; ///< the same of values and progress, which are no lines

    bool operator==(const ReportBatch &) const = default;
};

/// Whether an event is a line of text that may be left out (and counted) when there are too many for one frame.
inline bool isLine(const Event &event)
{
    return std::holds_alternative<Print>(event) || std::holds_alternative<LogLine>(event);
}

} // namespace thaw

Q_DECLARE_METATYPE(thaw::ReportBatch)
