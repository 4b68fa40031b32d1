// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/sharedstate.h"

#include <vector>

namespace thaw {

/// One lock of a SharedState, by its name: to be used by one thread, and in std::scoped_lock.
class SharedLock final
{
public:
    SharedLock(SharedState &state, const QString &name) : m_state(&state), m_number(state.lockNumber(name)) {}

    void lock() { m_state->lock(m_number); }
    bool try_lock() { return m_state->tryLock(m_number); } // NOLINT(readability-identifier-naming): std::lock wants it
    void unlock() { m_state->unlock(m_number); }
    int permits() const { return 1; } ///< so many may hold it at once

private:
    SharedState *m_state;
    qint64 m_number;
};

/// Lets in as many at once as it has permits: a lock for each permit, and one for the place at the head of the queue.
/// To be used by one thread, which takes one permit at a time.
class SharedSemaphore final
{
public:
    SharedSemaphore(SharedState &state, const QString &name, int permits);

    void lock(); ///< takes a permit: std::scoped_lock wants this name
    void unlock();
    int permits() const { return int(m_permits.size()); }

private:
    SharedLock m_head;
    std::vector<SharedLock> m_permits;
    SharedLock *m_taken = nullptr;
};

} // namespace thaw
