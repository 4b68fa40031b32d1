// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/results/runtimeline.h"

#include "app/comparing/summary.h"
#include "app/measuring/durations.h"
#include "ui/parts/keys.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

using Span = RunTrack::Span;

constexpr double widestNames = 120; // at most
constexpr double axisGap = 8;
constexpr double shortestMs = 1;  // that is shown, however far one zooms
constexpr double zoomStep = 1.25; // of one zoom
constexpr qsizetype longestTip = 200;

/// A stall, and a life that no wait covers.
bool isNamed(const Span &span, const QList<Span> &all)
{
    const bool isCovered = std::any_of(all.begin(), all.end(),
                                       [](const Span &one) { return one.kind == Span::Kind::Waits; });
    return span.kind == Span::Kind::Stall || (span.kind == Span::Kind::Life && !isCovered);
}

} // namespace

RunTimeline::RunTimeline(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("One run on a time axis"));
}

void RunTimeline::setRuns(const QList<RunRecord> &runs)
{
    m_rows.clear();
    m_end = shortestMs;
    m_told.clear();
    for (const RunRecord &run : runs) {
        const bool isOfAnother = !areComparable(run, runs.first());
        const bool tellsTask = isOfAnother || (runs.size() > 1 && !areComparable(runs.first(), runs.last()));
        const QString title = tellsTask ? taskText(run.request) + u", "_s + runTitle(run) : runTitle(run);
        const double end = std::max(run.toMs - run.fromMs, run.outcome.seconds * 1000);
        m_end = std::max(m_end, end);
        m_rows.append({title, std::nullopt, end});
        for (const RunTrack &track : tracksOf(run))
            m_rows.append({trackTitle(track), track, end});
        m_told.append(tr("%1: longest stall %2.").arg(title, millisecondsText(run.measurement.longestStallMs)));
    }
    show(0, m_end);
    updateGeometry();
}

QString RunTimeline::spokenText() const
{
    if (m_told.isEmpty())
        return tr("No run is chosen.");
    const QString shown = tr("Shown: %1 to %2.").arg(secondsText(m_from / 1000), secondsText(m_to / 1000));
    return m_told.join(u' ') + u' ' + shown;
}

QSize RunTimeline::sizeHint() const
{
    return {480,
            int(double(std::max<qsizetype>(m_rows.size(), 6)) * rowHeight()) + fontMetrics().height() + int(axisGap)};
}

QSize RunTimeline::minimumSizeHint() const
{
    return {260, m_rows.isEmpty() ? 40 : sizeHint().height()};
}

double RunTimeline::rowHeight() const
{
    return fontMetrics().height() + 4;
}

QRectF RunTimeline::area() const
{
    const QFontMetricsF metrics(font());
    double column = 0;
    for (const Row &row : m_rows) {
        if (row.track)
            column = std::max(column, metrics.horizontalAdvance(row.name) + 2);
    }
    return QRectF(rect()).adjusted(std::min(column, widestNames) + axisGap, 0, -axisGap, -metrics.height() - 4);
}

double RunTimeline::x(double ms) const
{
    const QRectF within = area();
    return within.left() + (ms - m_from) / (m_to - m_from) * within.width();
}

double RunTimeline::msAt(double x) const
{
    const QRectF within = area();
    return m_from + (x - within.left()) / std::max(1.0, within.width()) * (m_to - m_from);
}

void RunTimeline::show(double fromMs, double toMs)
{
    const double length = std::clamp(toMs - fromMs, shortestMs, m_end);
    m_from = std::clamp(fromMs, 0.0, m_end - length);
    m_to = m_from + length;
    update();
    tellSpoken(this);
}

void RunTimeline::zoom(double factor, double aroundMs)
{
    const double length = std::clamp((m_to - m_from) / factor, shortestMs, m_end);
    const double share = (aroundMs - m_from) / (m_to - m_from);
    show(aroundMs - share * length, aroundMs + (1 - share) * length);
}

void RunTimeline::move(double ms)
{
    const double length = m_to - m_from;
    const double from = std::clamp(m_from + ms, 0.0, m_end - length);
    show(from, from + length);
}

void RunTimeline::wheelEvent(QWheelEvent *event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (turns == 0 || m_rows.isEmpty())
        return event->ignore();
    zoom(std::pow(zoomStep, turns), std::clamp(msAt(event->position().x()), m_from, m_to));
    event->accept();
}

void RunTimeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_dragged = msAt(event->position().x());
}

void RunTimeline::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged)
        move(*m_dragged - msAt(event->position().x()));
}

void RunTimeline::mouseReleaseEvent(QMouseEvent *)
{
    m_dragged.reset();
}

void RunTimeline::keyPressEvent(QKeyEvent *event)
{
    const double quarter = (m_to - m_from) / 4;
    const double middle = (m_from + m_to) / 2;
    if (isKeyOf(*event, KeyAction::ZoomIn))
        return zoom(zoomStep, middle);
    if (isKeyOf(*event, KeyAction::ZoomOut))
        return zoom(1 / zoomStep, middle);
    if (isKeyOf(*event, KeyAction::Earlier))
        return move(-quarter);
    if (isKeyOf(*event, KeyAction::Later))
        return move(quarter);
    if (isKeyOf(*event, KeyAction::ShowAll))
        return show(0, m_end);
    QWidget::keyPressEvent(event);
}

bool RunTimeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tipAt(help->pos());
    QToolTip::showText(help->globalPos(), shortened(tip, longestTip).toHtmlEscaped(), this);
    return true;
}

QString RunTimeline::tipAt(const QPointF &place) const
{
    const auto row = qsizetype(place.y() / rowHeight());
    if (row < 0 || row >= m_rows.size() || !m_rows.at(row).track || !area().contains(place))
        return {};
    const double ms = msAt(place.x());
    const QList<Span> &spans = m_rows.at(row).track->spans;
    const auto hit = std::find_if(spans.begin(), spans.end(),
                                  [ms](const Span &span) { return ms >= span.fromMs && ms <= span.toMs; });
    return hit == spans.end() ? QString() : spanTip(*hit);
}

void RunTimeline::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (m_rows.isEmpty()) {
        painter.setPen(mutedText(palette()));
        painter.drawText(rect().adjusted(4, 8, -4, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                         tr("Pick a run in the list below, or two to see them above each other."));
        return;
    }
    paintAxis(painter);
    const QRectF within = area();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QRectF whole(0, double(i) * rowHeight(), width(), rowHeight());
        if (!whole.intersects(event->rect()))
            continue;
        const Row &row = m_rows.at(i);
        painter.setFont(row.track ? font() : boldFont(font()));
        painter.setPen(row.track ? mutedText(palette()) : palette().color(QPalette::Text));
        const double end = row.track ? within.left() - axisGap : whole.right();
        paintText(painter, {whole.left(), whole.top(), end - whole.left(), whole.height()}, row.name);
        if (row.track)
            paintTrack(painter, {within.left(), whole.top(), within.width(), whole.height()}, row);
    }
    paintKeyboardFocus(painter, *this);
}

void RunTimeline::paintAxis(QPainter &painter) const
{
    const QRectF within = area();
    painter.setFont(smallFont(font()));
    const QFontMetricsF metrics(painter.font());
    const double span = (m_to - m_from) / 1000;
    const double room = metrics.horizontalAdvance(tickText(m_to / 1000, tickStep(span / 10))) + 3 * axisGap;
    const double seconds = tickStep(room / std::max(within.width(), room) * span);
    for (double tick = std::ceil(m_from / 1000 / seconds - 0.001) * seconds; tick <= m_to / 1000 + 1e-9;
         tick += seconds) {
        const double at = std::round(x(tick * 1000)) + 0.5;
        painter.setPen(borderColor(palette()));
        painter.drawLine(QPointF(at, within.top()), QPointF(at, within.bottom()));
        const double half = metrics.horizontalAdvance(tickText(tick, seconds)) / 2 + 1;
        painter.setPen(mutedText(palette()));
        painter.drawText(QRectF(std::min(at, width() - half) - half, within.bottom() + 4, 2 * half, metrics.height()),
                         Qt::AlignCenter, tickText(tick, seconds));
    }
}

void RunTimeline::paintTrack(QPainter &painter, const QRectF &row, const Row &what) const
{
    painter.save();
    painter.setClipRect(row);
    const QRectF bar = row.adjusted(0, 3, 0, -3);
    if (what.track->kind == RunTrack::Kind::GuiThread)
        painter.fillRect(QRectF(QPointF(x(0), bar.top()), QPointF(x(what.endMs), bar.bottom())),
                         toneBackground(palette(), Tone::Good));
    if (what.track->kind == RunTrack::Kind::Keys) {
        paintKeys(painter, bar, what.track->spans);
        painter.restore();
        return;
    }
    for (const auto kind : {Span::Kind::Life, Span::Kind::Stall, Span::Kind::Waits, Span::Kind::NotMeasured}) {
        for (const Span &span : what.track->spans) {
            if (span.kind == kind && span.toMs >= m_from && span.fromMs <= m_to)
                paintSpan(painter, bar, span);
        }
    }
    for (const Span &span : what.track->spans) {
        if (isNamed(span, what.track->spans) && span.toMs >= m_from && span.fromMs <= m_to)
            paintLabel(painter, bar, span);
    }
    double drawn = row.left() - 1;
    const bool areMoments = what.track->kind == RunTrack::Kind::Frames || what.track->kind == RunTrack::Kind::Pings;
    painter.setPen(palette().color(areMoments ? QPalette::Highlight : QPalette::Text));
    for (const RunTrack::Mark &mark : what.track->marks) { // one a pixel
        const double at = std::floor(x(mark.atMs)) + 0.5;
        if (at <= drawn || at > row.right())
            continue;
        drawn = at;
        painter.drawLine(QPointF(at, areMoments ? bar.top() : bar.bottom() - 3), QPointF(at, bar.bottom()));
    }
    painter.restore();
}

// They overlap: thin lines below each other.
void RunTimeline::paintKeys(QPainter &painter, const QRectF &row, const QList<Span> &keys) const
{
    constexpr qsizetype lines = 3;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const Span &key = keys.at(i);
        if (key.toMs < m_from || key.fromMs > m_to)
            continue;
        const double left = std::max(row.left(), x(key.fromMs));
        const double right = std::max(left + 1.5, std::min(row.right(), x(key.toMs)));
        const double top = row.top() + double(i % lines) * (row.height() - 2) / (lines - 1);
        const Tone tone = key.lengthMs > instantMs ? Tone::Bad : Tone::Good;
        painter.fillRect(QRectF(left, top, right - left, 2), toneColor(palette(), tone));
    }
}

void RunTimeline::paintSpan(QPainter &painter, const QRectF &row, const Span &span) const
{
    const double left = std::max(row.left(), x(span.fromMs));
    const double right = std::max(left + 1.5, std::min(row.right(), x(span.toMs)));
    const QRectF block(left, row.top(), right - left, row.height());
    switch (span.kind) {
    case Span::Kind::Stall:
        painter.fillRect(block, toneColor(palette(), Tone::Bad));
        return;
    case Span::Kind::NotMeasured:
        painter.fillRect(block, QBrush(mutedText(palette()), Qt::BDiagPattern));
        return;
    case Span::Kind::Waits:
        painter.fillRect(block, palette().color(QPalette::Base));
        painter.fillRect(block, QBrush(toneColor(palette(), Tone::Warning), Qt::BDiagPattern));
        return;
    case Span::Kind::Key: // see paintKeys()
        return;
    case Span::Kind::Life:
        painter.fillRect(block, palette().color(QPalette::Highlight));
        return;
    }
}

// Where there is room for all of it.
void RunTimeline::paintLabel(QPainter &painter, const QRectF &row, const Span &span) const
{
    const QString words = spanText(span);
    painter.setFont(smallFont(font()));
    const double left = std::max(row.left(), x(span.fromMs)) + axisGap;
    const double width = std::ceil(QFontMetricsF(painter.font()).horizontalAdvance(words)) + 1;
    if (left + width + axisGap > std::min(row.right(), x(span.toMs)))
        return;
    painter.setPen(palette().color(span.kind == Span::Kind::Stall ? QPalette::Base : QPalette::HighlightedText));
    painter.drawText(QRectF(left, row.top(), width, row.height()), Qt::AlignLeft | Qt::AlignVCenter, words);
}

} // namespace thaw
