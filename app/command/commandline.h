// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/comparisonplan.h"
#include "app/subjects/look.h"
#include "workers/contract/runrequest.h"
#include "workers/ways/way.h"

#include <QByteArrayView>
#include <QLocale>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace thaw {

// What a command line asks for, as a value.

struct ShowWindow
{
    QString page;      ///< "learn", "compare" or empty: where the last window was
    QString lesson;    ///< id, or empty
    QString language;  ///< code, or empty
    QString file = {}; ///< name.thaw, or empty
    bool present = false;
    bool operator==(const ShowWindow &) const = default;
};

struct ListTasks
{
    bool json = false;
    bool operator==(const ListTasks &) const = default;
};

struct RunTask
{
    RunRequest request;
    Way way = Way::Process;
    bool operator==(const RunTask &) const = default;
};

/// Where a report goes, and how it is written.
struct ReportTarget
{
    QString format = QStringLiteral("text"); ///< id of a ReportFormat
    QString output;                          ///< file; empty: stdout
    bool overwrite = false;                  ///< the file, where there is one
    bool operator==(const ReportTarget &) const = default;
};

struct CompareWays
{
    ComparisonPlan plan;
    QString title; ///< of the prepared comparison; empty: it is none
    ReportTarget target;
    bool operator==(const CompareWays &) const = default;
};

struct ReportResults
{
    QStringList files; ///< name.thaw, at least one
    ReportTarget target;
    bool operator==(const ReportResults &) const = default;
};

/// Only the main window starts these.
struct BeSubject
{
    Way way = Way::GuiThread;
    quint64 dockInto = 0;
    QSize size;
    Look look;
    QString language;
    bool operator==(const BeSubject &) const = default;
};

struct PrintText
{
    QString text;
    bool operator==(const PrintText &) const = default;
};

struct WrongUse
{
    QString sentence; ///< what is wrong, and what would be right
    bool operator==(const WrongUse &) const = default;
};

using Command = std::variant<ShowWindow, ListTasks, RunTask, CompareWays, ReportResults, BeSubject, PrintText,
                             WrongUse>;

/// arguments: without the program's own name. Prints nothing and exits nowhere. lessons: the ids that there are.
Command parseCommandLine(const QStringList &arguments, const QStringList &lessons);

/// For an argument that can't be taken as text at all.
WrongUse notUtf8(QByteArrayView argument);

/// Whether this command needs widgets; all others work without a display.
bool needsDisplay(const Command &command);
/// The same before anything is parsed, from the first word alone.
bool wantsWindow(const QStringList &arguments);
/// --language CODE, else the language chosen in the window, else the system's.
QLocale chosenLocale(const QStringList &arguments);

} // namespace thaw
