// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/terminal.h"

#include "app/command/exitcode.h"
#include "app/command/interrupt.h"
#include "app/command/stuckguard.h"
#include "app/comparing/comparisonreport.h"
#include "app/runs/sentences.h"
#include "workers/pipe/codec.h"
#include "workers/processes/supervisor.h"
#include "workers/tasks/tasklist.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTextStream>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

struct TerminalTexts
{
    Q_DECLARE_TR_FUNCTIONS(Terminal)
};

int outputError = 0; // errno of the first write to stdout that failed

void noteOutputError()
{
    if (outputError == 0)
        outputError = errno;
}

void writeTo(FILE *stream, const QByteArray &bytes)
{
    const bool written = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream) == size_t(bytes.size());
    if ((std::fflush(stream) != 0 || !written) && stream == stdout)
        noteOutputError();
}

QByteArray listJson()
{
    QJsonArray tasks;
    for (const Task &task : allTasks()) {
        QJsonArray parameters;
        for (const Parameter &parameter : task.parameters)
            parameters.append(QJsonDocument::fromJson(parameterToJson(parameter)).object());
        tasks.append(QJsonObject{{u"id"_s, task.id}, {u"title"_s, taskTitle(task)}, {u"args"_s, parameters}});
    }
    QJsonArray ways;
    for (const Way way : allWays())
        ways.append(QJsonObject{{u"id"_s, wayId(way)},
                                {u"title"_s, wayTitle(way)},
                                {u"group"_s, wayGroupId(traits(way).group)},
                                {u"description"_s, wayDescription(way)}});
    return QJsonDocument(QJsonObject{{u"tasks"_s, tasks}, {u"ways"_s, ways}}).toJson();
}

QByteArray listText()
{
    QString text = TerminalTexts::tr("Tasks:") + u'\n';
    for (const Task &task : allTasks()) {
        text += u"  %1%2\n"_s.arg(task.id, -12).arg(taskTitle(task));
        for (const Parameter &parameter : task.parameters)
            text += u"    %1%2\n"_s.arg(parameter.name, -12)
                        .arg(TerminalTexts::tr("%1; %2; default %3")
                                 .arg(parameterLabel(parameter), parameterRange(parameter),
                                      argumentText(parameter.fallback)));
    }
    text += u'\n' + TerminalTexts::tr("Ways:") + u'\n';
    for (const WayTraits::Group group : allWayGroups()) {
        text += u"  %1\n"_s.arg(wayGroupTitle(group));
        for (const Way way : waysOf(group))
            text += u"    %1%2\n%3%4\n"_s.arg(wayId(way), -16)
                        .arg(wayTitle(way), QString(20, u' '), wayDescription(way));
    }
    return text.toUtf8();
}

bool writeReport(const CompareWays &command, const QByteArray &bytes)
{
    if (command.output.isEmpty()) {
        writeTo(stdout, bytes);
        return true;
    }
    QSaveFile file(command.output);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    writeTo(stdout, bytes); // hours of measuring are not lost to a wrong file name
    writeTo(stderr, TerminalTexts::tr("The report could not be written to %1: %2. It is printed here instead.\n")
                        .arg(command.output, file.errorString())
                        .toUtf8());
    return false;
}

} // namespace

int endOutput(int code)
{
    if (std::fflush(stdout) != 0)
        noteOutputError();
    if (outputError == 0 || outputError == EPIPE) // who has read enough needs no sentence
        return code;
    writeTo(stderr, TerminalTexts::tr("thaw: Not all could be written to the standard output: %1.\n")
                        .arg(QString::fromLocal8Bit(std::strerror(outputError)))
                        .toUtf8());
    return exitFailed;
}

int listTasks(const ListTasks &command)
{
    writeTo(stdout, command.json ? listJson() : listText());
    return exitFinished;
}

int runTask(const RunTask &command)
{
    Supervisor supervisor{Supervisor::Options()};
    RunSession session;
    const TerminalTranscript transcript(session);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, &session, &RunSession::cancel);
    QObject::connect(&transcript, &TerminalTranscript::readerGone, &session, &RunSession::kill);
    QObject::connect(&session, &RunSession::finished, qApp, [](const Outcome &outcome) {
        if (outcome.kind == Outcome::Kind::Stuck) {
            std::fflush(stdout);
            ::_exit(exitStuck); // threads in a deadlock never end, and nobody can end them one by one
        }
        QCoreApplication::exit(exitCodeOf(outcome.kind));
    });
    std::unique_ptr<Runner> runner = makeRunner(command.way, supervisor, everyLine);
    std::optional<StuckGuard> guard;
    if (traits(command.way).canTrapGuiThread())
        guard.emplace(runner->queue());
    session.start(std::move(runner), command.request);
    return QCoreApplication::exec();
}

int compareWays(const CompareWays &command)
{
    // The subjects are real windows; where there is no display they live offscreen.
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    Supervisor supervisor{Supervisor::Options()};
    ComparisonQueue comparison(supervisor, command.plan);
    QList<RunRecord> runs;
    int code = exitFinished;
    int number = 0;
    const qsizetype count = comparison.runCount();
    QObject::connect(&comparison, &ComparisonQueue::beginning, qApp, [&](const QString &task, Way way, int repeat) {
        writeTo(stderr, u"%1/%2  %3  %4  %5\n"_s.arg(++number).arg(count).arg(task, wayId(way)).arg(repeat).toUtf8());
    });
    QObject::connect(&comparison, &ComparisonQueue::runFinished, qApp, [&](const RunRecord &run) {
        runs.append(run);
        if (code == exitFinished)
            code = exitCodeOf(run.outcome.kind);
        if (run.outcome.kind != Outcome::Kind::Finished)
            writeTo(stderr, u"    %1\n"_s.arg(outcomeSentence(run.outcome)).toUtf8());
    });
    QObject::connect(
        &comparison, &ComparisonQueue::finished, qApp,
        [&](bool cancelled) {
            if (cancelled)
                code = exitCancelled;
            QCoreApplication::exit(code);
        },
        Qt::QueuedConnection);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, &comparison, &ComparisonQueue::cancel);
    QMetaObject::invokeMethod(&comparison, &ComparisonQueue::start, Qt::QueuedConnection);
    const int result = QCoreApplication::exec();
    if (runs.isEmpty())
        return result;
    const bool written = writeReport(command,
                                     command.format == CompareWays::Format::Json ? toJson(runs) : toText(runs));
    return written ? result : exitFailed;
}

TerminalTranscript::TerminalTranscript(RunSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_isTerminal(::isatty(STDOUT_FILENO) != 0)
{
    if (!m_out.open(stdout, QIODevice::WriteOnly))
        qWarning("stdout can't be written to");
    connect(&session.transcript(), &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { writeRows(first, last); });
    if (!m_isTerminal)
        return;
    connect(&m_progress, &QTimer::timeout, this, &TerminalTranscript::writeProgress);
    connect(&session, &RunSession::finished, this, [this] { m_progress.stop(); });
    m_progress.start(100ms);
}

void TerminalTranscript::writeRows(int first, int last)
{
    if (m_readerGone)
        return;
    clearProgress();
    QByteArray lines;
    for (int row = first; row <= last; ++row) {
        lines += m_session.transcript().index(row).data(Qt::DisplayRole).toString().toUtf8();
        lines += '\n';
    }
    if (m_out.write(lines) == lines.size() && m_out.flush())
        return;
    noteOutputError();
    m_readerGone = true; // QProcess ignores SIGPIPE for the whole program, so that it has to be noticed here
    emit readerGone();
}

void TerminalTranscript::writeProgress()
{
    QStringList parts;
    for (int row = 0; row < m_session.workers().rowCount(); ++row) {
        const QModelIndex index = m_session.workers().index(row, WorkerModel::ProgressColumn);
        const double done = index.data(WorkerModel::ProgressRole).toDouble();
        if (done >= 0)
            parts.append(u"%1 %2 %"_s.arg(m_session.workers().workerAt(row)).arg(qRound(done * 100), 3));
    }
    if (parts.isEmpty())
        return;
    m_out.write("\r\033[K" + parts.join(u"   "_s).toUtf8());
    m_out.flush();
    m_progressShown = true;
}

void TerminalTranscript::clearProgress()
{
    if (std::exchange(m_progressShown, false))
        m_out.write("\r\033[K");
}

} // namespace thaw
