// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/brokenline.h"
#include "workers/contract/message.h"
#include "workers/contract/processend.h"
#include "workers/contract/processortime.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace thaw {

/// How a run ended: the one value at the end of every runner. The sentence for people is made where it is shown.
struct Outcome
{
    enum class Kind { Finished, Failed, Crashed, Cancelled, Killed, Stuck, TimedOut };

    enum class Reason {
        None,
        TaskFailed,    ///< the task said so: text and textArguments
        WrongArgument, ///< the worker does not take an argument that was given: text and textArguments
        NoResult,      ///< it ended with exit code 0 and without a word
        ExitCode,      ///< it ended with another exit code
        FailedToStart, ///< text: the system's reason
        BrokenLine,    ///< it broke the protocol: brokenLine
        NoHello,       ///< it said nothing within the deadline
        WrongProtocol, ///< it speaks another version: otherProtocol
        SubjectGone,   ///< the window that ran it is gone
        WindowClosed,  ///< the window that ran it was closed: Cancelled
        NoWindow,      ///< the window that was to run it never opened
        TooManyLocks,  ///< it named more locks and waiting actors at once than are watched (runbudget)
        ReadsNothing,  ///< more waits for it to be read or answered than is kept (runbudget)
    };

    /// Whether the window that ran it is no longer there, however it went.
    bool leftNoWindow() const
    {
        return reason == Reason::SubjectGone || reason == Reason::WindowClosed || reason == Reason::NoWindow;
    }

    Kind kind = Kind::Finished;
    Reason reason = Reason::None;
    QString who;    ///< the actor that it began with; empty: the only one
    int signal = 0; ///< Crashed: the signal's number
    int exitCode = 0;
    int otherProtocol = 0; ///< WrongProtocol: the version that it speaks
    QString text;
    QStringList textArguments;
    std::optional<BrokenLine> brokenLine;
    QStringList cycle;       ///< Stuck: f1, lock_y, f2, lock_x, f1
    Result result;           ///< Finished only
    double seconds = 0;      ///< from start to end, by the monotonic clock
    ProcessorTime processor; ///< of the task's own threads or workers, as far as it is known

    bool operator==(const Outcome &) const = default;

    static constexpr std::array kindWords{"finished", "failed", "crashed", "cancelled", "killed", "stuck", "timed-out"};

    static constexpr std::array reasonWords{"none",           "task-failed",     "wrong-argument", "no-result",
                                            "exit-code",      "failed-to-start", "broken-line",    "no-hello",
                                            "wrong-protocol", "subject-gone",    "window-closed",  "no-window",
                                            "too-many-locks", "reads-nothing"};

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.word("kind", self.kind, kindWords);
        fields.word("reason", self.reason, reasonWords);
        fields.maybe("who", self.who);
        fields.maybe("signal", self.signal);
        fields.maybe("exit-code", self.exitCode);
        fields.maybe("other-protocol", self.otherProtocol);
        fields.maybe("text", self.text);
        fields.maybe("text-args", self.textArguments);
        fields.maybe("broken-line", self.brokenLine);
        fields.maybe("cycle", self.cycle);
        fields.always("result", self.result);
        fields.must("seconds", self.seconds);
        fields.must("processor", self.processor);
    }
};

/// What a worker has said of its end.
struct LastWords
{
    int otherProtocol = 0;         ///< not 0: its hello named this version
    std::optional<Failed> refused; ///< why an argument did not fit what it declares; whatever it says then
    std::optional<Result> result;
    std::optional<Failed> failed;
    bool stopped = false;

    bool operator==(const LastWords &) const = default;
};

/// The truth table: how the process ended, and what it had said, to the outcome. Pure.
Outcome judge(const ProcessEnd &end, const LastWords &words);

QString outcomeId(Outcome::Kind kind); ///< as in JSON: "finished", "timed out" is "timed-out"

} // namespace thaw

Q_DECLARE_METATYPE(thaw::Outcome)
