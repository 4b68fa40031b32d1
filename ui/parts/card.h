// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/spoken.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace thaw {

/// A rounded panel with a bold title row, and a body for whatever the page puts into it.
class Card : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title); ///< an empty title hides the row unless something was added to it
    void addToTitle(QWidget *widget);    ///< at the right end; the card becomes its parent

    QVBoxLayout *body() const { return m_body; }
    QString title() const;
    QAccessible::Role spokenRole() const override { return QAccessible::Grouping; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void adoptScale();

    QLabel *m_title;
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_body;
};

} // namespace thaw
