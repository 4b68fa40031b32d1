// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/runs/tone.h"
#include "workers/contract/report.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

namespace thaw {

/// The workers of a run: one row per actor, with pid, state, progress and elapsed time.
class WorkerModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WorkerColumn, PidColumn, StateColumn, ProgressColumn, ElapsedColumn, ColumnCount };
    enum Role { ProgressRole = Qt::UserRole + 1 }; ///< 0 to 1; below 0: unknown. And ToneRole

    explicit WorkerModel(QObject *parent = nullptr);

    void clear();
    void apply(const ReportBatch &batch);
    void finish(); ///< the run has ended: nothing goes on any more

    QString workerAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString who;
        qint64 pid = 0;
        ActorState::State state = ActorState::State::Running;
        Outcome::Kind ended = Outcome::Kind::Finished;
        double done = -1;
        double begun = 0; ///< s since the run's start
        double elapsed = 0;
    };
    Row &rowOf(const QString &who, double seconds);
    void apply(const Report &report);
    void tick();
    QString stateText(const Row &row) const;
    Tone toneOf(const Row &row) const;

    QList<Row> m_rows;
    QTimer m_tick; ///< elapsed time, ten times a second while something runs
    QElapsedTimer m_sinceReport;
    double m_lastSeconds = 0;
};

} // namespace thaw
