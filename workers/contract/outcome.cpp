// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/contract/outcome.h"

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

Outcome failedBecause(Outcome::Reason reason)
{
    Outcome outcome;
    outcome.kind = Outcome::Kind::Failed;
    outcome.reason = reason;
    return outcome;
}

Outcome ofKind(Outcome::Kind kind)
{
    Outcome outcome;
    outcome.kind = kind;
    return outcome;
}

} // namespace

Outcome judge(const EndFacts &facts)
{
    using Asked = EndFacts::Asked;

    if (!facts.startError.isEmpty()) {
        Outcome outcome = failedBecause(Outcome::Reason::FailedToStart);
        outcome.text = facts.startError;
        return outcome;
    }
    if (facts.otherProtocol != 0) { // before a broken line: what follows such a hello need not be ours to read
        Outcome outcome = failedBecause(Outcome::Reason::WrongProtocol);
        outcome.exitCode = facts.otherProtocol;
        return outcome;
    }
    if (facts.broken) {
        Outcome outcome = failedBecause(Outcome::Reason::BrokenLine);
        outcome.brokenLine = facts.broken;
        return outcome;
    }
    const bool endedWell = (!facts.crashed && facts.code == 0) || facts.asked != Asked::Nothing;
    if (facts.result && endedWell) {
        Outcome outcome;
        outcome.result = *facts.result;
        return outcome;
    }
    if (facts.failed && endedWell) {
        Outcome outcome = failedBecause(Outcome::Reason::TaskFailed);
        outcome.text = facts.failed->text;
        outcome.textArguments = facts.failed->arguments;
        return outcome;
    }
    if (facts.asked == Asked::Kill)
        return ofKind(Outcome::Kind::Killed);
    if (facts.asked == Asked::TimeOut)
        return ofKind(Outcome::Kind::TimedOut);
    if (facts.asked == Asked::Cancel)
        return ofKind(Outcome::Kind::Cancelled);
    if (facts.helloLate)
        return failedBecause(Outcome::Reason::NoHello);
    if (facts.asked == Asked::Linger) // it said that it had stopped, which nobody wanted, and did not go: we killed it
        return failedBecause(Outcome::Reason::NoResult);
    if (facts.crashed) {
        Outcome outcome = ofKind(Outcome::Kind::Crashed);
        outcome.signal = facts.code;
        return outcome;
    }
    if (facts.failed) {
        Outcome outcome = failedBecause(Outcome::Reason::TaskFailed);
        outcome.text = facts.failed->text;
        outcome.textArguments = facts.failed->arguments;
        outcome.exitCode = facts.code;
        return outcome;
    }
    if (facts.code != 0) {
        Outcome outcome = failedBecause(Outcome::Reason::ExitCode);
        outcome.exitCode = facts.code;
        return outcome;
    }
    return failedBecause(facts.helloSeen ? Outcome::Reason::NoResult : Outcome::Reason::NoHello);
}

QString outcomeId(Outcome::Kind kind)
{
    switch (kind) {
    case Outcome::Kind::Finished:
        return u"finished"_s;
    case Outcome::Kind::Failed:
        return u"failed"_s;
    case Outcome::Kind::Crashed:
        return u"crashed"_s;
    case Outcome::Kind::Cancelled:
        return u"cancelled"_s;
    case Outcome::Kind::Killed:
        return u"killed"_s;
    case Outcome::Kind::Stuck:
        return u"stuck"_s;
    case Outcome::Kind::TimedOut:
        return u"timed-out"_s;
    }
    return {};
}

} // namespace thaw
