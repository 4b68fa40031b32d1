// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QBasicTimer>
#include <QTreeView>

namespace thaw {

// A table of workers: Worker, PID, State, Progress, Elapsed. The Progress column draws a bar from ProgressRole
// (or EditRole; 0 to 1, below 0: unknown, a moving block), the others draw the model's texts; ToneRole, if there
// is one, colours them (0 normal, 1 good, 2 warning, 3 bad, 4 muted). Repaints by itself only where a visible
// block moves.
class WorkerView final : public QTreeView
{
    Q_OBJECT

public:
    enum Column { WorkerColumn, PidColumn, StateColumn, ProgressColumn, ElapsedColumn };
    enum Role { ProgressRole = Qt::UserRole + 1, ToneRole };

    explicit WorkerView(QWidget *parent = nullptr);

    void setPlaceholder(const QString &text); // shown while there are no workers

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    bool hasRows() const;

    QBasicTimer m_timer;
    QString m_placeholder;
};

} // namespace thaw
