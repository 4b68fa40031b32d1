// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/pagebutton.h"

namespace thaw {

PageButton::PageButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setProperty("page", true); // to the style
    setCheckable(true);
    connect(this, &QAbstractButton::toggled, this, [this] {
        QAccessibleEvent event(this, isChecked() ? QAccessible::SelectionAdd : QAccessible::SelectionRemove);
        QAccessible::updateAccessibility(&event);
    });
}

} // namespace thaw
