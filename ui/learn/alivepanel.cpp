// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

#include "ui/learn/alivepanel.h"

#include "ui/parts/card.h"
#include "ui/parts/durationtext.h"
#include "ui/parts/yoyo.h"
#include "ui/pulse/pulsechart.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace thaw {

namespace {

constexpr double windowSeconds = 10;
constexpr int countingMilliseconds = 1000;

} // namespace

AlivePanel::AlivePanel(QWidget *parent)
    : QWidget(parent), m_yoyo(new YoYo), m_button(new QPushButton), m_chart(new PulseChart), m_numbers(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeAliveCard());
    layout->addWidget(makePulseCard(), 1);
    showNumbers();
}

QWidget *AlivePanel::makeAliveCard()
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(tr("type here"));
    field->setAccessibleName(tr("A field to type in"));
    m_button->setText(tr("Click me"));
    connect(m_button, &QPushButton::clicked, this, &AlivePanel::countClick);
    auto *column = new QVBoxLayout;
    column->addStretch();
    column->addWidget(field);
    column->addSpacing(10);
    column->addWidget(m_button);
    column->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(m_yoyo);
    row->addLayout(column, 1);
    auto *card = new Card(tr("Is this window alive?"));
    card->body()->addLayout(row);
    return card;
}

QWidget *AlivePanel::makePulseCard()
{
    m_chart->setSeries(0, QString(), Tone::Good);
    m_chart->setWindow(windowSeconds);
    m_chart->setAnnotated(false); // the line below says it
    m_numbers->setForegroundRole(QPalette::PlaceholderText);
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

void AlivePanel::countClick()
{
    ++m_clicks; // two sentences, so that no language file is needed for the plural
    m_button->setText(m_clicks == 1 ? tr("Clicked once") : tr("Clicked %1 times").arg(m_clicks));
}

void AlivePanel::showNumbers()
{
    QStringList parts;
    if (m_worst >= 0)
        parts += tr("longest stall %1").arg(durationText(m_worst));
    if (m_framesPerSecond >= 0)
        parts += tr("%1 frames/s").arg(m_framesPerSecond);
    m_numbers->setText(parts.isEmpty() ? tr("measuring …") : parts.join(tr(" · ")));
}

void AlivePanel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QWidget::timerEvent(event);
    const qint64 frames = m_yoyo->paintedFrames();
    m_framesPerSecond = qRound(double(frames - m_frames) * 1000 / double(qMax<qint64>(1, m_since.restart())));
    m_frames = frames;
    showNumbers();
}

void AlivePanel::showEvent(QShowEvent *event)
{
    m_frames = m_yoyo->paintedFrames();
    m_since.start();
    m_timer.start(countingMilliseconds, this);
    QWidget::showEvent(event);
}

void AlivePanel::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

} // namespace thaw
