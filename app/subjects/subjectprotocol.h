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
    qint64 number = 0;
    bool operator==(const Ping &) const = default;
};

/// Asks the reader thread, which answers at once with Here: the process is alive, whatever its GUI thread does.
struct Probe
{
    bool operator==(const Probe &) const = default;
};

struct SubjectRun
{
    RunRequest request;
    bool operator==(const SubjectRun &) const = default;
};

struct SubjectKill
{
    bool operator==(const SubjectKill &) const = default;
};

/// The place that the subject was given has another size, in device-independent pixels.
struct Resize
{
    int width = 0;
    int height = 0;
    bool operator==(const Resize &) const = default;
};

struct SetTheme
{
    bool dark = false;
    bool operator==(const SetTheme &) const = default;
};

using ToSubject = std::variant<Ping, Probe, SubjectRun, Cancel, SubjectKill, Step, Resize, SetTheme>;

// --- subject to main window ---

struct SubjectHello
{
    qint64 pid = 0;
    bool docked = false; ///< it is inside the place it was given
    QString platform;    ///< xcb, wayland, offscreen …
    bool operator==(const SubjectHello &) const = default;
};

struct Pong
{
    qint64 number = 0;
    bool operator==(const Pong &) const = default;
};

struct Here
{
    bool operator==(const Here &) const = default;
};

struct SubjectReport
{
    Report report;
    bool operator==(const SubjectReport &) const = default;
};

struct SkippedLines
{
    qint64 lines = 0;
    bool operator==(const SkippedLines &) const = default;
};

/// The run has ended, and everything that was posted during it has been painted.
struct SubjectEnded
{
    Outcome outcome;
    qint64 frames = 0;
    QList<double> keystrokesMs;
    bool operator==(const SubjectEnded &) const = default;
};

using FromSubject = std::variant<SubjectHello, Pong, Here, SubjectReport, SkippedLines, SubjectEnded>;

QByteArray encode(const ToSubject &message);
QByteArray encode(const FromSubject &message);
std::variant<ToSubject, BrokenLine> decodeToSubject(QByteArrayView line);
std::variant<FromSubject, BrokenLine> decodeFromSubject(QByteArrayView line);

} // namespace thaw
