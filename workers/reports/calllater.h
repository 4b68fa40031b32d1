// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaObject>
#include <QObject>

#include <atomic>
#include <utility>

namespace thaw {

#ifdef __SANITIZE_THREAD__
/// Qt hands a posted call over under a mutex of its own. A distribution's Qt is not instrumented, so that ThreadSanitizer
/// does not see that mutex and takes what the call carries for a race. In its build only, the hand-over is said in words
/// that it knows: released when the call has been put where it waits, acquired before it is read.
template<typename Call>
class HandedOver final
{
public:
    explicit HandedOver(Call call) : m_call(std::move(call)) {}
    HandedOver(HandedOver &&other) noexcept : m_call(std::move(other.m_call))
    {
        s_count.fetch_add(1, std::memory_order_release);
    }
    void operator()()
    {
        (void)s_count.load(std::memory_order_acquire);
        m_call();
    }

private:
    static inline std::atomic<unsigned> s_count = 0;
    Call m_call;
};
#else
template<typename Call>
using HandedOver = Call;
#endif

/// Calls a functor from the event loop of the receiver's thread, and not at all when the receiver is deleted before.
/// Thread-safe.
template<typename Call>
void callLater(QObject *receiver, Call call)
{
    QMetaObject::invokeMethod(receiver, HandedOver<Call>(std::move(call)), Qt::QueuedConnection);
}

} // namespace thaw
