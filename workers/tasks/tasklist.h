// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/task.h"

namespace thaw {

/// All tasks of this build, in the order of tasks.def.
const QList<Task> &allTasks();
const Task *findTask(const QString &id); ///< null where there is none

// One file each in this folder.
#define THAW_TASK(name) Task name##Task();
#include "workers/tasks/tasks.def"
#undef THAW_TASK

} // namespace thaw
