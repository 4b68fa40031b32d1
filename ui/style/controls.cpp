// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/style/controls.h"

#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace thaw {

namespace {

constexpr double focusWidth = 2;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QColor hoverFill(const QPalette &palette)
{
    return blend(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.05);
}

} // namespace

ButtonKind buttonKind(const QWidget *widget)
{
    if (!widget)
        return ButtonKind::Plain;
    if (widget->property("primary").toBool())
        return ButtonKind::Primary;
    if (widget->property("danger").toBool())
        return ButtonKind::Danger;
    return widget->property("page").toBool() ? ButtonKind::Page : ButtonKind::Plain;
}

void paintButton(QPainter &painter, const QStyleOption &option, ButtonKind kind)
{
    const QPalette &palette = option.palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    const bool pressed = has(option, QStyle::State_Sunken);
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);
    QColor fill = palette.color(QPalette::Base);
    QColor outline = enabled ? outlineColor(palette) : borderColor(palette);
    if (kind == ButtonKind::Primary) {
        fill = enabled ? palette.color(QPalette::Highlight) : trackColor(palette);
        if (enabled && (pressed || hovered))
            fill = blend(fill, palette.color(QPalette::Text), pressed ? 0.2 : 0.1);
        outline = fill;
    } else if (has(option, QStyle::State_On)) {
        fill = toneBackground(palette, Tone::Accent);
        outline = kind == ButtonKind::Page && !isHighContrast(palette) ? fill : toneColor(palette, Tone::Accent);
    } else if (pressed) {
        fill = trackColor(palette);
    } else if (hovered) {
        fill = hoverFill(palette);
    } else if (kind == ButtonKind::Page) {
        fill = outline = Qt::transparent;
    }
    if (focused)
        outline = kind == ButtonKind::Primary ? palette.color(QPalette::Text) : toneColor(palette, Tone::Accent);
    paintPanel(painter, option.rect, fill, outline, controlRadius - 1, focused ? focusWidth : 1);
}

QFont buttonFont(QFont font, ButtonKind kind)
{
    if (kind == ButtonKind::Primary || kind == ButtonKind::Page)
        font.setWeight(QFont::DemiBold);
    return font;
}

QColor buttonTextColor(const QStyleOption &option, ButtonKind kind)
{
    const QPalette &palette = option.palette;
    if (!has(option, QStyle::State_Enabled))
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    switch (kind) {
    case ButtonKind::Primary:
        return palette.color(QPalette::HighlightedText);
    case ButtonKind::Danger:
        return toneColor(palette, Tone::Bad);
    case ButtonKind::Page:
        return has(option, QStyle::State_On) ? toneColor(palette, Tone::Accent) : mutedText(palette);
    case ButtonKind::Plain:
        break;
    }
    return palette.color(QPalette::ButtonText);
}

void paintField(QPainter &painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focused = enabled && has(option, QStyle::State_HasFocus);
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);
    const QColor outline = focused   ? palette.color(QPalette::Highlight)
                           : hovered ? mutedText(palette)
                           : enabled ? outlineColor(palette)
                                     : borderColor(palette);
    paintPanel(painter, option.rect, palette.color(enabled ? QPalette::Base : QPalette::Window), outline,
               controlRadius - 1, focused ? 1.5 : 1);
}

void paintHeaderSection(QPainter &painter, const QStyleOption &option)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     borderColor(option.palette));
}

void paintTab(QPainter &painter, const QStyleOptionTab &option)
{
    constexpr int markHeight = 2;
    const bool selected = has(option, QStyle::State_Selected);
    const bool focused = selected && has(option, QStyle::State_HasFocus);
    if (focused || (!selected && has(option, QStyle::State_MouseOver)))
        paintPanel(painter, option.rect, hoverFill(option.palette), Qt::transparent, controlRadius - 2);
    const int height = selected ? markHeight : 1;
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom() + 1 - height, option.rect.width(), height),
                     selected ? option.palette.color(QPalette::Highlight) : borderColor(option.palette));
}

void paintItemPanel(QPainter &painter, const QStyleOptionViewItem &option)
{
    const bool selected = has(option, QStyle::State_Selected);
    if (!selected && !has(option, QStyle::State_MouseOver))
        return;
    const QColor fill = selected ? toneBackground(option.palette, Tone::Accent) : hoverFill(option.palette);
    const bool alone = option.viewItemPosition == QStyleOptionViewItem::OnlyOne
                       || option.viewItemPosition == QStyleOptionViewItem::Invalid;
    const QColor outline = selected && isHighContrast(option.palette) ? option.palette.color(QPalette::Highlight)
                                                                      : QColor(Qt::transparent);
    paintPanel(painter, option.rect, fill, outline, alone ? controlRadius - 1 : 0, outline.alpha() > 0 ? 2 : 0);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    if (option.maximum <= option.minimum)
        return;
    const bool active = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const QColor fill = blend(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text),
                              active ? 0.45 : 0.25);
    const QRectF thumb = QRectF(handle).adjusted(2, 2, -2, -2);
    paintPanel(painter, thumb, fill, Qt::transparent, std::min(thumb.width(), thumb.height()) / 2, 0);
}

} // namespace thaw
