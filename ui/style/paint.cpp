// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/style/paint.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>

namespace thaw {

void paintPanel(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &outline, double radius,
                double outlineWidth)
{
    const double inset = outlineWidth / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(outline.alpha() == 0 ? QPen(Qt::NoPen) : QPen(outline, outlineWidth));
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

QString shortened(const QString &text, qsizetype characters)
{
    return text.size() <= characters ? text : text.first(std::max<qsizetype>(0, characters - 1)) + u'…';
}

void paintChevron(QPainter &painter, const QRectF &rect, const QColor &color, bool up)
{
    constexpr double halfWidth = 3.5;
    constexpr double halfHeight = 2;
    const double tip = up ? -halfHeight : halfHeight;
    const QPointF c = rect.center();
    const QPointF points[] = {c + QPointF(-halfWidth, -tip), c + QPointF(0, tip), c + QPointF(halfWidth, -tip)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points, 3);
    painter.restore();
}

void paintKeyboardFocus(QPainter &painter, const QWidget &view)
{
    if (view.hasFocus() && view.window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintPanel(painter, painter.window(), Qt::transparent, toneColor(view.palette(), Tone::Accent), 2);
}

void paintText(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment across)
{
    constexpr int leastRoom = 8;
    const int room = int(std::ceil(rect.width()));
    if (room > leastRoom)
        painter.drawText(rect, int(across | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, room));
}

void paintProgress(QPainter &painter, const QRectF &rect, double fraction, const QPalette &palette)
{
    constexpr double thickness = 8;
    constexpr double blockShare = 0.3;
    constexpr double secondsForthAndBack = 2.4;
    const double height = std::min(thickness, rect.height());
    const QRectF groove(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    QRectF bar = groove;
    if (fraction < 0) {
        using namespace std::chrono;
        const double now = duration<double>(steady_clock::now().time_since_epoch()).count();
        const double phase = std::fmod(now, secondsForthAndBack) / secondsForthAndBack * 2 * std::numbers::pi;
        bar.setWidth(groove.width() * blockShare);
        bar.translate((groove.width() - bar.width()) * (0.5 - 0.5 * std::cos(phase)), 0);
    } else {
        bar.setWidth(groove.width() * std::min(fraction, 1.0));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(trackColor(palette));
    painter.drawRoundedRect(groove, height / 2, height / 2);
    painter.setBrush(palette.color(QPalette::Highlight));
    if (bar.width() > 0) { // shorter than its own roundness, it would bulge: cut it out of the round end instead
        painter.setClipRect(bar);
        painter.drawRoundedRect(fraction < 0 ? bar : bar.adjusted(0, 0, std::max(0.0, height - bar.width()), 0),
                                height / 2, height / 2);
    }
    painter.restore();
}

} // namespace thaw
