// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QFont>

class QPainter;
class QStyleOption;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

namespace thaw {

// How the style draws single controls; no state of their own, colours from the option's palette.

enum class ButtonKind { Plain, Primary, Danger, Page };

ButtonKind buttonKind(const QWidget *widget);
void paintButton(QPainter &painter, const QStyleOption &option, ButtonKind kind);
QFont buttonFont(QFont font, ButtonKind kind);
QColor buttonTextColor(const QStyleOption &option, ButtonKind kind);

// Line edits, combo boxes, spin boxes: a rounded field with an outline that shows the focus.
void paintField(QPainter &painter, const QStyleOption &option);

void paintHeaderSection(QPainter &painter, const QStyleOption &option);
void paintTab(QPainter &painter, const QStyleOptionTab &option);
void paintItemPanel(QPainter &painter, const QStyleOptionViewItem &option);
void paintCheckBox(QPainter &painter, const QStyleOption &option);

} // namespace thaw
