// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/sharing/mailbox.h"

#include <algorithm>

namespace thaw {

void Mailbox::put(const Request &request)
{
    const std::scoped_lock lock(m_mutex);
    m_requests.push_back(request);
    m_arrived.notify_all();
}

void Mailbox::put(const Answer &answer)
{
    const std::scoped_lock lock(m_mutex);
    m_answers.push_back(answer);
    m_arrived.notify_all();
}

void Mailbox::put(const Gone &gone)
{
    const std::scoped_lock lock(m_mutex);
    m_gone.insert(gone.who);
    m_arrived.notify_all();
}

void Mailbox::setOthers(const QStringList &others)
{
    const std::scoped_lock lock(m_mutex);
    m_others = others;
}

std::optional<Request> Mailbox::nextRequest(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    const auto allGone = [this] {
        return std::all_of(m_others.begin(), m_others.end(),
                           [this](const QString &one) { return m_gone.contains(one); });
    };
    m_arrived.wait(lock, stop, [&] { return !m_requests.empty() || allGone(); });
    if (stop.stop_requested() || m_requests.empty())
        return std::nullopt;
    Request request = std::move(m_requests.front());
    m_requests.pop_front();
    return request;
}

std::optional<Answer> Mailbox::answerTo(qint64 id, const QString &from, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    auto found = m_answers.end();
    m_arrived.wait(lock, stop, [&] {
        found = std::find_if(m_answers.begin(), m_answers.end(), [id](const Answer &one) { return one.id == id; });
        return found != m_answers.end() || m_gone.contains(from);
    });
    if (found == m_answers.end())
        return std::nullopt;
    Answer answer = std::move(*found);
    m_answers.erase(found);
    if (!answer.error.isEmpty())
        return std::nullopt;
    return answer;
}

qsizetype Mailbox::waiting()
{
    const std::scoped_lock lock(m_mutex);
    return qsizetype(m_requests.size());
}

} // namespace thaw
