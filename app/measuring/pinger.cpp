// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/pinger.h"

#include "workers/reports/calllater.h"

#include <cmath>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace thaw {

namespace {

constexpr double slowIntervalMs = 40;
constexpr qsizetype mostNotes = 65'536; // of each kind: five minutes of pings
constexpr qint64 mostOpen = 65'536;     // unanswered: no more are posted to an event loop that never comes back

} // namespace

struct Pinger::Notes
{
    std::mutex mutex;
    std::condition_variable_any alarm;
    PingLog log;
    qint64 open = 0;
    qint64 number = 0; ///< of the next ping
    bool now = false;  ///< asked for out of turn
    Pace pace = Pace::Full;
    bool paceChanged = false;

    template<typename Note>
    static void add(QList<Note> &notes, const Note &note)
    {
        notes.append(note);
        if (notes.size() > mostNotes)
            notes.removeFirst();
    }

    /// Waits until the next ping is due, and notes it. Nothing where it is to stop, or where nothing may be asked now.
    /// due: when that is; a rest is no delay of it.
    std::optional<qint64> next(double &due, const std::stop_token &stop);
};

std::optional<qint64> Pinger::Notes::next(double &due, const std::stop_token &stop)
{
    std::unique_lock lock(mutex);
    if (pace == Pace::Rest)
        alarm.wait(lock, stop, [this] { return pace != Pace::Rest; });
    if (std::exchange(paceChanged, false))
        due = monotonicMs();
    const auto wait = std::chrono::duration<double, std::milli>(due - monotonicMs());
    const bool outOfTurn = alarm.wait_for(lock, stop, wait, [this] { return now || paceChanged; });
    if (stop.stop_requested() || paceChanged)
        return std::nullopt;
    now = false;
    const double interval = pace == Pace::Full ? pingIntervalMs : slowIntervalMs;
    const double time = monotonicMs();
    const double wasDue = outOfTurn ? time : due;
    if (time - wasDue > longestDelayMs)
        add(log.gaps, PingerGap{wasDue, time});
    if (!outOfTurn)
        due += interval * (1 + std::floor((time - due) / interval));
    if (open >= mostOpen)
        return std::nullopt;
    ++open;
    add(log.asked, AskedPing{number, wasDue, time});
    return number++;
}

Pinger::Pinger(QObject *answerer, std::function<void(qint64)> asked)
    : m_notes(std::make_shared<Notes>()),
      m_thread([answerer, asked = std::move(asked), notes = m_notes](const std::stop_token &stop) {
          double due = monotonicMs();
          while (!stop.stop_requested()) {
              const std::optional<qint64> number = notes->next(due, stop);
              if (!number)
                  continue;
              callLater(answerer, [notes, number = *number] {
                  const double answered = monotonicMs();
                  const std::scoped_lock lock(notes->mutex);
                  --notes->open;
                  Notes::add(notes->log.answered, AnsweredPing{number, answered});
              });
              if (asked)
                  asked(*number);
          }
      })
{}

Pinger::~Pinger() = default;

void Pinger::setPace(Pace pace)
{
    {
        const std::scoped_lock lock(m_notes->mutex);
        if (m_notes->pace == pace)
            return;
        m_notes->pace = pace;
        m_notes->paceChanged = true;
    }
    m_notes->alarm.notify_one();
}

void Pinger::askNow()
{
    {
        const std::scoped_lock lock(m_notes->mutex);
        m_notes->now = true;
    }
    m_notes->alarm.notify_one();
}

PingLog Pinger::take()
{
    const std::scoped_lock lock(m_notes->mutex);
    return std::exchange(m_notes->log, {});
}

} // namespace thaw
