// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/runs/tone.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QModelIndex;

namespace thaw {

enum class ThemeChoice { System, Light, Dark };

enum class SyntaxColor { Keyword, Text, Number, Comment, Directive };

/// Sets style, palette, fonts and tool tips of the whole program; call it again to switch while it runs.
/// System: dark if the palette was dark before the first call; a palette of high contrast is kept as it is. strong: black and white, for a projector.
void applyTheme(QApplication &, ThemeChoice choice, bool strong = false);
bool isStrong();

/// How large everything is: 1 is the usual size. It is the application's font that changes, and what is measured by it.
void applyScale(QApplication &, double scale);
double scale();
int scaled(int pixels); ///< at the usual size, of what no text gives a size to

/// The application's font at scale 1: of what is painted at that size and enlarged as a whole.
QFont usualFont();

/// Colours for text and strokes on Window, Base and toneBackground(): contrast of 4.5:1 or better (WCAG AA).
QColor toneColor(const QPalette &palette, Tone tone);
QColor toneBackground(const QPalette &palette, Tone tone);
QColor mutedText(const QPalette &palette);
/// The same for a line among other lines: a neutral one is in the colour of texts.
QColor lineColor(const QPalette &palette, Tone tone);
QColor lineColor(const QPalette &palette, const QModelIndex &index); ///< by its ToneRole
QColor syntaxColor(const QPalette &palette, SyntaxColor role);

/// Colours without text in them: outlines, empty grooves, the chart's zone of stalls that people feel.
QColor borderColor(const QPalette &palette);
QColor outlineColor(const QPalette &palette); ///< of fields and buttons: 3:1 or better on Window and Base (WCAG AA)
QColor trackColor(const QPalette &palette);
QColor zoneColor(const QPalette &palette);

/// Behind a line of code in which somebody stands; all syntax colours have their contrast on it.
QColor litColor(const QPalette &palette);
/// Of the actors of a run, counted from 0 in the order in which they came; also for text on litColor(). None is a red.
QColor actorColor(const QPalette &palette, int number);

bool isDark(const QPalette &palette);
/// Black on white or the like, and one ground for all: the system's, and no colour is put over it.
bool isHighContrast(const QPalette &palette);
double contrast(const QColor &one, const QColor &other); ///< 1 to 21, by WCAG 2.1

/// From `from` (share 0) to `to` (share 1), opaque.
QColor blend(const QColor &from, const QColor &to, double share);

/// For code, transcripts and process ids: every digit as wide as the next.
QFont fixedFont();
QFont usualFixedFont(); ///< at scale 1

/// For axes, captions and legends.
QFont smallFont(QFont font);
QFont boldFont(QFont font);

} // namespace thaw
