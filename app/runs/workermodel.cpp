// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/workermodel.h"

#include "app/runs/sentences.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

WorkerModel::WorkerModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_tick.setInterval(100ms);
    connect(&m_tick, &QTimer::timeout, this, &WorkerModel::tick);
}

void WorkerModel::clear()
{
    m_tick.stop();
    beginResetModel();
    m_rows.clear();
    m_lastSeconds = 0;
    endResetModel();
}

void WorkerModel::apply(const ReportBatch &batch)
{
    for (const Report &report : batch.reports)
        apply(report);
    m_sinceReport.start();
    if (!m_rows.isEmpty() && !m_tick.isActive())
        m_tick.start();
    tick();
}

void WorkerModel::apply(const Report &report)
{
    m_lastSeconds = report.seconds;
    if (const auto *launched = std::get_if<Launched>(&report.event)) {
        rowOf(launched->who, report.seconds).pid = launched->pid;
    } else if (const auto *progress = std::get_if<Progress>(&report.event)) {
        // Threads inside one worker have no row of their own: theirs is the worker's.
        const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                      [progress](const Row &one) { return one.who == progress->who; });
        if (row != m_rows.end())
            row->done = progress->done;
    } else if (const auto *state = std::get_if<ActorState>(&report.event)) {
        Row &row = rowOf(state->who, report.seconds);
        row.elapsed = report.seconds - row.begun;
        row.state = state->state;
        row.ended = state->ended;
        if (state->state == ActorState::State::Ended && state->ended == Outcome::Kind::Finished)
            row.done = 1;
    }
}

WorkerModel::Row &WorkerModel::rowOf(const QString &who, double seconds)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&who](const Row &row) { return row.who == who; });
    if (found != m_rows.end())
        return *found;
    const int row = int(m_rows.size());
    beginInsertRows({}, row, row);
    Row added;
    added.who = who;
    added.begun = seconds;
    m_rows.append(added);
    endInsertRows();
    return m_rows.last();
}

void WorkerModel::finish()
{
    tick();
    m_tick.stop();
}

void WorkerModel::tick()
{
    if (m_rows.isEmpty())
        return;
    const double now = m_lastSeconds + double(m_sinceReport.elapsed()) / 1000.0;
    for (Row &row : m_rows) {
        if (row.state != ActorState::State::Ended)
            row.elapsed = now - row.begun;
    }
    emit dataChanged(index(0, PidColumn), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

QString WorkerModel::workerAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).who : QString();
}

int WorkerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int WorkerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WorkerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == ProgressRole)
        return row.state == ActorState::State::Ended && row.done < 0 ? 0.0 : row.done;
    if (role == ToneRole)
        return int(toneOf(row));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WorkerColumn:
        return actorName(row.who);
    case PidColumn:
        return row.pid > 0 ? QString::number(row.pid) : u"–"_s; // it never started
    case StateColumn:
        return stateText(row);
    case ProgressColumn:
        return row.done < 0 ? QString() : tr("%1 %").arg(qRound(row.done * 100));
    case ElapsedColumn:
        return secondsText(row.elapsed);
    default:
        return {};
    }
}

QString WorkerModel::stateText(const Row &row) const
{
    switch (row.state) {
    case ActorState::State::Running:
        return tr("running");
    case ActorState::State::Cancelling:
        return tr("cancelling");
    case ActorState::State::Terminating:
        return tr("terminating");
    case ActorState::State::Killing:
        return tr("killing");
    case ActorState::State::Stuck:
        return tr("stuck");
    case ActorState::State::Ended:
        return outcomeTitle(row.ended);
    }
    return {};
}

Tone WorkerModel::toneOf(const Row &row) const
{
    switch (row.state) {
    case ActorState::State::Running:
        return Tone::Neutral;
    case ActorState::State::Ended:
        return row.ended == Outcome::Kind::Finished ? Tone::Good : Tone::Bad;
    case ActorState::State::Stuck:
        return Tone::Bad;
    default:
        return Tone::Warning;
    }
}

QVariant WorkerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WorkerColumn:
        return tr("Worker");
    case PidColumn:
        return tr("PID");
    case StateColumn:
        return tr("State");
    case ProgressColumn:
        return tr("Progress");
    case ElapsedColumn:
        return tr("Elapsed");
    default:
        return {};
    }
}

} // namespace thaw
