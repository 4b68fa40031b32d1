// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/ways/runner.h"

#include <QThread>

#include <memory>

namespace thaw {

/// A run in the terminal: its transcript goes to stdout as it grows, plain lines into a pipe, with a line of progress on
/// a terminal; Ctrl+C goes to the run; and when the run has ended and all is written, the program's event loop ends with
/// the exit code.
///
/// All of it is done in a thread of its own, for the main thread may be the one that the task runs on, and stuck in it for
/// ever. Nobody who does not read stdout is waited for but by the threads that write it: the worker's pipe then is
/// not read, a task within this program waits, and the run's time limit, cancel and signals go on as ever.
class TerminalRun final
{
public:
    /// Before the run starts: from now on it reads the runner's reports, and not the runner.
    explicit TerminalRun(Runner &runner);
    ~TerminalRun(); ///< when the event loop has ended
    Q_DISABLE_COPY_MOVE(TerminalRun)

    void start(const RunRequest &request);

private:
    class Desk;

    Runner &m_runner;
    QThread m_thread;
    QObject m_there; ///< lives in that thread
    std::unique_ptr<Desk> m_desk;
};

} // namespace thaw
