// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/summary.h"
#include "ui/parts/spoken.h"

#include <QWidget>

namespace thaw {

/// The longest stall of every run as a dot, a row for each way, on the ruler's logarithmic axis; a line marks the median.
class StallDots final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit StallDots(QWidget *parent = nullptr);

    void setWays(const QList<WaySummary> &ways);
    QString summary() const; ///< in words

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QAccessible::Role spokenRole() const override { return QAccessible::Chart; }
    QString spokenText() const override { return summary(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isOfSeveral() const; ///< tasks or machines
    QString rowName(const WaySummary &way) const;
    void paintRuler(QPainter &painter, const QRectF &area) const;
    void paintRow(QPainter &painter, const QRectF &row, const WaySummary &way) const;

    QList<WaySummary> m_ways;
    bool m_haveOneMachine = true;
};

} // namespace thaw
