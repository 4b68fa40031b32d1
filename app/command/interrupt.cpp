// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/interrupt.h"

#include "app/command/exitcode.h"

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace thaw {

namespace {

int signalPipe[2] = {-1, -1};
std::atomic<int> interrupts = 0;

// Async-signal-safe calls only.
void onInterrupt(int)
{
    if (interrupts.fetch_add(1) > 0)
        ::_exit(exitCancelled);
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
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
    std::signal(SIGINT, onInterrupt);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    m_notifier.reset();
    ::close(signalPipe[0]);
    ::close(signalPipe[1]);
}

} // namespace thaw
