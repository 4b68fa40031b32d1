// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/spoken.h"
#include "ui/style/paint.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

namespace thaw {

class Exposure;

/// The mascot: a yo-yo that goes up and down as long as its GUI thread lives. Where it is follows from the
/// monotonic clock at the moment of painting, so it shows each frame that was missed. It stops while hidden.
class YoYo final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit YoYo(QWidget *parent = nullptr);

    qint64 paintedFrames() const { return m_paintedFrames; } ///< since construction
    /// While it can be seen; 0: it stands still.
    void setFrameRate(int framesPerSecond);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QAccessible::Role spokenRole() const override { return QAccessible::Animation; }

signals:
    void painted(); ///< a frame

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void moveOrRest();

    Exposure *m_exposure;
    QBasicTimer m_timer;
    int m_frameRate = fullFrameRate;
    QElapsedTimer m_clock;
    qint64 m_paintedFrames = 0;
};

} // namespace thaw
