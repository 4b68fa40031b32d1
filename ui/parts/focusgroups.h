// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

class QWidget;

namespace thaw {

/// What Tab stops at in this widget, in its order; the widget itself may be one.
QList<QWidget *> tabStops(QWidget &within);

/// The focus goes to the first thing that Tab stops at in the next of these groups, or the one before: from the one that it is
/// in, round in a circle, past those that are hidden or have nothing to stop at.
void focusNextGroup(const QList<QWidget *> &groups, bool next);

} // namespace thaw
