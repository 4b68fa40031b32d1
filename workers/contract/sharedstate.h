// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <atomic>
#include <span>

namespace thaw {

/// Memory and locks that the actors of one run share. Thread-safe.
/// How it is done, within one process or between several, is up to workers/sharing.
class SharedState
{
public:
    using Cell = std::atomic<qint64>;
    static constexpr std::size_t cellCount = 64;

    virtual ~SharedState() = default;
    Q_DISABLE_COPY_MOVE(SharedState)

    virtual QString path() const { return {}; } ///< what another process opens it by; empty: none can

    std::span<Cell> cells() const { return m_cells.first(cellCount - 1); } ///< zero at first
    /// Counts the caller in and tells how many have come: for those who have to begin together, or to know the last.
    qint64 arrive() { return ++m_cells.back(); }
    qint64 arrived() const { return m_cells.back(); }

    virtual qint64 lockNumber(const QString &name) = 0;
    virtual void lock(qint64 number) = 0; ///< blocks, in a deadlock for ever: only the death of the process ends that
    virtual bool tryLock(qint64 number) = 0;
    virtual void unlock(qint64 number) = 0;

protected:
    explicit SharedState(std::span<Cell> cells) : m_cells(cells) {}

private:
    const std::span<Cell> m_cells;
};

} // namespace thaw
