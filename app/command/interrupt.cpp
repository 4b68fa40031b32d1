// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/interrupt.h"

#include "app/command/exitcode.h"
#include "workers/processes/processgroups.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace thaw {

namespace {

int signalPipe[2] = {-1, -1};
std::atomic<int> interrupts = 0;

constexpr int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

// Async-signal-safe calls only. A worker may listen to nothing, not even to the end of its stdin: so the second signal kills
// them all before this program leaves.
void onInterrupt(int)
{
    const int before = errno; // whatever was interrupted may look at it next
    if (interrupts.fetch_add(1) > 0) {
        killProcessGroups();
        ::_exit(exitCancelled);
    }
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
    errno = before;
}

} // namespace

Interrupt::Interrupt(QObject *parent) : QObject(parent)
{
    if (::pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // Ctrl+C then simply ends the program
    m_notifier = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto size = ::read(signalPipe[0], &byte, 1);
        emit interrupted();
    });
    for (const int number : ending)
        std::signal(number, onInterrupt);
}

Interrupt::~Interrupt()
{
    for (const int number : ending)
        std::signal(number, SIG_DFL);
    m_notifier.reset();
    ::close(signalPipe[0]);
    ::close(signalPipe[1]);
}

} // namespace thaw
