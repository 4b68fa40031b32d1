// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/taskcontext.h"
#include "workers/sharing/sharedlocks.h"

#include <mutex>

namespace thaw {

/// A lock or a semaphore that the actors of a run share, and whose every attempt, take and release is reported.
/// Used by one actor, with ScopedLock.
template<typename Shared>
class Reported final
{
public:
    template<typename... Permits>
    Reported(TaskContext &context, const QString &name, Permits... permits)
        : m_context(context), m_name(name), m_shared(context.shared(), name, permits...)
    {}

    void lock()
    {
        report(LockEvent::What::Waits);
        m_shared.lock();
        report(LockEvent::What::Took);
    }
    /// An attempt that fails waits for nothing, and is not reported.
    bool try_lock() // NOLINT(readability-identifier-naming): std::lock wants it
    {
        const bool taken = m_shared.try_lock();
        if (taken)
            report(LockEvent::What::Took);
        return taken;
    }
    void unlock()
    {
        // Before, so that nobody's take is told before the release that made it possible.
        report(LockEvent::What::Released);
        m_shared.unlock();
    }

    void stand(SourcePlace here) { m_context.stand(here); }

private:
    void report(LockEvent::What what) { m_context.lockEvent(m_name, what, m_shared.permits()); }

    TaskContext &m_context;
    const QString m_name;
    Shared m_shared;
};

using Lock = Reported<SharedLock>;           ///< Lock(context, name)
using Semaphore = Reported<SharedSemaphore>; ///< Semaphore(context, name, permits)

/// A std::scoped_lock of these that tells its line first, since it may have to wait there.
template<typename... Locks>
class ScopedLock final
{
public:
    explicit ScopedLock(Locks &...locks, SourcePlace here = SourcePlace::here()) : m_locks(told(locks, here)...) {}

private:
    template<typename One>
    static One &told(One &lock, SourcePlace here)
    {
        lock.stand(here);
        return lock;
    }

    std::scoped_lock<Locks...> m_locks;
};

template<typename... Locks>
ScopedLock(Locks &...) -> ScopedLock<Locks...>;

} // namespace thaw
