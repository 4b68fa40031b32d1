// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/sharing/lockgraph.h"

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
    switch (event.what) {
    case LockEvent::What::Waits:
        m_waits.insert(event.who, event.lock);
        return cycleFrom(event.who);
    case LockEvent::What::Took:
        m_waits.remove(event.who);
        take(event);
        break;
    case LockEvent::What::Released:
        release(event);
        break;
    }
    return {};
}

// Where there are more holders than permits, the release of the oldest is still on its way.
void LockGraph::take(const LockEvent &event)
{
    Held &held = m_held[event.lock];
    held.permits = event.permits;
    held.holders.append(event.who);
    while (held.holders.size() > held.permits)
        held.holders.removeFirst();
}

// A lock's release by somebody who does not hold it comes late. A permit of a semaphore may be given back by anybody: a
// consumer gives the producer's.
void LockGraph::release(const LockEvent &event)
{
    const auto held = m_held.find(event.lock);
    if (held == m_held.end())
        return;
    if (!held->holders.removeOne(event.who)) {
        if (held->permits == 1)
            return;
        held->holders.removeFirst();
    }
    if (held->holders.isEmpty())
        m_held.erase(held);
}

void LockGraph::forget(const QString &actor)
{
    m_waits.remove(actor);
    m_held.removeIf([&actor](auto held) {
        held.value().holders.removeAll(actor);
        return held.value().holders.isEmpty();
    });
}

// Goes from whoever waits to all who hold what it waits for. All of them have to be stuck, or one will go on and let go.
QStringList LockGraph::cycleFrom(const QString &who) const
{
    QHash<QString, QString> waiter{{who, {}}}; // of whoever was reached: who waits for it
    QStringList reached{who};
    QString last; // who waits for the first: the end of the way
    for (qsizetype i = 0; i < reached.size(); ++i) {
        const QString actor = reached.at(i);
        const auto wait = m_waits.find(actor);
        const auto held = wait == m_waits.end() ? m_held.end() : m_held.find(*wait);
        if (held == m_held.end() || held->holders.size() < held->permits)
            return {}; // it goes on
        for (const QString &holder : held->holders) {
            if (holder == who && last.isNull())
                last = actor;
            if (!waiter.contains(holder)) {
                waiter.insert(holder, actor);
                reached.append(holder);
            }
        }
    }
    if (last.isNull())
        return {}; // waits for a cycle that it is no part of
    QStringList path;
    for (QString actor = last; !actor.isEmpty(); actor = waiter.value(actor)) {
        path.prepend(m_waits.value(actor));
        path.prepend(actor);
    }
    return fromFirstActor(path);
}

} // namespace thaw
