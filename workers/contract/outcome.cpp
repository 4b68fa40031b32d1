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

Outcome judge(const ProcessEnd &end, const LastWords &words)
{
    using Asked = ProcessEnd::Asked;

    if (!end.startError.isEmpty()) {
        Outcome outcome = failedBecause(Outcome::Reason::FailedToStart);
        outcome.text = end.startError;
        return outcome;
    }
    if (words.otherProtocol != 0) { // before a broken line: what follows such a hello need not be ours to read
        Outcome outcome = failedBecause(Outcome::Reason::WrongProtocol);
        outcome.otherProtocol = words.otherProtocol;
        return outcome;
    }
    if (words.refused) {
        Outcome outcome = failedBecause(Outcome::Reason::WrongArgument);
        outcome.text = words.refused->text;
        outcome.textArguments = words.refused->arguments;
        return outcome;
    }
    if (end.broken) {
        Outcome outcome = failedBecause(Outcome::Reason::BrokenLine);
        outcome.brokenLine = end.broken;
        return outcome;
    }
    const bool endedWell = (!end.crashed && end.code == 0) || end.asked != Asked::Nothing;
    if (words.result && endedWell) {
        Outcome outcome;
        outcome.result = *words.result;
        return outcome;
    }
    if (words.failed && endedWell) {
        Outcome outcome = failedBecause(Outcome::Reason::TaskFailed);
        outcome.text = words.failed->text;
        outcome.textArguments = words.failed->arguments;
        return outcome;
    }
    if (end.asked == Asked::Kill)
        return ofKind(Outcome::Kind::Killed);
    if (end.asked == Asked::TimeOut)
        return ofKind(Outcome::Kind::TimedOut);
    if (end.asked == Asked::Cancel)
        return ofKind(Outcome::Kind::Cancelled);
    if (end.helloLate)
        return failedBecause(Outcome::Reason::NoHello);
    if (end.asked == Asked::Linger) // it said "stopped" unasked, and then did not end: we killed it
        return failedBecause(Outcome::Reason::NoResult);
    if (end.crashed) {
        Outcome outcome = ofKind(Outcome::Kind::Crashed);
        outcome.signal = end.code;
        return outcome;
    }
    if (words.failed) {
        Outcome outcome = failedBecause(Outcome::Reason::TaskFailed);
        outcome.text = words.failed->text;
        outcome.textArguments = words.failed->arguments;
        outcome.exitCode = end.code;
        return outcome;
    }
    if (end.code != 0) {
        Outcome outcome = failedBecause(Outcome::Reason::ExitCode);
        outcome.exitCode = end.code;
        return outcome;
    }
    return failedBecause(end.helloSeen ? Outcome::Reason::NoResult : Outcome::Reason::NoHello);
}

QString outcomeId(Outcome::Kind kind)
{
    return QString::fromLatin1(Outcome::kindWords.at(std::size_t(kind)));
}

} // namespace thaw
