// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/subjects/nativeplace.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimerEvent>
#include <QWindow>

namespace thaw {

NativePlace::NativePlace(QWidget *parent) : QWidget(parent)
{
    // This alone is a native window; what is around it and beside it need not be.
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    setAttribute(Qt::WA_DontCreateNativeAncestors);
    setAttribute(Qt::WA_NativeWindow);
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
    if (!isVisible() || !windowHandle() || !nativeParentWidget())
        return;
    windowHandle()->setGeometry(QRect(mapTo(nativeParentWidget(), QPoint(0, 0)), size()));
    const QRegion seen = visibleRegion();
    if (seen == QRegion(rect()))
        windowHandle()->setMask(QRegion()); // no mask: all of it
    else
        windowHandle()->setMask(seen.isEmpty() ? QRegion(-1, -1, 1, 1) : seen);
}

} // namespace thaw
