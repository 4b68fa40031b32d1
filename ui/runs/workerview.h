// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QTreeView>

namespace thaw {

/// Shows a model with the columns and roles of WorkerModel: progress as a bar, or as a moving block where it is unknown,
/// everything else as a text in the colour of its tone. Repaints by itself only where a visible block moves.
class WorkerView final : public QTreeView
{
    Q_OBJECT

public:
    explicit WorkerView(QWidget *parent = nullptr);

    void setPlaceholder(const QString &text); ///< shown while there are no workers

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void adoptFont();
    bool hasRows() const;

    QBasicTimer m_timer;
    QString m_placeholder;
};

} // namespace thaw
