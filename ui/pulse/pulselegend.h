// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/spoken.h"

#include <QStringList>
#include <QWidget>

namespace thaw {

/// Which line of a chart of two windows is whose: the left one's solid, the right one's dashed.
class PulseLegend final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit PulseLegend(QWidget *parent = nullptr);

    void setNames(const QString &left, const QString &right);

    QSize sizeHint() const override;
    QAccessible::Role spokenRole() const override { return QAccessible::Graphic; }
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_names;
};

} // namespace thaw
