// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/terminal.h"

#include "app/command/exitcode.h"
#include "app/command/interrupt.h"
#include "app/command/output.h"
#include "app/command/terminalrun.h"
#include "app/comparing/comparisonreport.h"
#include "app/runs/sentences.h"
#include "app/storage/savefile.h"
#include "workers/pipe/codec.h"
#include "workers/processes/supervisor.h"
#include "workers/tasks/tasklist.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct TerminalTexts
{
    Q_DECLARE_TR_FUNCTIONS(Terminal)
};

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
    const QString error = writeWhole(command.output, bytes);
    if (error.isEmpty())
        return true;
    writeTo(stdout, bytes); // hours of measuring are not lost to a wrong file name
    writeTo(stderr, TerminalTexts::tr("The report could not be written to %1: %2. It is printed here instead.\n")
                        .arg(command.output, error)
                        .toUtf8());
    return false;
}

} // namespace

int listTasks(const ListTasks &command)
{
    writeTo(stdout, command.json ? listJson() : listText());
    return exitFinished;
}

int runTask(const RunTask &command)
{
    Supervisor supervisor{Supervisor::Options()};
    const std::unique_ptr<Runner> runner = makeRunner(command.way, supervisor, everyLine);
    TerminalRun run(*runner);
    run.start(command.request);
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
    std::optional<Interrupt> interrupt(std::in_place);
    QObject::connect(&*interrupt, &Interrupt::interrupted, &comparison, &ComparisonQueue::cancel);
    QMetaObject::invokeMethod(&comparison, &ComparisonQueue::start, Qt::QueuedConnection);
    const int result = QCoreApplication::exec();
    interrupt.reset(); // whoever does not read the report is left at the first Ctrl+C
    if (runs.isEmpty())
        return result;
    const bool written = writeReport(command,
                                     command.format == CompareWays::Format::Json ? toJson(runs) : toText(runs));
    return written ? result : exitFailed;
}

} // namespace thaw
