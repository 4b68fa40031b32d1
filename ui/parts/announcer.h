// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/spoken.h"

#include <QWidget>

namespace thaw {

/// Says at once, to those who listen, what people see happen: a window freezes, a run ends. One for each sentence, without
/// a size, a child of the window: it stays until who listens has asked for it, which may be after the next one has come.
class Announcer final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    /// Once for each event, a sentence. widget: where it happens. Does nothing where nobody listens.
    static void announce(QWidget *widget, const QString &sentence);

    QAccessible::Role spokenRole() const override { return QAccessible::AlertMessage; }
    QString spokenName() const override { return m_sentence; }

private:
    Announcer(QWidget *window, const QString &sentence);

    const QString m_sentence;
};

} // namespace thaw
