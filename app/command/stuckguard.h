// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <thread>

namespace thaw {

class ReportQueue;

/// Ends the program where its main thread is stuck in the task for ever, as it is in a deadlock on the GUI thread: what
/// the run has said is then printed, and the program ended, from a thread of the guard's own. Does nothing where the
/// main thread comes back by itself.
class StuckGuard final
{
public:
    explicit StuckGuard(std::shared_ptr<ReportQueue> queue);

private:
    std::jthread m_thread; ///< joined when this is destroyed: the run has to have ended by then
};

} // namespace thaw
