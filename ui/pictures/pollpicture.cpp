// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/pollpicture.h"

#include "app/measuring/durations.h"
#include "app/runs/sentences.h"
#include "ui/style/paint.h"

#include <QPainter>

#include <chrono>

using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto lap = 300ms; // the article's join(.3)
enum PollLane { MainLane, WorkerLane };

} // namespace

PollPicture::PollPicture(QWidget *parent)
    : TimePicture(tr("Main looks every 0.3 s"),
                  tr("Run the task: a mark for each look of main, beside the life of the worker."), parent)
{
    m_lap.setTimerType(Qt::PreciseTimer);
    m_lap.setInterval(lap);
    connect(&m_lap, &QTimer::timeout, this, &PollPicture::look);
}

void PollPicture::doClear()
{
    m_lap.stop();
    m_looks.clear();
    m_count = 0;
    m_launched.reset();
    m_ended.reset();
    m_found.reset();
    m_waits = false;
}

void PollPicture::doApply(const ReportBatch &batch)
{
    for (const Report &report : batch.reports) {
        if (std::holds_alternative<Launched>(report.event) && !m_launched) {
            m_launched = report.seconds;
            if (!m_waits) { // at once, and then once a lap, as the article's loop does
                look();
                m_lap.start();
            }
        } else if (const auto *state = std::get_if<ActorState>(&report.event)) {
            if (state->state == ActorState::State::Ended)
                ended(report.seconds, state->ended);
        } else if (const auto *says = std::get_if<MainSays>(&report.event)) {
            if (says->what == MainSays::What::StillRunning) {
                if (!std::exchange(m_waits, true)) { // the looks so far were this picture's own
                    m_lap.stop();
                    m_looks.clear();
                    m_count = 0;
                }
                record(report.seconds, true);
            } else if (says->what == MainSays::What::Ended && m_waits) {
                record(report.seconds, false);
            }
        }
    }
}

void PollPicture::doEnd(const Outcome &outcome)
{
    ended(outcome.seconds, outcome.kind);
    m_outcome = outcome.kind;
    if (m_waits && !m_found)
        record(outcome.seconds, false);
}

void PollPicture::ended(double seconds, Outcome::Kind kind)
{
    if (m_ended)
        return;
    m_ended = seconds;
    m_outcome = kind;
}

// The timer goes on after the end of the run, to the look that finds out.
void PollPicture::look()
{
    record(sinceBegin(), !m_ended);
    if (m_found)
        m_lap.stop();
    tell();
}

void PollPicture::record(double seconds, bool running)
{
    if (m_found)
        return;
    if (running)
        ++m_count;
    else
        m_found = seconds;
    appendThinned(m_looks, {seconds, running}, mostLooks);
}

QString PollPicture::lifeText() const
{
    const double lived = (m_ended.value_or(now()) - m_launched.value_or(0)) * 1000;
    return m_ended ? tr("%1 after %2", "finished, duration").arg(outcomeTitle(m_outcome), durationText(lived))
                   : tr("running for %1").arg(durationText(lived));
}

QString PollPicture::sentence() const
{
    if (!m_launched)
        return m_ended ? tr("The worker never started.") : tr("The worker is about to start.");
    QStringList parts{tr("The worker: %1.").arg(lifeText()),
                      tr("Main looked every 0.3 s and found it running %1.")
                          .arg(m_count == 1 ? tr("once") : tr("%1 times").arg(countText(m_count)))};
    if (m_found && m_ended)
        parts += tr("The next look, %1 after the end, found that it had ended.")
                     .arg(durationText(std::max(0.0, *m_found - *m_ended) * 1000));
    parts += m_waits ? tr("Between its looks main waited: each lap is a stall of its window.")
                     : tr("A timer did the looking: main waited for nothing.");
    return parts.join(u' ');
}

void PollPicture::paint(QPainter &painter, const QRectF &area) const
{
    const double until = std::max(now(), m_found.value_or(0));
    QList<LegendEntry> legend{{Mark::Dot, toneColor(palette(), Tone::Accent), tr("looks: still running")},
                              {Mark::Square, toneColor(palette(), Tone::Good), tr("looks: has ended")}};
    if (m_waits)
        legend.append({Mark::Hatched, toneColor(palette(), Tone::Bad), tr("waits, and its window with it")});
    const Timeline line = paintLanes(painter, area, {{tr("main"), tr("worker")}, legend, until});
    paintLife(painter, line, until);
    paintLooks(painter, line);
}

void PollPicture::paintLife(QPainter &painter, const Timeline &line, double until) const
{
    if (!m_launched)
        return;
    const bool good = !m_ended || m_outcome == Outcome::Kind::Finished;
    const QColor color = good ? palette().color(QPalette::Highlight) : toneColor(palette(), Tone::Bad);
    const QRectF bar = line.stretch(WorkerLane, *m_launched, m_ended.value_or(until));
    paintBlock(painter, bar, Mark::Solid, color);
    const QString text = lifeText();
    const double width = painter.fontMetrics().horizontalAdvance(text) + 16;
    if (width < bar.width()) {
        painter.setPen(palette().color(QPalette::HighlightedText));
        paintText(painter, bar.adjusted(8, 0, -8, 0), text, Qt::AlignHCenter);
    } else {
        painter.setPen(palette().color(QPalette::Text));
        paintText(painter, {bar.right() + 8, bar.top(), line.area().right() - bar.right() - 8, bar.height()}, text);
    }
}

void PollPicture::paintLooks(QPainter &painter, const Timeline &line) const
{
    constexpr double size = 9;
    const QRectF lane = line.lane(MainLane);
    const double middle = lane.center().y();
    const double worker = line.stretch(WorkerLane, 0, 0).top();
    const QColor color = toneColor(palette(), Tone::Accent);
    if (m_waits && m_looks.size() > 1)
        paintBlock(painter, line.stretch(MainLane, m_looks.first().seconds, m_looks.last().seconds), Mark::Hatched,
                   toneColor(palette(), Tone::Bad));
    for (const Look &look : m_looks) {
        const double x = line.x(look.seconds);
        painter.setPen(QPen(blend(palette().color(QPalette::Base), color, 0.5), 1, Qt::DotLine));
        painter.drawLine(QPointF(x, middle), QPointF(x, worker));
        const QRectF mark(x - size / 2, middle - size / 2, size, size);
        paintMark(painter, mark, look.running ? Mark::Dot : Mark::Square,
                  look.running ? color : toneColor(palette(), Tone::Good));
    }
    if (!m_found || !m_ended)
        return;
    painter.setFont(smallFont(font()));
    painter.setPen(mutedText(palette()));
    const QString late = tr("%1 late").arg(durationText(std::max(0.0, *m_found - *m_ended) * 1000));
    const double width = painter.fontMetrics().horizontalAdvance(late) + 4.0;
    const double right = std::min(line.x(*m_found) + width / 2, line.area().right() + 8);
    paintText(painter, {right - width, lane.top(), width, middle - size / 2 - 1 - lane.top()}, late, Qt::AlignHCenter);
    painter.setFont(font());
}

} // namespace thaw
