// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractNativeEventFilter>
#include <QWidget>

namespace thaw {

/// X gives a key to the window under the pointer wherever that one lies inside the window that has the focus: a subject that
/// is docked in the main window would take all keys while the mouse rests on it. So this child, of which nothing is seen, has
/// X's focus while the main window is the active one, and what is typed goes on to the widget that has the focus there.
/// Where there is no X it does nothing but say in the log "thaw.focus" which widget has the focus, for scripts; that is off
/// unless asked for, as "thaw.runs" is.
class FocusHolder final : public QWidget, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    explicit FocusHolder(QWidget *window);

    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

protected:
    bool event(QEvent *event) override;

private:
    void follow(QWindow *focused);
};

/// Tells of each press of the left button within a native widget, whichever program's window lies there: the press goes on to
/// that window afterwards. X only.
class PressWatch final : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    explicit PressWatch(QObject *parent);

    void watch(WId window); ///< one of this program's; instead of the one before

    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

signals:
    void pressed();

private:
    WId m_window = 0;
};

} // namespace thaw
