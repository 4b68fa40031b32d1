// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/spoken.h"

#include <QWidget>

class QAbstractItemModel;

namespace thaw {

/// A slim bar for each worker of a run: its name and how far it is. At most eight; the rest is a line of text.
class ActorBars final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit ActorBars(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model); ///< a WorkerModel; must outlive this
    QSize sizeHint() const override;
    QAccessible::Role spokenRole() const override { return QAccessible::ProgressBar; }
    QString spokenText() const override;                ///< each worker, and how far it is
    std::optional<double> spokenShare() const override; ///< of all of them

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int shownRows() const;

    QAbstractItemModel *m_model = nullptr;
};

} // namespace thaw
