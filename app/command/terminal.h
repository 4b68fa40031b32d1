// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/command/commandline.h"
#include "app/runs/runsession.h"

#include <QFile>
#include <QObject>
#include <QTimer>

namespace thaw {

// The commands that work without a display. Each returns the exit code of the program and needs a QCoreApplication.

/// The last thing: the exit code, which is exitFailed, after a sentence, where not all of stdout could be written.
int endOutput(int code);

int listTasks(const ListTasks &command);
int runTask(const RunTask &command);
int compareWays(const CompareWays &command);

/// Writes a run's transcript to stdout as it grows: plain lines into a pipe, with a line of progress on a terminal.
/// Blocks while nobody reads; that slows the worker down and loses nothing.
class TerminalTranscript final : public QObject
{
    Q_OBJECT

public:
    explicit TerminalTranscript(RunSession &session, QObject *parent = nullptr);

signals:
    void readerGone(); ///< at most once: nobody will ever read it, as after "| head"

private:
    void writeRows(int first, int last);
    void writeProgress();
    void clearProgress();

    RunSession &m_session;
    QFile m_out;
    QTimer m_progress;
    const bool m_isTerminal;
    bool m_progressShown = false;
    bool m_readerGone = false;
};

} // namespace thaw
