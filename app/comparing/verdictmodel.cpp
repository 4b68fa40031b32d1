// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/verdictmodel.h"

#include "app/runs/sentences.h"
#include "app/runs/transcriptmodel.h"

using namespace Qt::StringLiterals;

namespace thaw {

VerdictModel::VerdictModel(QObject *parent) : QAbstractTableModel(parent) {}

void VerdictModel::setWays(Way left, Way right)
{
    beginResetModel();
    m_ways = {left, right};
    m_runs = {};
    endResetModel();
}

void VerdictModel::setWay(int side, Way way)
{
    m_ways.at(size_t(side)) = way;
    emit headerDataChanged(Qt::Horizontal, side + 1, side + 1);
}

void VerdictModel::setRun(int side, const RunRecord &run)
{
    m_runs.at(size_t(side)) = run;
    emit dataChanged(index(0, side + 1), index(RowCount - 1, side + 1));
}

int VerdictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RowCount;
}

int VerdictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant VerdictModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.column() == 0)
        return role == Qt::DisplayRole ? QVariant(label(index.row())) : QVariant();
    const auto &run = m_runs.at(size_t(index.column() - 1));
    if (role == Qt::DisplayRole)
        return run ? text(index.row(), *run) : u"–"_s;
    if (role == ToneRole)
        return run ? tone(index.row(), *run) : int(TranscriptModel::Muted);
    if (role == Qt::ToolTipRole && run && index.row() == OutcomeRow)
        return outcomeSentence(run->outcome);
    return {};
}

QVariant VerdictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? QString() : wayShortTitle(m_ways.at(size_t(section - 1)));
}

QString VerdictModel::label(int row) const
{
    switch (row) {
    case LongestRow:
        return tr("Longest freeze");
    case BlockedRow:
        return tr("Blocked in all");
    case FramesRow:
        return tr("Frames painted");
    case KeystrokeRow:
        return tr("Keystroke to screen");
    case TaskRow:
        return tr("Task took");
    case OutcomeRow:
        return tr("Outcome");
    case VerdictRow:
        return tr("Verdict");
    default:
        return {};
    }
}

QString VerdictModel::text(int row, const RunRecord &run) const
{
    switch (row) {
    case LongestRow:
        return millisecondsText(run.measurement.longestStallMs);
    case BlockedRow:
        return millisecondsText(run.measurement.blockedMs);
    case FramesRow:
        return run.measurement.frames < 0 ? u"–"_s : QString::number(run.measurement.frames);
    case KeystrokeRow:
        return millisecondsText(run.measurement.keystrokeP95Ms);
    case TaskRow:
        return secondsText(run.outcome.seconds);
    case OutcomeRow:
        return outcomeTitle(run.outcome.kind);
    case VerdictRow:
        return verdictText(run);
    default:
        return {};
    }
}

int VerdictModel::tone(int row, const RunRecord &run) const
{
    const bool lost = verdictOf(run) == Verdict::Lost; // what it was before is no merit
    const auto against = [lost](double ms, double good) {
        if (ms < 0 || lost)
            return TranscriptModel::Muted;
        return ms <= good ? TranscriptModel::Good : TranscriptModel::Bad;
    };
    switch (row) {
    case LongestRow:
        return against(run.measurement.longestStallMs, instantMs);
    case BlockedRow:
        return against(run.measurement.blockedMs, longTaskMs);
    case KeystrokeRow:
        return against(run.measurement.keystrokeP95Ms, instantMs);
    case OutcomeRow:
        return run.outcome.kind == Outcome::Kind::Finished ? TranscriptModel::Normal : TranscriptModel::Bad;
    case VerdictRow:
        return lost ? TranscriptModel::Bad : against(run.measurement.longestStallMs, instantMs);
    default:
        return TranscriptModel::Normal;
    }
}

} // namespace thaw
