// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/sharing/postoffice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

void PostOffice::open(const QStringList &actors)
{
    const std::scoped_lock lock(m_mutex);
    m_actors.assign(actors.begin(), actors.end());
}

void PostOffice::carry(const Request &request)
{
    {
        std::unique_lock lock(m_mutex);
        if (!isHere(request.to)) {
            lock.unlock();
            return answerGone(request.who, request.id);
        }
        m_open[request.to].append({request.who, request.id, request.to, {}});
    }
    m_deliver(request.to, request);
}

void PostOffice::carry(const Answer &answer)
{
    {
        const std::scoped_lock lock(m_mutex);
        for (QList<Request> &asked : m_open)
            asked.removeIf([&answer](const Request &one) { return one.who == answer.to && one.id == answer.id; });
        if (!isHere(answer.to))
            return;
    }
    m_deliver(answer.to, answer);
}

qsizetype PostOffice::openFor(const QString &actor)
{
    const std::scoped_lock lock(m_mutex);
    return m_open.value(actor).size();
}

void PostOffice::leave(const QString &actor)
{
    QList<Request> open;
    std::vector<QString> others;
    {
        const std::scoped_lock lock(m_mutex);
        std::erase(m_actors, actor);
        open = m_open.take(actor);
        others = m_actors;
    }
    for (const Request &request : std::as_const(open))
        answerGone(request.who, request.id);
    for (const QString &other : others)
        m_deliver(other, Gone{actor});
}

bool PostOffice::isHere(const QString &actor) const
{
    return std::find(m_actors.begin(), m_actors.end(), actor) != m_actors.end();
}

void PostOffice::answerGone(const QString &actor, qint64 id)
{
    carry(Answer{actor, id, {}, u"gone"_s});
}

} // namespace thaw
