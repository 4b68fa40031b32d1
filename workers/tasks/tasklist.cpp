// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/tasks/tasklist.h"

#include <algorithm>

namespace thaw {

const QList<Task> &allTasks()
{
#define THAW_TASK(name) name##Task(),
    // Never destroyed: a thread of a run that nobody waits for may still read it while the program ends.
    static const auto &tasks = *new QList<Task>{
#include "workers/tasks/tasks.def"
    };
#undef THAW_TASK
    return tasks;
}

const Task *findTask(const QString &id)
{
    const QList<Task> &tasks = allTasks();
    const auto found = std::find_if(tasks.begin(), tasks.end(), [&id](const Task &task) { return task.id == id; });
    return found == tasks.end() ? nullptr : &*found;
}

} // namespace thaw
