// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/printing/commandrun.h"

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr qsizetype mostLines = 1000;
constexpr qsizetype mostErrors = 2000; // characters

} // namespace

bool CommandResult::hasSucceeded() const
{
    return end.startError.isEmpty() && !end.helloLate && !end.broken && !end.crashed && end.code == 0;
}

CommandRun::CommandRun(QObject *parent) : QObject(parent) {}

CommandRun::~CommandRun() = default;

void CommandRun::start(const ProgramCommand &command, const QByteArray &input, std::chrono::milliseconds limit)
{
    m_process = std::make_unique<ChildProcess>();
    m_process->setLineHandler([this](QByteArrayView line) {
        if (m_result.lines.size() < mostLines)
            m_result.lines.append(QString::fromUtf8(line));
        return std::optional<BrokenLine>();
    });
    connect(m_process.get(), &ChildProcess::logged, this, [this](const QString &line) {
        if (m_result.errors.size() < mostErrors)
            m_result.errors += m_result.errors.isEmpty() ? line : u'\n' + line;
    });
    connect(m_process.get(), &ChildProcess::ended, this, [this] {
        m_result.end = m_process->processEnd();
        emit ended(m_result);
    });
    m_process->start(command, limit); // it never says hello: the deadline for that is its time limit
    m_process->send(input);
    m_process->closeInput();
}

void CommandRun::stop()
{
    if (m_process)
        m_process->stop(ProcessEnd::Asked::Cancel, {});
}

void CommandRun::shutDown()
{
    disconnect();
    if (m_process)
        m_process->kill();
    deleteLater();
}

} // namespace thaw
