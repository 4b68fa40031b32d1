// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPalette>
#include <QRectF>
#include <QString>

class QColor;
class QPainter;
class QWidget;

namespace thaw {

inline constexpr double controlRadius = 6;
inline constexpr double cardRadius = 8;

/// A rounded rectangle inside `rect` with an outline that is drawn inwards.
void paintPanel(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &outline, double radius,
                double outlineWidth = 1);

/// The small arrow of combo boxes, spin boxes and sort marks, centred in `rect`.
void paintChevron(QPainter &painter, const QRectF &rect, const QColor &color, bool up);

/// An outline around `view` (its viewport) while it has the focus and the keyboard is in use.
void paintKeyboardFocus(QPainter &painter, const QWidget &view);

/// On one line, in the middle of its height, cut off with an ellipsis where it is too long.
void paintText(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment across = Qt::AlignLeft);

/// At most so many characters, the last of them an ellipsis where something was cut off.
QString shortened(const QString &text, qsizetype characters);

/// A slim rounded bar, centred vertically. fraction: 0 to 1; below 0 the length of the work is unknown and
/// a block moves back and forth with the monotonic clock: the caller repaints as long as it should move.
void paintProgress(QPainter &painter, const QRectF &rect, double fraction, const QPalette &palette);

inline constexpr int fullFrameRate = 60; ///< a second, of things that move
inline constexpr int frameMilliseconds = 1000 / fullFrameRate;

} // namespace thaw
