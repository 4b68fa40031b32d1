// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/processes/processgroups.h"

#include <array>
#include <atomic>
#include <csignal>

namespace thaw {

namespace {

// Far more than this program ever starts at once: 64 workers of a run, eight spares, two subjects. What finds no place ends at
// the end-of-file on its stdin.
std::array<std::atomic<pid_t>, 512> groups{};
static_assert(std::atomic<pid_t>::is_always_lock_free, "a signal handler reads them");

void exchangeOne(pid_t from, pid_t to)
{
    for (std::atomic<pid_t> &place : groups) {
        pid_t expected = from;
        if (place.compare_exchange_strong(expected, to))
            return;
    }
}

} // namespace

void addProcessGroup(qint64 leader)
{
    if (leader > 0)
        exchangeOne(0, pid_t(leader));
}

void removeProcessGroup(qint64 leader)
{
    if (leader > 0)
        exchangeOne(pid_t(leader), 0);
}

void killProcessGroups()
{
    for (const std::atomic<pid_t> &place : groups) {
        if (const pid_t leader = place.load(); leader > 0)
            ::kill(-leader, SIGKILL);
    }
}

} // namespace thaw
