// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace thaw {

class CommandRun;
class Supervisor;
struct CommandResult;
struct ProgramCommand;

/// What lpstat says of the printers.
struct PrinterList
{
    enum class State { Known, NoCommand, TimedOut, Failed };

    State state = State::Known;
    QStringList names;
    QString preferred; ///< the system's own choice; empty: it has none
    QString error;     ///< lpstat's own words, where it has any
};

/// What became of something that was to be printed.
struct PrintResult
{
    enum class Kind { Sent, NoCommand, Refused, TimedOut, Cancelled };

    Kind kind = Kind::Sent;
    QString error; ///< lp's own words, where it has any
};

struct PrintJob
{
    QString printer;
    int copies = 1;
    QString title;
    QByteArray pdf;
};

/// Prints with the system's own commands, lpstat and lp. Lives in the GUI thread; their processes live in the supervisor's.
/// No call blocks. One thing at a time: a call while another is on its way is left out.
class PrintCommand final : public QObject
{
    Q_OBJECT

public:
    explicit PrintCommand(Supervisor &supervisor, QObject *parent = nullptr);
    ~PrintCommand() override; ///< kills what runs

    void list();
    void print(const PrintJob &job);
    void cancel(); ///< what is on its way; its end is told
    bool isBusy() const { return m_run != nullptr; }

signals:
    void listed(const thaw::PrinterList &printers); ///< once for each list(), unless it was cancelled
    void printed(const thaw::PrintResult &result);  ///< once for each print()

private:
    using Done = std::function<void(const CommandResult &result)>;

    void run(const ProgramCommand &command, const QByteArray &input, std::chrono::milliseconds limit, const Done &done);
    void askForPreferred(const PrinterList &printers);
    void forget();

    Supervisor &m_supervisor;
    CommandRun *m_run = nullptr; ///< lives in the supervisor's thread
};

} // namespace thaw
