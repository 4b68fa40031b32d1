// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/spoken.h"

#include <QList>
#include <QWidget>

namespace thaw {

/// A measured run with `workers` workers: how long it took and how many times faster it was than with one.
struct SpeedupPoint
{
    int workers = 1;
    double seconds = 0;
    double speedup = 1;
    bool operator==(const SpeedupPoint &) const = default;
};

/// A bar per number of workers, beside the dashed line of what would be ideal: a worker per core, no more.
class SpeedupChart final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit SpeedupChart(QWidget *parent = nullptr);

    void setPoints(const QList<SpeedupPoint> &points, int cores); ///< in the order in which they are to be shown
    void setPlaceholder(const QString &text);                     ///< shown while there are no points

    QString summary() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QAccessible::Role spokenRole() const override { return QAccessible::Chart; }
    QString spokenText() const override { return m_points.isEmpty() ? m_placeholder : summary(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What one painting has worked out.
    struct Scale
    {
        QRectF area;
        double slot = 0;    ///< width per point
        double highest = 1; ///< speed-up at the top
        double y(double speedup) const;
        QRectF bar(qsizetype index, double speedup) const;
    };

    double ideal(const SpeedupPoint &point) const;
    QString idealText() const;
    Scale scale() const;
    void paintBars(QPainter &painter, const Scale &scale) const;
    void paintIdeal(QPainter &painter, const Scale &scale) const;

    QList<SpeedupPoint> m_points;
    QString m_placeholder;
    int m_cores = 1;
};

} // namespace thaw
