// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
// The sizes and places of the style's controls; style.cpp draws them.

#include "ui/style/controls.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace thaw {

namespace {

// Pixels at the usual size.
constexpr int controlHeight = 28;
constexpr int fieldMargin = 7;   // on top of what QLineEdit has itself
constexpr int buttonMargin = 13; // left and right of a button's text
constexpr int arrowWidth = 24;
constexpr int menuMark = 16; // of a button with a menu, beside its text
constexpr int popupRowHeight = 26;

// Enlarges the arrow's place of a combo or spin box; what it gets here the text field loses.
QRect arrowColumn(const QStyleOption &option)
{
    return {option.rect.right() + 1 - scaled(arrowWidth), option.rect.top(), scaled(arrowWidth), option.rect.height()};
}

} // namespace

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents)
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return rect.adjusted(scaled(fieldMargin), 0, -scaled(fieldMargin), 0);
    return rect;
}

// A scroll bar without arrows is one that is longer by them at both ends, where they can't be seen.
QRect Style::scrollBarPart(const QStyleOptionSlider &bar, SubControl part, const QWidget *widget) const
{
    if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
        return {};
    const int arrow = pixelMetric(PM_ScrollBarExtent, &bar, widget);
    const QPoint ends = bar.orientation == Qt::Horizontal ? QPoint(arrow, 0) : QPoint(0, arrow);
    QStyleOptionSlider longer(bar);
    longer.rect = bar.rect.adjusted(0, 0, 2 * ends.x(), 2 * ends.y());
    return QProxyStyle::subControlRect(CC_ScrollBar, &longer, part, widget).translated(-ends);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect arrows = arrowColumn(*option);
    const QRect text = option->rect.adjusted(scaled(fieldMargin), 2, -scaled(arrowWidth), -2);
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(option->direction, option->rect, arrows);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, text);
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown)) {
        const int half = arrows.height() / 2;
        const QRect button = part == SC_SpinBoxUp ? arrows.adjusted(0, 3, 0, -half) : arrows.adjusted(0, half, 0, -3);
        return visualRect(option->direction, option->rect, button);
    }
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return visualRect(option->direction, option->rect, text);
    if (control == CC_ScrollBar)
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*slider, part, widget);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->icon.isNull()) {
            const bool hasMenu = button->features & QStyleOptionButton::HasMenu;
            const QFont font = buttonFont(widget ? widget->font() : QFont(), buttonKind(widget));
            result.setWidth(QFontMetrics(font).size(Qt::TextShowMnemonic, button->text).width()
                            + scaled(2 * buttonMargin + (hasMenu ? menuMark : 0)));
        }
    }
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        result.setHeight(std::max(result.height(), scaled(controlHeight)));
    if (type == CT_ItemViewItem && widget && widget->parent()
        && widget->parent()->inherits("QComboBoxPrivateContainer"))
        result.setHeight(std::max(result.height(), scaled(popupRowHeight)));
    if (type == CT_ComboBox)
        result.setWidth(std::max(result.width() + scaled(fieldMargin),
                                 size.width() + scaled(2 * fieldMargin) + scaled(arrowWidth)));
    constexpr int besideText = 2; // of a line edit, on each side
    if (type == CT_SpinBox)
        result.setWidth(
            std::max(result.width(), size.width() + 2 * besideText + scaled(fieldMargin) + scaled(arrowWidth)));
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    constexpr int tableMargin = 6; // beside the texts of a table of figures
    const bool isTable = widget && widget->property("figures").toBool();
    switch (metric) {
    case PM_FocusFrameHMargin:
        return isTable ? tableMargin - 1 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_HeaderMargin:
        return isTable ? tableMargin : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return scaled(12);
    case PM_ScrollBarSliderMin:
        return scaled(32);
    case PM_TabBarTabHSpace:
        return scaled(28);
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: // a list below the box, not one over it
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace thaw
