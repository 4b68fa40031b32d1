// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QBasicTimer>
#include <QProgressBar>

namespace thaw {

// A slim rounded progress bar; below 0 a block moves back and forth while the bar is visible.
class ProgressBar final : public QProgressBar
{
    Q_OBJECT

public:
    explicit ProgressBar(QWidget *parent = nullptr);

    void setFraction(double fraction); // 0 to 1; below 0: the length of the work is unknown

    double fraction() const { return m_fraction; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QBasicTimer m_timer;
    double m_fraction = 0;
};

} // namespace thaw
