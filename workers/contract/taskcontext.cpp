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

namespace {

constexpr auto seldom = 10ms; // between two reports of what a loop comes by

} // namespace

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

void TaskContext::stand(SourcePlace here)
{
    if (here != m_told)
        tell(here, std::chrono::steady_clock::now());
}

// In a loop it comes and goes by the thousand: nobody could see each.
void TaskContext::pass(SourcePlace here)
{
    if (here == m_told)
        return;
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastTold >= seldom)
        tell(here, now);
}

void TaskContext::tell(SourcePlace here, std::chrono::steady_clock::time_point now)
{
    m_told = here;
    m_lastTold = now;
    m_sink(At{m_who, here.file(), here.line});
}

// A line in which it waits is a step, and many waits in one line are one.
void TaskContext::waitAt(SourcePlace here)
{
    stand(here);
    if (m_gate && here != m_stepped && !m_gate->pass(m_stop))
        throw TaskStopped{};
    m_stepped = here;
}

void TaskContext::print(const char *text, const QStringList &arguments, SourcePlace here)
{
    stand(here);
    if (m_gate && !m_gate->pass(m_stop))
        throw TaskStopped{}; // it stands where it was stopped
    m_stepped = here;
    m_sink(Print{m_who, english(text), arguments});
}

void TaskContext::progress(double done, SourcePlace here)
{
    const auto now = std::chrono::steady_clock::now();
    if (done < 1.0 && now - m_lastProgress < seldom)
        return;
    m_lastProgress = now;
    pass(here);
    m_sink(Progress{m_who, done});
}

void TaskContext::lockEvent(const QString &lock, LockEvent::What what, int permits)
{
    if (m_gate)
        m_gate->pass(m_stop); // a lock is also released on the way out: never thrown from here
    m_stepped = m_told;
    m_sink(LockEvent{m_who, lock, what, permits});
}

void TaskContext::value(const QString &name, const QJsonValue &value, SourcePlace here)
{
    pass(here);
    m_sink(Value{m_who, name, value});
}

void TaskContext::flush(SourcePlace here)
{
    stand(here);
    m_sink(Raw{});
}

void TaskContext::raw(const QByteArray &bytes, SourcePlace here)
{
    stand(here);
    m_sink(Raw{bytes});
}

void TaskContext::throwIfStopped() const
{
    if (m_stop.stop_requested())
        throw TaskStopped{};
}

void TaskContext::checkpoint(SourcePlace here)
{
    pass(here);
    throwIfStopped();
}

void TaskContext::sleep(std::chrono::nanoseconds duration, SourcePlace here)
{
    waitAt(here);
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, m_stop, duration, [] { return false; });
    throwIfStopped();
}

std::optional<QJsonObject> TaskContext::ask(const QString &to, const QJsonObject &body, SourcePlace here)
{
    waitAt(here);
    const qint64 id = ++m_lastRequest;
    m_sink(Request{m_who, id, to, body});
    const std::optional<Answer> answer = post().answerTo(id, to, m_stop);
    throwIfStopped();
    return answer ? std::optional(answer->body) : std::nullopt;
}

std::optional<Request> TaskContext::nextRequest(SourcePlace here)
{
    waitAt(here);
    std::optional<Request> request = post().nextRequest(m_stop);
    throwIfStopped();
    return request;
}

void TaskContext::answer(const Request &request, const QJsonObject &body, SourcePlace here)
{
    pass(here);
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
void TaskContext::meet(int actors, SourcePlace here)
{
    waitAt(here);
    shared().arrive();
    while (shared().arrived() < actors) {
        throwIfStopped();
        std::this_thread::sleep_for(50us);
    }
}

} // namespace thaw
