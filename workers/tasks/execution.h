// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/task.h"
#include "workers/contract/taskcontext.h"

#include <variant>

namespace thaw {

/// How a run inside one process ended.
using Execution = std::variant<Result, Failed, Stopped, TaskSilent>;

/// Where the actors of a task go within this process.
enum class Placement {
    ThisThread, ///< on the calling thread, one actor after the other; in threads where the actors need each other (actorsMeet)
    ThreadPerActor,
};

/// Told when an actor begins and how it ended. Called on the actors' threads.
struct ActorWatch
{
    std::function<void(const QString &actor)> begun;
    std::function<void(const QString &actor, const Execution &)> ended;
};

/// Runs one actor here and now; exceptions become values.
Execution executeActor(const Task &task, const Arguments &arguments, const QString &actor, TaskContext &context);

/// Runs the whole task, with memory and locks for its actors and their post carried between them, and returns when all
/// of them have ended. A deadlocked task never returns.
Execution executeTask(const Task &task, const Arguments &arguments, const Sink &sink, std::stop_token stop,
                      Placement placement, const ActorWatch &watch = {}, StepGate *gate = nullptr);

} // namespace thaw
