// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/pinger.h"
#include "app/subjects/subjectprotocol.h"
#include "workers/contract/runbudget.h"
#include "workers/pipe/channel.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace thaw {

/// Encodes and writes what a subject says, on a thread of its own, so that its GUI thread spends nothing on it. Tells the
/// pulse by itself. Where the main window does not read, reports are dropped and counted; nothing else is.
class Courier final
{
public:
    explicit Courier(Channel &channel);
    ~Courier(); ///< sends what it still has

    void tellPulse(Pinger &pinger);        ///< from now on; it outlives this
    void setTelling(bool telling);         ///< the pulse, after tellPulse(). Thread-safe
    void send(const FromSubject &message); ///< thread-safe; what is sent from one thread stays in its order

private:
    static constexpr int mostWaiting = 20'000;                     ///< messages; more reports are dropped
    static constexpr qsizetype mostBytes = runbudget::waiting / 2; ///< of memory, in these messages

    void pulse(bool rests = false);

    Channel &m_channel;
    QThread m_thread;
    QObject *m_desk = new QObject; ///< what is done in that thread
    Pinger *m_pinger = nullptr;    ///< this and the timer are used in that thread alone
    QTimer *m_timer = nullptr;
    std::atomic<int> m_waiting = 0;
    std::atomic<qsizetype> m_bytes = 0;
    std::atomic<qint64> m_dropped = 0;
};

} // namespace thaw
