// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/printing/printcommand.h"

#include "app/printing/commandrun.h"
#include "workers/processes/supervisor.h"
#include "workers/reports/calllater.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto listLimit = 15s;  // a print server that can't be reached
constexpr auto printLimit = 60s; // until lp has handed everything to it

// What is not to be in a line of a command or on a banner page.
QString oneLine(QString text)
{
    text.replace(u'\0', u' ');
    return text.simplified().left(120);
}

PrinterList::State stateOf(const CommandResult &result)
{
    if (result.hasSucceeded())
        return PrinterList::State::Known;
    if (!result.end.startError.isEmpty())
        return PrinterList::State::NoCommand;
    return result.end.helloLate ? PrinterList::State::TimedOut : PrinterList::State::Failed;
}

PrintResult::Kind kindOf(const CommandResult &result)
{
    if (result.hasSucceeded()) // also where it was cancelled too late
        return PrintResult::Kind::Sent;
    if (!result.end.startError.isEmpty())
        return PrintResult::Kind::NoCommand;
    if (result.end.helloLate)
        return PrintResult::Kind::TimedOut;
    return result.end.asked == ProcessEnd::Asked::Nothing ? PrintResult::Kind::Refused : PrintResult::Kind::Cancelled;
}

} // namespace

PrintCommand::PrintCommand(Supervisor &supervisor, QObject *parent) : QObject(parent), m_supervisor(supervisor) {}

PrintCommand::~PrintCommand()
{
    forget();
}

void PrintCommand::list()
{
    if (isBusy())
        return;
    run({u"lpstat"_s, {u"-e"_s}, {}}, {}, listLimit, [this](const CommandResult &result) {
        PrinterList printers{stateOf(result), {}, {}, result.errors};
        for (const QString &line : result.lines) {
            if (!line.trimmed().isEmpty())
                printers.names.append(line.trimmed());
        }
        if (result.end.asked == ProcessEnd::Asked::Cancel)
            return;
        if (printers.names.isEmpty())
            emit listed(printers);
        else
            askForPreferred(printers);
    });
}

// Its sentence is translated, but not in the language C: "system default destination: NAME".
void PrintCommand::askForPreferred(const PrinterList &printers)
{
    run({u"lpstat"_s, {u"-d"_s}, {u"LC_ALL=C"_s}}, {}, listLimit, [this, printers](const CommandResult &result) {
        if (result.end.asked == ProcessEnd::Asked::Cancel)
            return;
        PrinterList all = printers;
        const QString name = result.lines.value(0).section(u": "_s, 1).trimmed();
        if (all.names.contains(name))
            all.preferred = name;
        emit listed(all);
    });
}

void PrintCommand::print(const PrintJob &job)
{
    if (isBusy())
        return;
    const QStringList arguments{u"-d"_s, job.printer,       u"-n"_s, QString::number(job.copies),
                                u"-t"_s, oneLine(job.title)};
    run({u"lp"_s, arguments, {}}, job.pdf, printLimit, [this](const CommandResult &result) {
        emit printed({kindOf(result), result.errors});
    });
}

void PrintCommand::cancel()
{
    if (m_run)
        callLater(m_run, [run = m_run] { run->stop(); });
}

void PrintCommand::run(const ProgramCommand &command, const QByteArray &input, std::chrono::milliseconds limit,
                       const Done &done)
{
    m_run = new CommandRun;
    m_run->moveToThread(m_supervisor.processThread());
    connectLater(m_run, &CommandRun::ended, this, [this, done](const CommandResult &result) {
        forget();
        done(result);
    });
    callLater(m_run, [run = m_run, command, input, limit] { run->start(command, input, limit); });
}

void PrintCommand::forget()
{
    if (CommandRun *run = std::exchange(m_run, nullptr))
        callLater(run, [run] { run->shutDown(); });
}

} // namespace thaw
