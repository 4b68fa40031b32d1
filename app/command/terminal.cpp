// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/terminal.h"

#include "app/command/exitcode.h"
#include "app/command/output.h"
#include "app/command/terminalrun.h"
#include "app/files/presets.h"
#include "app/lessons/lesson.h"
#include "app/runs/sentences.h"
#include "workers/pipe/codec.h"
#include "workers/processes/supervisor.h"
#include "workers/tasks/tasklist.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct TerminalTexts
{
    Q_DECLARE_TR_FUNCTIONS(Terminal)
};

QList<Lesson> lessons()
{
    return loadLessons(QLocale::languageToCode(QLocale().language()));
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
    QJsonArray prepared;
    for (const Preset &preset : presets())
        prepared.append(QJsonObject{{u"id"_s, preset.id}, {u"title"_s, preset.file.titleIn(QLocale().name())}});
    QJsonArray lessonList;
    for (const Lesson &lesson : lessons())
        lessonList.append(QJsonObject{{u"id"_s, lesson.id}, {u"number"_s, lesson.number}, {u"title"_s, lesson.title}});
    return QJsonDocument(QJsonObject{{u"tasks"_s, tasks},
                                     {u"ways"_s, ways},
                                     {u"presets"_s, prepared},
                                     {u"lessons"_s, lessonList}})
        .toJson();
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
    text += u'\n' + TerminalTexts::tr("Prepared comparisons, for thaw compare --preset:") + u'\n';
    for (const Preset &preset : presets())
        text += u"  %1%2\n"_s.arg(preset.id, -14).arg(preset.file.titleIn(QLocale().name()));
    text += u'\n' + TerminalTexts::tr("Lessons, for thaw --lesson:") + u'\n';
    for (const Lesson &lesson : lessons())
        text += u"  %1%2 %3\n"_s.arg(lesson.id, -18).arg(lesson.number, 2).arg(lesson.title);
    return text.toUtf8();
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

} // namespace thaw
