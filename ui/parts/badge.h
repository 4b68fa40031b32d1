// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/spoken.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace thaw {

/// A pill with a word or two: "alive", "Not responding  1.4 s". Hidden as long as its text is empty.
class Badge final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);
    Badge(const QString &text, Tone tone, QWidget *parent = nullptr);

    void setBadge(const QString &text, Tone tone);

    QString text() const { return m_text; }
    Tone tone() const { return m_tone; }
    QAccessible::Role spokenRole() const override { return QAccessible::StatusBar; }
    QString spokenName() const override { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
};

} // namespace thaw
