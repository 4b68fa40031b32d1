// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/fill.h"

#include "ui/parts/inputfocus.h"
#include "ui/style/theme.h"

#include <QAbstractScrollArea>
#include <QKeyEvent>
#include <QPainter>
#include <QSplitterHandle>
#include <QWidget>

namespace thaw {

Fill &Fill::of(QWidget &window)
{
    auto *fill = window.findChild<Fill *>(QString(), Qt::FindDirectChildrenOnly);
    return fill ? *fill : *new Fill(&window);
}

void Fill::toggle(QWidget &part)
{
    if (end())
        return;
    m_part = &part;
    for (const QWidget *one = &part; one && !one->isWindow(); one = one->parentWidget())
        hideBeside(*one);
    emit changed(true);
}

// What scroll areas and splitters have of their own they hide and show themselves.
void Fill::hideBeside(const QWidget &part)
{
    if (qobject_cast<QAbstractScrollArea *>(part.parentWidget()))
        return;
    const QList<QWidget *> all = part.parentWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *one : all) {
        if (one == &part || one->isWindow() || qobject_cast<QSplitterHandle *>(one)
            || qobject_cast<FocusHolder *>(one)) // nothing is seen of it, and the keys come through it
            continue;
        m_beside.append(one);
        if (!one->isHidden())
            hide(*one);
        one->installEventFilter(this);
    }
}

void Fill::hide(QWidget &one)
{
    if (!m_hidden.contains(&one))
        m_hidden.append(&one);
    one.hide();
}

// What would show itself meanwhile, as by the end of a run, is seen at the end.
bool Fill::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent)
        hide(*static_cast<QWidget *>(watched));
    return false;
}

bool Fill::end()
{
    if (!m_part)
        return false;
    m_part.clear();
    for (const QPointer<QWidget> &one : std::exchange(m_beside, {})) {
        if (one)
            one->removeEventFilter(this);
    }
    for (const QPointer<QWidget> &one : std::exchange(m_hidden, {})) {
        if (one)
            one->show();
    }
    emit changed(false);
    return true;
}

FillButton::FillButton(QWidget &part, const QString &name) : m_name(name)
{
    part.setProperty("fills", true); // F11 looks for it
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Fill the window with: %1").arg(m_name));
    setToolTip(tr("Fill the window with this, and back  F11"));
    connect(this, &QToolButton::clicked, this, [this, &part] { Fill::of(*window()).toggle(part); });
}

QSize FillButton::sizeHint() const
{
    const int side = fontMetrics().lineSpacing() + scaled(10);
    return {side, side};
}

// The four corners of a frame: few fonts have the character for it.
void FillButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    const double side = fontMetrics().ascent();
    const double arm = side / 3;
    const QRectF frame(width() / 2.0 - side / 2, height() / 2.0 - side / 2, side, side);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::ButtonText), 1.4 * scale()));
    for (const double x : {frame.left(), frame.right()}) {
        for (const double y : {frame.top(), frame.bottom()}) {
            painter.drawLine(QPointF(x, y), QPointF(x < frame.center().x() ? x + arm : x - arm, y));
            painter.drawLine(QPointF(x, y), QPointF(x, y < frame.center().y() ? y + arm : y - arm));
        }
    }
}

void FillButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QToolButton::keyPressEvent(event);
}

} // namespace thaw
