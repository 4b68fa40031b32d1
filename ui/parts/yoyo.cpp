// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/yoyo.h"

#include "ui/parts/exposure.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace thaw {

namespace {

constexpr double secondsUpAndDown = 1.8;
constexpr double largestRadius = 17;
constexpr double turnsOnTheWay = 2.5;
constexpr double degreesPerTurn = 360;

} // namespace

YoYo::YoYo(QWidget *parent) : QWidget(parent), m_exposure(new Exposure(this))
{
    connect(m_exposure, &Exposure::changed, this, &YoYo::moveOrRest);
    m_clock.start();
    setAccessibleName(tr("Yo-yo"));
    setAccessibleDescription(tr("Moves as long as this window is alive."));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

QSize YoYo::sizeHint() const
{
    return {scaled(60), scaled(96)};
}

QSize YoYo::minimumSizeHint() const
{
    return {scaled(24), scaled(40)};
}

void YoYo::paintEvent(QPaintEvent *)
{
    ++m_paintedFrames;
    emit painted();
    const double radius = std::min({largestRadius * scale(), width() / 2.0 - 1, height() / 4.0});
    const double shortest = radius * 1.3;
    const double longest = height() - radius - 1;
    const double phase = double(m_clock.nsecsElapsed()) / 1e9 / secondsUpAndDown * 2 * std::numbers::pi;
    const double down = 0.5 - 0.5 * std::cos(phase);
    const QPointF center(width() / 2.0, shortest + (longest - shortest) * down);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mutedText(palette()), 1.5));
    painter.drawLine(QPointF(center.x(), 0), center);
    painter.translate(center);
    painter.rotate(down * turnsOnTheWay * degreesPerTurn);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawEllipse(QPointF(), radius, radius);
    const QColor light = palette().color(QPalette::HighlightedText);
    painter.setBrush(light);
    painter.drawEllipse(QPointF(), radius * 0.3, radius * 0.3);
    painter.setPen(QPen(light, radius * 0.13, Qt::SolidLine, Qt::RoundCap));
    for (int spoke = 0; spoke < 3; ++spoke) {
        painter.drawLine(QPointF(radius * 0.5, 0), QPointF(radius * 0.82, 0));
        painter.rotate(degreesPerTurn / 3);
    }
}

void YoYo::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        update();
    else
        QWidget::timerEvent(event);
}

void YoYo::setFrameRate(int framesPerSecond)
{
    m_frameRate = framesPerSecond;
    moveOrRest();
}

void YoYo::moveOrRest()
{
    if (m_frameRate > 0 && m_exposure->isSeen())
        m_timer.start(1000 / m_frameRate, Qt::PreciseTimer, this);
    else
        m_timer.stop();
}

} // namespace thaw
