// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/pipe/linesplitter.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <concepts>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace thaw {

/// The child's end of the pipe, in a worker or a subject. Takes the protocol's descriptors for itself, so that a stray
/// print can't break the stream: afterwards stdin is empty and stdout is stderr.
class Channel final
{
public:
    /// Once per process, before anything is printed or read: from then on stdin and stdout are somebody else's.
    Channel();
    ~Channel(); ///< sends what is still held back
    Q_DISABLE_COPY_MOVE(Channel)

    /// Thread-safe. Lines that follow one another closely leave together, at most 2 ms late. Blocks when the pipe is
    /// full: that is how a slow reader slows the worker down.
    void send(const QByteArray &line)
    {
        send([&line](QByteArray &end) { end.append(line); });
    }
    /// The same for a line that is written where it will leave from, by a call that appends it.
    template<typename Append>
    requires std::invocable<Append, QByteArray &>
    void send(Append append)
    {
        std::unique_lock lock(m_mutex);
        const bool first = m_buffer.isEmpty();
        append(m_buffer);
        sendOrHold(lock, first);
    }
    void flush();

    /// Reads lines on the calling thread, one thread at a time, and gives each to the handler until that says false. At
    /// end-of-file the process ends on the spot, because whoever started it is gone.
    void readWhile(const std::function<bool(QByteArrayView)> &handle);
    [[noreturn]] void readForever(const std::function<void(QByteArrayView)> &handle);

private:
    void sendOrHold(std::unique_lock<std::mutex> &lock, bool first);
    void writeOut(std::unique_lock<std::mutex> &lock);
    void flushLate(const std::stop_token &stop);

    const int m_in;
    const int m_out;
    LineSplitter m_splitter;
    std::mutex m_mutex;
    std::mutex m_writing; ///< keeps the order of two flushes
    QByteArray m_leaving; ///< guarded by m_writing; takes turns with m_buffer, so that neither is allocated anew
    std::condition_variable_any m_held;
    QByteArray m_buffer;
    std::chrono::steady_clock::time_point m_lastWrite;
    std::jthread m_flusher;
};

} // namespace thaw
