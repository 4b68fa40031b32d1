// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace thaw {

class PressWatch;

/// A place in a page of ordinary widgets for the window of another program, which lives in a native child of it. Qt moves
/// a native window only when its own widget moves within its parent; this one goes along when a layout or a scroll bar
/// moves anything that it is in, and is cut off where they cut it off. Where the two disagree the page is right: what the
/// X server tells of an earlier geometry comes late, and Qt takes it for a move of the native child.
///
/// While it has the focus, what is typed comes out of typed() and goes to that program by another way than X's, so that the
/// main window's own keys work in it as everywhere, whether the program answers or not.
class NativePlace final : public QWidget
{
    Q_OBJECT

public:
    explicit NativePlace(QWidget *parent = nullptr);

    /// What a program takes as the parent of its window; created where it is not there yet.
    WId dock();

    void setEnterable(bool enterable); ///< by Tab or a click
    void setPassingTab(bool passing);  ///< else Tab leaves it at once, as where the program does not answer
    void leave(bool backwards);        ///< to what Tab would come to next

    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void resized(const QSize &size);
    void entered(Qt::FocusReason reason);
    void left();
    void typed(const QKeyEvent &event);
    void composed(const QString &text); ///< by an input method

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void followSoon() { m_follow.start(0, this); } ///< when all are where they belong
    void follow();

    QWidget *const m_native;
    PressWatch *const m_presses;
    bool m_passesTab = false;
    QBasicTimer m_follow;
};

} // namespace thaw
