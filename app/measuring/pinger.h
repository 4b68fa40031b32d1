// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/pinglog.h"

#include <functional>
#include <memory>
#include <thread>

class QObject;

namespace thaw {

/// Asks the event loop of one thread for a sign of life, every 5 ms unless it is told otherwise, from a thread of its own
/// that does nothing else, and notes when it asked and when it was answered. A ping that leaves late keeps the time at
/// which it was due. Where the pinger itself was held up for longer than two pings (a busy machine, SIGSTOP, a suspended
/// computer), that is a gap: it is noted, and no burst of pings follows it.
class Pinger final
{
public:
    /// answerer: an object of the thread that is asked; it must outlive this, and its event loop what was asked.
    /// asked: called on the pinger's thread after each ping, with its number.
    explicit Pinger(QObject *answerer, std::function<void(qint64 number)> asked = {});
    ~Pinger(); ///< joins its thread

    /// Full: every 5 ms, for a run and for the window that watches itself. Slow: every 40 ms, to show that it is alive.
    /// Rest: never, and the thread sleeps.
    enum class Pace { Full, Slow, Rest };
    void setPace(Pace pace); ///< Full at first. Thread-safe

    void askNow(); ///< out of turn, as soon as its thread gets the processor. Thread-safe

    /// What has happened since the last call, from the first ping on. Thread-safe. Where nobody calls, the oldest is lost.
    PingLog take();

private:
    struct Notes;

    std::shared_ptr<Notes> m_notes; ///< shared with the pings on their way
    std::jthread m_thread;
};

} // namespace thaw
