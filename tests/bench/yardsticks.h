// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

// What the benchmark compares Thaw with, in the same run on the same machine: system calls without a library, and Python.

/// Wakes every 5 ms and notes how late it is: what no event loop can beat while the processors are taken.
class BareThread final
{
public:
    BareThread();
    ~BareThread();

    /// How late it was each time since the last call, in ms.
    std::vector<double> takeDelays();

private:
    void wakeAgainAndAgain();

    std::atomic<bool> m_stop = false;
    std::mutex m_mutex; ///< guards the delays
    std::vector<double> m_delays;
    std::thread m_thread;
};

/// The median time in ms that a line takes to a waiting process of bare system calls and back, over two pipes.
double bareEchoMs(int rounds);

/// What multiprocessing of Python 3 comes to; negative where there is no Python.
struct PythonTimes
{
    double linesPerSecond = -1; ///< of 60 characters, through Pipe
    double warmMs = -1;         ///< a message to a waiting process and back
    double forkMs = -1;         ///< from start() to the first message of the child
    double spawnMs = -1;
};
const PythonTimes &pythonTimes(); ///< measured once

double residentMegabytes(); ///< of memory that this process has

/// Microseconds of processor time that a process has had, all threads; 0 where it is gone.
double processorUs(long pid);
