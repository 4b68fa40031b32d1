// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <latch>
#include <memory>
#include <utility>

namespace thaw {

#ifdef __SANITIZE_THREAD__
/// Qt hands a posted call over under a mutex of its own. A distribution's Qt is not instrumented, so that ThreadSanitizer
/// does not see that mutex and takes what the call carries for a race. In its build only, the hand-over is said in words
/// that it knows: released when the call has been put where it waits, acquired before it is read; and the same on the
/// way back, since the one who posted it may be the last to let go of it.
template<typename Call>
class HandedOver final
{
public:
    explicit HandedOver(Call call) : m_call(std::move(call)) {}
    HandedOver(HandedOver &&other) noexcept : m_call(std::move(other.m_call)) { release(); }
    ~HandedOver() { acquire(); }
    template<typename... Values>
    void operator()(Values &&...values)
    {
        acquire();
        m_call(std::forward<Values>(values)...);
        release();
    }

private:
    static void release() { s_count.fetch_add(1, std::memory_order_release); }
    static void acquire() { (void)s_count.load(std::memory_order_acquire); }

    static inline std::atomic<unsigned> s_count = 0;
    Call m_call;
};
#else
template<typename Call>
using HandedOver = Call;
#endif

/// A functor as Qt is to be given it, where Qt calls it in another thread.
template<typename Call>
HandedOver<Call> handedOver(Call call)
{
    return HandedOver<Call>(std::move(call));
}

/// Calls a functor from the event loop of the receiver's thread, and not at all when the receiver is deleted before.
/// Thread-safe.
template<typename Call>
void callLater(QObject *receiver, Call call)
{
    QMetaObject::invokeMethod(receiver, handedOver(std::move(call)), Qt::QueuedConnection);
}

/// The same, and waits until it has been called. The receiver must live in another thread, and until then.
template<typename Call>
void callAndWait(QObject *receiver, Call call)
{
    std::latch called(1);
    callLater(receiver, [&call, &called] {
        call();
        called.count_down();
    });
    called.wait();
}

/// Does work in a thread of its own, and calls done in the main thread with what came of it, unless context, which lives
/// there, is gone by then. The program's end waits for the work.
template<typename Work, typename Done>
void workInBackground(Work work, QObject *context, Done done)
{
    auto result = std::make_shared<decltype(work())>();
    QThread *thread = QThread::create([work = std::move(work), result]() mutable { *result = work(); });
    QObject::connect(thread, &QThread::finished, context, [result, done = std::move(done)] { done(*result); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, thread, [thread] { thread->wait(); });
    thread->start();
}

/// Ends a thread after all that was posted to an object in it. The end itself is not posted: who posts wakes the thread's
/// dispatcher last, and by then the call may have run and the thread taken its dispatcher with it.
inline void endAfterAll(QThread &thread, QObject *last)
{
    callAndWait(last, [] {});
    thread.quit();
    thread.wait();
}

/// Connects a signal of an object of another thread: the functor is called from the event loop of the main thread, with
/// copies of what the signal carries, and not at all when the receiver, which lives in the main thread, is deleted before.
template<typename Sender, typename Signal, typename Call>
void connectLater(Sender *sender, Signal signal, QObject *receiver, Call call)
{
    auto post = [to = QPointer<QObject>(receiver), call](const auto &...values) {
        callLater(QCoreApplication::instance(), [to, call, values...]() mutable {
            if (to)
                call(values...);
        });
    };
    QObject::connect(sender, signal, sender, handedOver(std::move(post)), Qt::DirectConnection);
}

} // namespace thaw
