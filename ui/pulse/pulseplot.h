// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pulse/pulseseries.h"
#include "ui/style/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace thaw {

/// The geometry and painting of one pulse chart at one moment: a value, made anew for each paint.
/// Latency runs upwards from 0.1 ms to 10 s on a logarithmic axis; time runs from `from` to `to` seconds.
class PulsePlot final
{
public:
    /// rolling: the time axis is labelled by age instead of by position.
    PulsePlot(const QRectF &outer, const QFont &font, const QPalette &palette, double from, double to, bool rolling);

    void paintRuler(QPainter &painter) const;
    void paintOutside(QPainter &painter, double from, double to) const; ///< makes faint what is not between them
    void paintTimeAxis(QPainter &painter) const;
    void paintPlaceholder(QPainter &painter, const QString &text) const;
    /// What people feel of it is red, whosever it is.
    void paintLine(QPainter &painter, const PulseSeries &series, Tone tone, bool dashed) const;
    void paintMarks(QPainter &painter, const QList<double> &seconds) const; ///< dots at the foot
    /// Beside its point but off `taken`; returns where it is.
    QRectF paintAnnotation(QPainter &painter, const PulsePoint &point, const QString &text, Tone tone,
                           const QRectF &taken) const;

    const QRectF &area() const { return m_area; }
    double x(double seconds) const;
    double y(double latencyMs) const; ///< clamped to the axis

private:
    QRectF m_outer;
    QRectF m_area; ///< inside the axes
    QFont m_font;
    QPalette m_palette;
    double m_from;
    double m_to;
    bool m_rolling;
};

} // namespace thaw
