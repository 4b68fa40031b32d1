// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace thaw {

/// Opens the list of all keys over a window; returns at once. It is gone when it is closed.
void listKeys(QWidget *window);

} // namespace thaw
