// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/processend.h"
#include "workers/contract/programcommand.h"
#include "workers/pipe/linesplitter.h"
#include "workers/processes/outputpipe.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace thaw {

/// Owns one QProcess that speaks lines on its stdout: starts it, cuts its lines, stops it in stages, and tells once how
/// it ended. Lives in the supervisor's thread. It knows no message: what a line means is its owner's business.
class ChildProcess final : public QObject
{
    Q_OBJECT

public:
    enum class Stage { Running, Asked, Terminating, Killing, Ended };

    using Command = ProgramCommand;

    /// Gets every line; answers why it is broken, which ends the process. Must not delete the ChildProcess.
    using LineHandler = std::function<std::optional<BrokenLine>(QByteArrayView)>;

    /// longest: line of its stdout, in bytes without the newline; a longer one breaks its protocol.
    explicit ChildProcess(qsizetype longest = longestLine, QObject *parent = nullptr);
    ~ChildProcess() override;

    void setLineHandler(LineHandler handler) { m_handler = std::move(handler); }
    /// Called when all lines of one read have been handled, or logged, before what they point to is gone.
    void setDrainedHandler(std::function<void()> handler) { m_drained = std::move(handler); }
    void setReading(bool reading); ///< while it is false nothing is read, and the child waits when a pipe of it is full
    void start(const Command &command, std::chrono::milliseconds helloDeadline);
    void send(const QByteArray &line);                         ///< never blocks; nothing where the process is gone
    qint64 unsent() const { return m_process.bytesToWrite(); } ///< bytes that it has not read
    void greeted();                                            ///< its hello has come
    void closeInput(); ///< its stdin ends after what was sent
    void expectEnd();  ///< its last word has come: closes its stdin and gives it a second to go

    /// Asks (with `line`), 0.5 s later terminates, 0.5 s later kills. An empty line: it does not listen, and is
    /// terminated at once. The first reason stays, but for Kill.
    void stop(ProcessEnd::Asked reason, const QByteArray &line);
    void halt(); ///< stops it (SIGSTOP) until the kill() that has to follow
    void kill(ProcessEnd::Asked reason = ProcessEnd::Asked::Kill);

    qint64 processId() const { return m_pid; }
    Stage stage() const { return m_stage; }
    bool hasGreeted() const { return m_end.helloSeen; }
    const ProcessEnd &processEnd() const { return m_end; } ///< complete when it has ended

signals:
    void started(); ///< at most once: the program runs, and has said nothing yet
    void stageChanged(thaw::ChildProcess::Stage stage);
    void logged(const QString &line); ///< a line of its stderr
    void ended();                     ///< exactly once, last

private:
    void drainOutput();
    bool handleLines();
    void takeRest();
    qsizetype drainErrors();
    void logLines(bool atEnd);
    void breakOff(const BrokenLine &broken);
    void setStage(Stage stage, std::chrono::milliseconds untilNext = {});
    void nextStage();
    void terminate();
    void signalGroup(int number);
    void finish();

    QProcess m_process;
    OutputPipe m_output;
    OutputPipe m_errors;
    QTimer m_stageTimer;
    QTimer m_helloTimer;
    LineSplitter m_splitter;
    LineHandler m_handler;
    std::function<void()> m_drained;
    QByteArray m_errorLine;
    ProcessEnd m_end;
    qint64 m_pid = 0;
    bool m_hasStarted = false;   ///< started() has been told
    bool m_readingWanted = true; ///< by setReading()
    Stage m_stage = Stage::Running;
};

} // namespace thaw
