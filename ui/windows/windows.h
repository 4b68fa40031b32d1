// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/command/commandline.h"

namespace thaw {

// The two kinds of window this program shows. Each needs a QApplication, runs its event loop, and returns the exit code.

int showMainWindow(const ShowWindow &command);
int showSubject(const BeSubject &command);

} // namespace thaw
