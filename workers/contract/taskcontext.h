// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/message.h"
#include "workers/contract/sourceplace.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

namespace thaw {

class Post;
class SharedState;

/// Takes what a task reports. Called on the task's own threads; must be safe for several at once.
using Sink = std::function<void(const WorkerMessage &)>;

/// Thrown out of a task by TaskContext when the task was asked to end.
struct TaskStopped
{};

/// Thrown by a task that ends without a word: no result, and no reason.
struct TaskSilent
{};

/// Thrown by a task that can't go on. The text is for people, as in TaskContext::print().
struct TaskFailure
{
    const char *text;
    QStringList arguments = {};
};

/// Holds a task at each line where it reports or waits until it is let on. Shared by all actors of one run in one process.
class StepGate final
{
public:
    explicit StepGate(bool stepping) : m_free(!stepping) {}

    bool pass(const std::stop_token &stop); ///< blocks the calling actor; false where it was asked to stop instead
    void letOne();
    void letAll();

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    int m_permits = 0;
    std::atomic<bool> m_free = true; ///< once it is, it stays so: then nobody takes the lock
};

/// What one actor of a task knows of the world: where its reports go, whether it is to stop, and what it shares.
/// Used by one thread.
///
/// Whatever it calls has the line of the call as its last argument, so that people see where each actor stands. A line is
/// told before it is done, and only where it is another than the last one told.
class TaskContext final
{
public:
    TaskContext(QString who, Sink sink, std::stop_token stop, StepGate *gate = nullptr, SharedState *shared = nullptr,
                Post *post = nullptr);

    /// A line for people. Its text is English, and translated where it is shown: written as QT_TRANSLATE_NOOP("Tasks", "…"),
    /// so that lupdate finds it. The arguments go into its places %1 to %9.
    void print(const char *text, const QStringList &arguments = {}, SourcePlace here = SourcePlace::here());
    /// done: 0 to 1. Cheap enough to be called in a loop: at most one report in 10 ms leaves.
    void progress(double done, SourcePlace here = SourcePlace::here());
    void lockEvent(const QString &lock, LockEvent::What what, int permits = 1); ///< at the line told last
    void value(const QString &name, const QJsonValue &value, SourcePlace here = SourcePlace::here());
    void flush(SourcePlace here = SourcePlace::here()); ///< what was reported so far has left when this returns
    /// As they are, and no message: nothing where there is no pipe.
    void raw(const QByteArray &bytes, SourcePlace here = SourcePlace::here());

    bool stopRequested() const { return m_stop.stop_requested(); }
    void checkpoint(SourcePlace here = SourcePlace::here()); ///< throws TaskStopped when asked to end
    /// As checkpoint(), at any moment of the sleep.
    void sleep(std::chrono::nanoseconds duration, SourcePlace here = SourcePlace::here());
    void stand(SourcePlace here = SourcePlace::here()); ///< nothing but to tell the line

    /// Sends a request to another actor and waits for its answer. Nothing where that one is gone.
    std::optional<QJsonObject> ask(const QString &to, const QJsonObject &body, SourcePlace here = SourcePlace::here());
    /// The oldest request that nobody has taken yet; waits for one. Nothing when all other actors have ended.
    std::optional<Request> nextRequest(SourcePlace here = SourcePlace::here());
    void answer(const Request &request, const QJsonObject &body, SourcePlace here = SourcePlace::here());
    qsizetype waitingRequests() const;

    const QString &who() const { return m_who; }
    SharedState &shared() const;
    /// Waits until so many of the run have come here, once in a run.
    void meet(int actors, SourcePlace here = SourcePlace::here());

private:
    Post &post() const;
    void throwIfStopped() const;
    void pass(SourcePlace here); ///< is soon gone: told at most every 10 ms
    void tell(SourcePlace here, std::chrono::steady_clock::time_point now);
    void waitAt(SourcePlace here);

    QString m_who;
    Sink m_sink;
    std::stop_token m_stop;
    StepGate *m_gate = nullptr;
    SharedState *m_shared = nullptr;
    Post *m_post = nullptr;
    qint64 m_lastRequest = 0;
    std::chrono::steady_clock::time_point m_lastProgress;
    SourcePlace m_told;
    std::chrono::steady_clock::time_point m_lastTold;
    SourcePlace m_stepped; ///< where it was last let on
};

} // namespace thaw
