// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/card.h"

#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace thaw {

Card::Card(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_titleRow(new QHBoxLayout), m_body(new QVBoxLayout)
{
    m_title->setFont(boldFont({})); // the rest of it stays the application's
    m_title->setTextFormat(Qt::PlainText);
    m_titleRow->addWidget(m_title, 1);
    auto *layout = new QVBoxLayout(this);
    adoptScale();
    layout->addLayout(m_titleRow);
    layout->addLayout(m_body, 1);
    setTitle(title);
}

void Card::adoptScale()
{
    layout()->setContentsMargins(scaled(15), scaled(12), scaled(15), scaled(14));
    layout()->setSpacing(scaled(8));
}

void Card::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adoptScale();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty() || m_titleRow->count() > 1);
    setAccessibleName(title);
}

void Card::addToTitle(QWidget *widget)
{
    m_titleRow->addWidget(widget);
    m_title->setVisible(true);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::paintEvent(QPaintEvent *event)
{
    constexpr int edge = int(cardRadius) + 1;
    QPainter painter(this);
    if (rect().adjusted(edge, edge, -edge, -edge).contains(event->rect())) // under what moves, many times a second
        return painter.fillRect(event->rect(), palette().color(QPalette::Base));
    paintPanel(painter, rect(), palette().color(QPalette::Base), borderColor(palette()), cardRadius);
}

} // namespace thaw
