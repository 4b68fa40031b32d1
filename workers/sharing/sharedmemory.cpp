// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/sharing/sharedmemory.h"

#include <QStringList>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <mutex>
#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

static_assert(SharedState::Cell::is_always_lock_free && sizeof(SharedState::Cell) == sizeof(qint64),
              "cells are used by several processes at once");

constexpr std::size_t mappedSize = SharedState::cellCount * sizeof(SharedState::Cell);

struct PlainMemory
{
    std::array<SharedState::Cell, SharedState::cellCount> memory{};
};

class WithinProcess final : private PlainMemory, public SharedState
{
public:
    WithinProcess() : SharedState(memory) {}

    qint64 lockNumber(const QString &name) override
    {
        const std::scoped_lock guard(m_naming);
        if (!m_names.contains(name))
            m_names.append(name);
        Q_ASSERT(std::size_t(m_names.size()) <= m_mutexes.size());
        return m_names.indexOf(name);
    }
    void lock(qint64 number) override { m_mutexes.at(std::size_t(number)).lock(); }
    bool tryLock(qint64 number) override { return m_mutexes.at(std::size_t(number)).try_lock(); }
    void unlock(qint64 number) override { m_mutexes.at(std::size_t(number)).unlock(); }

private:
    std::mutex m_naming;
    QStringList m_names;
    std::array<std::mutex, 64> m_mutexes;
};

/// The bytes of the file stand for the locks: a name's place is its hash, far beyond the file's end, where only locks are.
class BetweenProcesses final : public SharedState
{
public:
    BetweenProcesses(int descriptor, void *memory)
        : SharedState(std::span(static_cast<Cell *>(memory), cellCount)), m_descriptor(descriptor), m_memory(memory)
    {}
    ~BetweenProcesses() override
    {
        ::munmap(m_memory, mappedSize);
        ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(BetweenProcesses)

    QString path() const override { return u"/proc/%1/fd/%2"_s.arg(::getpid()).arg(m_descriptor); }

    qint64 lockNumber(const QString &name) override
    {
        quint64 hash = 14695981039346656037U; // FNV-1a: the same in every process
        for (const QChar letter : name)
            hash = (hash ^ letter.unicode()) * 1099511628211U;
        return qint64(hash >> 2);
    }
    void lock(qint64 number) override { apply(F_OFD_SETLKW, F_WRLCK, number); }
    bool tryLock(qint64 number) override { return apply(F_OFD_SETLK, F_WRLCK, number); }
    void unlock(qint64 number) override { apply(F_OFD_SETLK, F_UNLCK, number); }

private:
    // OFD locks and not POSIX ones: those refuse a deadlock, and this program is here to show it.
    bool apply(int command, short type, qint64 number) const
    {
        struct flock range = {};
        range.l_type = type;
        range.l_whence = SEEK_SET;
        range.l_start = number;
        range.l_len = 1;
        int result = 0;
        do {
            result = ::fcntl(m_descriptor, command, &range);
        } while (result != 0 && errno == EINTR);
        return result == 0;
    }

    const int m_descriptor;
    void *const m_memory;
};

std::unique_ptr<SharedState> mapped(int descriptor)
{
    if (descriptor < 0)
        return nullptr;
    void *memory = ::mmap(nullptr, mappedSize, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (memory == MAP_FAILED) {
        ::close(descriptor);
        return nullptr;
    }
    return std::make_unique<BetweenProcesses>(descriptor, memory);
}

} // namespace

std::unique_ptr<SharedState> sharedWithinProcess()
{
    return std::make_unique<WithinProcess>();
}

std::unique_ptr<SharedState> sharedBetweenProcesses()
{
    const int descriptor = ::memfd_create("thaw", MFD_CLOEXEC);
    if (descriptor >= 0 && ::ftruncate(descriptor, mappedSize) != 0) {
        ::close(descriptor);
        return nullptr;
    }
    return mapped(descriptor);
}

// Opened anew, and not inherited: a lock belongs to the open file description, so each worker needs its own.
std::unique_ptr<SharedState> openShared(const QString &path)
{
    return mapped(::open(path.toLocal8Bit().constData(), O_RDWR | O_CLOEXEC));
}

} // namespace thaw
