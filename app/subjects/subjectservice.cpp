// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/subjects/subjectservice.h"

#include "workers/reports/calllater.h"

#include <chrono>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr int pingsPerKey = 10;    // a key every 50 ms
constexpr int longestSettle = 100; // rounds of 10 ms

} // namespace

SubjectService::SubjectService(Way way, QObject *parent)
    : QObject(parent), m_courier(m_channel), m_way(way), m_supervisor(Supervisor::Options{{}, 1})
{
    m_settle.setInterval(10ms);
    m_paints.setInterval(10s);
    m_restSoon.setInterval(1s); // the last pings of a run are answered by then
    m_restSoon.setSingleShot(true);
    connect(&m_restSoon, &QTimer::timeout, this, [this] { setPace(Pinger::Pace::Rest); });
    connect(&m_settle, &QTimer::timeout, this, &SubjectService::endWhenPainted);
    connect(&m_paints, &QTimer::timeout, this, &SubjectService::tellPaints);
    connect(&m_session, &RunSession::reported, this, [this](const ReportBatch &batch) {
        if (batch.skippedLines > 0 || batch.skippedValues > 0)
            skip(batch.skippedLines, batch.skippedValues);
        for (const Report &one : batch.reports)
            report(one);
    });
    connect(&m_session, &RunSession::finished, this, [this] {
        m_measuring = false;
        m_settleRounds = 0;
        m_settle.start();
    });
}

void SubjectService::start(bool docked, const QString &platform)
{
    if (traits(m_way).inProcesses())
        m_supervisor.warmUp();
    m_courier.send(SubjectHello{::getpid(), docked, platform});
    m_pinger = std::make_unique<Pinger>(this, [this](qint64 number) {
        if (m_measuring && number % pingsPerKey == 0)
            m_window.postKey();
    });
    m_courier.tellPulse(*m_pinger);
    choosePace();
    std::thread([this] { m_channel.readForever([this](QByteArrayView line) { take(line); }); }).detach();
}

void SubjectService::take(QByteArrayView line)
{
    const auto decoded = decodeToSubject(line);
    if (const auto *message = std::get_if<ToSubject>(&decoded))
        callLater(this, [this, copy = *message] { handle(copy); });
}

/// What each message of the main window does, in the GUI thread.
struct SubjectService::Handler
{
    SubjectService &service;

    void operator()(const SubjectRun &order) const { service.run(order); }
    void operator()(const Cancel &) const { service.m_session.cancel(); }
    void operator()(const SubjectKill &) const { service.m_session.kill(); }
    void operator()(const Step &step) const { service.m_session.step(step.freely); }
    void operator()(const Resize &size) const { emit service.resizeRequested({size.width, size.height}); }
    void operator()(const SetLook &wanted) const { emit service.lookRequested(wanted.look); }
    void operator()(const SetFocus &message) const { emit service.focusRequested(message.to); }
    void operator()(const TypedKey &key) const { emit service.typed(key); }
    void operator()(const Seen &message) const
    {
        service.m_seen = message.seen;
        service.choosePace();
    }
};

void SubjectService::handle(const ToSubject &message)
{
    std::visit(Handler{*this}, message);
}

void SubjectService::run(const SubjectRun &order)
{
    m_order = order;
    m_kept = {};
    m_window.forgetKeys(); // of an earlier run
    m_window.takeFrames();
    m_framesBefore = m_window.frames();
    m_begun = monotonicMs();
    m_measuring = true;
    choosePace();
    m_pinger->askNow(); // a run may be shorter than the time between two pings
    m_paints.start();
    auto runner = makeRunner(m_way, m_supervisor, linesPerFrame);
    runner->queue()->setWhenEnded([this, run = order.run](const Outcome &outcome) {
        if (outcome.kind == Outcome::Kind::Stuck)
            m_courier.send(SubjectStuck{run, outcome});
    });
    runner->queue()->setPlacesTo([this, run = order.run, relay = order.relay](const Report &report) {
        if (relay)
            m_courier.send(SubjectReport{run, report});
    });
    m_session.start(std::move(runner), order.request);
}

void SubjectService::setExposed(bool exposed)
{
    m_exposed = exposed;
    choosePace();
}

// Every ping and every frame costs processor time, and with it somebody's battery.
void SubjectService::choosePace()
{
    if (!m_pinger)
        return; // not yet begun
    const bool runs = m_measuring || m_settle.isActive();
    if (runs || (m_seen && m_exposed)) {
        m_restSoon.stop();
        setPace(runs ? Pinger::Pace::Full : Pinger::Pace::Slow);
    } else if (m_pace != Pinger::Pace::Rest && !m_restSoon.isActive()) {
        m_restSoon.start();
    }
}

void SubjectService::setPace(Pinger::Pace pace)
{
    if (pace == m_pace)
        return;
    const bool telling = m_pace != Pinger::Pace::Rest;
    m_pace = pace;
    m_pinger->setPace(pace);
    if (telling != (pace != Pinger::Pace::Rest))
        m_courier.setTelling(!telling);
    emit paceChanged(pace);
}

void SubjectService::report(const Report &report)
{
    if (m_order.relay)
        m_courier.send(SubjectReport{m_order.run, report});
    else
        m_kept.addReport(report);
}

void SubjectService::skip(qint64 lines, qint64 values)
{
    if (m_order.relay)
        m_courier.send(Skipped{m_order.run, lines, values});
    else
        m_kept.reportsLeftOut += lines + values;
}

void SubjectService::tellPaints()
{
    Keystrokes keys{m_order.run, {}, {}};
    for (const Keystroke &key : m_window.takeKeys()) {
        keys.postedMs.append(key.postedMs);
        keys.paintedMs.append(key.paintedMs);
    }
    if (!keys.postedMs.isEmpty())
        m_courier.send(keys);
    const QList<double> frames = m_window.takeFrames();
    if (!frames.isEmpty())
        m_courier.send(Frames{m_order.run, frames});
}

// A key that was typed during the run belongs to it, even where its paint comes after the end.
void SubjectService::endWhenPainted()
{
    if (m_window.openKeys() > 0 && ++m_settleRounds < longestSettle)
        return;
    m_settle.stop();
    m_paints.stop();
    if (!m_session.outcome())
        return;
    const double now = monotonicMs();
    tellPaints();
    for (const Report &one : std::as_const(m_kept.reports))
        m_courier.send(SubjectReport{m_order.run, one});
    if (m_kept.reportsLeftOut > 0)
        m_courier.send(Skipped{m_order.run, m_kept.reportsLeftOut, 0});
    m_kept = {};
    m_courier.send(SubjectEnded{m_order.run, *m_session.outcome(), m_begun, now, m_window.frames() - m_framesBefore});
    choosePace();
}

} // namespace thaw
