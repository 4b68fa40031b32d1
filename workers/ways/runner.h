// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/runrequest.h"
#include "workers/reports/reportqueue.h"
#include "workers/ways/way.h"

#include <QObject>

#include <functional>
#include <memory>

namespace thaw {

class Supervisor;

/// Runs one task, once, in one of the ways. Lives in the thread that shows the run: in a window its GUI thread.
///
/// start(), cancel() and kill() return at once, but for the ways whose whole point is that they don't: those block the
/// event loop, after start() has returned. finished() comes exactly once, last, whatever happens.
class Runner : public QObject
{
    Q_OBJECT

public:
    enum class State { Ready, Running, Stopping, Ended };

    explicit Runner(qsizetype linesPerBatch, QObject *parent = nullptr);

    void start(const RunRequest &request); ///< the second and later calls do nothing
    void cancel();                         ///< asks; the state is Stopping until it has ended
    /// Ends it by force where the way can: a thread can't be killed without its process, there it asks like cancel().
    void kill();
    void killActor(const QString &who); ///< kills one worker of several; nothing where there is none
    void step(bool freely);

    enum class Stop { Cancel, Kill };
    /// To be called when start() has returned. What it gives does what cancel() or kill() does to the run, from any thread
    /// and also while the runner's own thread is in the task or waits for it; not after the runner's end. A task inside this
    /// process that does not listen is given up after a while, as at the end of its time: the program is about to end.
    virtual std::function<void(Stop)> stopper();

    State state() const { return m_state; }
    std::shared_ptr<ReportQueue> queue() const { return m_pump.queue(); }

signals:
    void reported(const thaw::ReportBatch &batch); ///< at most once a frame
    void finished(const thaw::Outcome &outcome, QPrivateSignal);

private:
    virtual void doStart(const RunRequest &request) = 0;
    virtual void doCancel() = 0;
    virtual void doKill() { doCancel(); }
    virtual void doKillActor(const QString &) {}
    virtual void doStep(bool freely) = 0;

    ReportPump m_pump;
    State m_state = State::Ready;
};

inline constexpr qsizetype linesPerFrame = 500; ///< of one run, in a window
inline constexpr qsizetype everyLine = 0;       ///< in a terminal

/// The runner of a way. The supervisor must outlive it.
std::unique_ptr<Runner> makeRunner(Way way, Supervisor &supervisor, qsizetype linesPerBatch);

} // namespace thaw
