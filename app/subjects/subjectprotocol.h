// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/pinglog.h"
#include "app/subjects/look.h"
#include "workers/contract/outcome.h"
#include "workers/contract/report.h"
#include "workers/contract/runrequest.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <variant>

namespace thaw {

// What the main window and a subject say to each other, over the same kind of pipe as a worker's: JSON lines, the
// subject's hello first. Internal: both ends are always of the same build.

// --- main window to subject ---

struct SubjectRun
{
    static constexpr const char *type = "run";

    qint64 run = 0; ///< its number: what is said of it carries it
    RunRequest request;
    bool relay = false; ///< its reports come while it runs; else when it has ended
    bool operator==(const SubjectRun &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("run", self.run);
        fields.must("request", self.request);
        fields.must("relay", self.relay);
    }
};

struct SubjectKill
{
    static constexpr const char *type = "kill";

    bool operator==(const SubjectKill &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &, Fields &)
    {}
};

/// The place that the subject was given has another size, in device-independent pixels.
struct Resize
{
    static constexpr const char *type = "resize";

    int width = 0;
    int height = 0;
    bool operator==(const Resize &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("w", self.width);
        fields.must("h", self.height);
    }
};

struct SetLook
{
    static constexpr const char *type = "look";

    Look look;
    bool operator==(const SetLook &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("dark", self.look.dark);
        fields.maybe("strong", self.look.strong);
        fields.must("scale", self.look.scale);
    }
};

/// Whether people can see the place that it was given. It rests while they can't, but for a run.
struct Seen
{
    static constexpr const char *type = "seen";

    bool seen = true;
    bool operator==(const Seen &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("seen", self.seen);
    }
};

/// Whether a docked window has the keyboard: somebody came to its place, or left it.
struct SetFocus
{
    static constexpr const char *type = "focus";

    enum class To { Nothing, First, Last, Same }; ///< its first field, its last, the one that had it
    To to = To::Same;
    bool operator==(const SetFocus &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.word("to", self.to, {"nothing", "first", "last", "same"});
    }
};

/// A key that was typed while a docked window has the keyboard, or what an input method made of several.
struct TypedKey
{
    static constexpr const char *type = "key";
    static constexpr qsizetype longestTyped = 1000;

    bool down = true;  ///< else released
    int key = 0;       ///< a Qt::Key; 0: text alone
    int modifiers = 0; ///< Qt::KeyboardModifiers
    QString text;
    bool repeats = false; ///< it is held down
    bool operator==(const TypedKey &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("down", self.down);
        fields.must("key", self.key);
        fields.must("modifiers", self.modifiers);
        fields.must("text", self.text);
        fields.limit("text", self.text.size() <= longestTyped);
        fields.must("repeats", self.repeats);
    }
};

using ToSubject = std::variant<SubjectRun, Cancel, SubjectKill, Step, Resize, SetLook, Seen, SetFocus, TypedKey>;

// --- subject to main window ---

struct SubjectHello
{
    static constexpr const char *type = "hello";

    qint64 pid = 0;
    bool docked = false; ///< it is inside the place it was given
    QString platform;    ///< xcb, wayland, offscreen …
    bool operator==(const SubjectHello &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("pid", self.pid);
        fields.must("docked", self.docked);
        fields.must("platform", self.platform);
    }
};

/// Fifteen times a second, from a thread that never freezes: the process is alive, and what its pinger has noted. The last
/// before it rests says so.
struct Pulse
{
    static constexpr const char *type = "pulse";

    PingLog log;
    bool rests = false;
    bool operator==(const Pulse &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        PingLog::describe(self.log, fields);
        fields.maybe("rests", self.rests);
    }
};

struct SubjectReport
{
    static constexpr const char *type = "report";

    qint64 run = 0;
    Report report;
    bool operator==(const SubjectReport &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("run", self.run);
        fields.must("report", self.report);
    }
};

/// Reports that were counted and left out.
struct Skipped
{
    static constexpr const char *type = "skipped";

    qint64 run = 0;
    qint64 lines = 0;
    qint64 values = 0; ///< and progress
    bool operator==(const Skipped &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("run", self.run);
        fields.must("lines", self.lines);
        fields.must("values", self.values);
    }
};

/// Keys that were typed and painted during the run: some hundred at a time.
struct Keystrokes
{
    static constexpr const char *type = "keys";

    qint64 run = 0;
    QList<double> postedMs;  ///< when each was posted
    QList<double> paintedMs; ///< and when it was seen; as many
    bool operator==(const Keystrokes &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("run", self.run);
        fields.must("posted", self.postedMs);
        fields.must("painted", self.paintedMs);
    }
};

/// Frames that were painted during the run: some hundred at a time.
struct Frames
{
    static constexpr const char *type = "frames";

    qint64 run = 0;
    QList<double> paintedMs;
    bool operator==(const Frames &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("run", self.run);
        fields.must("painted", self.paintedMs);
    }
};

/// The run has come into a deadlock: said by the thread that found it, because the window may stand in it. Where the window
/// doesn't, SubjectEnded follows.
struct SubjectStuck
{
    static constexpr const char *type = "stuck";

    qint64 run = 0;
    Outcome outcome;
    bool operator==(const SubjectStuck &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("run", self.run);
        fields.must("outcome", self.outcome);
    }
};

/// Tab went on from the last field of a docked window, or back from its first.
struct FocusLeft
{
    static constexpr const char *type = "focus-left";

    bool backwards = false;
    bool operator==(const FocusLeft &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("backwards", self.backwards);
    }
};

/// The run has ended, and everything that was posted during it has been painted. The last that is said of it.
struct SubjectEnded
{
    static constexpr const char *type = "ended";

    qint64 run = 0;
    Outcome outcome;
    double fromMs = 0; ///< of monotonicMs(): when the window got the order,
    double toMs = 0;   ///< and when it had painted all
    qint64 frames = 0;
    bool operator==(const SubjectEnded &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("run", self.run);
        fields.must("outcome", self.outcome);
        fields.must("from", self.fromMs);
        fields.must("to", self.toMs);
        fields.must("frames", self.frames);
    }
};

using FromSubject = std::variant<SubjectHello, Pulse, SubjectReport, Skipped, Keystrokes, Frames, FocusLeft,
                                 SubjectStuck, SubjectEnded>;

QByteArray encode(const ToSubject &message);
QByteArray encode(const FromSubject &message);
std::variant<ToSubject, BrokenLine> decodeToSubject(QByteArrayView line);
std::variant<FromSubject, BrokenLine> decodeFromSubject(QByteArrayView line);

} // namespace thaw
