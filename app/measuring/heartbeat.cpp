// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/heartbeat.h"

#include "workers/reports/calllater.h"

#include <QThread>

#include <chrono>

using namespace std::chrono_literals;

namespace thaw {

Heartbeat::Heartbeat(QObject *answerer) : m_tellTimer(this), m_pinger(answerer)
{
    m_tellTimer.setInterval(66ms);
    connect(&m_tellTimer, &QTimer::timeout, this, [this] {
        takePings();
        const double now = monotonicMs();
        constexpr double shown = 10'000;
        m_meter.forgetBefore(now - 2 * shown);
        emit beat(std::exchange(m_samples, {}), m_meter.longestSince(now - shown, now));
    });
}

std::shared_ptr<Heartbeat> Heartbeat::start(QObject *answerer, QThread *thread)
{
    // Deleted in its own thread, whoever lets go last.
    std::shared_ptr<Heartbeat> heartbeat(new Heartbeat(answerer), [](Heartbeat *one) { one->deleteLater(); });
    heartbeat->moveToThread(thread);
    callLater(heartbeat.get(), [one = heartbeat.get()] { one->m_tellTimer.start(); });
    return heartbeat;
}

void Heartbeat::setBeating(bool beating)
{
    m_pinger.setPace(beating ? Pinger::Pace::Full : Pinger::Pace::Rest);
    callLater(this, [this, beating] { beating ? m_tellTimer.start() : m_tellTimer.stop(); });
}

void Heartbeat::takePings()
{
    m_samples += m_meter.add(m_pinger.take());
}

Measurement Heartbeat::measurementSince(double fromMs)
{
    takePings();
    const double now = monotonicMs();
    return m_meter.summary(fromMs, now, now);
}

} // namespace thaw
