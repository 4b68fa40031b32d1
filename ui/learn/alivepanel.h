// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/card.h"
#include "ui/pulse/pulseseries.h"

#include <QBasicTimer>
#include <QElapsedTimer>

namespace thaw {

class PulseChart;
class Readout;
class SignsOfLife;

/// The proof that this window is alive, as a band: what was measured of it, its signs of life, and its own pulse.
class AlivePanel final : public Card
{
    Q_OBJECT

public:
    explicit AlivePanel(QWidget *parent = nullptr);

    void addPulse(const QList<PulsePoint> &points);
    /// The longest stall of the time that the chart shows. cause: empty where it is not known.
    void setWorst(double milliseconds, const QString &cause = {});

    QSize sizeHint() const override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void countOrRest(bool seen);
    void showNumbers();

    SignsOfLife *m_signs;
    PulseChart *m_chart;
    Readout *m_numbers;
    QBasicTimer m_timer;
    QElapsedTimer m_since; ///< when m_frames was counted
    qint64 m_frames = 0;
    double m_worst = -1;
    QString m_cause;
    int m_framesPerSecond = -1;
};

} // namespace thaw
