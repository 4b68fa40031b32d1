// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/sharing/tasklocks.h"
#include "workers/tasks/tasklist.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QStringList locksActors(const Arguments &arguments)
{
    return numbered(u"actor"_s, arguments.value("actors"_L1).toInt());
}

/// Counts whoever is in a place, independently of the locks that guard it. Its most is what the locks are judged by.
class Presence final
{
public:
    explicit Presence(SharedState::Cell &inside) : m_inside(inside), m_seen(++inside) {}
    ~Presence() { --m_inside; }
    Q_DISABLE_COPY_MOVE(Presence)

    qint64 seen() const { return m_seen; } ///< how many there were on entering, this one included

private:
    SharedState::Cell &m_inside;
    const qint64 m_seen;
};

//! [locks]
// A room that holds as many as there are permits, and in it one desk. A semaphore guards the room, a lock the desk.
Result runLocks(const Arguments &arguments, const QString &, TaskContext &context)
{
    const auto hold = secondsOf(arguments.value("hold"_L1));
    const int rounds = arguments.value("rounds"_L1).toInt();
    Semaphore room(context, u"room"_s, arguments.value("permits"_L1).toInt());
    Lock desk(context, u"desk"_s);
    const std::span<SharedState::Cell> inside = context.shared().cells();
    qint64 mostInRoom = 0;
    qint64 mostAtDesk = 0;

    for (int round = 1; round <= rounds; ++round) {
        const ScopedLock permit(room);
        const Presence inRoom(inside[0]);
        mostInRoom = std::max(mostInRoom, inRoom.seen());
        context.sleep(hold);
        {
            const ScopedLock alone(desk);
            const Presence atDesk(inside[1]);
            mostAtDesk = std::max(mostAtDesk, atDesk.seen());
            context.print(QT_TRANSLATE_NOOP("Tasks", "At the desk, round %1"), {QString::number(round)});
            context.sleep(hold / 4);
        }
        context.progress(double(round) / rounds);
    }
    return {{{u"room"_s, mostInRoom}, {u"desk"_s, mostAtDesk}}, {}};
}
//! [locks]

Result combineLocks(const Arguments &arguments, const QList<Result> &parts)
{
    qint64 inRoom = 0;
    qint64 atDesk = 0;
    for (const Result &part : parts) {
        inRoom = std::max(inRoom, part.values.value("room"_L1).toInteger());
        atDesk = std::max(atDesk, part.values.value("desk"_L1).toInteger());
    }
    const QJsonObject values{{u"permits"_s, arguments.value("permits"_L1)},
                             {u"most in the room"_s, inRoom},
                             {u"most at the desk"_s, atDesk}};
    return {values, checksumOf(arguments)};
}

Finding tellLocks(const QJsonObject &values)
{
    const qint64 permits = values.value("permits"_L1).toInteger();
    const qint64 inRoom = values.value("most in the room"_L1).toInteger();
    const qint64 atDesk = values.value("most at the desk"_L1).toInteger();
    return {QT_TRANSLATE_NOOP("Tasks",
                              "never more than %1 in the room, which has permits for %2, or than %3 at the desk"),
            {inRoom, permits, atDesk},
            inRoom <= permits && atDesk <= 1};
}

} // namespace

Task locksTask()
{
    Task task;
    task.id = u"locks"_s;
    task.title = QT_TRANSLATE_NOOP("Tasks", "Locks and semaphores");
    task.parameters = {
        integer(u"actors"_s, 4, 2, 16, QT_TRANSLATE_NOOP("Tasks", "Actors")),
        integer(u"permits"_s, 2, 1, 16, QT_TRANSLATE_NOOP("Tasks", "Permits")),
        real(u"hold"_s, 0.3, 0, 60, QT_TRANSLATE_NOOP("Tasks", "Each stay (s)")),
        integer(u"rounds"_s, 3, 1, 1'000, QT_TRANSLATE_NOOP("Tasks", "Stays of each")),
    };
    task.actorsMeet = true;
    task.peersSurvive = true; // a dead one's locks are free again
    task.quick = {{u"hold"_s, 0}};
    task.actors = locksActors;
    task.run = runLocks;
    task.combine = combineLocks;
    task.tell = tellLocks;
    return task;
}

} // namespace thaw
