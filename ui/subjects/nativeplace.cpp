// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/subjects/nativeplace.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimerEvent>
#include <QWindow>

namespace thaw {

NativePlace::NativePlace(QWidget *parent) : QWidget(parent), m_native(new QWidget(this))
{
    // This child alone is a native window; what is around it and beside it need not be.
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    m_native->setAttribute(Qt::WA_DontCreateNativeAncestors);
    m_native->setAttribute(Qt::WA_NativeWindow);
    m_native->installEventFilter(this);
}

bool NativePlace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        followSoon();
    return QWidget::eventFilter(watched, event);
}

// By now it has all its ancestors. Installed twice, a filter is called once.
void NativePlace::showEvent(QShowEvent *event)
{
    for (QWidget *around = parentWidget(); around && !around->isWindow(); around = around->parentWidget())
        around->installEventFilter(this);
    followSoon();
    QWidget::showEvent(event);
}

void NativePlace::moveEvent(QMoveEvent *event)
{
    followSoon();
    QWidget::moveEvent(event);
}

void NativePlace::resizeEvent(QResizeEvent *event)
{
    followSoon();
    QWidget::resizeEvent(event);
    emit resized(size());
}

void NativePlace::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_follow.timerId())
        return QWidget::timerEvent(event);
    m_follow.stop();
    follow();
}

void NativePlace::follow()
{
    QWindow *window = m_native->windowHandle();
    if (!isVisible() || !window || !nativeParentWidget())
        return;
    m_native->setGeometry(rect());
    window->setGeometry(QRect(mapTo(nativeParentWidget(), QPoint(0, 0)), size()));
    QRegion seen = m_native->visibleRegion();
    if (seen == QRegion(rect()))
        seen = QRegion(); // no mask: all of it
    else if (seen.isEmpty())
        seen = QRegion(-1, -1, 1, 1);
    if (seen != window->mask())
        window->setMask(seen);
}

} // namespace thaw
