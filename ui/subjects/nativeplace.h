// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace thaw {

/// A native window in a page of ordinary widgets, for the window of another program to be taken into. Qt moves a native
/// window only when its own widget moves within its parent; this one goes along when a layout or a scroll bar moves
/// anything that it is in, and is cut off where they cut it off.
class NativePlace final : public QWidget
{
    Q_OBJECT

public:
    explicit NativePlace(QWidget *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void resized(const QSize &size);

protected:
    void showEvent(QShowEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void followSoon() { m_follow.start(0, this); } ///< when all are where they belong
    void follow();

    QBasicTimer m_follow;
};

} // namespace thaw
