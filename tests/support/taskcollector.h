// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/tasks/execution.h"
#include "workers/tasks/tasklist.h"

#include <QList>

#include <mutex>
#include <utility>

namespace thaw {

/// Collects what a task reports, from any thread.
class Collector final
{
public:
    Sink sink()
    {
        return [this](const WorkerMessage &message) {
            const std::scoped_lock lock(m_mutex);
            m_messages.append(message);
        };
    }
    template<typename Message>
    QList<Message> all()
    {
        const std::scoped_lock lock(m_mutex);
        QList<Message> found;
        for (const WorkerMessage &message : std::as_const(m_messages)) {
            if (const auto *one = std::get_if<Message>(&message))
                found.append(*one);
        }
        return found;
    }

private:
    std::mutex m_mutex;
    QList<WorkerMessage> m_messages;
};

inline Arguments argumentsOf(const QString &task, const QJsonObject &given)
{
    return std::get<Arguments>(checkArguments(findTask(task)->parameters, given));
}

inline Execution runTask(
    const QString &task, const QJsonObject &given, Placement placement, const Sink &sink = [](const auto &) {})
{
    return executeTask(*findTask(task), argumentsOf(task, given), sink, {}, placement);
}

/// Asks it to stop at its first word, or before it begins.
inline Execution runUntilAsked(const QString &task, const QJsonObject &given, Placement placement, bool before)
{
    std::stop_source stop;
    if (before)
        stop.request_stop();
    const Sink sink = [&stop](const WorkerMessage &) { stop.request_stop(); };
    return executeTask(*findTask(task), argumentsOf(task, given), sink, stop.get_token(), placement);
}

} // namespace thaw
