// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/report.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace thaw {

class Runner;

/// Listens to one runner and keeps everything it said, in order. Outlives the runner without harm.
class RunWatch final : public QObject
{
    Q_OBJECT

public:
    explicit RunWatch(Runner &runner, QObject *parent = nullptr);

    bool waitForEnd();                      ///< true when it has ended
    bool waitForPrint(const QString &text); ///< from any actor

    /// Acts once, from the event loop, when something was reported and it holds. In the ways that come back only when the
    /// task has ended, a test that waits for something in the middle would wait for the end.
    void once(std::function<bool()> holds, std::function<void()> act);

    int ends() const { return m_ends; }
    bool brokeTheContract() const { return m_ends > 1 || m_afterEnd > 0; } ///< finished() was not once, or not last
    QString outcomeText() const;                                           ///< "none" where it has not ended
    const Outcome &outcome() const { return m_outcome; }

    const QList<Report> &reports() const { return m_reports; }
    qint64 skippedLines() const { return m_skipped; }
    QStringList prints(const QString &who = {}) const; ///< with their arguments filled in; of everybody, or of one
    QStringList logLines() const;
    QList<qint64> pids() const; ///< of the workers launched
    int spares() const;         ///< how many of them had been waiting
    QList<ActorState::State> states(const QString &who) const;

    template<typename Event>
    QList<Event> all() const
    {
        QList<Event> found;
        for (const Report &report : m_reports) {
            if (const auto *event = std::get_if<Event>(&report.event))
                found.append(*event);
        }
        return found;
    }

private:
    void look();

    std::function<bool()> m_holds;
    std::function<void()> m_act;
    QList<Report> m_reports;
    qint64 m_skipped = 0;
    Outcome m_outcome;
    int m_ends = 0;
    int m_afterEnd = 0;
};

} // namespace thaw
