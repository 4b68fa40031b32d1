// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/report.h"

#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>

namespace thaw {

/// Carries a run's reports from any thread to the one that shows them. Bounded in number and in bytes (runbudget): in a
/// window the oldest lines of a frame are counted and left out, and so are the oldest values, progress, places and lock
/// events where too many wait; in a terminal (linesPerBatch 0) the writer of such a report waits. Thread-safe.
class ReportQueue final
{
public:
    explicit ReportQueue(qsizetype linesPerBatch) : m_linesPerBatch(linesPerBatch) {}

    /// In a terminal: whether the writer of such a report waits when it is full, or takes care not to write more (isFull()).
    enum class WhenFull { Wait, Take };

    void push(Report report, WhenFull whenFull = WhenFull::Wait);
    enum class Texts { Ours, AsTheyAre };
    /// Lines that a worker has printed, as they came through the pipe: plain prints. Those that are left out are counted
    /// and never decoded; the others are decoded when they are taken, or here where they are long. `who`: for those that
    /// name nobody.
    void pushLines(double seconds, const QString &who, std::span<const QByteArrayView> lines,
                   Texts texts = Texts::Ours);
    void skip(qint64 lines, qint64 values); ///< were counted and left out before they came here
    void end(Outcome outcome);              ///< the first one counts
    /// Called with the outcome from the thread that ends the run, once, whether or not anybody reads. Before anything is
    /// pushed.
    void setWhenEnded(std::function<void(const Outcome &)> whenEnded) { m_whenEnded = std::move(whenEnded); }

    /// Where actors stand goes there at once, from the thread that pushes it, and not to the reader, who may be frozen.
    /// Before anything is pushed.
    void setPlacesTo(std::function<void(const Report &)> placesTo) { m_placesTo = std::move(placesTo); }

    bool isFull(); ///< in a terminal: nobody has read for a while. Then setRoom()'s call will come
    void setRoom(
        std::function<void()> room); ///< called from the reading thread, once after each isFull() that was true

    bool hasEnded();
    void waitForEnd();   ///< blocks the caller until end() was called
    void letWritersGo(); ///< those that wait, and all from now on: the run was asked to end

    struct Taken
    {
        ReportBatch batch;
        bool more = false;              ///< another batch waits, and nobody will be woken for it
        std::optional<Outcome> outcome; ///< set with the last batch
    };
    Taken take();

    /// Called from the pushing threads when something is there that was not there before. Null: nobody reads any more.
    /// Call it in the thread that will read: that one is never made to wait for itself.
    void setWake(std::function<void()> wake);

private:
    struct Numbered
    {
        qint64 number = 0;
        Report report;
        QByteArray line = {}; ///< not empty: the report is this print, and not decoded yet
        Texts texts = Texts::Ours;
        qsizetype bytes = 0; ///< of memory
    };
    /// What waits, the oldest first.
    class Backlog final
    {
    public:
        void add(Numbered one);
        Numbered take(std::deque<Numbered>::iterator which);
        Numbered takeOldest() { return take(m_all.begin()); }
        std::deque<Numbered> &all() { return m_all; }
        bool isEmpty() const { return m_all.empty(); }
        qsizetype size() const { return qsizetype(m_all.size()); }
        qsizetype bytes() const { return m_bytes; }

    private:
        std::deque<Numbered> m_all;
        qsizetype m_bytes = 0;
    };
    bool isInWindow() const { return m_linesPerBatch > 0; }
    void trimLines();
    void trimEvents();
    void waitForReader(std::unique_lock<std::mutex> &lock);
    void wakeReader();
    bool isOverfull() const;
    bool replacesProgress(Report &report);

    std::mutex m_mutex;
    std::condition_variable m_taken;
    std::condition_variable m_ended;
    std::function<void()> m_wake;
    std::function<void()> m_room;
    std::function<void(const Outcome &)> m_whenEnded;
    std::function<void(const Report &)> m_placesTo;
    std::thread::id m_reader; ///< who will take what is here; none: nobody, or not now
    Backlog m_lines;
    Backlog m_events;
    std::optional<Outcome> m_outcome;
    const qsizetype m_linesPerBatch;
    qint64 m_pushed = 0;
    qint64 m_skipped = 0;
    qint64 m_skippedValues = 0;
    bool m_awake = false;
    bool m_saidFull = false;
    bool m_writersMayWait = true;
};

/// The reading end of a ReportQueue: lives in the thread that shows the reports and gives at most one batch a frame.
class ReportPump final : public QObject
{
    Q_OBJECT

public:
    /// linesPerBatch: 0 for every line.
    explicit ReportPump(qsizetype linesPerBatch, QObject *parent = nullptr);
    ~ReportPump() override;

    std::shared_ptr<ReportQueue> queue() const { return m_queue; }

signals:
    void delivered(const thaw::ReportBatch &batch);
    void ended(const thaw::Outcome &outcome); ///< exactly once, last

private:
    void deliver();

    std::shared_ptr<ReportQueue> m_queue;
    QTimer m_frame;
    bool m_waiting = false;
};

} // namespace thaw
