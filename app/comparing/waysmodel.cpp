// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/waysmodel.h"

#include "app/comparing/verdicttone.h"
#include "app/measuring/durations.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"
#include "workers/tasks/tasklist.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

std::optional<Figure> medianIn(int column)
{
    switch (column) {
    case WaysModel::StallColumn:
        return Figure::LongestStall;
    case WaysModel::BlockedColumn:
        return Figure::Blocked;
    case WaysModel::LatencyColumn:
        return Figure::LatencyP99;
    case WaysModel::FramesColumn:
        return Figure::Frames;
    case WaysModel::KeystrokeColumn:
        return Figure::Keystroke;
    case WaysModel::TimeColumn:
        return Figure::TaskTime;
    default:
        return std::nullopt;
    }
}

QString medianText(const WaySummary &way, Figure figure)
{
    const Spread spread = way.figures.value(figure);
    if (spread.count == 0)
        return u"–"_s;
    return traits(figure).unit == FigureTraits::Unit::Milliseconds ? millisecondsText(spread.median)
                                                                   : QLocale().toString(spread.median, 'f', 0);
}

QString stallIntervalText(const WaySummary &way)
{
    const Spread spread = way.figures.value(Figure::LongestStall);
    if (spread.count < 2)
        return u"–"_s;
    const QString interval = u"%1 – %2"_s.arg(millisecondsText(spread.low), millisecondsText(spread.high));
    return way.isUnsteady ? WaysModel::tr("%1, unsteady").arg(interval) : interval;
}

/// Of the longest stall, to the first way of the task: what people ask first.
QString comparedText(const Spread &ratio)
{
    if (ratio.count == 0 || ratio.median <= 0)
        return u"–"_s;
    const bool shorter = ratio.median < 1;
    const QString times = timesText(shorter ? 1 / ratio.median : ratio.median);
    return shorter ? WaysModel::tr("%1 times shorter").arg(times) : WaysModel::tr("%1 times as long").arg(times);
}

QString judgedText(const WaySummary &way)
{
    const QString verdict = verdictTitle(way.verdict());
    return way.disturbed == 0 ? verdict : WaysModel::tr("%1; disturbed: %2").arg(verdict).arg(way.disturbed);
}

Tone toneOfWay(const WaySummary &way)
{
    return toneOfVerdict(way.verdict());
}

QString rowTip(const WaySummary &way, int column)
{
    const Spread spread = way.figures.value(Figure::LongestStall);
    if (column == WaysModel::TaskColumn)
        return taskText(way.request) + u", "_s + visibleText(way.machine);
    if (column == WaysModel::IntervalColumn && spread.count > 1)
        return WaysModel::tr("The median lies there with %1 % confidence (order statistics). Least %2, greatest %3.")
            .arg(int(std::floor(spread.confidence * 100)))
            .arg(millisecondsText(spread.minimum), millisecondsText(spread.maximum));
    const Spread ratio = way.ratios.value(Figure::LongestStall);
    if (column == WaysModel::RatioColumn && ratio.count > 0)
        return WaysModel::tr("The ratio of the medians lies from %1 to %2 with 95 % confidence (bootstrap).")
            .arg(timesText(ratio.low), timesText(ratio.high));
    return {};
}

} // namespace

void WaysModel::setWays(const QList<WaySummary> &ways)
{
    beginResetModel();
    m_ways = ways;
    m_haveOneMachine = hasOneMachine(ways);
    m_haveOneTask = std::all_of(ways.begin(), ways.end(), [&ways](const WaySummary &way) {
        return isSameTask(way.request, ways.first().request);
    });
    endResetModel();
}

int WaysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ways.size());
}

int WaysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant WaysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WaySummary &way = m_ways.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == ToneRole)
        return int(index.column() == StallColumn || index.column() == VerdictColumn ? toneOfWay(way) : Tone::Neutral);
    if (role == Qt::ToolTipRole)
        return rowTip(way, index.column());
    if (role != Qt::DisplayRole)
        return {};
    if (const auto figure = medianIn(index.column()))
        return medianText(way, *figure);
    switch (index.column()) {
    case TaskColumn:
        return (m_haveOneTask ? taskName(way.request) : taskText(way.request))
               + (m_haveOneMachine ? QString() : u", "_s + machineLabel(way));
    case WayColumn:
        return wayTitle(way.way);
    case RunsColumn:
        return way.finished == way.runs ? QString::number(way.runs)
                                        : tr("%1 of %2", "finished, runs").arg(way.finished).arg(way.runs);
    case IntervalColumn:
        return stallIntervalText(way);
    case RatioColumn:
        return comparedText(way.ratios.value(Figure::LongestStall));
    default:
        return judgedText(way);
    }
}

QVariant WaysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto figure = medianIn(section);
    if (role == Qt::TextAlignmentRole)
        return int((figure || section == RunsColumn || section == RatioColumn ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && figure)
        return tr("Median of the runs that finished. %1").arg(figureExplanation(*figure));
    if (role != Qt::DisplayRole)
        return {};
    if (figure)
        return figureTerm(*figure);
    switch (section) {
    case TaskColumn:
        return tr("Task");
    case WayColumn:
        return tr("Way");
    case RunsColumn:
        return tr("Runs");
    case IntervalColumn:
        return tr("Interval");
    case RatioColumn:
        return tr("To the first way");
    default:
        return tr("Verdict");
    }
}

} // namespace thaw
