// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/message.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <mutex>
#include <variant>
#include <vector>

namespace thaw {

/// Carries requests and answers between the actors of one run, and the news of their end: nobody is left waiting for one
/// that is gone. How something gets to an actor, by mailbox or by pipe, is up to the deliverer. Thread-safe.
class PostOffice final
{
public:
    using Letter = std::variant<Request, Answer, Gone>;
    /// Called on the thread that carries, for actors that are not gone.
    using Deliver = std::function<void(const QString &actor, const Letter &letter)>;

    explicit PostOffice(Deliver deliver) : m_deliver(std::move(deliver)) {}

    void open(const QStringList &actors);    ///< who has a place in this run; before anything is carried
    void carry(const Request &request);      ///< to an actor that is not there it is answered "gone"
    void carry(const Answer &answer);        ///< dropped where nobody waits for it any more
    qsizetype openFor(const QString &actor); ///< requests that it was brought and has not answered
    void leave(const QString &actor); ///< it has ended: what it was asked is answered "gone", and the others are told

private:
    bool isHere(const QString &actor) const;
    void answerGone(const QString &actor, qint64 id);

    const Deliver m_deliver;
    std::mutex m_mutex; ///< guards the rest
    std::vector<QString>
        m_actors; ///< not a QList: a copy of one shares its elements, and another thread still reads them
    QHash<QString, QList<Request>> m_open; ///< by the actor that was asked; without their bodies
};

} // namespace thaw
