// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/meter.h"
#include "app/measuring/runrecord.h"
#include "app/subjects/subjectprotocol.h"
#include "workers/processes/childprocess.h"
#include "workers/reports/reportqueue.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace thaw {

/// The supervisor's end of one subject: its process, its pulse, and the measuring of its runs. Lives in the supervisor's
/// thread; Subject is its face in the GUI thread.
class SubjectLink final : public QObject
{
    Q_OBJECT

public:
    SubjectLink(ChildProcess::Command command, Way way, QObject *parent = nullptr);
    ~SubjectLink() override;

    void start();
    void send(const ToSubject &message);
    void run(const RunRequest &request, bool relay, const std::shared_ptr<ReportQueue> &queue);
    void cancel(qint64 run); ///< the number that it has in the order of run()
    void kill();
    void setSeen(bool seen);
    void shutDown(); ///< kills the process and deletes this

signals:
    void ready(const thaw::SubjectHello &hello);
    /// Fifteen times a second, unless it rests: the pulse, how long the window has not answered (ms), and whether its process
    /// has.
    void updated(const QList<thaw::PulseSample> &samples, double silenceMs, bool processAnswers);
    void focusLeft(bool backwards);
    void recorded(const thaw::RunRecord &record); ///< before the run's outcome enters its queue
    void gone(const thaw::Outcome &outcome);      ///< the process has ended; last

private:
    struct CurrentRun
    {
        std::shared_ptr<ReportQueue> queue;
        RunRecord record;
        double begun = 0; ///< ms; as the subject says once it has ended
        QList<Keystroke> keystrokes;
        QList<double> framesMs;
        std::optional<Outcome> stuck; ///< it came into a deadlock, and its window perhaps with it
        std::optional<SubjectEnded> ended;
        bool cancelAsked = false;
        bool timedOut = false;
    };
    struct Reader;

    std::optional<BrokenLine> takeLine(QByteArrayView line);
    bool isOf(qint64 run) const { return m_run && run == m_runs; }
    void expectPulse();
    void loseWindow();
    void noteSilence(double now);
    void tell();
    void finishWhenSettled();
    void finishRun(Outcome outcome, double measuredUntil);
    void endRunWithoutWindow();
    void processEnded();

    const ChildProcess::Command m_command;
    const Way m_way;
    Machine m_machine;        ///< read when it starts, its platform as the subject says
    bool m_hasOpened = false; ///< its window: it has said hello
    std::unique_ptr<ChildProcess> m_process;
    QTimer m_tellTimer;
    QTimer m_deadline; ///< a run's timeout, or the end of patience after a cancel or a deadlock
    Meter m_meter;
    QList<PulseSample> m_samples;
    std::optional<CurrentRun> m_run;
    qint64 m_runs = 0;      ///< so many were begun: the number of the last
    double m_lastPulse = 0; ///< ms
};

} // namespace thaw
