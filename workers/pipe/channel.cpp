// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/pipe/channel.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto together = 2ms;
constexpr qsizetype blockSize = 64 * 1024; // what a pipe holds

// With close-on-exec, since a copy of the descriptor in a child of ours would keep the pipe open when we have ended.
int takePrivately(int descriptor)
{
    return ::fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
}

} // namespace

Channel::Channel() : m_in(takePrivately(STDIN_FILENO)), m_out(takePrivately(STDOUT_FILENO))
{
    std::signal(SIGPIPE, SIG_IGN);
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::dup2(nothing, STDIN_FILENO);
    ::close(nothing);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    m_buffer.reserve(2 * blockSize);
    m_leaving.reserve(2 * blockSize);
    m_flusher = std::jthread([this](const std::stop_token &stop) { flushLate(stop); });
}

Channel::~Channel()
{
    m_flusher.request_stop();
    m_flusher.join();
    flush();
}

void Channel::sendOrHold(std::unique_lock<std::mutex> &lock, bool first)
{
    const bool alone = first && std::chrono::steady_clock::now() - m_lastWrite > together;
    if (alone || m_buffer.size() >= blockSize)
        writeOut(lock);
    else if (first)
        m_held.notify_one();
}

void Channel::flush()
{
    std::unique_lock lock(m_mutex);
    writeOut(lock);
}

void Channel::writeOut(std::unique_lock<std::mutex> &lock)
{
    lock.unlock();
    {
        const std::scoped_lock writing(m_writing);
        lock.lock();
        m_leaving.swap(m_buffer);
        m_lastWrite = std::chrono::steady_clock::now();
        lock.unlock();
        const char *from = m_leaving.constData();
        qsizetype left = m_leaving.size();
        while (left > 0) {
            const ssize_t written = ::write(m_out, from, size_t(left));
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                break; // nobody reads any more; the reader thread will see end-of-file on stdin, and end this process
            from += written;
            left -= written;
        }
        m_leaving.resize(0); // keeps its memory
    }
    lock.lock();
}

void Channel::flushLate(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_held.wait(lock, stop, [this] { return !m_buffer.isEmpty(); })) {
        m_held.wait_for(lock, stop, together, [] { return false; });
        writeOut(lock);
    }
}

void Channel::readWhile(const std::function<bool(QByteArrayView)> &handle)
{
    std::array<char, 16 * 1024> bytes;
    for (;;) {
        for (;;) { // what the last reader left
            const LineSplitter::Next next = m_splitter.next();
            if (std::holds_alternative<BrokenLine>(next))
                ::_exit(3);
            const auto *line = std::get_if<QByteArrayView>(&next);
            if (!line)
                break;
            if (!handle(*line))
                return;
        }
        const ssize_t size = ::read(m_in, bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            ::_exit(0);
        m_splitter.feed(QByteArrayView(bytes.data(), size));
    }
}

void Channel::readForever(const std::function<void(QByteArrayView)> &handle)
{
    for (;;)
        readWhile([&handle](QByteArrayView line) { return handle(line), true; });
}

} // namespace thaw
