// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;
class QWindow;

namespace thaw {

/// Whether anybody can see a widget: it is shown, and its window is on the screen, neither minimised nor on another
/// desktop. What moves or measures for people's eyes rests while nobody can.
class Exposure final : public QObject
{
    Q_OBJECT

public:
    explicit Exposure(QWidget *widget); ///< its child

    bool isSeen() const { return m_seen; }

signals:
    void changed(bool seen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    QWidget *m_widget;
    QPointer<QWindow> m_window;
    bool m_seen = false;
};

} // namespace thaw
