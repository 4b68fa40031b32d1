// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

#include "ui/style/sliders.h"

#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace thaw {

void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove, const QRect &handle)
{
    constexpr double thickness = 4;
    constexpr double diameter = 16;
    const QPalette &palette = option.palette;
    const bool across = option.orientation == Qt::Horizontal;
    const QPointF middle = QRectF(handle).center();
    QRectF track = groove;
    QRectF filled;
    if (across) {
        track = QRectF(groove.left(), middle.y() - thickness / 2, groove.width(), thickness);
        filled = option.upsideDown ? QRectF(QPointF(middle.x(), track.top()), track.bottomRight())
                                   : QRectF(track.topLeft(), QPointF(middle.x(), track.bottom()));
    } else {
        track = QRectF(middle.x() - thickness / 2, groove.top(), thickness, groove.height());
        filled = QRectF(QPointF(track.left(), middle.y()), track.bottomRight());
    }
    const QColor fill = palette.color(option.state & QStyle::State_Enabled ? QPalette::Highlight : QPalette::Dark);
    paintPanel(painter, track, trackColor(palette), Qt::transparent, thickness / 2, 0);
    paintPanel(painter, filled, fill, Qt::transparent, thickness / 2, 0);
    QRectF knob(0, 0, diameter, diameter);
    knob.moveCenter(middle);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    paintPanel(painter, knob, palette.color(QPalette::Base), focused ? fill : palette.color(QPalette::Dark),
               diameter / 2, focused ? 2 : 1);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    if (option.maximum <= option.minimum)
        return;
    const bool active = bool(option.state & (QStyle::State_MouseOver | QStyle::State_Sunken));
    const QColor fill = blend(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text),
                              active ? 0.45 : 0.25);
    const QRectF thumb = QRectF(handle).adjusted(2, 2, -2, -2);
    paintPanel(painter, thumb, fill, Qt::transparent, std::min(thumb.width(), thumb.height()) / 2, 0);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, int shortestHandle)
{
    const bool across = option.orientation == Qt::Horizontal;
    const int room = across ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int length = room;
    if (range > 0)
        length = int(std::clamp<qint64>(qint64(option.pageStep) * room / (range + option.pageStep),
                                        std::min(shortestHandle, room), room));
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      room - length, option.upsideDown);
    const auto slice = [&option, across](int from, int size) {
        return across ? QRect(option.rect.left() + from, option.rect.top(), size, option.rect.height())
                      : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    case QStyle::SC_ScrollBarSlider:
        return slice(start, length);
    case QStyle::SC_ScrollBarSubPage:
        return slice(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return slice(start + length, room - start - length);
    default:
        return {};
    }
}

} // namespace thaw
