// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pulse/pulseplot.h"

#include "app/measuring/durations.h"
#include "app/measuring/measurement.h"
#include "ui/style/paint.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace thaw {

namespace {

constexpr double lowestMs = 0.1;
constexpr double highestMs = 10'000;
constexpr double feltMs = longTaskMs; // from here on people feel it
constexpr double labelGap = 6;
constexpr double dash = 6; // px
constexpr double dashGap = 4;
constexpr double holeSeconds = instantMs / 1000; // between two points: the line ends, and begins anew

struct RulerMark
{
    double ms = 0;
    const char *label = nullptr;
    bool dashed = false;
};

// In the order in which they get their place when there is not enough for all.
constexpr std::array<RulerMark, 5> ruler{{{1000, QT_TRANSLATE_NOOP("thaw::PulsePlot", "1 s")},
                                          {1000.0 / 60, QT_TRANSLATE_NOOP("thaw::PulsePlot", "1 frame"), true},
                                          {1, QT_TRANSLATE_NOOP("thaw::PulsePlot", "1 ms")},
                                          {100, QT_TRANSLATE_NOOP("thaw::PulsePlot", "100 ms")},
                                          {notRespondingMs, QT_TRANSLATE_NOOP("thaw::PulsePlot", "5 s"), true}}};

QString translated(const char *text)
{
    return QCoreApplication::translate("thaw::PulsePlot", text);
}

// Qt's own dashes go through its stroker, which takes ten times as long.
QList<QLineF> dashesOf(const QPolygonF &line)
{
    QList<QLineF> dashes;
    double along = 0; // of the line, in px
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF part(line.at(i - 1), line.at(i));
        const double length = part.length();
        for (double at = 0; at < length;) {
            const double inDash = std::fmod(along + at, dash + dashGap);
            const double next = std::min(length, at + (inDash < dash ? dash : dash + dashGap) - inDash + 0.01);
            if (inDash < dash)
                dashes.append({part.pointAt(at / length), part.pointAt(next / length)});
            at = next;
        }
        along += length;
    }
    return dashes;
}

double labelColumn(const QFontMetricsF &metrics)
{
    double widest = 0;
    for (const RulerMark &mark : ruler)
        widest = std::max(widest, metrics.horizontalAdvance(translated(mark.label)));
    return widest;
}

} // namespace

PulsePlot::PulsePlot(const QRectF &outer, const QFont &font, const QPalette &palette, double from, double to,
                     bool rolling)
    : m_outer(outer), m_font(smallFont(font)), m_palette(palette), m_from(from), m_to(std::max(to, from + 0.001)),
      m_rolling(rolling)
{
    const QFontMetricsF metrics(m_font);
    m_area = outer.adjusted(labelColumn(metrics) + labelGap, metrics.height() / 2, -metrics.horizontalAdvance(u'0') * 2,
                            -metrics.height() - labelGap);
}

double PulsePlot::x(double seconds) const
{
    return m_area.left() + (seconds - m_from) / (m_to - m_from) * m_area.width();
}

double PulsePlot::y(double latencyMs) const
{
    return m_area.bottom() - logarithmicShare(latencyMs, lowestMs, highestMs) * m_area.height();
}

void PulsePlot::paintRuler(QPainter &painter) const
{
    const QRectF zone(m_area.topLeft(), QPointF(m_area.right(), y(feltMs)));
    painter.fillRect(zone, zoneColor(m_palette));
    painter.setFont(m_font);
    const double height = painter.fontMetrics().height();
    QList<double> used;
    for (const RulerMark &mark : ruler) {
        const double level = std::round(y(mark.ms)) + 0.5;
        painter.setPen(QPen(borderColor(m_palette), 1, mark.dashed ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(m_area.left(), level), QPointF(m_area.right(), level));
        const auto tooClose = [&](double other) { return std::abs(other - level) < height * 0.9; };
        if (std::any_of(used.begin(), used.end(), tooClose))
            continue;
        used += level;
        painter.setPen(mutedText(m_palette));
        painter.drawText(QRectF(0, level - height / 2, m_area.left() - labelGap, height),
                         Qt::AlignRight | Qt::AlignVCenter, translated(mark.label));
    }
    const QString gone = QCoreApplication::translate("thaw::PulsePlot", "not responding");
    const double room = y(notRespondingMs) - m_outer.top();
    if (room >= height && painter.fontMetrics().horizontalAdvance(gone) < m_area.width() / 2) {
        painter.setPen(mutedText(m_palette));
        painter.drawText(QRectF(m_area.left(), y(notRespondingMs) - height, m_area.width() - labelGap, height),
                         Qt::AlignRight | Qt::AlignVCenter, gone);
    }
}

void PulsePlot::paintTimeAxis(QPainter &painter) const
{
    painter.setFont(m_font);
    painter.setPen(mutedText(m_palette));
    const QFontMetricsF metrics(m_font);
    const double span = m_to - m_from;
    const double finest = span < 3 ? 0.1 : 1;
    const double room = metrics.horizontalAdvance(tickText(m_rolling ? -span : m_to, finest)) + 3 * labelGap;
    const double step = std::max(tickStep(room / std::max(m_area.width(), 1.0) * span), finest);
    const auto label = [this, step](double seconds) {
        const double shown = m_rolling ? seconds - m_to : seconds;
        if (m_rolling && std::abs(shown) < step / 2)
            return QCoreApplication::translate("thaw::PulsePlot", "now");
        return tickText(std::abs(shown) < step / 2 ? 0 : shown, step).replace(u'-', u'−');
    };
    const double start = m_rolling ? m_to - std::floor((m_to - m_from) / step + 0.001) * step
                                   : std::ceil(m_from / step - 0.001) * step;
    const int ticks = int((m_to - start) / step + 0.001);
    for (int i = 0; i <= ticks; ++i) {
        const double tick = start + i * step;
        const double half = metrics.horizontalAdvance(label(tick)) / 2 + 1;
        const double middle = std::min(x(tick), m_outer.right() - half);
        painter.drawText(QRectF(middle - half, m_area.bottom() + labelGap, 2 * half, metrics.height()), Qt::AlignCenter,
                         label(tick));
    }
}

void PulsePlot::paintPlaceholder(QPainter &painter, const QString &text) const
{
    painter.setFont(m_font);
    painter.setPen(mutedText(m_palette));
    painter.drawText(m_area, Qt::AlignCenter | Qt::TextWordWrap, text);
}

void PulsePlot::paintLine(QPainter &painter, const PulseSeries &series, Tone tone, bool dashed) const
{
    const int columns = std::max(1, int(m_area.width()));
    const std::vector<double> maxima = series.columnMaxima(m_from, m_to, columns);
    const double widestHole = std::max(3.0, holeSeconds / (m_to - m_from) * m_area.width());
    QPolygonF line;
    QPolygonF stall; // what is above the line of 50 ms, with the last point before it and the first after it
    painter.save();
    painter.setClipRect(m_area.adjusted(0, -2, 0, 1));
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = lineColor(m_palette, tone);
    const auto drawLine = [&] {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1)); // twice at width 1: any wider, and Qt strokes it ten times as slowly
        const QList<QLineF> dashes = dashed ? dashesOf(line) : QList<QLineF>();
        for (const QPointF &shift : {QPointF(), QPointF(0.5, 0.3)}) {
            painter.translate(shift);
            dashed ? painter.drawLines(dashes) : painter.drawPolyline(line);
            painter.translate(-shift);
        }
        line.clear();
    };
    const auto finishStall = [&] {
        if (stall.size() > 1) {
            stall << QPointF(stall.last().x(), m_area.bottom()) << QPointF(stall.first().x(), m_area.bottom());
            QColor fill = toneColor(m_palette, Tone::Bad);
            fill.setAlphaF(0.2F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.setRenderHint(QPainter::Antialiasing, false); // its edge lies under the line
            painter.drawPolygon(stall);
            painter.setRenderHint(QPainter::Antialiasing);
        }
        stall.clear();
    };
    for (int column = 0; column < columns; ++column) {
        const double value = maxima[std::size_t(column)];
        if (value < 0)
            continue;
        const QPointF point(m_area.left() + column + 0.5, y(value));
        if (!line.isEmpty() && point.x() - line.last().x() > widestHole) { // nothing was measured in between
            finishStall();
            drawLine();
        }
        if (value > feltMs) {
            if (stall.isEmpty() && !line.isEmpty())
                stall << line.last();
            stall << point;
        } else if (!stall.isEmpty()) {
            stall << point;
            finishStall();
        }
        line << point;
    }
    finishStall();
    drawLine();
    painter.restore();
}

void PulsePlot::paintMarks(QPainter &painter, const QList<double> &seconds) const
{
    constexpr double size = 6;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_palette.color(QPalette::Base), 1));
    painter.setBrush(toneColor(m_palette, Tone::Accent));
    for (const double one : seconds) {
        if (one >= m_from && one <= m_to)
            painter.drawEllipse(QRectF(x(one) - size / 2, m_area.bottom() - size, size, size));
    }
    painter.restore();
}

void PulsePlot::paintOutside(QPainter &painter, double from, double to) const
{
    QColor veil = m_palette.color(QPalette::Base);
    veil.setAlphaF(0.7F);
    painter.fillRect(QRectF(m_area.topLeft(), QPointF(x(from), m_area.bottom())), veil);
    painter.fillRect(QRectF(QPointF(x(to), m_area.top()), m_area.bottomRight()), veil);
    painter.setPen(QPen(mutedText(m_palette), 1, Qt::DotLine));
    for (const double edge : {from, to})
        painter.drawLine(QPointF(x(edge), m_area.top()), QPointF(x(edge), m_area.bottom()));
}

QRectF PulsePlot::paintAnnotation(QPainter &painter, const PulsePoint &point, const QString &text, Tone tone,
                                  const QRectF &taken) const
{
    const bool felt = point.latencyMs > feltMs;
    const QFont font = felt ? boldFont(m_font) : m_font;
    const QFontMetricsF metrics(font);
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 2);
    const QPointF at(x(point.seconds), y(point.latencyMs));
    if (felt) // its line goes up or comes down here: beside it
        box.moveTopLeft(
            {at.x() + labelGap + box.width() < m_area.right() ? at.x() + labelGap : at.x() - labelGap - box.width(),
             at.y() - 4});
    else
        box.moveCenter({at.x(), at.y() - box.height()});
    box.moveLeft(std::max(m_area.left(), std::min(box.left(), m_area.right() - box.width())));
    box.moveTop(std::clamp(box.top(), m_area.top(), std::max(m_area.top(), m_area.bottom() - box.height())));
    if (box.intersects(taken))
        box.moveTop(taken.bottom() + 2);
    QColor ground = m_palette.color(QPalette::Base);
    ground.setAlphaF(0.85F);
    paintPanel(painter, box, ground, Qt::transparent, 3, 0);
    painter.setFont(font);
    painter.setPen(felt ? toneColor(m_palette, Tone::Bad) : lineColor(m_palette, tone));
    painter.drawText(box, Qt::AlignCenter, text);
    return box;
}

} // namespace thaw
