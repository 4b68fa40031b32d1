// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/message.h"
#include "workers/contract/taskcontext.h"
#include "workers/pipe/channel.h"
#include "workers/sharing/mailbox.h"

#include <QByteArrayView>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace thaw {

struct Task;

/// The inside of thaw-worker: says hello, reads orders in a thread of its own, and runs one task on the main thread.
class WorkerHost final
{
public:
    int run(); ///< the process's exit code

private:
    struct Handler;

    void take(QByteArrayView line); ///< on the reader thread
    void endIfIdle();
    Run waitForRun();
    void runTask(const Task &task, const Run &order);
    void send(const WorkerMessage &message);
    void send(const TaskSilent &) {} ///< its task wants no last word

    Channel m_channel;
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::condition_variable m_ordered;
    std::optional<Run> m_order;
    StepGate m_gate{true};
    Mailbox m_mailbox;
};

/// Runs a task by hand in a terminal: readable lines on stdout. Returns the exit code.
int runByHand(const QStringList &arguments);

} // namespace thaw
