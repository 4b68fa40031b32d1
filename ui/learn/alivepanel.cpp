// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/alivepanel.h"

#include "app/measuring/durations.h"
#include "ui/parts/exposure.h"
#include "ui/parts/readout.h"
#include "ui/parts/signsoflife.h"
#include "ui/pulse/pulsechart.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace thaw {

namespace {

constexpr double windowSeconds = 10;
constexpr int countingMilliseconds = 1000;

} // namespace

AlivePanel::AlivePanel(QWidget *parent)
    : Card({}, parent), m_signs(new SignsOfLife), m_chart(new PulseChart), m_numbers(new Readout)
{
    m_signs->column()->insertStretch(0);
    m_signs->column()->addStretch();
    m_chart->setSeries(0, QString(), Tone::Good);
    m_chart->setWindow(windowSeconds);
    m_chart->setAnnotated(false); // the numbers say it
    m_numbers->setForegroundRole(QPalette::PlaceholderText);
    m_numbers->setAccessibleName(tr("Pulse of this window"));

    auto *title = new QLabel(tr("Is this window alive?"));
    title->setFont(boldFont({}));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(title);
    words->addWidget(m_numbers);
    words->addStretch();
    auto *band = new QHBoxLayout;
    band->setSpacing(24);
    band->addLayout(words, 1);
    band->addWidget(m_signs, 2);
    band->addWidget(m_chart, 3);
    body()->addLayout(band);
    setAccessibleName(tr("Is this window alive?"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    showNumbers();
    connect(new Exposure(this), &Exposure::changed, this, &AlivePanel::countOrRest);
}

QSize AlivePanel::sizeHint() const
{
    constexpr int lines = 5; // what is told takes three; the pulse has to be seen from the last row, too
    return {Card::sizeHint().width(), lines * fontMetrics().lineSpacing()};
}

void AlivePanel::addPulse(const QList<PulsePoint> &points)
{
    m_chart->append(0, points);
}

void AlivePanel::setWorst(double milliseconds, const QString &cause)
{
    m_cause = cause;
    m_worst = milliseconds;
    showNumbers();
}

void AlivePanel::showNumbers()
{
    QStringList parts;
    if (m_worst >= 0)
        parts += tr("longest stall %1").arg(durationText(m_worst));
    if (!m_cause.isEmpty())
        parts += tr("(%1)", "the cause of a stall").arg(m_cause);
    if (m_framesPerSecond >= 0)
        parts += tr("%1 frames/s").arg(m_framesPerSecond);
    m_numbers->setReadout(parts.isEmpty() ? tr("measuring …") : parts.join(u'\n'));
}

void AlivePanel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return Card::timerEvent(event);
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
