// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/terminalrun.h"

#include "app/command/exitcode.h"
#include "app/command/interrupt.h"
#include "app/command/output.h"
#include "app/runs/runmodels.h"
#include "workers/processes/processgroups.h"
#include "workers/reports/calllater.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto lookInterval = 500ms;
constexpr int mostLooks = 2;   // at a reader who takes nothing, when the run was asked to end
constexpr auto returning = 1s; // for a main thread that is on its way back

struct TerminalRunTexts
{
    Q_DECLARE_TR_FUNCTIONS(Terminal)
};

bool wasAskedToEnd(Outcome::Kind kind)
{
    return kind == Outcome::Kind::TimedOut || kind == Outcome::Kind::Cancelled || kind == Outcome::Kind::Killed;
}

/// Ends the program on the spot, whatever its other threads wait for.
[[noreturn]] void leaveAtOnce(int code)
{
    killProcessGroups();
    ::_exit(code);
}

} // namespace

/// The half that lives in the thread of the terminal. It never waits.
class TerminalRun::Desk final : public QObject
{
public:
    explicit Desk(std::shared_ptr<ReportQueue> queue);
    ~Desk() override { m_queue->setWake(nullptr); }

    void begin(const RunRequest &request);
    void follow(std::function<void(Runner::Stop)> stop); ///< the run has started

private:
    void take();
    void writeProgress();
    void interrupt();
    void look();
    void finish();
    [[noreturn]] static void giveUp(int code);

    const std::shared_ptr<ReportQueue> m_queue;
    std::function<void(Runner::Stop)> m_stop;
    RunModels m_models;
    Output m_output;
    Interrupt m_interrupt;
    QTimer m_progress;
    QTimer m_look; ///< whether somebody reads, while something waits to be written
    QTimer m_returning;
    QByteArray m_lines; ///< of the batch that is being taken
    std::optional<Outcome> m_outcome;
    qint64 m_writtenBefore = 0;
    int m_looks = 0; ///< in which nothing had been read
    bool m_interrupted = false;
    bool m_progressShown = false;
};

TerminalRun::Desk::Desk(std::shared_ptr<ReportQueue> queue) : m_queue(std::move(queue))
{
    const TranscriptModel &transcript = m_models.transcript();
    connect(&transcript, &QAbstractItemModel::rowsInserted, this,
            [this, &transcript](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    m_lines += transcript.index(row).data().toString().toUtf8() + '\n';
            });
    connect(&m_output, &Output::idle, this, &Desk::take);
    connect(&m_output, &Output::failed, this, [this] {
        if (m_stop)
            m_stop(Runner::Stop::Kill);
    });
    connect(&m_interrupt, &Interrupt::interrupted, this, &Desk::interrupt);
    connect(&m_progress, &QTimer::timeout, this, &Desk::writeProgress);
    if (::isatty(STDOUT_FILENO) != 0)
        m_progress.start(100ms);
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &Desk::look);
    m_returning.setSingleShot(true);
    connect(&m_returning, &QTimer::timeout, this, [this] { leaveAtOnce(exitCodeOf(*m_outcome)); });
    m_queue->setWake([this] { callLater(this, [this] { take(); }); });
}

void TerminalRun::Desk::begin(const RunRequest &request)
{
    m_models.begin(request);
}

void TerminalRun::Desk::follow(std::function<void(Runner::Stop)> stop)
{
    m_stop = std::move(stop);
    if (m_interrupted)
        m_stop(Runner::Stop::Cancel);
}

// While something waits to be written nothing more is taken, so that all that waits has a bound; but for the end.
void TerminalRun::Desk::take()
{
    if (m_outcome && !m_output.isBusy())
        return finish();
    if (m_outcome || (m_output.isBusy() && !m_queue->hasEnded()))
        return;
    const ReportQueue::Taken taken = m_queue->take();
    m_models.apply(taken.batch);
    if (taken.outcome) {
        m_outcome = taken.outcome;
        m_progress.stop();
        m_models.end(*m_outcome);
    }
    if (!m_lines.isEmpty()) {
        m_output.write((std::exchange(m_progressShown, false) ? "\r\033[K" : "") + std::exchange(m_lines, {}));
        m_writtenBefore = m_output.written();
        m_looks = 0;
        m_look.start();
    }
    if (taken.more || m_outcome)
        callLater(this, [this] { take(); });
}

void TerminalRun::Desk::writeProgress()
{
    QStringList parts;
    const WorkerModel &workers = m_models.workers();
    for (int row = 0; row < workers.rowCount(); ++row) {
        const QModelIndex index = workers.index(row, WorkerModel::ProgressColumn);
        const double done = index.data(WorkerModel::ProgressRole).toDouble();
        if (done >= 0)
            parts.append(u"%1 %2 %"_s.arg(workers.workerAt(row)).arg(qRound(done * 100), 3));
    }
    if (parts.isEmpty() || m_output.isBusy())
        return;
    m_output.write("\r\033[K" + parts.join(u"   "_s).toUtf8());
    m_progressShown = true;
}

// The second is the handler's.
void TerminalRun::Desk::interrupt()
{
    m_interrupted = true;
    if (m_queue->hasEnded())
        giveUp(exitCancelled); // only its reader keeps the program
    if (m_stop)
        m_stop(Runner::Stop::Cancel);
}

void TerminalRun::Desk::look()
{
    if (!m_output.isBusy())
        return m_look.stop();
    take(); // the run may have ended meanwhile
    const qint64 written = m_output.written();
    m_looks = written > m_writtenBefore ? 0 : m_looks + 1;
    m_writtenBefore = written;
    const bool askedToEnd = m_interrupted || (m_outcome && wasAskedToEnd(m_outcome->kind));
    if (m_outcome && askedToEnd && m_looks >= mostLooks)
        giveUp(m_interrupted ? exitCancelled : exitCodeOf(*m_outcome)); // it may have finished all the same
}

// All is written.
void TerminalRun::Desk::finish()
{
    if (m_outcome->kind == Outcome::Kind::Stuck)
        ::_exit(exitStuck); // threads in a deadlock never end, and nobody can end them one by one
    if (m_returning.isActive())
        return;
    m_returning.start(returning);
    callLater(qApp, [code = exitCodeOf(*m_outcome)] { QCoreApplication::exit(code); });
}

void TerminalRun::Desk::giveUp(int code)
{
    tell(TerminalRunTexts::tr("thaw: Nobody reads the standard output: what was still to be written is lost.\n")
             .toUtf8());
    leaveAtOnce(code);
}

TerminalRun::TerminalRun(Runner &runner) : m_runner(runner)
{
    m_there.moveToThread(&m_thread);
    m_thread.start();
    callAndWait(&m_there, [this] { m_desk = std::make_unique<Desk>(m_runner.queue()); });
}

TerminalRun::~TerminalRun()
{
    callAndWait(&m_there, [this] { m_desk.reset(); });
    m_thread.quit();
    m_thread.wait();
}

void TerminalRun::start(const RunRequest &request)
{
    callLater(m_desk.get(), [desk = m_desk.get(), request] { desk->begin(request); }); // before anything is reported
    m_runner.start(request);
    callLater(m_desk.get(), [desk = m_desk.get(), stop = m_runner.stopper()] { desk->follow(stop); });
}

} // namespace thaw
