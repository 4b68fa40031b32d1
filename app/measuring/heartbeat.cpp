// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/heartbeat.h"

#include "app/measuring/nowdoing.h"
#include "workers/reports/calllater.h"

#include <QThread>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr size_t mostNamed = 2000; // 10 s of pings

} // namespace

Heartbeat::Heartbeat(QObject *answerer)
    : m_tellTimer(this), m_pinger(answerer, [this](qint64) {
          const char *what = NowDoing::current();
          if (!what)
              return;
          const std::scoped_lock lock(m_mutex);
          m_named.push_back({monotonicMs(), what});
          if (m_named.size() > mostNamed)
              m_named.pop_front();
      })
{
    m_tellTimer.setInterval(66ms);
    connect(&m_tellTimer, &QTimer::timeout, this, [this] {
        takePings();
        const double now = monotonicMs();
        constexpr double shown = 10'000;
        m_meter.forgetBefore(now - 2 * shown);
        const Meter::Wait longest = m_meter.longestWaitSince(now - shown, now);
        emit beat(std::exchange(m_samples, {}), longest.ms, causeOf(longest));
    });
}

// The machine's own, where the pinger was held up meanwhile; else what was named first while the ping waited.
const char *Heartbeat::causeOf(const Meter::Wait &wait)
{
    if (!m_meter.gaps(wait.fromMs, wait.toMs).isEmpty())
        return NowDoing::machineIsBusy();
    const std::scoped_lock lock(m_mutex);
    const auto first = std::find_if(m_named.begin(), m_named.end(),
                                    [&wait](const Named &one) { return one.atMs >= wait.fromMs; });
    return first != m_named.end() && first->atMs <= wait.toMs ? first->what : nullptr;
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
