// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/message.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace thaw {

/// The wait-for graph of a run's actors, locks and semaphores, kept up to date from their lock events. An actor waits for
/// one of them at a time. The events of each actor come in their order, those of two in any.
class LockGraph final
{
public:
    /// Returns the cycle that this event closes, from the first of its actors by name (f1, lock_y, f2, lock_x, f1), or
    /// nothing. Waiting for a semaphore, an actor is stuck only where none of those who hold it can go on.
    QStringList apply(const LockEvent &event);

    /// It has ended: it waits for nothing, and its locks are free.
    void forget(const QString &actor);

    qsizetype names() const { return m_held.size() + m_waits.size(); } ///< that it keeps

    QStringList holders(const QString &lock) const { return m_held.value(lock).holders; } ///< the newest last
    const QHash<QString, QString> &waits() const { return m_waits; }                      ///< actor to lock

private:
    struct Held
    {
        QStringList holders;
        int permits = 1; ///< so many may hold it at once
    };
    void take(const LockEvent &event);
    void release(const LockEvent &event);
    QStringList cycleFrom(const QString &who) const;

    QHash<QString, Held> m_held; ///< by lock; those that nobody holds are not there
    QHash<QString, QString> m_waits;
};

} // namespace thaw
