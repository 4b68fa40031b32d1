// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/focusgroups.h"

#include <QApplication>
#include <QScrollArea>
#include <QWidget>

namespace thaw {

namespace {

bool isStop(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isVisible() && widget.isEnabled()
           && !widget.focusProxy();
}

bool isIn(const QWidget *widget, const QWidget &group)
{
    return widget && (widget == &group || group.isAncestorOf(widget));
}

// As Tab does by itself.
void showWhole(QWidget &widget)
{
    for (QWidget *around = widget.parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(&widget);
    }
}

} // namespace

QList<QWidget *> tabStops(QWidget &within)
{
    QList<QWidget *> stops;
    QWidget *const window = within.window();
    QWidget *one = window;
    do {
        if (isIn(one, within) && isStop(*one))
            stops.append(one);
        one = one->nextInFocusChain();
    } while (one != window);
    return stops;
}

void focusNextGroup(const QList<QWidget *> &groups, bool next)
{
    const qsizetype count = groups.size();
    qsizetype at = next ? -1 : count; // the focus is in none of them
    for (qsizetype i = 0; i < count; ++i) {
        if (isIn(QApplication::focusWidget(), *groups.at(i)))
            at = i;
    }
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + (next ? 1 : count - 1)) % count;
        const QList<QWidget *> stops = tabStops(*groups.at(at));
        if (stops.isEmpty())
            continue;
        stops.first()->window()->setAttribute(Qt::WA_KeyboardFocusChange); // who uses a key sees where the focus is
        stops.first()->setFocus(Qt::TabFocusReason);
        return showWhole(*stops.first());
    }
}

} // namespace thaw
