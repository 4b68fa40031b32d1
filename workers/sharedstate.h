// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <atomic>
#include <memory>
#include <span>
#include <vector>

namespace thaw {

/// Memory and locks that the actors of one run share. Thread-safe.
///
/// Between processes: a memfd, which has no name in any file system, and locks of its open file descriptions, which the
/// kernel releases when their holder dies. So no death leaves anything behind, and the dead hold nothing.
/// Within one process: plain memory and mutexes, with the same meaning.
class SharedState
{
public:
    using Cell = std::atomic<qint64>;
    static constexpr std::size_t cellCount = 64;

    virtual ~SharedState() = default;
    Q_DISABLE_COPY_MOVE(SharedState)

    static std::unique_ptr<SharedState> withinProcess();
    /// What the program keeps while the run lasts; its workers open path(). Null where the system has no memory left.
    static std::unique_ptr<SharedState> betweenProcesses();
    static std::unique_ptr<SharedState> open(const QString &path); ///< in a worker; null where there is none

    virtual QString path() const { return {}; }

    std::span<Cell> cells() const { return m_cells.first(cellCount - 1); } ///< zero at first
    /// Counts the caller in and tells how many have come: for those who have to begin together, or to know the last.
    qint64 arrive() { return ++m_cells.back(); }
    qint64 arrived() const { return m_cells.back(); }

    virtual qint64 lockNumber(const QString &name) = 0;
    virtual void lock(qint64 number) = 0; ///< blocks, for ever in a deadlock; nothing but a signal's death ends it
    virtual bool tryLock(qint64 number) = 0;
    virtual void unlock(qint64 number) = 0;

protected:
    explicit SharedState(std::span<Cell> cells) : m_cells(cells) {}

private:
    const std::span<Cell> m_cells;
};

/// One lock of a SharedState, by its name: to be used by one thread, and in std::scoped_lock.
class SharedLock final
{
public:
    SharedLock(SharedState &state, const QString &name) : m_state(&state), m_number(state.lockNumber(name)) {}

    void lock() { m_state->lock(m_number); }
    bool try_lock() { return m_state->tryLock(m_number); } // NOLINT(readability-identifier-naming): std::lock wants it
    void unlock() { m_state->unlock(m_number); }

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

private:
    SharedLock m_head;
    std::vector<SharedLock> m_permits;
    SharedLock *m_taken = nullptr;
};

} // namespace thaw
