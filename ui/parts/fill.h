// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QToolButton>

namespace thaw {

/// Lets one part of a window fill it: what stands beside it, and beside what it is in, is hidden, and shown again at the end.
/// A child of its window.
class Fill final : public QObject
{
    Q_OBJECT

public:
    static Fill &of(QWidget &window); ///< the one of this window

    void toggle(QWidget &part); ///< fills the window with it; or ends that, whatever fills it
    bool end();                 ///< false where nothing did
    bool isFilled() const { return m_part != nullptr; }

signals:
    void changed(bool filled);

private:
    explicit Fill(QWidget *window) : QObject(window) {}

    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideBeside(const QWidget &part);
    void hide(QWidget &one);

    QPointer<QWidget> m_part;
    QList<QPointer<QWidget>> m_beside; ///< all that stands there, hidden or not
    QList<QPointer<QWidget>> m_hidden; ///< by this, and to be shown at the end
};

/// Fills the window with a part, or ends that: by the mouse, by Space and by Enter.
class FillButton final : public QToolButton
{
    Q_OBJECT

public:
    /// part: outlives this, which is somewhere in it. name: of the part, for whoever can't see it.
    FillButton(QWidget &part, const QString &name);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const QString m_name;
};

} // namespace thaw
