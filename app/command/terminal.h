// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/command/commandline.h"

namespace thaw {

// The commands that work without a display. Each returns the exit code of the program and needs a QCoreApplication.

int listTasks(const ListTasks &command);
int runTask(const RunTask &command);

} // namespace thaw
