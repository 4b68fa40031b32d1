// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/sharing/sharedlocks.h"

#include <chrono>
#include <mutex>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

SharedSemaphore::SharedSemaphore(SharedState &state, const QString &name, int permits) : m_head(state, name)
{
    for (int i = 1; i <= permits; ++i)
        m_permits.emplace_back(state, u"%1 %2"_s.arg(name).arg(i));
}

// Whoever is first in the queue looks for a free permit: the kernel can wait for one lock, but not for any of several.
void SharedSemaphore::lock()
{
    const std::scoped_lock first(m_head);
    while (!m_taken) {
        for (SharedLock &permit : m_permits) {
            if (permit.try_lock()) {
                m_taken = &permit;
                return;
            }
        }
        std::this_thread::sleep_for(1ms);
    }
}

void SharedSemaphore::unlock()
{
    std::exchange(m_taken, nullptr)->unlock();
}

} // namespace thaw
