// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/startcosts.h"
#include "ui/parts/spoken.h"

#include <QWidget>

namespace thaw {

/// What it costs on this machine to start a thread, a process, and a worker that waits warm: a bar and a number each.
class StartCostView final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit StartCostView(QWidget *parent = nullptr);

    void setCosts(const StartCosts &costs);

    QString summary() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QAccessible::Role spokenRole() const override { return QAccessible::Chart; }
    QString spokenText() const override { return summary(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QString name;
        double ms = -1;
    };
    QList<Row> rows() const;

    StartCosts m_costs;
};

} // namespace thaw
