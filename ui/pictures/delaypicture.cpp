// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/delaypicture.h"

#include "app/measuring/durations.h"
#include "app/measuring/measurement.h"
#include "app/runs/sentences.h"

#include <QPainter>

namespace thaw {

namespace {

enum Lane { SaidLane, ShownLane };
constexpr double feltSeconds = longTaskMs / 1000; // from here on people feel it

} // namespace

DelayPicture::DelayPicture(QWidget *parent)
    : TimePicture(tr("Said, and shown"),
                  tr("Run the task: a line from the moment it says something to the moment its window shows it."),
                  parent)
{}

void DelayPicture::doClear()
{
    m_reports.clear();
    m_latest = {};
    m_count = 0;
}

void DelayPicture::doApply(const ReportBatch &batch)
{
    const double shown = now();
    for (const Report &report : batch.reports) {
        const Passed passed{report.seconds, std::max(shown, report.seconds), eventText(report.event)};
        ++m_count;
        if (passed.shown - passed.said >= m_latest.shown - m_latest.said
            && (!passed.text.isEmpty() || m_latest.text.isEmpty()))
            m_latest = passed;
        appendThinned(m_reports, passed, mostReports);
    }
}

QString DelayPicture::sentence() const
{
    if (m_reports.isEmpty())
        return tr("Nothing has come from the window for %1.").arg(durationText(now() * 1000));
    const double delay = m_latest.shown - m_latest.said;
    return tr("Reports: %1. The one that waited longest for its window to show it, “%2”, waited %3.")
        .arg(countText(m_count), m_latest.text.isEmpty() ? tr("progress") : m_latest.text, durationText(delay * 1000));
}

void DelayPicture::paint(QPainter &painter, const QRectF &area) const
{
    constexpr double size = 8;
    const Timeline line = paintLanes(painter, area, {{tr("said"), tr("shown")}, {}, now()});
    const double top = line.lane(SaidLane).center().y();
    const double bottom = line.lane(ShownLane).center().y();
    for (const Passed &passed : m_reports) {
        const bool late = passed.shown - passed.said > feltSeconds;
        const QColor color = toneColor(palette(), late ? Tone::Bad : Tone::Good);
        const QPointF from(line.x(passed.said), top);
        const QPointF to(line.x(passed.shown), bottom);
        painter.setPen(QPen(color, 1.5, late ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(from, to);
        paintMark(painter, {from.x() - size / 2, from.y() - size / 2, size, size}, Mark::Dot, color);
        paintMark(painter, {to.x() - size / 2, to.y() - size / 2, size, size}, Mark::Square, color);
    }
}

Picture::Verdict DelayPicture::judgement() const
{
    if (m_reports.isEmpty())
        return {tr("nothing shown for %1").arg(durationText(now() * 1000)), Tone::Bad};
    const double delay = m_latest.shown - m_latest.said;
    return {tr("up to %1 late").arg(durationText(delay * 1000)), delay > feltSeconds ? Tone::Bad : Tone::Good};
}

} // namespace thaw
