// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/message.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace thaw {

/// The wait-for graph of a run's actors and locks, kept up to date from their lock events. A lock has one holder at a
/// time, who alone can release it; an actor waits for one lock at a time. Semaphores are left out: anybody may give back a
/// permit, so that nobody who waits for one is known to be stuck.
class LockGraph final
{
public:
    /// Returns the cycle that this event closes, from the first of its actors by name (f1, lock_y, f2, lock_x, f1), or
    /// nothing.
    QStringList apply(const LockEvent &event);

    /// It has ended: it waits for nothing, and its locks are free.
    void forget(const QString &actor);

    qsizetype names() const { return m_holder.size() + m_waits.size(); } ///< that it keeps
    const QHash<QString, QString> &holders() const { return m_holder; }  ///< lock to actor
    const QHash<QString, QString> &waits() const { return m_waits; }     ///< actor to lock

private:
    QStringList cycleFrom(const QString &who) const;

    QHash<QString, QString> m_holder;
    QHash<QString, QString> m_waits;
};

} // namespace thaw
