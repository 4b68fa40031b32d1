// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/terminalcomparison.h"

#include "app/command/exitcode.h"
#include "app/command/interrupt.h"
#include "app/command/output.h"
#include "app/comparing/comparisonqueue.h"
#include "app/comparing/plancommand.h"
#include "app/comparing/reportformats.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"
#include "app/storage/savefile.h"
#include "workers/processes/supervisor.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct ComparingTexts
{
    Q_DECLARE_TR_FUNCTIONS(Terminal)
};

/// Why the report's file must not or can't be written; empty: it may. A pipe or a device is there to be written to.
QString refusalOf(const ReportTarget &target)
{
    const QFileInfo file(target.output);
    if (target.output.isEmpty() || (file.exists() && !file.isFile() && !file.isDir()))
        return {};
    if (file.isDir())
        return ComparingTexts::tr("it is a folder");
    if (file.isFile() && !target.overwrite)
        return ComparingTexts::tr("the file is there; --force overwrites it");
    if (!QFileInfo(file.absolutePath()).isDir())
        return ComparingTexts::tr("there is no folder %1").arg(visibleText(file.absolutePath()));
    return whyNotWritable(target.output);
}

/// Says so.
bool isRefused(const ReportTarget &target)
{
    const QString refusal = refusalOf(target);
    if (!refusal.isEmpty())
        writeTo(stderr, ComparingTexts::tr("thaw: %1 can't be the report: %2.\n")
                            .arg(visibleText(target.output), refusal)
                            .toUtf8());
    return !refusal.isEmpty();
}

bool writeReport(const ReportTarget &target, const QByteArray &bytes)
{
    if (target.output.isEmpty()) {
        writeTo(stdout, bytes);
        return true;
    }
    const QString refusal = refusalOf(target); // it may have come while the runs were measured
    const QString error = refusal.isEmpty() ? writeWhole(target.output, bytes) : refusal;
    if (error.isEmpty())
        return true;
    writeTo(stdout, bytes); // hours of measuring are not lost to a wrong file name
    writeTo(stderr, ComparingTexts::tr("The report could not be written to %1: %2. It is printed here instead.\n")
                        .arg(visibleText(target.output), error)
                        .toUtf8());
    return false;
}

/// "sleep seconds=2  process  2", or what the run is there for where it is none that counts.
QString stepText(const ComparisonStep &step)
{
    using Kind = ComparisonStep::Kind;
    if (step.kind == Kind::AtRest)
        return ComparingTexts::tr("the machine by itself");
    QStringList task{step.request.task.isEmpty() ? ComparingTexts::tr("your own worker") : step.request.task};
    task += argumentWords(step.request);
    const QString run = visibleText(task.join(u' ')) + u"  "_s + wayId(step.way);
    return step.kind == Kind::WarmUp ? run + u"  "_s + ComparingTexts::tr("to warm up")
                                     : run + u"  %1"_s.arg(step.repeat);
}

/// "  about 12 s left"; empty where no run has ended yet.
QString timeLeftText(double seconds)
{
    return seconds < 0 ? QString() : u"  "_s + ComparingTexts::tr("about %1 s left").arg(std::max(1, qRound(seconds)));
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
    return shellText(words);
}

} // namespace

int compareWays(const CompareWays &command)
{
    if (isRefused(command.target))
        return exitWrongUse;
    // The subjects are real windows; where there is no display they live offscreen.
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    Supervisor supervisor{Supervisor::Options()};
    ComparisonPlan plan = command.plan;
    plan.seed = plan.seed.value_or(seedByChance());
    OwnWindows windows(supervisor);
    ComparisonQueue comparison(windows, plan);
    int code = exitFinished;
    QObject::connect(&comparison, &ComparisonQueue::beginning, qApp, [&](const ComparisonStep &step) {
        tell(u"%1/%2  %3%4\n"_s.arg(comparison.stepsDone() + 1)
                 .arg(comparison.stepCount())
                 .arg(stepText(step), timeLeftText(comparison.secondsLeft()))
                 .toUtf8());
    });
    QObject::connect(&comparison, &ComparisonQueue::stepFinished, qApp,
                     [&](const ComparisonStep &step, const RunRecord &run) {
                         if (step.kind == ComparisonStep::Kind::Run && code == exitFinished)
                             code = exitCodeOf(run.outcome.kind);
                         if (run.outcome.kind != Outcome::Kind::Finished)
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
    if (plan.runCount() > 1 && !command.plan.seed)
        tell(ComparingTexts::tr("The order is by chance; --seed %1 gives it again.\n").arg(*plan.seed).toUtf8());
    QMetaObject::invokeMethod(&comparison, &ComparisonQueue::start, Qt::QueuedConnection);
    const int result = QCoreApplication::exec();
    interrupt.reset(); // whoever does not read the report is left at the first Ctrl+C
    Comparison made = comparison.made();
    if (made.runs.isEmpty())
        return result;
    made.title = command.title;
    made.command = sameAgain(*plan.seed);
    const bool written = writeReport(command.target, findReportFormat(command.target.format)->write(made));
    return written ? result : exitFailed;
}

int reportResults(const ReportResults &command)
{
    if (isRefused(command.target))
        return exitWrongUse;
    QList<ThawFile> files;
    for (const QString &path : command.files) {
        const auto file = loadThawFile(path, std::nullopt);
        const auto *good = std::get_if<ThawFile>(&file);
        const QString why = good ? good->results.runs.isEmpty() ? ComparingTexts::tr("There are no results in it.")
                                                                : QString()
                                 : std::get<QString>(file);
        if (!why.isEmpty()) {
            writeTo(stderr,
                    ComparingTexts::tr("thaw: %1 can't be reported: %2\n").arg(visibleText(path), why).toUtf8());
            return exitFailed;
        }
        files.append(*good);
    }
    const QByteArray report = findReportFormat(command.target.format)->write(merged(files));
    return writeReport(command.target, report) ? exitFinished : exitFailed;
}

} // namespace thaw
