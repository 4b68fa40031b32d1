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
    : QObject(parent), m_way(way), m_supervisor(Supervisor::Options{{}, 1})
{
    m_settle.setInterval(10ms);
    connect(&m_settle, &QTimer::timeout, this, &SubjectService::endWhenPainted);
    connect(&m_session, &RunSession::reported, this, [this](const ReportBatch &batch) {
        if (batch.skippedLines > 0)
            answer(SkippedLines{batch.skippedLines});
        for (const Report &report : batch.reports)
            answer(SubjectReport{report});
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
    answer(SubjectHello{::getpid(), docked, platform});
    m_channel.flush();
    std::thread([this] { m_channel.readForever([this](QByteArrayView line) { take(line); }); }).detach();
}

void SubjectService::take(QByteArrayView line)
{
    const auto decoded = decodeToSubject(line);
    const auto *message = std::get_if<ToSubject>(&decoded);
    if (!message)
        return;
    if (std::holds_alternative<Probe>(*message)) {
        answer(Here{});
        m_channel.flush();
        return;
    }
    if (std::holds_alternative<Ping>(*message) && m_measuring && ++m_pings % pingsPerKey == 0)
        m_window.postKey();
    callLater(this, [this, copy = *message] { handle(copy); });
}

/// What each message of the main window does, in the GUI thread.
struct SubjectService::Handler
{
    SubjectService &service;

    void operator()(const Ping &ping) const
    {
        service.answer(Pong{ping.number});
        service.m_channel.flush();
    }
    void operator()(const Probe &) const {} // the reader thread has answered it
    void operator()(const SubjectRun &order) const { service.run(order.request); }
    void operator()(const Cancel &) const { service.m_session.cancel(); }
    void operator()(const SubjectKill &) const { service.m_session.kill(); }
    void operator()(const Step &step) const { service.m_session.step(step.freely); }
    void operator()(const Resize &size) const { emit service.resizeRequested({size.width, size.height}); }
    void operator()(const SetTheme &theme) const { emit service.darkRequested(theme.dark); }
};

void SubjectService::handle(const ToSubject &message)
{
    std::visit(Handler{*this}, message);
}

void SubjectService::run(const RunRequest &request)
{
    m_window.takeKeys();
    m_framesBefore = m_window.frames();
    m_measuring = true;
    m_session.start(makeRunner(m_way, m_supervisor, linesPerFrame), request);
}

// A key that was typed during the run belongs to it, even where its paint comes after the end.
void SubjectService::endWhenPainted()
{
    if (m_window.openKeys() > 0 && ++m_settleRounds < longestSettle)
        return;
    m_settle.stop();
    if (!m_session.outcome())
        return;
    answer(SubjectEnded{*m_session.outcome(), m_window.frames() - m_framesBefore, m_window.takeKeys()});
    m_channel.flush();
}

void SubjectService::answer(const FromSubject &message)
{
    m_channel.send(encode(message));
}

} // namespace thaw
