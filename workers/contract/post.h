// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/message.h"

#include <optional>
#include <stop_token>

namespace thaw {

/// What the other actors of a run have sent to one actor, as that actor sees it. Used on the actor's own thread.
class Post
{
public:
    Post() = default;
    virtual ~Post() = default;
    Q_DISABLE_COPY_MOVE(Post)

    /// The oldest request; blocks until there is one. Nothing once all the others are gone, or when asked to stop.
    virtual std::optional<Request> nextRequest(const std::stop_token &stop) = 0;
    /// Blocks until the answer is there. Nothing where `from` is gone without one, or when asked to stop.
    virtual std::optional<Answer> answerTo(qint64 id, const QString &from, const std::stop_token &stop) = 0;
    virtual qsizetype waiting() = 0; ///< requests that nobody has taken yet
};

} // namespace thaw
