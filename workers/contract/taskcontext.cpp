// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/contract/taskcontext.h"

#include "workers/contract/english.h"
#include "workers/contract/post.h"
#include "workers/contract/sharedstate.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

bool StepGate::pass(const std::stop_token &stop)
{
    if (m_free.load(std::memory_order_acquire))
        return true;
    std::unique_lock lock(m_mutex);
    const bool open = m_changed.wait(lock, stop, [this] { return m_free || m_permits > 0; });
    if (open && !m_free)
        --m_permits;
    return open;
}

void StepGate::letOne()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_permits;
    }
    m_changed.notify_one();
}

void StepGate::letAll()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_free = true;
    }
    m_changed.notify_all();
}

TaskContext::TaskContext(QString who, Sink sink, std::stop_token stop, StepGate *gate, SharedState *shared, Post *post)
    : m_who(std::move(who)), m_sink(std::move(sink)), m_stop(std::move(stop)), m_gate(gate), m_shared(shared),
      m_post(post)
{}

void TaskContext::print(const char *text, const QStringList &arguments)
{
    if (m_gate && !m_gate->pass(m_stop))
        throw TaskStopped{}; // it stands where it was stopped
    m_sink(Print{m_who, english(text), arguments});
}

void TaskContext::progress(double done)
{
    const auto now = std::chrono::steady_clock::now();
    if (done < 1.0 && now - m_lastProgress < 10ms)
        return;
    m_lastProgress = now;
    m_sink(Progress{m_who, done});
}

void TaskContext::lockEvent(const QString &lock, LockEvent::What what, int permits)
{
    if (m_gate)
        m_gate->pass(m_stop); // a lock is also released on the way out: never thrown from here
    m_sink(LockEvent{m_who, lock, what, permits});
}

void TaskContext::value(const QString &name, const QJsonValue &value)
{
    m_sink(Value{m_who, name, value});
}

void TaskContext::flush()
{
    m_sink(Raw{});
}

void TaskContext::raw(const QByteArray &bytes)
{
    m_sink(Raw{bytes});
}

void TaskContext::checkpoint() const
{
    if (m_stop.stop_requested())
        throw TaskStopped{};
}

void TaskContext::sleep(std::chrono::nanoseconds duration)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, m_stop, duration, [] { return false; });
    checkpoint();
}

std::optional<QJsonObject> TaskContext::ask(const QString &to, const QJsonObject &body)
{
    const qint64 id = ++m_lastRequest;
    m_sink(Request{m_who, id, to, body});
    const std::optional<Answer> answer = post().answerTo(id, to, m_stop);
    checkpoint();
    return answer ? std::optional(answer->body) : std::nullopt;
}

std::optional<Request> TaskContext::nextRequest()
{
    std::optional<Request> request = post().nextRequest(m_stop);
    checkpoint();
    return request;
}

void TaskContext::answer(const Request &request, const QJsonObject &body)
{
    m_sink(Answer{request.who, request.id, body, {}});
}

qsizetype TaskContext::waitingRequests() const
{
    return post().waiting();
}

SharedState &TaskContext::shared() const
{
    if (!m_shared)
        throw TaskFailure{QT_TRANSLATE_NOOP("Tasks", "there is no memory that the actors share")};
    return *m_shared;
}

Post &TaskContext::post() const
{
    if (!m_post)
        throw TaskFailure{QT_TRANSLATE_NOOP("Tasks", "there are no other actors to talk to")};
    return *m_post;
}

// Polled, because whatever one could wait for between processes is lost when one of them dies. The polling lasts as long
// as the slowest actor takes to start, and no window waits for it.
void TaskContext::meet(int actors) const
{
    shared().arrive();
    while (shared().arrived() < actors) {
        checkpoint();
        std::this_thread::sleep_for(50us);
    }
}

} // namespace thaw
