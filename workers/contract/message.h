// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/arguments.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <variant>

namespace thaw {

inline constexpr int protocolVersion = 1;

// The messages of the worker protocol as values; resources/docs/worker-protocol.md describes them field by field.
// `who` is the actor that speaks (a thread or a process of the task: f1, f2, part 1); empty means the worker itself.
// Texts are English templates with %1, %2 … and their arguments beside them, so that the program can translate them.

// --- worker to program ---

/// The first line of every worker.
struct Hello
{
    int protocol = protocolVersion;
    qint64 pid = 0;
    QString title;               ///< a worker of one's own may name itself
    QList<Parameter> parameters; ///< … and declare its arguments
    bool cancellable = true;     ///< … and say that it does not listen to cancel

    bool operator==(const Hello &) const = default;
};

struct Print
{
    QString who;
    QString text;
    QStringList arguments;

    bool operator==(const Print &) const = default;
};

struct Progress
{
    QString who;
    double done = 0; ///< 0 to 1; negative: under way, nobody knows how far

    bool operator==(const Progress &) const = default;
};

struct LockEvent
{
    enum class What { Waits, Took, Released };

    QString who;
    QString lock;
    What what = What::Waits;

    bool operator==(const LockEvent &) const = default;
};

/// A number or text that a picture or a table shows while the task runs.
struct Value
{
    QString who;
    QString name;
    QJsonValue value;

    bool operator==(const Value &) const = default;
};

/// What the task (or this actor's part of it) came to. The checksum proves which work was done.
struct Result
{
    QJsonObject values;
    QString checksum;

    bool operator==(const Result &) const = default;
};

/// The task ended without a result, and says why.
struct Failed
{
    QString text;
    QStringList arguments;

    bool operator==(const Failed &) const = default;
};

/// The task ended because it was asked to.
struct Stopped
{
    bool operator==(const Stopped &) const = default;
};

/// For another actor of the same run; the program carries it there.
struct Request
{
    QString who;
    qint64 id = 0;
    QString to;
    QJsonObject body;

    bool operator==(const Request &) const = default;
};

/// The reply to a Request, in either direction. `error` is set where nobody is left to answer.
struct Answer
{
    QString to;
    qint64 id = 0;
    QJsonObject body;
    QString error;

    bool operator==(const Answer &) const = default;
};

/// No message: bytes that go out as they are, at once, after all that was held back. Never decoded. Empty, it is a
/// flush; with something in it, it breaks the protocol, for the lesson that shows what comes of that.
struct Raw
{
    QByteArray bytes;

    bool operator==(const Raw &) const = default;
};

using WorkerMessage = std::variant<Hello, Print, Progress, LockEvent, Value, Result, Failed, Stopped, Request, Answer,
                                   Raw>;

// --- program to worker ---

/// Starts the task. An empty actor means the whole task in this one worker.
struct Run
{
    QString task;
    QJsonObject arguments;
    QString actor;
    QString shared;        ///< path of the memory that the run's actors share; empty: none
    bool stepping = false; ///< wait for a Step before every report

    bool operator==(const Run &) const = default;
};

struct Cancel
{
    bool operator==(const Cancel &) const = default;
};

/// Lets a stepping worker go on to its next report; `freely` ends the stepping.
struct Step
{
    bool freely = false;

    bool operator==(const Step &) const = default;
};

/// Another actor of this run has ended, well or not: nothing will come from it any more. Sent to those that are left,
/// after everything that it had sent them. So an owner knows when there is nobody left to ask, and nobody waits for
/// the dead.
struct Gone
{
    QString who;

    bool operator==(const Gone &) const = default;
};

using ProgramMessage = std::variant<Run, Cancel, Step, Request, Answer, Gone>;

} // namespace thaw
