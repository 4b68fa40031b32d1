// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/heartbeat.h"

#include "workers/reports/calllater.h"

#include <QThread>

#include <chrono>

using namespace std::chrono_literals;

namespace thaw {

Heartbeat::Heartbeat(QObject *answerer) : m_answerer(answerer), m_pingTimer(this), m_tellTimer(this)
{
    m_pingTimer.setTimerType(Qt::PreciseTimer);
    m_pingTimer.setInterval(pingIntervalMs);
    m_tellTimer.setInterval(66ms);
    connect(&m_pingTimer, &QTimer::timeout, this, &Heartbeat::ping);
    connect(&m_tellTimer, &QTimer::timeout, this, [this] {
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
    callLater(heartbeat.get(), [one = heartbeat.get()] { one->begin(); });
    return heartbeat;
}

void Heartbeat::begin()
{
    m_due = monotonicMs();
    m_pingTimer.start();
    m_tellTimer.start();
}

void Heartbeat::ping()
{
    const std::weak_ptr<Heartbeat> weak = weak_from_this(); // a ping on its way must not keep it
    if (weak.expired())
        return;
    const double now = monotonicMs();
    for (; m_due <= now; m_due += pingIntervalMs) {
        const qint64 number = m_meter.send(now, m_due);
        callLater(m_answerer, [weak, number] {
            const double answered = monotonicMs();
            if (const auto self = weak.lock())
                callLater(self.get(), [one = self.get(), number, answered] { one->m_meter.answer(number, answered); });
        });
    }
    m_samples.append({now / 1000, m_meter.silence(now)});
}

Measurement Heartbeat::measurementSince(double fromMs) const
{
    const double now = monotonicMs();
    return m_meter.summary(fromMs, now, now);
}

} // namespace thaw
