// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/drawnpicture.h"
#include "ui/pictures/picturepaint.h"
#include "ui/pictures/timeline.h"

namespace thaw {

/// A picture with a time axis. It paints what all of those have around and below their own marks; where these go says the
/// Timeline that it gives back.
class TimePicture : public DrawnPicture
{
    Q_OBJECT

public:
    using DrawnPicture::DrawnPicture;

protected:
    struct Lanes
    {
        QStringList names;         ///< of the lanes, from the top down
        QList<LegendEntry> legend; ///< above them
        double until = 0;          ///< s; the end of what is shown
        double foot = 0;           ///< height of a lane below the others, 0: there is none
        QString footName = {};
    };
    /// The axis, the names and the legend of lanes.
    Timeline paintLanes(QPainter &painter, const QRectF &area, const Lanes &lanes) const;

    /// A number over time.
    struct Plot
    {
        Timeline line;
        QRectF area; ///< from 0 at the bottom to the highest number at the top
    };
    /// The axes of a number until now, with its caption above. highest: 0 where there is nothing to show yet.
    Plot paintPlot(QPainter &painter, const QRectF &area, const QString &caption, qint64 highest) const;

    /// A number that jumps, as a line with the area below it.
    void paintSteps(QPainter &painter, const Plot &plot, const StepSeries &series, double highest) const;
};

/// Appends to what a picture keeps; of too many, every second one is forgotten, so that they still cover the whole run.
template<typename Value>
void appendThinned(QList<Value> &values, const Value &value, qsizetype most)
{
    if (values.size() >= most) {
        for (qsizetype i = 0; i < most / 2; ++i)
            values[i] = values.at(2 * i);
        values.resize(most / 2);
    }
    values.append(value);
}

} // namespace thaw
