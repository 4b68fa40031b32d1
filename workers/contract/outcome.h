// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/brokenline.h"
#include "workers/contract/message.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace thaw {

/// How a run ended: the one value at the end of every runner. The sentence for people is made where it is shown.
struct Outcome
{
    enum class Kind { Finished, Failed, Crashed, Cancelled, Killed, Stuck, TimedOut };

    enum class Reason {
        None,
        TaskFailed,    ///< the task said so: text and textArguments
        NoResult,      ///< it ended with exit code 0 and without a word
        ExitCode,      ///< it ended with another exit code
        FailedToStart, ///< text: the system's reason
        BrokenLine,    ///< it broke the protocol: brokenLine
        NoHello,       ///< it said nothing within the deadline
        WrongProtocol, ///< it speaks another version: exitCode holds which
        SubjectGone,   ///< the window that ran it is gone
    };

    Kind kind = Kind::Finished;
    Reason reason = Reason::None;
    QString who;    ///< the actor that it began with; empty: the only one
    int signal = 0; ///< Crashed: the signal's number
    int exitCode = 0;
    QString text;
    QStringList textArguments;
    std::optional<BrokenLine> brokenLine;
    QStringList cycle;  ///< Stuck: f1, lock_y, f2, lock_x, f1
    Result result;      ///< Finished only
    double seconds = 0; ///< from start to end, by the monotonic clock

    bool operator==(const Outcome &) const = default;
};

/// What is known of a child process when it has ended.
struct EndFacts
{
    enum class Asked { Nothing, Cancel, Kill, TimeOut, Linger }; ///< Linger: it had its result in, and did not go

    QString startError; ///< not empty: it never ran
    bool helloSeen = false;
    bool helloLate = false;
    int otherProtocol = 0; ///< not 0: its hello named this version
    std::optional<BrokenLine> broken;
    std::optional<Result> result;
    std::optional<Failed> failed;
    bool stoppedSeen = false;
    bool crashed = false;
    int code = 0; ///< exit code, or the signal where crashed
    Asked asked = Asked::Nothing;

    bool operator==(const EndFacts &) const = default;
};

/// The truth table: facts to outcome. Pure.
Outcome judge(const EndFacts &facts);

QString outcomeId(Outcome::Kind kind); ///< as in JSON: "finished", "timed out" is "timed-out"

} // namespace thaw

Q_DECLARE_METATYPE(thaw::Outcome)
