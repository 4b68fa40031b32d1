// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/processend.h"
#include "workers/contract/programcommand.h"
#include "workers/processes/childprocess.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace thaw {

/// What a command of the system said, and how it ended.
struct CommandResult
{
    ProcessEnd end;
    QStringList lines; ///< of its stdout: the first thousand
    QString errors;    ///< its stderr: the first lines

    bool hasSucceeded() const;
};

/// One command of the system from its start to its end. Made by its owner, lives in the supervisor's thread, and deletes
/// itself there.
class CommandRun final : public QObject
{
    Q_OBJECT

public:
    explicit CommandRun(QObject *parent = nullptr);
    ~CommandRun() override;

    void start(const ProgramCommand &command, const QByteArray &input, std::chrono::milliseconds limit);
    void stop();     ///< tells it to end, half a second later kills it
    void shutDown(); ///< kills it, deletes this, and tells nothing

signals:
    void ended(const thaw::CommandResult &result); ///< exactly once, last

private:
    CommandResult m_result;
    std::unique_ptr<ChildProcess> m_process;
};

} // namespace thaw
