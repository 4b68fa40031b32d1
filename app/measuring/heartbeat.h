// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/measurement.h"
#include "app/measuring/meter.h"
#include "app/measuring/pinger.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <mutex>

class QThread;

namespace thaw {

/// Feels the pulse of the GUI thread, and works out in the supervisor's thread what it comes to.
/// Made by start(); ends with the last pointer to it, which must go before that thread does.
class Heartbeat final : public QObject
{
    Q_OBJECT

public:
    /// answerer: an object of the thread that is measured, which must live longer than the other thread: the application.
    /// thread: the one that works it out.
    static std::shared_ptr<Heartbeat> start(QObject *answerer, QThread *thread);

    /// Whether it feels the pulse and tells it, as it does at first. Thread-safe.
    void setBeating(bool beating);

    /// What was measured from then on. Call it in the heartbeat's own thread.
    Measurement measurementSince(double fromMs);

signals:
    /// Fifteen times a second: the points since the last time, and the longest stall of the last 10 s in ms with its cause, by
    /// NowDoing; null: not known.
    void beat(const QList<thaw::PulseSample> &samples, double worstMs, const char *cause);

private:
    explicit Heartbeat(QObject *answerer);
    void takePings();
    const char *causeOf(const Meter::Wait &wait);

    struct Named
    {
        double atMs = 0;
        const char *what = nullptr;
    };

    QTimer m_tellTimer;
    std::mutex m_mutex;        ///< of the next
    std::deque<Named> m_named; ///< what was done when a ping was sent, where that is known
    Pinger m_pinger;           ///< its thread ends before these do
    Meter m_meter;
    QList<PulseSample> m_samples;
};

} // namespace thaw
