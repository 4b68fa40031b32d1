// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/terminal.h"

#include "app/command/exitcode.h"
#include "app/command/interrupt.h"
#include "app/command/output.h"
#include "app/command/terminalrun.h"
#include "app/comparing/reportformats.h"
#include "app/runs/sentences.h"
#include "app/storage/savefile.h"
#include "workers/pipe/codec.h"
#include "workers/processes/supervisor.h"
#include "workers/tasks/tasklist.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

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

/// Why the report's file must not be written; empty: it may. A pipe or a device is there to be written to.
QString refusalOf(const CompareWays &command)
{
    if (command.output.isEmpty() || command.overwrite || !QFileInfo(command.output).isFile())
        return {};
    return TerminalTexts::tr("the file is there; --force overwrites it");
}

bool writeReport(const CompareWays &command, const QByteArray &bytes)
{
    if (command.output.isEmpty()) {
        writeTo(stdout, bytes);
        return true;
    }
    const QString refusal = refusalOf(command); // it may have come while the runs were measured
    const QString error = refusal.isEmpty() ? writeWhole(command.output, bytes) : refusal;
    if (error.isEmpty())
        return true;
    writeTo(stdout, bytes); // hours of measuring are not lost to a wrong file name
    writeTo(stderr, TerminalTexts::tr("The report could not be written to %1: %2. It is printed here instead.\n")
                        .arg(command.output, error)
                        .toUtf8());
    return false;
}

/// "3/24  sleep  process  2", or what the run is there for where it is none that counts.
QString stepText(const ComparisonStep &step)
{
    using Kind = ComparisonStep::Kind;
    if (step.kind == Kind::AtRest)
        return TerminalTexts::tr("the machine by itself");
    const QString run = u"%1  %2"_s.arg(step.request.task, wayId(step.way));
    return step.kind == Kind::WarmUp ? run + u"  "_s + TerminalTexts::tr("to warm up")
                                     : run + u"  %1"_s.arg(step.repeat);
}

/// "  about 12 s left"; empty where no run has ended yet.
QString timeLeftText(const QElapsedTimer &clock, int done, qsizetype count)
{
    if (done == 0)
        return {};
    const double seconds = double(clock.elapsed()) / 1000 / done * double(count - done);
    return u"  "_s + TerminalTexts::tr("about %1 s left").arg(std::max(1, qRound(seconds)));
}

/// As they were asked for, in whichever order they ran.
void sortAsPlanned(QList<RunRecord> &runs, const ComparisonQueue::Plan &plan)
{
    const auto place = [&plan](const RunRecord &run) {
        return std::tuple(plan.requests.indexOf(run.request), plan.ways.indexOf(run.way), run.repeat);
    };
    std::stable_sort(runs.begin(), runs.end(),
                     [&place](const RunRecord &one, const RunRecord &other) { return place(one) < place(other); });
}

/// The report's file is there the next time, and would be refused.
void leaveOutTheFile(QStringList &words)
{
    static const QRegularExpression output(u"^--?output(=|$)"_s);
    for (qsizetype i = 1; i < words.size();) {
        if (output.match(words.at(i)).hasMatch()) // with its name, which is never missing here
            words.remove(i, words.at(i).contains(u'=') ? 1 : 2);
        else if (words.at(i) == "--force"_L1)
            words.removeAt(i);
        else
            ++i;
    }
}

/// The command line that does it again, for a shell.
QString sameAgain(quint32 seed)
{
    QStringList words = QCoreApplication::arguments();
    words.first() = u"thaw"_s;
    leaveOutTheFile(words);
    if (words.filter(QRegularExpression(u"^--?seed(=|$)"_s)).isEmpty()) {
        const qsizetype options = words.indexOf(u"compare"_s) + 1; // --language may stand before it
        words.insert(options, QString::number(seed));
        words.insert(options, u"--seed"_s);
    }
    static const QRegularExpression plain(u"^[A-Za-z0-9_./=:,+-]+$"_s);
    for (QString &word : words) {
        if (!plain.match(word).hasMatch())
            word = u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'';
    }
    return words.join(u' ');
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
    const QString refusal = refusalOf(command);
    if (!refusal.isEmpty()) {
        writeTo(stderr, TerminalTexts::tr("thaw: %1 can't be the report: %2.\n").arg(command.output, refusal).toUtf8());
        return exitWrongUse;
    }
    // The subjects are real windows; where there is no display they live offscreen.
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    Supervisor supervisor{Supervisor::Options()};
    ComparisonQueue::Plan plan = command.plan;
    plan.seed = command.seed.value_or(QRandomGenerator::global()->bounded(1, std::numeric_limits<int>::max()));
    ComparisonQueue comparison(supervisor, plan);
    Comparison made({}, plan.seed, sameAgain(plan.seed));
    made.warmUps = plan.warmUps;
    int code = exitFinished;
    int number = 0;
    const qsizetype count = comparison.stepCount();
    QElapsedTimer clock;
    QObject::connect(&comparison, &ComparisonQueue::beginning, qApp, [&](const ComparisonStep &step) {
        const QString left = timeLeftText(clock, number, count);
        tell(u"%1/%2  %3%4\n"_s.arg(++number).arg(count).arg(stepText(step), left).toUtf8());
    });
    QObject::connect(&comparison, &ComparisonQueue::stepFinished, qApp,
                     [&](const ComparisonStep &step, const RunRecord &run) {
                         const bool finished = run.outcome.kind == Outcome::Kind::Finished;
                         if (step.kind == ComparisonStep::Kind::Run) {
                             made.runs.append(run);
                             if (code == exitFinished)
                                 code = exitCodeOf(run.outcome.kind);
                         } else if (step.kind == ComparisonStep::Kind::AtRest && finished) {
                             made.atRest = run;
                         }
                         if (!finished)
                             tell(u"    %1\n"_s.arg(outcomeSentence(run.outcome)).toUtf8());
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
    if (plan.requests.size() * plan.ways.size() * plan.repeats > 1 && !command.seed)
        tell(TerminalTexts::tr("The order is by chance; --seed %1 gives it again.\n").arg(plan.seed).toUtf8());
    clock.start();
    QMetaObject::invokeMethod(&comparison, &ComparisonQueue::start, Qt::QueuedConnection);
    const int result = QCoreApplication::exec();
    interrupt.reset(); // whoever does not read the report is left at the first Ctrl+C
    if (made.runs.isEmpty())
        return result;
    sortAsPlanned(made.runs, plan);
    const bool written = writeReport(command, findReportFormat(command.format)->write(made));
    return written ? result : exitFailed;
}

} // namespace thaw
