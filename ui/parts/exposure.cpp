// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/exposure.h"

#include <QEvent>
#include <QWidget>
#include <QWindow>

namespace thaw {

Exposure::Exposure(QWidget *widget) : QObject(widget), m_widget(widget)
{
    widget->installEventFilter(this);
    look();
}

bool Exposure::eventFilter(QObject *watched, QEvent *event)
{
    const bool shows = event->type() == QEvent::Show || event->type() == QEvent::Hide;
    if ((watched == m_widget && shows) || (watched == m_window && event->type() == QEvent::Expose))
        look();
    return QObject::eventFilter(watched, event);
}

void Exposure::look()
{
    QWindow *window = m_widget->window()->windowHandle();
    if (window != m_window) {
        if (m_window)
            m_window->removeEventFilter(this);
        m_window = window;
        if (window)
            window->installEventFilter(this);
    }
    const bool seen = m_widget->isVisible() && window && window->isExposed();
    if (seen == m_seen)
        return;
    m_seen = seen;
    emit changed(seen);
}

} // namespace thaw
