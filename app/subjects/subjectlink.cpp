// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/subjects/subjectlink.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto helloDeadline = 20s;
constexpr auto cancelPatience = 1500ms; // a run in processes needs up to 1 s for its own staged stop
constexpr double timeoutPatienceMs = 1500;
constexpr double shownMs = 60'000; // how far back the pings are kept between runs
constexpr int pingsPerProbe = 20;
constexpr double probeDeadlineMs = 1000;

} // namespace

/// What each message of a subject does.
struct SubjectLink::Reader
{
    SubjectLink &link;

    void operator()(const SubjectHello &hello) const
    {
        link.m_process->greeted();
        link.m_machine.platform = hello.platform;
        link.m_due = link.m_lastHere = monotonicMs();
        link.m_pingTimer.start();
        link.m_tellTimer.start();
        emit link.ready(hello);
    }
    void operator()(const Pong &pong) const
    {
        link.m_meter.answer(pong.number, monotonicMs());
        link.finishWhenSettled();
    }
    void operator()(const Here &) const { link.m_lastHere = monotonicMs(); }
    void operator()(const SubjectReport &message) const
    {
        if (!link.m_run)
            return;
        link.m_run->record.addReport(message.report);
        link.m_run->queue->push(message.report);
    }
    void operator()(const SkippedLines &message) const
    {
        if (!link.m_run)
            return;
        link.m_run->record.reportsLeftOut += message.lines;
        link.m_run->queue->skip(message.lines);
    }
    void operator()(const SubjectEnded &message) const
    {
        if (!link.m_run)
            return;
        link.m_run->ended = message;
        link.m_run->endedAt = monotonicMs();
        link.m_deadline.stop();
        link.finishWhenSettled();
    }
};

SubjectLink::SubjectLink(ChildProcess::Command command, Way way, QObject *parent)
    : QObject(parent), m_command(std::move(command)), m_way(way), m_pingTimer(this), m_tellTimer(this), m_deadline(this)
{
    m_pingTimer.setTimerType(Qt::PreciseTimer);
    m_pingTimer.setInterval(pingIntervalMs);
    m_tellTimer.setInterval(66ms);
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // nothing is ended before its time
    connect(&m_pingTimer, &QTimer::timeout, this, &SubjectLink::ping);
    connect(&m_tellTimer, &QTimer::timeout, this, [this] {
        const double now = monotonicMs();
        emit updated(std::exchange(m_samples, {}), m_meter.silence(now), now - m_lastHere < probeDeadlineMs);
        if (!m_run)
            m_meter.forgetBefore(now - shownMs);
    });
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (!m_run)
            return;
        m_run->timedOut = !m_run->cancelAsked;
        m_process->kill(); // its window does not answer: there is nothing left to ask
    });
}

SubjectLink::~SubjectLink() = default;

void SubjectLink::start()
{
    m_machine = thisMachine();
    m_process = std::make_unique<ChildProcess>();
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

void SubjectLink::run(const RunRequest &request, const std::shared_ptr<ReportQueue> &queue)
{
    m_run = CurrentRun{};
    m_run->queue = queue;
    m_run->record.request = request;
    m_run->record.way = m_way;
    m_run->record.started = QDateTime::currentDateTimeUtc();
    m_run->record.machine = m_machine;
    m_run->begun = monotonicMs();
    if (request.timeoutSeconds > 0)
        m_deadline.start(int(request.timeoutSeconds * 1000 + timeoutPatienceMs));
    send(SubjectRun{request});
    send(Ping{m_meter.send(m_run->begun)}); // also out of turn: a run may be shorter than the time between two
    if (m_process->stage() == ChildProcess::Stage::Ended)
        processEnded();
}

void SubjectLink::cancel()
{
    if (!m_run || m_run->ended)
        return;
    m_run->cancelAsked = true;
    send(Cancel{});
    m_deadline.start(cancelPatience);
}

void SubjectLink::kill()
{
    if (m_process)
        m_process->kill();
}

void SubjectLink::shutDown()
{
    disconnect();
    if (m_process)
        m_process->kill();
    deleteLater();
}

void SubjectLink::ping()
{
    const double now = monotonicMs();
    for (; m_due <= now; m_due += pingIntervalMs) {
        send(Ping{m_meter.send(now, m_due)});
        if (++m_pings % pingsPerProbe == 0)
            send(Probe{});
    }
    m_samples.append({now / 1000, m_meter.silence(now)});
}

// The run has ended; its last pings are still on their way.
void SubjectLink::finishWhenSettled()
{
    if (!m_run || !m_run->ended || !m_meter.allAnswered(m_run->endedAt))
        return;
    finishRun(m_run->ended->outcome, m_run->endedAt);
}

void SubjectLink::finishRun(Outcome outcome, double measuredUntil)
{
    CurrentRun run = *std::exchange(m_run, std::nullopt);
    m_deadline.stop();
    const SubjectEnded counted = run.ended.value_or(SubjectEnded{{}, -1, {}});
    run.record.addMeasured(m_meter.pings(run.begun, measuredUntil, monotonicMs()), counted.keystrokesMs,
                           counted.frames);
    run.record.outcome = outcome;
    emit recorded(run.record);
    run.queue->end(std::move(outcome));
}

void SubjectLink::processEnded()
{
    m_pingTimer.stop();
    m_tellTimer.stop();
    Outcome outcome = judge(m_process->processEnd(), {});
    const double now = monotonicMs();
    if (m_run) {
        if (m_run->ended) { // its window went after it, and before the last pings were answered
            outcome = m_run->ended->outcome;
        } else {
            if (m_run->timedOut)
                outcome.kind = Outcome::Kind::TimedOut;
            else if (m_run->cancelAsked)
                outcome.kind = Outcome::Kind::Cancelled;
            if (outcome.reason != Outcome::Reason::FailedToStart)
                outcome.reason = Outcome::Reason::SubjectGone;
            outcome.seconds = (now - m_run->begun) / 1000;
        }
        finishRun(outcome, now);
    }
    emit gone(outcome);
}

} // namespace thaw
