// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/badge.h"

#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace thaw {

namespace {

constexpr int sideMargin = 12;
constexpr int verticalMargin = 3;

} // namespace

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

Badge::Badge(const QString &text, Tone tone, QWidget *parent) : Badge(parent)
{
    setBadge(text, tone);
}

void Badge::setBadge(const QString &text, Tone tone)
{
    if (text == m_text && tone == m_tone)
        return;
    const int oldWidth = sizeHint().width();
    m_text = text;
    m_tone = tone;
    tellSpoken(this);
    setVisible(!text.isEmpty());
    if (sizeHint().width() != oldWidth)
        updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const QFontMetrics metrics(boldFont(font()));
    constexpr int slack = 2; // an advance rounded down must not end in an ellipsis
    return {metrics.horizontalAdvance(m_text) + 2 * scaled(sideMargin) + slack,
            metrics.height() + 2 * scaled(verticalMargin)};
}

QSize Badge::minimumSizeHint() const
{
    return {QFontMetrics(boldFont(font())).height() * 3, sizeHint().height()};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPanel(painter, rect(), toneBackground(palette(), m_tone), Qt::transparent, cardRadius, 0);
    painter.setFont(boldFont(font()));
    painter.setPen(toneColor(palette(), m_tone));
    paintText(painter, rect().adjusted(scaled(sideMargin), 0, -scaled(sideMargin), 0), m_text, Qt::AlignHCenter);
}

} // namespace thaw
