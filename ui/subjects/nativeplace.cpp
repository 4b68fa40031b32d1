// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/subjects/nativeplace.h"

#include "ui/parts/inputfocus.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFocusEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTimerEvent>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace thaw {

NativePlace::NativePlace(QWidget *parent)
    : QWidget(parent), m_native(new QWidget(this)), m_presses(new PressWatch(this))
{
    // This child alone is a native window; what is around it and beside it need not be.
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    m_native->setAttribute(Qt::WA_DontCreateNativeAncestors);
    m_native->setAttribute(Qt::WA_NativeWindow);
    m_native->installEventFilter(this);
    setAttribute(Qt::WA_InputMethodEnabled);
    connect(m_presses, &PressWatch::pressed, this, [this] {
        if (focusPolicy() != Qt::NoFocus)
            setFocus(Qt::MouseFocusReason);
    });
}

WId NativePlace::dock()
{
    m_presses->watch(m_native->winId());
    return m_native->winId();
}

void NativePlace::setEnterable(bool enterable)
{
    setFocusPolicy(enterable ? Qt::StrongFocus : Qt::NoFocus);
}

void NativePlace::setPassingTab(bool passing)
{
    m_passesTab = passing;
}

void NativePlace::leave(bool backwards)
{
    if (hasFocus())
        QWidget::focusNextPrevChild(!backwards);
}

// A key that writes something is no key of the main window here, as in any field.
bool NativePlace::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QWidget::event(event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isPlain && !key->text().isEmpty() && key->text().front().isPrint())
        event->accept();
    return true;
}

// Qt asks before it hands on Tab or Shift+Tab.
bool NativePlace::focusNextPrevChild(bool next)
{
    if (!m_passesTab)
        return QWidget::focusNextPrevChild(next);
    emit typed(QKeyEvent(QEvent::KeyPress, next ? Qt::Key_Tab : Qt::Key_Backtab,
                         next ? Qt::NoModifier : Qt::ShiftModifier, next ? u"\t"_s : QString()));
    return true;
}

void NativePlace::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    emit entered(event->reason());
}

void NativePlace::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    emit left();
}

void NativePlace::keyPressEvent(QKeyEvent *event)
{
    emit typed(*event);
}

void NativePlace::keyReleaseEvent(QKeyEvent *event)
{
    emit typed(*event);
}

void NativePlace::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty())
        emit composed(event->commitString());
}

// What an input method has to know: that it may compose here.
QVariant NativePlace::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImEnabled)
        return true;
    return QWidget::inputMethodQuery(query);
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
