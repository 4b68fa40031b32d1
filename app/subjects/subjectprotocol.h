// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

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

/// Asks the GUI thread; answered by Pong when its event loop gets there.
struct Ping
{
    static constexpr const char *type = "ping";

    qint64 number = 0;
    bool operator==(const Ping &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("n", self.number);
    }
};

/// Asks the reader thread, which answers at once with Here: the process is alive, whatever its GUI thread does.
struct Probe
{
    static constexpr const char *type = "probe";

    bool operator==(const Probe &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &, Fields &)
    {}
};

struct SubjectRun
{
    static constexpr const char *type = "run";

    RunRequest request;
    bool operator==(const SubjectRun &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("request", self.request);
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

struct SetTheme
{
    static constexpr const char *type = "theme";

    bool dark = false;
    bool operator==(const SetTheme &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("dark", self.dark);
    }
};

using ToSubject = std::variant<Ping, Probe, SubjectRun, Cancel, SubjectKill, Step, Resize, SetTheme>;

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

struct Pong
{
    static constexpr const char *type = "pong";

    qint64 number = 0;
    bool operator==(const Pong &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("n", self.number);
    }
};

struct Here
{
    static constexpr const char *type = "here";

    bool operator==(const Here &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &, Fields &)
    {}
};

struct SubjectReport
{
    static constexpr const char *type = "report";

    Report report;
    bool operator==(const SubjectReport &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("report", self.report);
    }
};

struct SkippedLines
{
    static constexpr const char *type = "skipped";

    qint64 lines = 0;
    bool operator==(const SkippedLines &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("lines", self.lines);
    }
};

/// The run has ended, and everything that was posted during it has been painted.
struct SubjectEnded
{
    static constexpr const char *type = "ended";

    Outcome outcome;
    qint64 frames = 0;
    QList<double> keystrokesMs;
    bool operator==(const SubjectEnded &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("outcome", self.outcome);
        fields.must("frames", self.frames);
        fields.must("keys", self.keystrokesMs);
    }
};

using FromSubject = std::variant<SubjectHello, Pong, Here, SubjectReport, SkippedLines, SubjectEnded>;

QByteArray encode(const ToSubject &message);
QByteArray encode(const FromSubject &message);
std::variant<ToSubject, BrokenLine> decodeToSubject(QByteArrayView line);
std::variant<FromSubject, BrokenLine> decodeFromSubject(QByteArrayView line);

} // namespace thaw
