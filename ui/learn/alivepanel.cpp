// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/alivepanel.h"

#include "app/measuring/durations.h"
#include "ui/parts/card.h"
#include "ui/parts/exposure.h"
#include "ui/parts/signsoflife.h"
#include "ui/pulse/pulsechart.h"

#include <QLabel>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace thaw {

namespace {

constexpr double windowSeconds = 10;
constexpr int countingMilliseconds = 1000;

} // namespace

AlivePanel::AlivePanel(QWidget *parent)
    : QWidget(parent), m_signs(new SignsOfLife), m_chart(new PulseChart), m_numbers(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeAliveCard());
    layout->addWidget(makePulseCard(), 1);
    showNumbers();
    connect(new Exposure(this), &Exposure::changed, this, &AlivePanel::countOrRest);
}

QWidget *AlivePanel::makeAliveCard()
{
    constexpr int gap = 16;
    m_signs->column()->setSpacing(gap);
    m_signs->column()->insertStretch(0);
    m_signs->column()->addStretch();
    auto *card = new Card(tr("Is this window alive?"));
    card->body()->addWidget(m_signs);
    return card;
}

QWidget *AlivePanel::makePulseCard()
{
    m_chart->setSeries(0, QString(), Tone::Good);
    m_chart->setWindow(windowSeconds);
    m_chart->setAnnotated(false); // the numbers below say it
    m_numbers->setForegroundRole(QPalette::PlaceholderText);
    m_numbers->setMinimumHeight(2 * m_numbers->fontMetrics().lineSpacing());
    m_numbers->setAccessibleName(tr("Pulse of this window"));
    auto *card = new Card(tr("Pulse"));
    card->body()->addWidget(m_chart, 1);
    card->body()->addWidget(m_numbers);
    return card;
}

void AlivePanel::addPulse(const QList<PulsePoint> &points)
{
    m_chart->append(0, points);
}

void AlivePanel::setWorst(double milliseconds)
{
    m_worst = milliseconds;
    showNumbers();
}

void AlivePanel::showNumbers()
{
    QStringList parts;
    if (m_worst >= 0)
        parts += tr("longest stall %1").arg(durationText(m_worst));
    if (m_framesPerSecond >= 0)
        parts += tr("%1 frames/s").arg(m_framesPerSecond);
    m_numbers->setText(parts.isEmpty() ? tr("measuring …") : parts.join(u'\n'));
}

void AlivePanel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QWidget::timerEvent(event);
    const qint64 frames = m_signs->frames();
    m_framesPerSecond = qRound(double(frames - m_frames) * 1000 / double(qMax<qint64>(1, m_since.restart())));
    m_frames = frames;
    showNumbers();
}

void AlivePanel::countOrRest(bool seen)
{
    if (!seen)
        return m_timer.stop();
    m_frames = m_signs->frames();
    m_since.start();
    m_timer.start(countingMilliseconds, this);
}

} // namespace thaw
