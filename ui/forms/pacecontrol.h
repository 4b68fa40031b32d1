// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

class QComboBox;
class QPushButton;

namespace thaw {

/// How fast a task may go on: at full speed, slowly, or a report at a time, so that a class can follow who does what.
class PaceControl final : public QWidget
{
    Q_OBJECT

public:
    explicit PaceControl(QWidget *parent = nullptr);

    bool isByHand() const;   ///< each report waits for a click
    bool isStepping() const; ///< not at full speed
    void setRunning(bool running);

signals:
    void stepRequested(bool freely); ///< freely: no more steps in this run

private:
    enum Pace { Full, Slow, Step };

    void showState();

    QComboBox *m_pace;
    QPushButton *m_next;
    QTimer m_slow;
    bool m_running = false;
    bool m_begunStepping = false; ///< the run under way waits for steps
};

} // namespace thaw
