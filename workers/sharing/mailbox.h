// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/post.h"

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
class Mailbox final : public Post
{
public:
    void put(const Request &request);
    void put(const Answer &answer);
    void put(const Gone &gone);
    void setOthers(const QStringList &others); ///< who may send requests; before nextRequest()

    std::optional<Request> nextRequest(const std::stop_token &stop) override;
    std::optional<Answer> answerTo(qint64 id, const QString &from, const std::stop_token &stop) override;
    qsizetype waiting() override;

private:
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::deque<Request> m_requests;
    std::deque<Answer> m_answers;
    QSet<QString> m_gone;
    QStringList m_others;
};

} // namespace thaw
