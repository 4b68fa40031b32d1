// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/reports/reportqueue.h"

#include "workers/contract/fillin.h"
#include "workers/contract/heldbytes.h"
#include "workers/contract/runbudget.h"
#include "workers/pipe/codec.h"
#include "workers/reports/calllater.h"

#include <QPointer>

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto frame = 16ms;
constexpr qsizetype eventsPerBatch = 2000; // in a window; the rest waits for the next frame
constexpr qsizetype mostWaiting = 65536;   // reports: then the writer waits, or the oldest of the bulk are left out
constexpr qsizetype longLine = 16 * 1024;  // bytes; to decode a longer one takes a millisecond and more

Print decoded(QByteArrayView line, const QString &who, ReportQueue::Texts texts)
{
    Print print = texts == ReportQueue::Texts::Ours ? plainPrint(line) : asItIs(plainPrint(line));
    print.who = speaker(print.who, who);
    return print;
}

// None is a line of a transcript.
bool isValue(const Event &event)
{
    return std::holds_alternative<Value>(event) || std::holds_alternative<Progress>(event)
           || std::holds_alternative<At>(event);
}

// A worker may send these without end. All others come a few times in the life of an actor.
bool isBulk(const Event &event)
{
    return isValue(event) || std::holds_alternative<LockEvent>(event);
}

} // namespace

void ReportQueue::Backlog::add(Numbered one)
{
    one.bytes = qsizetype(sizeof(Numbered)) + one.line.size() + heldBytes(one.report);
    m_bytes += one.bytes;
    m_all.push_back(std::move(one));
}

ReportQueue::Numbered ReportQueue::Backlog::take(std::deque<Numbered>::iterator which)
{
    Numbered taken = std::move(*which);
    m_bytes -= taken.bytes;
    m_all.erase(which);
    return taken;
}

void ReportQueue::push(Report report, WhenFull whenFull)
{
    std::unique_lock lock(m_mutex);
    if (m_outcome)
        return;
    if (m_placesTo && std::holds_alternative<At>(report.event))
        return m_placesTo(report);
    if (!isInWindow() && whenFull == WhenFull::Wait && (isLine(report.event) || isBulk(report.event)))
        waitForReader(lock);
    if (m_outcome)
        return; // it came while we waited, and is the last
    if (isLine(report.event)) {
        m_lines.add({m_pushed++, std::move(report)});
        trimLines();
    } else if (!replacesProgress(report)) {
        m_events.add({m_pushed++, std::move(report)});
        trimEvents();
    }
    wakeReader();
}

void ReportQueue::pushLines(double seconds, const QString &who, std::span<const QByteArrayView> lines, Texts texts)
{
    const auto kept = lines.last(isInWindow() ? std::min(lines.size(), std::size_t(m_linesPerBatch)) : lines.size());
    const auto isLong = [](QByteArrayView line) { return line.size() > longLine; };
    std::deque<Print> prints; // of the long ones: not in the thread that shows them, and outside the lock that it takes
    for (const QByteArrayView line : kept) {
        if (isLong(line))
            prints.push_back(decoded(line, who, texts));
    }
    const std::scoped_lock lock(m_mutex);
    if (m_outcome)
        return;
    m_skipped += qint64(lines.size() - kept.size());
    for (const QByteArrayView line : kept) {
        if (isLong(line)) {
            m_lines.add({m_pushed++, {seconds, std::move(prints.front())}});
            prints.pop_front();
        } else {
            m_lines.add({m_pushed++, {seconds, Print{who, {}, {}}}, line.toByteArray(), texts});
        }
    }
    trimLines();
    wakeReader();
}

void ReportQueue::trimLines()
{
    const auto isTooMuch = [this] { return m_lines.size() > m_linesPerBatch || m_lines.bytes() > runbudget::frame; };
    while (isInWindow() && m_lines.size() > 1 && isTooMuch()) {
        m_lines.takeOldest();
        ++m_skipped;
    }
}

void ReportQueue::trimEvents()
{
    while (isInWindow() && isOverfull()) {
        std::deque<Numbered> &all = m_events.all();
        const auto oldest = std::find_if(all.begin(), all.end(),
                                         [](const Numbered &one) { return isBulk(one.report.event); });
        if (oldest == all.end())
            return;
        const Numbered dropped = m_events.take(oldest); // near the front: what is not bulk is rare
        ++(isValue(dropped.report.event) ? m_skippedValues : m_skipped);
    }
}

bool ReportQueue::isFull()
{
    const std::scoped_lock lock(m_mutex);
    m_saidFull = !isInWindow() && isOverfull() && m_reader != std::thread::id();
    return m_saidFull;
}

void ReportQueue::setRoom(std::function<void()> room)
{
    const std::scoped_lock lock(m_mutex);
    m_room = std::move(room);
}

void ReportQueue::skip(qint64 lines, qint64 values)
{
    const std::scoped_lock lock(m_mutex);
    m_skipped += lines;
    m_skippedValues += values;
    wakeReader();
}

void ReportQueue::waitForReader(std::unique_lock<std::mutex> &lock)
{
    m_taken.wait(lock, [this] {
        const bool nobodyComes = m_reader == std::thread::id() || m_reader == std::this_thread::get_id();
        return !isOverfull() || nobodyComes || !m_writersMayWait || m_outcome;
    });
}

bool ReportQueue::isOverfull() const
{
    return m_lines.size() + m_events.size() >= mostWaiting || m_lines.bytes() + m_events.bytes() >= runbudget::waiting;
}

// Only the newest progress of an actor is worth a frame.
bool ReportQueue::replacesProgress(Report &report)
{
    const auto *progress = std::get_if<Progress>(&report.event);
    if (!progress)
        return false;
    std::deque<Numbered> &all = m_events.all();
    for (auto it = all.rbegin(); it != all.rend() && it - all.rbegin() < 64; ++it) {
        const auto *older = std::get_if<Progress>(&it->report.event);
        if (older && older->who == progress->who) {
            it->report = std::move(report);
            return true;
        }
    }
    return false;
}

void ReportQueue::end(Outcome outcome)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_outcome)
            return;
        m_outcome = outcome;
        m_ended.notify_all();
        m_taken.notify_all();
        wakeReader();
    }
    if (m_whenEnded)
        m_whenEnded(outcome);
}

bool ReportQueue::hasEnded()
{
    const std::scoped_lock lock(m_mutex);
    return m_outcome.has_value();
}

void ReportQueue::waitForEnd()
{
    std::unique_lock lock(m_mutex);
    const bool isReader = m_reader == std::this_thread::get_id();
    if (isReader)
        m_reader = {}; // it does not read now: no writer must wait for it
    m_taken.notify_all();
    m_ended.wait(lock, [this] { return m_outcome.has_value(); });
    if (isReader)
        m_reader = std::this_thread::get_id();
}

void ReportQueue::letWritersGo()
{
    const std::scoped_lock lock(m_mutex);
    m_writersMayWait = false;
    m_taken.notify_all();
}

// The wake function only posts an event, so it may run under the lock; setWake(nullptr) then ends it for certain.
void ReportQueue::wakeReader()
{
    if (m_awake || !m_wake)
        return;
    m_awake = true;
    m_wake();
}

ReportQueue::Taken ReportQueue::take()
{
    Taken taken;
    struct Undecoded
    {
        qsizetype at;
        QByteArray line;
        Texts texts;
    };
    std::vector<Undecoded> raw; // decoded outside the lock
    {
        const std::scoped_lock lock(m_mutex);
        m_awake = false;
        taken.batch.skippedLines = std::exchange(m_skipped, 0);
        taken.batch.skippedValues = std::exchange(m_skippedValues, 0);
        taken.batch.reports.reserve(m_lines.size() + std::min(m_events.size(), eventsPerBatch));
        qsizetype events = 0;
        qsizetype eventBytes = 0;
        while (!m_lines.isEmpty() || !m_events.isEmpty()) {
            const bool lineFirst = m_events.isEmpty()
                                   || (!m_lines.isEmpty()
                                       && m_lines.all().front().number < m_events.all().front().number);
            if (!lineFirst && isInWindow() && (++events > eventsPerBatch || eventBytes > runbudget::frame))
                break;
            Numbered one = (lineFirst ? m_lines : m_events).takeOldest();
            eventBytes += lineFirst ? 0 : one.bytes;
            taken.batch.reports.append(std::move(one.report));
            if (!one.line.isEmpty())
                raw.push_back({taken.batch.reports.size() - 1, std::move(one.line), one.texts});
        }
        if (std::exchange(m_saidFull, false) && m_room)
            m_room();
        if (m_lines.isEmpty() && m_events.isEmpty())
            taken.outcome = m_outcome;
        else
            taken.more = m_awake = true; // the reader comes back by itself
    }
    m_taken.notify_all();
    for (const auto &[at, line, texts] : raw) {
        Event &event = taken.batch.reports[at].event;
        event = decoded(line, std::get<Print>(event).who, texts);
    }
    return taken;
}

void ReportQueue::setWake(std::function<void()> wake)
{
    {
        std::unique_lock lock(m_mutex);
        m_wake = std::move(wake);
        m_reader = m_wake ? std::this_thread::get_id() : std::thread::id();
        m_awake = false;
        if (!m_lines.isEmpty() || !m_events.isEmpty() || m_outcome)
            wakeReader();
        if (!m_wake && std::exchange(m_saidFull, false) && m_room)
            m_room(); // nobody reads any more: whoever waits must not wait for ever
    }
    m_taken.notify_all();
}

ReportPump::ReportPump(qsizetype linesPerBatch, QObject *parent)
    : QObject(parent), m_queue(std::make_shared<ReportQueue>(linesPerBatch))
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    m_frame.setInterval(frame);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        if (m_waiting)
            deliver();
    });
    m_queue->setWake([this] {
        callLater(this, [this] {
            m_waiting = true;
            if (!m_frame.isActive())
                deliver();
        });
    });
}

ReportPump::~ReportPump()
{
    m_queue->setWake(nullptr);
}

void ReportPump::deliver()
{
    m_frame.start();
    const ReportQueue::Taken taken = m_queue->take();
    m_waiting = taken.more; // the frame timer brings it
    const QPointer<ReportPump> self(this);
    if (!taken.batch.reports.isEmpty() || taken.batch.skippedLines > 0)
        emit delivered(taken.batch);
    if (self && taken.outcome)
        emit ended(*taken.outcome);
}

} // namespace thaw
