// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/spoken.h"

#include <QWidget>

namespace thaw {

/// What belongs together, and has a name for those who hear it; on the screen nothing of its own.
class Group final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    Group(QAccessible::Role role, const QString &name, QWidget *parent = nullptr) : QWidget(parent), m_role(role)
    {
        setAccessibleName(name);
    }

    QAccessible::Role spokenRole() const override { return m_role; }

private:
    const QAccessible::Role m_role;
};

} // namespace thaw
