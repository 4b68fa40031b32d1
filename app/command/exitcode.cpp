// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/exitcode.h"

namespace thaw {

int exitCodeOf(Outcome::Kind kind)
{
    switch (kind) {
    case Outcome::Kind::Finished:
        return exitFinished;
    case Outcome::Kind::Failed:
    case Outcome::Kind::Crashed:
        return exitFailed;
    case Outcome::Kind::Stuck:
        return exitStuck;
    case Outcome::Kind::TimedOut:
        return exitTimedOut;
    case Outcome::Kind::Cancelled:
    case Outcome::Kind::Killed:
        return exitCancelled;
    }
    return exitFailed;
}

int exitCodeOf(const Outcome &outcome)
{
    return outcome.reason == Outcome::Reason::WrongArgument ? exitWrongUse : exitCodeOf(outcome.kind);
}

} // namespace thaw
