// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/message.h"

#include <QSet>
#include <QStringList>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>

namespace thaw {

/// What the other actors of the run have sent to one actor: their requests, their answers, and the news of their end.
/// Thread-safe: filled by whoever brings the post, emptied by the actor.
class Mailbox final
{
public:
    void put(const Request &request);
    void put(const Answer &answer);
    void put(const Gone &gone);
    void setOthers(const QStringList &others); ///< who may send requests; before nextRequest()

    /// The oldest request; blocks until there is one. Nothing once all the others are gone, or when asked to stop.
    std::optional<Request> nextRequest(const std::stop_token &stop);
    /// Blocks until the answer is there. Nothing where `from` is gone without one, or when asked to stop.
    std::optional<Answer> answerTo(qint64 id, const QString &from, const std::stop_token &stop);
    qsizetype waiting(); ///< requests that nobody has taken yet

private:
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::deque<Request> m_requests;
    std::deque<Answer> m_answers;
    QSet<QString> m_gone;
    QStringList m_others;
};

} // namespace thaw
