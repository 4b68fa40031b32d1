// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/subjects/subjectlink.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto helloDeadline = 20s;
constexpr qsizetype longestSubjectLine = 8
                                         * longestLine; // bytes; what was legal may be longer when it is written again
constexpr auto patience = 1500ms;                       // a run in processes needs up to 1 s for its own staged stop
constexpr double shownMs = 60'000;                      // how far back the pings are kept between runs
constexpr double pulseDeadlineMs = 1000;                // fifteen should have come in it
constexpr double pulseDelayMs = 200;                    // less says nothing

// A window ends by itself, and well, where somebody closes it.
Outcome endOf(const ProcessEnd &end)
{
    Outcome outcome = judge(end, {});
    if (outcome.reason == Outcome::Reason::NoResult) {
        outcome.kind = Outcome::Kind::Cancelled;
        outcome.reason = Outcome::Reason::WindowClosed;
    }
    return outcome;
}

} // namespace

/// What each message of a subject does.
struct SubjectLink::Reader
{
    SubjectLink &link;

    void operator()(const SubjectHello &hello) const
    {
        link.m_hasOpened = true;
        link.m_process->greeted();
        link.m_machine.platform = hello.platform;
        link.expectPulse();
        emit link.ready(hello);
    }
    void operator()(const Pulse &pulse) const
    {
        link.m_lastPulse = monotonicMs();
        link.m_samples += link.m_meter.add(pulse.log);
        link.finishWhenSettled();
        if (pulse.rests) {
            link.tell();
            link.m_tellTimer.stop();
        } else if (!link.m_tellTimer.isActive()) {
            link.m_tellTimer.start();
        }
    }
    void operator()(const SubjectReport &message) const
    {
        if (!link.isOf(message.run))
            return;
        link.m_run->record.addReport(message.report);
        link.m_run->queue->push(message.report);
    }
    void operator()(const Skipped &message) const
    {
        if (!link.isOf(message.run))
            return;
        link.m_run->record.reportsLeftOut += message.lines + message.values;
        link.m_run->queue->skip(message.lines, message.values);
    }
    void operator()(const Keystrokes &message) const
    {
        if (!link.isOf(message.run))
            return;
        for (qsizetype i = 0; i < std::min(message.postedMs.size(), message.paintedMs.size()); ++i)
            link.m_run->keystrokes.append({message.postedMs.at(i), message.paintedMs.at(i)});
    }
    void operator()(const Frames &message) const
    {
        if (!link.isOf(message.run))
            return;
        QList<double> &frames = link.m_run->framesMs;
        frames += message.paintedMs;
        if (frames.size() > 2 * RunRecord::mostFrames)
            frames.remove(0, frames.size() - RunRecord::mostFrames);
    }
    void operator()(const FocusLeft &message) const { emit link.focusLeft(message.backwards); }
    void operator()(const SubjectStuck &message) const
    {
        if (!link.isOf(message.run) || link.m_run->cancelAsked)
            return;
        link.m_run->stuck = message.outcome;
        link.m_deadline.start(patience);
    }
    void operator()(const SubjectEnded &message) const
    {
        if (!link.isOf(message.run))
            return;
        link.m_run->ended = message;
        link.m_run->begun = message.fromMs;
        link.m_deadline.stop();
        link.finishWhenSettled();
    }
};

SubjectLink::SubjectLink(ChildProcess::Command command, Way way, QObject *parent)
    : QObject(parent), m_command(std::move(command)), m_way(way), m_tellTimer(this), m_deadline(this)
{
    m_tellTimer.setInterval(66ms);
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // nothing is ended before its time
    connect(&m_tellTimer, &QTimer::timeout, this, &SubjectLink::tell);
    connect(&m_deadline, &QTimer::timeout, this, &SubjectLink::loseWindow);
}

SubjectLink::~SubjectLink() = default;

void SubjectLink::start()
{
    m_machine = thisMachine();
    m_process = std::make_unique<ChildProcess>(longestSubjectLine);
    m_process->setLineHandler([this](QByteArrayView line) { return takeLine(line); });
    connect(m_process.get(), &ChildProcess::ended, this, &SubjectLink::processEnded);
    m_process->start(m_command, helloDeadline);
}

std::optional<BrokenLine> SubjectLink::takeLine(QByteArrayView line)
{
    const auto decoded = decodeFromSubject(line);
    if (const auto *broken = std::get_if<BrokenLine>(&decoded))
        return *broken;
    std::visit(Reader{*this}, std::get<FromSubject>(decoded));
    return std::nullopt;
}

void SubjectLink::send(const ToSubject &message)
{
    if (m_process)
        m_process->send(encode(message));
}

void SubjectLink::run(const RunRequest &request, bool relay, const std::shared_ptr<ReportQueue> &queue)
{
    if (m_run) { // it was left, and its window has not yet come back from it
        Outcome left;
        left.kind = Outcome::Kind::Cancelled;
        m_run->queue->end(left);
    }
    m_deadline.stop();
    m_run = CurrentRun{};
    m_run->queue = queue;
    m_run->record.request = request;
    m_run->record.way = m_way;
    m_run->record.started = QDateTime::currentDateTimeUtc();
    m_run->record.machine = m_machine;
    m_run->begun = monotonicMs();
    if (request.timeoutSeconds > 0)
        m_deadline.start(std::chrono::milliseconds(qint64(request.timeoutSeconds * 1000)) + patience);
    expectPulse();
    send(SubjectRun{++m_runs, request, relay});
    if (m_process->stage() == ChildProcess::Stage::Ended)
        endRunWithoutWindow();
}

void SubjectLink::cancel(qint64 run)
{
    if (!isOf(run) || m_run->ended)
        return;
    m_run->cancelAsked = true;
    send(Cancel{});
    m_deadline.start(patience);
}

void SubjectLink::kill()
{
    if (m_process)
        m_process->kill();
}

void SubjectLink::setSeen(bool seen)
{
    if (seen)
        expectPulse();
    send(Seen{seen});
}

void SubjectLink::loseWindow()
{
    if (!m_run)
        return;
    if (m_run->stuck && m_meter.silence(monotonicMs()) < pulseDeadlineMs)
        return m_deadline.start(patience); // the window does not stand in it, and will say that the run has ended
    m_run->timedOut = !m_run->cancelAsked && !m_run->stuck;
    m_process->kill(); // its window does not answer: there is nothing left to ask
}

// Its process said nothing in the end: what its pinger would have asked then is not known, and no stall of its window.
void SubjectLink::noteSilence(double now)
{
    if (now - m_lastPulse <= pulseDelayMs)
        return;
    PingLog silence;
    silence.gaps.append({std::max(m_run->begun, m_meter.lastSent()), now});
    m_meter.add(silence);
}

// Where it rested it has a second to begin; after that it is said to stand still.
void SubjectLink::expectPulse()
{
    if (m_process->stage() == ChildProcess::Stage::Ended || m_tellTimer.isActive())
        return;
    m_lastPulse = monotonicMs();
    m_tellTimer.start();
}

void SubjectLink::shutDown()
{
    disconnect();
    if (m_process)
        m_process->kill();
    deleteLater();
}

void SubjectLink::tell()
{
    const double now = monotonicMs();
    const double late = now - m_lastPulse;
    const bool answers = late < pulseDeadlineMs;
    // How long its window had not answered before is another matter than how long its process has not.
    const double silence = answers ? std::max(m_meter.silence(now), late > pulseDelayMs ? late : 0) : late;
    emit updated(std::exchange(m_samples, {}), silence, answers);
    if (!m_run)
        m_meter.forgetBefore(now - shownMs);
}

// The run has ended; its last pings are still on their way.
void SubjectLink::finishWhenSettled()
{
    if (m_run && m_run->ended && m_meter.allAnswered(m_run->ended->toMs))
        finishRun(m_run->ended->outcome, m_run->ended->toMs);
}

void SubjectLink::finishRun(Outcome outcome, double measuredUntil)
{
    CurrentRun run = *std::exchange(m_run, std::nullopt);
    m_deadline.stop();
    QList<double> keystrokesMs;
    keystrokesMs.reserve(run.keystrokes.size());
    for (const Keystroke &key : std::as_const(run.keystrokes))
        keystrokesMs.append(m_meter.withoutGaps(key.postedMs, key.paintedMs));
    run.record.addMeasured(m_meter.pings(run.begun, measuredUntil, monotonicMs()),
                           m_meter.gaps(run.begun, measuredUntil), keystrokesMs, run.ended ? run.ended->frames : -1);
    run.record.fromMs = run.begun;
    run.record.toMs = measuredUntil;
    run.record.addPaints(run.keystrokes, run.framesMs);
    run.record.outcome = outcome;
    emit recorded(run.record);
    run.queue->end(std::move(outcome));
}

void SubjectLink::endRunWithoutWindow()
{
    const double now = monotonicMs();
    if (m_run->ended) // its window went after it, and before the last pings were answered
        return finishRun(m_run->ended->outcome, m_run->ended->toMs);
    noteSilence(now);
    Outcome outcome = m_run->stuck.value_or(endOf(m_process->processEnd()));
    if (m_run->timedOut)
        outcome.kind = Outcome::Kind::TimedOut;
    else if (m_run->cancelAsked)
        outcome.kind = Outcome::Kind::Cancelled;
    if (outcome.reason != Outcome::Reason::FailedToStart && outcome.reason != Outcome::Reason::WindowClosed)
        outcome.reason = Outcome::Reason::SubjectGone;
    if (!m_run->stuck)
        outcome.seconds = (now - m_run->begun) / 1000;
    finishRun(outcome, now);
}

void SubjectLink::processEnded()
{
    m_tellTimer.stop();
    if (m_run)
        endRunWithoutWindow();
    Outcome outcome = endOf(m_process->processEnd());
    const bool hasEnded = outcome.reason != Outcome::Reason::FailedToStart
                          && outcome.reason != Outcome::Reason::NoHello;
    if (!m_hasOpened && hasEnded) {
        outcome.kind = Outcome::Kind::Failed;
        outcome.reason = Outcome::Reason::NoWindow;
    }
    emit gone(outcome);
}

} // namespace thaw
