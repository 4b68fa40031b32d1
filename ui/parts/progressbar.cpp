// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

#include "ui/parts/progressbar.h"

#include "ui/style/paint.h"

#include <QPainter>
#include <QTimerEvent>

namespace thaw {

namespace {

constexpr int thousandths = 1000;

} // namespace

ProgressBar::ProgressBar(QWidget *parent) : QProgressBar(parent)
{
    setAccessibleName(tr("Progress"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextVisible(false);
    setFraction(0);
}

void ProgressBar::setFraction(double fraction)
{
    m_fraction = fraction;
    setRange(0, fraction < 0 ? 0 : thousandths); // for assistive technology; the painting uses the fraction
    setValue(qRound(fraction * thousandths));
    update();
}

QSize ProgressBar::sizeHint() const
{
    return {120, 10};
}

QSize ProgressBar::minimumSizeHint() const
{
    return {30, 10};
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintProgress(painter, rect(), m_fraction, palette());
    if (m_fraction >= 0)
        m_timer.stop();
    else if (!m_timer.isActive()) // painted means visible
        m_timer.start(frameMilliseconds, this);
}

void ProgressBar::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QProgressBar::timerEvent(event);
    m_timer.stop(); // the next paint starts it again, unless there is none
    update();
}

} // namespace thaw
