// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace thaw {

/// A place in a page of ordinary widgets for the window of another program, which lives in a native child of it. Qt moves
/// a native window only when its own widget moves within its parent; this one goes along when a layout or a scroll bar
/// moves anything that it is in, and is cut off where they cut it off. Where the two disagree the page is right: what the
/// X server tells of an earlier geometry comes late, and Qt takes it for a move of the native child.
class NativePlace final : public QWidget
{
    Q_OBJECT

public:
    explicit NativePlace(QWidget *parent = nullptr);

    /// What a program takes as the parent of its window; created where it is not there yet.
    WId dock() const { return m_native->winId(); }

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

    QWidget *const m_native;
    QBasicTimer m_follow;
};

} // namespace thaw
