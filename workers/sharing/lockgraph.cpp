// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/sharing/lockgraph.h"

#include <QSet>

namespace thaw {

namespace {

// The same deadlock has one name, whoever closes it.
QStringList fromFirstActor(const QStringList &path)
{
    qsizetype first = 0;
    for (qsizetype i = 2; i < path.size(); i += 2) {
        if (path.at(i) < path.at(first))
            first = i;
    }
    return path.sliced(first) + path.first(first) + QStringList{path.at(first)};
}

} // namespace

// Only a wait closes a cycle: whoever takes a lock waits for nothing at that moment, and tells a later wait later.
QStringList LockGraph::apply(const LockEvent &event)
{
    if (event.permits > 1)
        return {};
    switch (event.what) {
    case LockEvent::What::Waits:
        m_waits.insert(event.who, event.lock);
        return cycleFrom(event.who);
    case LockEvent::What::Took:
        m_waits.remove(event.who);
        m_holder.insert(event.lock, event.who);
        break;
    case LockEvent::What::Released:
        if (m_holder.value(event.lock) == event.who)
            m_holder.remove(event.lock);
        break;
    }
    return {};
}

void LockGraph::forget(const QString &actor)
{
    m_waits.remove(actor);
    m_holder.removeIf([&actor](const auto &lock) { return lock.value() == actor; });
}

QStringList LockGraph::cycleFrom(const QString &who) const
{
    QStringList path;
    QSet<QString> passed; // actors alone: a lock may bear the name of one
    QString actor = who;
    while (!actor.isEmpty() && m_waits.contains(actor)) {
        const QString lock = m_waits.value(actor);
        path << actor << lock;
        passed.insert(actor);
        actor = m_holder.value(lock);
        if (actor == who)
            return fromFirstActor(path);
        if (passed.contains(actor))
            return {}; // waits for a cycle that it is no part of
    }
    return {};
}

} // namespace thaw
