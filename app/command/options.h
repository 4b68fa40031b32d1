// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/command/commandline.h"
#include "workers/contract/arguments.h"
#include "workers/contract/task.h"

#include <QCommandLineParser>

#include <optional>
#include <variant>

namespace thaw {

// What the commands of the command line have in common.

template<typename Value>
using Parsed = std::variant<Value, WrongUse>;

QString taskIds();
QString wayIds(const QList<Way> &ways = allWays());

WrongUse wrong(const QString &sentence); ///< what was given stands in it, and is made visible
WrongUse wrongTask(const QString &given);
WrongUse wrongWay(const QString &given);
WrongUse wrongWayForWorker();

/// What is wrong about the options, and which there are.
std::optional<WrongUse> parseOptions(QCommandLineParser &parser, const QList<QCommandLineOption> &options,
                                     const QStringList &arguments);
Parsed<double> seconds(const QCommandLineParser &parser, double fallback); ///< --timeout
Parsed<int> wholeNumber(const QCommandLineParser &parser, const QString &option, int least, int most, int fallback);
Parsed<QList<NamedText>> namedTexts(const QStringList &arguments); ///< NAME=VALUE
Parsed<Arguments> argumentsOf(const Task &task, const QList<NamedText> &given);
/// A worker of one's own declares its arguments only when it runs; until then any NAME=VALUE may be right. A number is
/// one where nothing is lost by it: 007 may be meant as text, and beyond 2^53 a double has not every whole number.
Arguments undeclared(const QList<NamedText> &named);

/// What stands before --worker, and the command after it; empty where there is none.
struct WithWorker
{
    QStringList others;
    ProgramCommand command;
    bool isGiven = false;
};
Parsed<WithWorker> takeWorker(const QStringList &arguments);

} // namespace thaw
