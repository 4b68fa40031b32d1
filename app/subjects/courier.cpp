// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/subjects/courier.h"

#include "workers/contract/heldbytes.h"
#include "workers/reports/calllater.h"

#include <chrono>

using namespace std::chrono_literals;

namespace thaw {

namespace {

// Of what a count of dropped reports has to stand before; else 0.
qint64 runOf(const FromSubject &message)
{
    if (const auto *report = std::get_if<SubjectReport>(&message))
        return report->run;
    if (const auto *ended = std::get_if<SubjectEnded>(&message))
        return ended->run;
    return 0;
}

} // namespace

Courier::Courier(Channel &channel) : m_channel(channel)
{
    m_desk->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    m_thread.start();
}

Courier::~Courier()
{
    endAfterAll(m_thread, m_desk);
}

void Courier::tellPulse(Pinger &pinger)
{
    callLater(m_desk, [this, &pinger] {
        m_pinger = &pinger;
        m_timer = new QTimer(m_desk);
        QObject::connect(m_timer, &QTimer::timeout, m_desk, [this] { pulse(); });
        m_timer->start(66ms);
    });
}

void Courier::setTelling(bool telling)
{
    callLater(m_desk, [this, telling] {
        if (telling)
            m_timer->start();
        else
            m_timer->stop();
        pulse(!telling);
    });
}

void Courier::pulse(bool rests)
{
    m_channel.send(encode(FromSubject(Pulse{m_pinger->take(), rests})));
    m_channel.flush();
}

void Courier::send(const FromSubject &message)
{
    const qsizetype bytes = heldBytes(message);
    if (std::holds_alternative<SubjectReport>(message) && (m_waiting >= mostWaiting || m_bytes + bytes > mostBytes)) {
        ++m_dropped;
        return;
    }
    if (const qint64 run = runOf(message); run > 0 && m_dropped > 0)
        send(Skipped{run, m_dropped.exchange(0), 0});
    ++m_waiting;
    m_bytes += bytes;
    callLater(m_desk, [this, message, bytes] {
        --m_waiting;
        m_bytes -= bytes;
        const bool ends = std::holds_alternative<SubjectEnded>(message);
        if (ends && m_pinger)
            pulse(); // the pings of the run come before its end
        m_channel.send(encode(message));
        if (ends || std::holds_alternative<SubjectHello>(message))
            m_channel.flush();
    });
}

} // namespace thaw
