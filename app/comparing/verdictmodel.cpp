// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/verdictmodel.h"

#include "app/runs/sentences.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr std::array judgedFigures{Figure::LongestStall, Figure::Blocked,        Figure::Frames,    Figure::Keystroke,
                                   Figure::TaskTime,     Figure::ProcessorShare, Figure::PingerGaps};
static_assert(judgedFigures.size() == VerdictModel::OutcomeRow);

Figure figureInRow(int row)
{
    return judgedFigures.at(std::size_t(row));
}

QString labelOf(int row)
{
    if (row < VerdictModel::OutcomeRow)
        return figureTerm(figureInRow(row));
    return row == VerdictModel::OutcomeRow ? VerdictModel::tr("Outcome") : VerdictModel::tr("Verdict");
}

QString explanationOf(int row)
{
    if (row < VerdictModel::OutcomeRow)
        return figureExplanation(figureInRow(row));
    return row == VerdictModel::VerdictRow ? verdictThresholds() : QString();
}

QString textOf(int row, const RunRecord &run)
{
    if (row == VerdictModel::rowOf(Figure::LongestStall)
        && verdictOf(run) == Verdict::Frozen) // what the verdict follows
        return VerdictModel::tr("%1 (%2 %)", "a stall, its share of the run")
            .arg(figureText(Figure::LongestStall, run))
            .arg(std::floor(100 * stalledShare(run)));
    if (row < VerdictModel::OutcomeRow)
        return figureText(figureInRow(row), run);
    return row == VerdictModel::OutcomeRow ? outcomeTitle(run.outcome.kind) : verdictText(run);
}

Tone toneOf(Figure figure, const RunRecord &run)
{
    const FigureTraits &row = traits(figure);
    if (row.goodUpTo < 0)
        return Tone::Neutral;
    if (row.of(run) < 0 || verdictOf(run) == Verdict::Lost) // what it was before is no merit
        return Tone::Muted;
    if (row.of(run) <= row.goodUpTo)
        return Tone::Good;
    return verdictOf(run) == Verdict::Jerky ? Tone::Warning : Tone::Bad; // as the verdict is everywhere else
}

Tone toneOf(int row, const RunRecord &run)
{
    if (row < VerdictModel::OutcomeRow)
        return toneOf(figureInRow(row), run);
    const bool well = row == VerdictModel::OutcomeRow ? run.outcome.kind == Outcome::Kind::Finished
                                                      : verdictOf(run) != Verdict::Lost;
    if (!well)
        return Tone::Bad;
    return row == VerdictModel::OutcomeRow ? Tone::Neutral : toneOf(Figure::LongestStall, run);
}

} // namespace

int VerdictModel::rowOf(Figure figure)
{
    return int(std::find(judgedFigures.begin(), judgedFigures.end(), figure) - judgedFigures.begin());
}

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
        return role == Qt::DisplayRole   ? QVariant(labelOf(index.row()))
               : role == Qt::ToolTipRole ? QVariant(explanationOf(index.row()))
                                         : QVariant();
    const auto &run = m_runs.at(size_t(index.column() - 1));
    if (role == Qt::DisplayRole)
        return run ? textOf(index.row(), *run) : u"–"_s;
    if (role == ToneRole)
        return int(run ? toneOf(index.row(), *run) : Tone::Muted);
    if (role == Qt::ToolTipRole && run && index.row() == OutcomeRow)
        return outcomeSentence(run->outcome, run->request.task);
    return {};
}

QVariant VerdictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? QString() : wayShortTitle(m_ways.at(size_t(section - 1)));
}

} // namespace thaw
