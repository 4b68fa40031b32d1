// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/keys.h"

class QAbstractButton;

namespace thaw {

/// The key of an action clicks a button at once, and is in its tooltip. A button's own shortcut shows it going down for 0.1 s first,
/// in which the next key finds nothing begun, and QAbstractButton::setText() takes it away.
void addClickKey(QAbstractButton *button, KeyAction action);

/// The same, and it works wherever the button's page is seen, also while a part of that fills the window and the button is hidden.
void addPageKey(QAbstractButton *button, KeyAction action);

} // namespace thaw
