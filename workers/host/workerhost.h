// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/message.h"
#include "workers/contract/taskcontext.h"
#include "workers/pipe/channel.h"
#include "workers/sharing/mailbox.h"

#include <QByteArrayView>

#include <optional>
#include <semaphore>
#include <stop_token>

namespace thaw {

struct Task;

/// The inside of thaw-worker: says hello, reads its order, and runs the task on the thread that has read it, the main one;
/// from then on another thread reads.
class WorkerHost final
{
public:
    int run(); ///< the process's exit code

private:
    struct Handler;

    void take(QByteArrayView line); ///< on the thread that reads now
    void endIfIdle();
    void runTask(const Task &task, const Run &order);
    void send(const WorkerMessage &message);
    void send(const TaskSilent &) {} ///< its task wants no last word

    Channel m_channel;
    std::stop_source m_stop;
    std::optional<Run> m_order;
    std::binary_semaphore m_ordered{0};
    StepGate m_gate{true};
    Mailbox m_mailbox;
};

/// Runs a task by hand in a terminal: readable lines on stdout. Returns the exit code.
int runByHand(const QStringList &arguments);

} // namespace thaw
