// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/processes/childprocess.h"

#include "workers/processes/processgroups.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto grace = 500ms;                         // between two stages of a stop
constexpr auto linger = 1000ms;                       // for going after the result
constexpr std::chrono::milliseconds collecting = 20s; // at most, of one that was killed
constexpr qsizetype longestLogLine = 4096;            // bytes; a longer one comes in pieces
constexpr qsizetype readSize = 256 * 1024;            // bytes read at once: a few thousand lines
constexpr qsizetype logReadSize = 64 * 1024;

// Not more than `length` bytes, and not through the middle of a character.
qsizetype upToCharacter(QByteArrayView bytes, qsizetype length)
{
    qsizetype cut = length;
    while (cut > length - 4 && (uchar(bytes.at(cut)) & 0xc0) == 0x80)
        --cut;
    return cut;
}

} // namespace

ChildProcess::ChildProcess(qsizetype longest, QObject *parent)
    : QObject(parent), m_process(this), m_output(this), m_errors(this), m_stageTimer(this), m_helloTimer(this),
      m_splitter(longest)
{
    m_stageTimer.setSingleShot(true);
    m_helloTimer.setSingleShot(true);
    m_stageTimer.setTimerType(Qt::PreciseTimer); // a coarse one may come a twentieth too early
    m_helloTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_stageTimer, &QTimer::timeout, this, &ChildProcess::nextStage);
    connect(&m_helloTimer, &QTimer::timeout, this, [this] {
        m_end.helloLate = true;
        kill(ProcessEnd::Asked::Nothing);
    });
    connect(&m_process, &QProcess::started, this, [this] {
        m_hasStarted = true;
        emit started();
        setReading(m_readingWanted);
    });
    connect(&m_output, &OutputPipe::readable, this, &ChildProcess::drainOutput);
    connect(&m_errors, &OutputPipe::readable, this, &ChildProcess::drainErrors);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        m_end.crashed = status == QProcess::CrashExit;
        m_end.code = code;
        takeRest(); // bytes can be unread when finished() comes
        finish();
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // all others are followed by finished()
        // Without the name of the system call that stands before it.
        m_end.startError = m_process.program() + u": "_s + m_process.errorString().section(u": "_s, -1);
        removeProcessGroup(m_pid);
        m_pid = 0; // it had one, but nothing ran
        // start() may still be on the stack, and nobody expects the end before the beginning.
        QMetaObject::invokeMethod(this, &ChildProcess::finish, Qt::QueuedConnection);
    });
}

ChildProcess::~ChildProcess()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        signalGroup(SIGKILL); // QProcess then has only to collect it, which on a busy machine may take seconds
        m_process.waitForFinished(int(collecting.count()));
        removeProcessGroup(m_pid);
    }
}

void ChildProcess::start(const Command &command, std::chrono::milliseconds helloDeadline)
{
    if (!command.environment.isEmpty())
        m_process.setProcessEnvironment([&command] {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            for (const QString &pair : command.environment)
                environment.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
            return environment;
        }());
    // A process group of its own: Ctrl+C in the terminal is ours to handle, and a kill reaches its children as well.
    // Runs between vfork and exec: only async-signal-safe calls.
    m_output.open(); // where that fails the worker has no stdout, and will be told to have said no hello
    m_output.setReading(false);
    m_errors.open(logReadSize);
    m_errors.setReading(false);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([out = m_output.childEnd(), errors = m_errors.childEnd()] {
        ::setpgid(0, 0);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(errors, STDERR_FILENO);
    });
    m_helloTimer.start(helloDeadline);
    m_process.start(command.program, command.arguments);
    m_output.closeChildEnd();
    m_errors.closeChildEnd();
    m_pid = m_process.processId();
    addProcessGroup(m_pid);
}

void ChildProcess::send(const QByteArray &line)
{
    if (m_process.state() != QProcess::NotRunning && m_process.isWritable())
        m_process.write(line);
}

void ChildProcess::greeted()
{
    m_end.helloSeen = true;
    m_helloTimer.stop();
}

void ChildProcess::closeInput()
{
    m_process.closeWriteChannel();
}

void ChildProcess::expectEnd()
{
    closeInput();
    if (m_stage == Stage::Running && !m_stageTimer.isActive()) // a second last word gives it no further second
        m_stageTimer.start(linger);
}

void ChildProcess::stop(ProcessEnd::Asked reason, const QByteArray &line)
{
    if (m_stage != Stage::Running)
        return;
    if (m_end.asked == ProcessEnd::Asked::Nothing)
        m_end.asked = reason;
    if (line.isEmpty())
        return terminate();
    send(line);
    setStage(Stage::Asked, grace);
}

void ChildProcess::halt()
{
    if (m_stage != Stage::Ended)
        signalGroup(SIGSTOP);
}

void ChildProcess::kill(ProcessEnd::Asked reason)
{
    if (m_stage == Stage::Ended)
        return;
    if (reason != ProcessEnd::Asked::Nothing)
        m_end.asked = reason;
    setStage(Stage::Killing);
    signalGroup(SIGKILL);
}

void ChildProcess::nextStage()
{
    switch (m_stage) {
    case Stage::Running: // its result is in and it does not go
        if (m_end.asked == ProcessEnd::Asked::Nothing)
            m_end.asked = ProcessEnd::Asked::Linger;
        setStage(Stage::Killing);
        signalGroup(SIGKILL);
        break;
    case Stage::Asked:
        terminate();
        break;
    case Stage::Terminating:
        setStage(Stage::Killing);
        signalGroup(SIGKILL); // a stopped process ignores everything else
        break;
    case Stage::Killing:
    case Stage::Ended:
        break;
    }
}

void ChildProcess::terminate()
{
    setStage(Stage::Terminating, grace);
    signalGroup(SIGTERM);
}

void ChildProcess::setReading(bool reading)
{
    m_readingWanted = reading;
    // What it says may be there before it is known to run, and nobody expects a word of it before that.
    m_output.setReading(m_readingWanted && m_hasStarted && !m_end.broken);
    m_errors.setReading(m_readingWanted && m_hasStarted);
}

// One read at a time: between two of them other children, timers and orders have their turn.
void ChildProcess::drainOutput()
{
    const qsizetype size = m_output.read(m_splitter.room(readSize));
    if (size <= 0)
        return;
    m_splitter.fill(size);
    handleLines();
    if (m_drained)
        m_drained();
}

// All that it had written when it ended, and no more: a child of its own that still has the pipes may write for ever.
void ChildProcess::takeRest()
{
    m_output.setReading(false);
    m_errors.setReading(false);
    qsizetype rest = m_output.waiting();
    while (rest > 0) {
        const qsizetype size = m_output.read(m_splitter.room(std::min(rest, readSize)));
        if (size <= 0)
            break;
        rest -= size;
        m_splitter.fill(size);
        const bool goesOn = handleLines();
        if (m_drained)
            m_drained();
        if (!goesOn)
            break;
    }
    rest = m_errors.waiting();
    while (rest > 0) {
        const qsizetype size = drainErrors();
        if (size <= 0)
            break;
        rest -= size;
    }
    logLines(true);
}

bool ChildProcess::handleLines()
{
    if (m_end.broken)
        return false;
    for (;;) {
        const LineSplitter::Next next = m_splitter.next();
        if (const auto *line = std::get_if<QByteArrayView>(&next)) {
            std::optional<BrokenLine> broken = m_handler ? m_handler(*line) : std::nullopt;
            if (!broken)
                continue;
            broken->number = m_splitter.lineNumber();
            breakOff(*broken);
            return false;
        }
        if (const auto *broken = std::get_if<BrokenLine>(&next)) {
            breakOff(*broken);
            return false;
        }
        return true;
    }
}

void ChildProcess::breakOff(const BrokenLine &broken)
{
    m_end.broken = broken;
    m_output.setReading(false); // nothing that follows counts
    kill(ProcessEnd::Asked::Nothing);
}

// How many bytes there were; not positive where there were none.
qsizetype ChildProcess::drainErrors()
{
    std::array<char, logReadSize> bytes;
    const qsizetype size = m_errors.read(bytes);
    if (size > 0)
        m_errorLine.append(bytes.data(), size);
    logLines(false);
    if (m_drained)
        m_drained();
    return size;
}

void ChildProcess::logLines(bool atEnd)
{
    qsizetype start = 0;
    while (start < m_errorLine.size()) {
        const qsizetype newline = m_errorLine.indexOf('\n', start);
        qsizetype length = (newline < 0 ? m_errorLine.size() : newline) - start;
        if (newline < 0 && length <= longestLogLine && !atEnd)
            break;
        if (length > longestLogLine)
            length = upToCharacter(QByteArrayView(m_errorLine).sliced(start), longestLogLine);
        emit logged(QString::fromUtf8(m_errorLine.sliced(start, length)));
        start += length + (start + length == newline ? 1 : 0);
    }
    m_errorLine.remove(0, start);
}

void ChildProcess::setStage(Stage stage, std::chrono::milliseconds untilNext)
{
    m_stage = stage;
    if (untilNext.count() > 0)
        m_stageTimer.start(untilNext);
    else
        m_stageTimer.stop();
    emit stageChanged(stage);
}

void ChildProcess::signalGroup(int number)
{
    if (m_process.state() == QProcess::NotRunning)
        return; // collected: its number may be another's by now
    if (m_pid > 0 && ::kill(pid_t(-m_pid), number) != 0)
        ::kill(pid_t(m_pid), number);
}

void ChildProcess::finish()
{
    if (m_stage == Stage::Ended)
        return;
    m_helloTimer.stop();
    if (m_pid > 0)
        ::kill(pid_t(-m_pid), SIGKILL); // what it started itself and left behind
    removeProcessGroup(m_pid);
    setStage(Stage::Ended);
    emit ended();
}

} // namespace thaw
