// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/spans.h"
#include "ui/pictures/stepseries.h"

#include <QFont>
#include <QPalette>
#include <QPolygonF>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace thaw {

/// Time from the start of a run, to the right, with lanes one below the other. A value, made anew for each painting.
class Timeline final
{
public:
    /// names: of the lanes, at their left. now: the end of what is shown; the axis goes on to a round number.
    /// foot: height of what stands below the lanes, with a name of its own.
    Timeline(const QRectF &outer, const QFont &font, const QPalette &palette, const QStringList &names, double now,
             double foot = 0, const QString &footName = {});

    const QRectF &area() const { return m_area; } ///< beside the names, above the axis
    double x(double seconds) const;
    QRectF lane(qsizetype index) const;
    QRectF foot() const;
    QRectF stretch(qsizetype laneIndex, double from, double to) const; ///< the middle of a lane, as tall as a block
    QPolygonF steps(const StepSeries &series, double until, double highest, const QRectF &within) const;

    void paintAxis(QPainter &painter) const;  ///< lines and labels
    void paintNames(QPainter &painter) const; ///< as many as there is room for

private:
    void paintName(QPainter &painter, const QRectF &row, const QString &name) const;

    QRectF m_area;
    QFont m_font;
    QPalette m_palette;
    QStringList m_names;
    QString m_footName;
    double m_to = 1;
    double m_step = 1;
    double m_lane = 0;
    double m_foot = 0;
    double m_left = 0; ///< of the names
};

} // namespace thaw
