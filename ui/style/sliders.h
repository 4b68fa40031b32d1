// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOptionSlider;

namespace thaw {

// How the style draws sliders and scroll bars.

void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove, const QRect &handle);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);

// A scroll bar without arrow buttons: a groove with a handle in it.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, int shortestHandle);

} // namespace thaw
