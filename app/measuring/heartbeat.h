// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/measurement.h"
#include "app/measuring/meter.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QThread;

namespace thaw {

/// Feels the pulse of the GUI thread from the supervisor's thread: a ping every 5 ms, answered when its event loop gets
/// to it. Made by start(); ends with the last pointer to it, which must go before the thread does.
class Heartbeat final : public QObject, public std::enable_shared_from_this<Heartbeat>
{
    Q_OBJECT

public:
    /// answerer: an object of the thread that is measured, which must live longer than the other thread: the application.
    /// thread: the one that measures.
    static std::shared_ptr<Heartbeat> start(QObject *answerer, QThread *thread);

    /// What was measured from then on. Call it in the heartbeat's own thread.
    Measurement measurementSince(double fromMs) const;

signals:
    /// Fifteen times a second: the points since the last time, and the longest stall of the last 10 s in ms.
    void beat(const QList<thaw::PulseSample> &samples, double worstMs);

private:
    explicit Heartbeat(QObject *answerer);
    void begin();
    void ping();

    QObject *m_answerer;
    QTimer m_pingTimer;
    QTimer m_tellTimer;
    Meter m_meter;
    QList<PulseSample> m_samples;
    double m_due = 0;
};

} // namespace thaw
