// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>

class QPainter;
class QStyleOption;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

namespace thaw {

// How the style draws single controls; no state of their own, colours from the option's palette. What is not here, Fusion
// draws by the palette alone. It takes its outlines from the window's colour, darkened: in the dark theme they can't be
// seen on the window. So whatever lives by its outline (buttons, fields, frames) is drawn here with one that can.

/// What a button is for shows in how it is drawn: the one thing to do on a page, what destroys, which page is shown.
/// Fusion has none of that: it knows one kind of button, and a default one in dialogs.
enum class ButtonKind { Plain, Primary, Danger, Page };

ButtonKind buttonKind(const QWidget *widget);
void paintButton(QPainter &painter, const QStyleOption &option, ButtonKind kind);
QFont buttonFont(QFont font, ButtonKind kind);
QColor buttonTextColor(const QStyleOption &option, ButtonKind kind);

/// Line edits, combo boxes, spin boxes: a rounded field with an outline that shows the focus.
void paintField(QPainter &painter, const QStyleOption &option);

/// Flat, on the ground of the card that they are in: Fusion's are grey boxes with edges of their own.
void paintHeaderSection(QPainter &painter, const QStyleOption &option);
void paintTab(QPainter &painter, const QStyleOptionTab &option);

/// A selected row is tinted, so that the texts in it keep the colours of their tones. Fusion fills it with the accent.
void paintItemPanel(QPainter &painter, const QStyleOptionViewItem &option);

/// A slim handle without arrows: there are up to four scroll bars on a page, most of them beside a narrow text.
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);

} // namespace thaw
