// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/drawnpicture.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QTimerEvent>

#include <algorithm>

namespace thaw {

namespace {

constexpr int tellMilliseconds = 100;

} // namespace

DrawnPicture::DrawnPicture(const QString &title, const QString &placeholder, QWidget *parent)
    : Picture(parent), m_title(title), m_placeholder(placeholder), m_told(placeholder)
{
    setAccessibleName(title);
    setFont(usualFont());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QString DrawnPicture::summary() const
{
    return m_state == State::Empty ? m_placeholder : sentence();
}

QSize DrawnPicture::sizeHint() const
{
    return {scaled(560), scaled(190)};
}

QSize DrawnPicture::minimumSizeHint() const
{
    return {scaled(240), scaled(150)};
}

void DrawnPicture::begin(const RunRequest &request)
{
    m_state = State::Running;
    m_begun = std::chrono::steady_clock::now();
    m_seen = 0;
    m_timer.start(tellMilliseconds, this);
    doClear();
    doBegin(request);
    tell();
}

void DrawnPicture::apply(const ReportBatch &batch)
{
    if (!isRunning())
        return;
    for (const Report &report : batch.reports)
        m_seen = std::max(m_seen, report.seconds);
    doApply(batch);
    update();
}

void DrawnPicture::end(const Outcome &outcome)
{
    if (!isRunning())
        return;
    m_seen = std::max(m_seen, outcome.seconds);
    m_state = State::Ended;
    m_timer.stop();
    doEnd(outcome);
    tell();
}

void DrawnPicture::clear()
{
    m_state = State::Empty;
    m_timer.stop();
    doClear();
    doForget();
    tell();
}

double DrawnPicture::now() const
{
    return isRunning() ? std::max(m_seen, sinceBegin()) : m_seen;
}

double DrawnPicture::sinceBegin() const
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begun).count();
}

void DrawnPicture::tell()
{
    update();
    const QString told = summary() + verdict().text;
    if (told == m_told)
        return;
    m_told = told;
    tellSpoken(this);
    emit changed();
}

void DrawnPicture::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return Picture::timerEvent(event);
    tell();
}

void DrawnPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale(), scale()); // drawn at the usual size, with its font, and enlarged as a whole
    const QRectF area(0, 0, width() / scale(), height() / scale());
    if (m_state != State::Empty) {
        const double slack = std::max(0.0, area.height() - tallest());
        return paint(painter, area.adjusted(0, slack / 2, 0, -slack / 2));
    }
    painter.setPen(mutedText(palette()));
    painter.drawText(area.adjusted(12, 4, -12, -4), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

} // namespace thaw
