// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/spoken.h"

#include <QPushButton>

namespace thaw {

/// Chooses a page of the window: painted as a button that stays down, and a tab to those who hear it.
class PageButton final : public QPushButton, public Spoken
{
    Q_OBJECT

public:
    explicit PageButton(const QString &text, QWidget *parent = nullptr);

    QAccessible::Role spokenRole() const override { return QAccessible::PageTab; }
    QString spokenName() const override { return text(); }
};

} // namespace thaw
