// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace thaw {

class WayRunner;

/// The ways to run a task, in the order of ways.def.
enum class Way {
#define THAW_WAY(file, name, ...) name,
#include "workers/ways/ways.def"
#undef THAW_WAY
};

/// What is known of a way: its row of ways.def. Texts are English, translated where they are shown (context "Ways").
struct WayTraits
{
    enum class Group { Freezes, LooksAlive, Alive };
    enum class Where { GuiThread, Thread, Process };
    enum class GuiThread {
        Works,   ///< is where the task runs
        Waits,   ///< does nothing until the task has ended
        Polls,   ///< waits for a while, lets events in, waits again
        Turns,   ///< turns a loop of its own and has not returned
        Returns, ///< goes on with its own work
    };
    enum class Window { Frozen, Stalling, Jerky, Alive };

    Way way;
    const char *id;
    Group group;
    Where where;
    GuiThread guiThread;
    Window window; ///< what is expected of it while a task computes
    const char *title;
    const char *shortTitle;
    const char *does;    ///< goes on from "the GUI thread"
    const char *happens; ///< to the window
    void (*start)(WayRunner &);

    bool inProcesses() const { return where == Where::Process; }
    /// Whether a task that never ends keeps the GUI thread for ever.
    bool canTrapGuiThread() const
    {
        return !inProcesses() && (guiThread == GuiThread::Works || guiThread == GuiThread::Waits);
    }
    /// Whether a task can neither freeze nor take along the window that runs it.
    bool isHarmless() const { return inProcesses() && guiThread == GuiThread::Returns; }
};

const WayTraits &traits(Way way);

const QList<Way> &allWays();
QList<Way> waysOf(WayTraits::Group group);
QList<Way> waysInProcesses(); ///< those that can run a worker of one's own
const QList<WayTraits::Group> &allWayGroups();
QString wayId(Way way);                     ///< "gui-thread"
QString wayGroupId(WayTraits::Group group); ///< "freezes", "looks-alive", "alive"
std::optional<Way> wayFromId(const QString &id);

} // namespace thaw
