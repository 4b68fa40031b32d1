// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/style/style.h"

#include "ui/style/controls.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace thaw {

using namespace Qt::StringLiterals;

Style::Style(const QPalette &systemPalette) : QProxyStyle(u"Fusion"_s), m_systemPalette(systemPalette) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        return paintButton(*painter, *option, buttonKind(widget));
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) // without a frame it is part of a combo or spin box
            paintField(*painter, *option);
        return;
    }
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return paintPanel(*painter, option->rect, Qt::transparent, borderColor(option->palette), controlRadius - 1);
        break;
    case PE_FrameFocusRect: // Fusion's is a shade of the window; this one can be seen, and only by who uses the keyboard
        if (qobject_cast<const QAbstractButton *>(widget) || !(option->state & State_KeyboardFocusChange))
            return;
        return paintPanel(*painter, option->rect, Qt::transparent, toneColor(option->palette, Tone::Accent),
                          controlRadius - 2);
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return paintItemPanel(*painter, *item);
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: // Fusion's outline is a darker window, and can't be seen in a dark one
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return paintPanel(*painter, option->rect, Qt::transparent, mutedText(option->palette), 2);
    case PE_IndicatorRadioButton: { // the same
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const QRectF ring = QRectF(option->rect).adjusted(1, 1, -1, -1);
        return paintPanel(*painter, ring, Qt::transparent, mutedText(option->palette), ring.height() / 2);
    }
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    case PE_PanelItemViewRow: // the item's panel is the whole row's
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          borderColor(option->palette));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_PushButtonLabel) {
        if (const auto *given = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton button(*given);
            const ButtonKind kind = buttonKind(widget);
            button.palette.setColor(QPalette::ButtonText, buttonTextColor(button, kind));
            painter->setFont(buttonFont(painter->font(), kind));
            return QProxyStyle::drawControl(element, &button, painter, widget);
        }
    } else if (element == CE_TabBarTabShape) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return paintTab(*painter, *tab);
    } else if (element == CE_TabBarTabLabel) {
        if (const auto *given = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab tab(*given);
            tab.palette.setColor(QPalette::WindowText, tab.state & State_Selected ? toneColor(tab.palette, Tone::Accent)
                                                                                  : mutedText(tab.palette));
            return QProxyStyle::drawControl(element, &tab, painter, widget);
        }
    } else if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        return paintHeaderSection(*painter, *option);
    } else if (element == CE_HeaderLabel) {
        if (const auto *given = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader header(*given);
            header.palette.setColor(QPalette::ButtonText, mutedText(header.palette));
            return QProxyStyle::drawControl(element, &header, painter, widget);
        }
    } else if (element == CE_ItemViewItem) {
        if (const auto *given = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem item(*given); // a selected row is tinted, its text stays as it is
            item.palette.setColor(QPalette::HighlightedText, item.palette.color(QPalette::Text));
            return QProxyStyle::drawControl(element, &item, painter, widget);
        }
    } else if (element == CE_Splitter) {
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        paintField(*painter, *option);
        const QColor color = option->palette.color(QPalette::PlaceholderText);
        return paintChevron(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget), color, false);
    }
    if (control == CC_SpinBox) {
        paintField(*painter, *option);
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        for (const bool up : {true, false}) {
            const bool possible = spin->stepEnabled
                                  & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
            const QRect place = subControlRect(control, option, up ? SC_SpinBoxUp : SC_SpinBoxDown, widget);
            paintChevron(*painter, place, option->palette.color(possible ? QPalette::PlaceholderText : QPalette::Mid),
                         up);
        }
        return;
    }
    if (control == CC_Slider) {
        if (const auto *given = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            QStyleOptionSlider slider(*given);
            QPalette &colors = slider.palette;
            if (isDark(colors)) // a handle in the colour of buttons could hardly be told from the window
                colors.setColor(QPalette::Button,
                                blend(colors.color(QPalette::Base), colors.color(QPalette::Text), 0.35));
            return QProxyStyle::drawComplexControl(control, &slider, painter, widget);
        }
    }
    if (control == CC_ScrollBar)
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paintScrollBar(*painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget));
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace thaw
