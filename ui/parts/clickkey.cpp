// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/clickkey.h"

#include <QAbstractButton>
#include <QShortcut>

namespace thaw {

void addClickKey(QAbstractButton *button, KeyAction action)
{
    const ActionKeys keys = keysOf(action);
    const auto *shortcut = new QShortcut(keys.keys.first(), button); // works where the button is visible and enabled
    QObject::connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
    const QString name = keyText(keys);
    button->setToolTip(button->toolTip().isEmpty() ? name : button->toolTip() + u' ' + name);
}

} // namespace thaw
