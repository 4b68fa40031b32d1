// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/sentences.h"

#include "app/runs/visibletext.h"
#include "workers/contract/fillin.h"
#include "workers/contract/runbudget.h"
#include "workers/tasks/tasklist.h"

#include <QCoreApplication>
#include <QLocale>

#include <chrono>
#include <csignal>
#include <cstring>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

QString translatedTaskText(const char *text)
{
    return QCoreApplication::translate("Tasks", text);
}

QString translatedTaskText(const QString &text)
{
    return translatedTaskText(text.toUtf8().constData());
}

QString translatedWayText(const char *text)
{
    return QCoreApplication::translate("Ways", text);
}

struct FigureText
{
    QString operator()(qint64 count) const { return countText(count); }
    QString operator()(std::chrono::duration<double> duration) const { return secondsText(duration.count()); }
    QString operator()(const QString &text) const { return text; }
};

/// What a task of ours says of its result; nothing where it is a stranger's.
std::optional<Finding> findingOf(const Result &result, const QString &task)
{
    const Task *known = findTask(task);
    return known && !result.values.isEmpty() ? std::optional(known->tell(result.values)) : std::nullopt;
}

QString lockText(const LockEvent &event)
{
    switch (event.what) {
    case LockEvent::What::Waits:
        return Sentences::tr("asks for %1").arg(event.lock);
    case LockEvent::What::Took:
        return Sentences::tr("took %1").arg(event.lock);
    case LockEvent::What::Released:
        return Sentences::tr("released %1").arg(event.lock);
    }
    return {};
}

QString mainText(const MainSays &event)
{
    switch (event.what) {
    case MainSays::What::Starting:
        return Sentences::tr("starting the main program");
    case MainSays::What::Launching:
        return Sentences::tr("launching");
    case MainSays::What::HasLaunched:
        return Sentences::tr("has launched");
    case MainSays::What::StillRunning:
        return Sentences::tr("still running");
    case MainSays::What::Ended:
        return Sentences::tr("program ended");
    case MainSays::What::WasEntered:
        return Sentences::tr("returns at last: %1 events came in while it had not").arg(event.count);
    }
    return {};
}

QString stateText(const ActorState &event)
{
    switch (event.state) {
    case ActorState::State::Cancelling:
        return Sentences::tr("was asked to end");
    case ActorState::State::Terminating:
        return Sentences::tr("does not listen: terminating it");
    case ActorState::State::Killing:
        return Sentences::tr("killing it");
    case ActorState::State::Ended:
        return event.ended == Outcome::Kind::Finished ? QString() : outcomeTitle(event.ended);
    case ActorState::State::Running:
    case ActorState::State::Stuck:
        break;
    }
    return {};
}

struct TextOf
{
    QString operator()(const Launched &event) const
    {
        return event.spare ? Sentences::tr("started (pid %1, was waiting warm)").arg(event.pid)
                           : Sentences::tr("started (pid %1)").arg(event.pid);
    }
    QString operator()(const ActorState &event) const { return stateText(event); }
    QString operator()(const Print &event) const { return filledText(event.text, event.arguments); }
    QString operator()(const Progress &) const { return {}; }
    QString operator()(const LockEvent &event) const { return lockText(event); }
    QString operator()(const Value &) const { return {}; }
    QString operator()(const At &) const { return {}; }
    QString operator()(const LogLine &event) const { return Sentences::tr("log: %1").arg(event.text); }
    QString operator()(const MainSays &event) const { return mainText(event); }
    QString operator()(const FoundStuck &event) const
    {
        return Sentences::tr("deadlock: %1").arg(event.cycle.join(u" → "_s));
    }
    QString operator()(const Hello &event) const
    {
        return event.title.isEmpty() ? Sentences::tr("said hello") : Sentences::tr("said hello: %1").arg(event.title);
    }
};

struct WhoOf
{
    QString operator()(const MainSays &) const { return u"main"_s; }
    QString operator()(const FoundStuck &) const { return u"main"_s; }
    QString operator()(const Hello &) const { return u"worker"_s; }
    template<typename OfAnActor>
    QString operator()(const OfAnActor &event) const
    {
        return event.who;
    }
};

QString failureSentence(const Outcome &outcome)
{
    const QString who = outcome.who.isEmpty() ? Sentences::tr("The worker") : actorName(outcome.who);
    switch (outcome.reason) {
    case Outcome::Reason::TaskFailed:
        if (outcome.text.isEmpty())
            return Sentences::tr("%1 could not do it, and did not say why.").arg(who);
        return Sentences::tr("%1 could not do it: %2.").arg(who, filledText(outcome.text, outcome.textArguments));
    case Outcome::Reason::WrongArgument:
        return Sentences::tr("Wrong argument: %1.").arg(filledText(outcome.text, outcome.textArguments));
    case Outcome::Reason::NoResult:
        return Sentences::tr("%1 ended without a result. A worker has to send one before it goes.").arg(who);
    case Outcome::Reason::ExitCode:
        return Sentences::tr("%1 ended with exit code %2.").arg(who).arg(outcome.exitCode);
    case Outcome::Reason::FailedToStart:
        return Sentences::tr("%1 could not be started: %2. Check that the program is there and may be executed.")
            .arg(who, outcome.text);
    case Outcome::Reason::BrokenLine:
        return Sentences::tr("%1 broke the protocol and was ended: %2")
            .arg(who, brokenLineText(outcome.brokenLine.value_or(BrokenLine{})));
    case Outcome::Reason::NoHello:
        return Sentences::tr("%1 did not say hello. A worker's first line on stdout is its hello.").arg(who);
    case Outcome::Reason::WrongProtocol:
        return Sentences::tr("%1 speaks version %2 of the protocol; this program speaks version %3.")
            .arg(who)
            .arg(outcome.otherProtocol)
            .arg(protocolVersion);
    case Outcome::Reason::SubjectGone:
        if (outcome.exitCode != 0)
            return Sentences::tr("The window ended with exit code %1, and all that was in it is gone.")
                .arg(outcome.exitCode);
        return Sentences::tr("The window that ran the task is gone.");
    case Outcome::Reason::NoWindow:
        if (outcome.exitCode != 0)
            return Sentences::tr("The window could not be opened: its program ended with exit code %1. Where there is "
                                 "no display, QT_QPA_PLATFORM=offscreen runs it unseen.")
                .arg(outcome.exitCode);
        return Sentences::tr("The window could not be opened: its program ended before.");
    case Outcome::Reason::TooManyLocks:
        return Sentences::tr(
                   "%1 was ended: more than %2 of its locks were held and its actors waiting at once, too many to "
                   "be watched for a deadlock.")
            .arg(who)
            .arg(runbudget::namesInGraph);
    case Outcome::Reason::ReadsNothing:
        return Sentences::tr(
                   "%1 was ended: more than %2 MiB of requests and answers waited for it to read or answer them.")
            .arg(who)
            .arg(runbudget::unread / (1024 * 1024));
    case Outcome::Reason::WindowClosed:
    case Outcome::Reason::None:
        break;
    }
    return Sentences::tr("%1 failed.").arg(who);
}

} // namespace

QString wayTitle(Way way)
{
    return translatedWayText(traits(way).title);
}

QString wayShortTitle(Way way)
{
    return translatedWayText(traits(way).shortTitle);
}

QString wayDoes(Way way)
{
    return translatedWayText(traits(way).does);
}

QString wayDescription(Way way)
{
    return Sentences::tr("The GUI thread %1. The window: %2.")
        .arg(wayDoes(way), translatedWayText(traits(way).happens));
}

QString wayGroupTitle(WayTraits::Group group)
{
    switch (group) {
    case WayTraits::Group::Freezes:
        return Sentences::tr("Freezes");
    case WayTraits::Group::LooksAlive:
        return Sentences::tr("Looks alive");
    case WayTraits::Group::Alive:
        return Sentences::tr("Alive");
    }
    return {};
}

QString taskTitle(const Task &task)
{
    return translatedTaskText(task.title);
}

QString parameterLabel(const Parameter &parameter)
{
    return parameter.label.isEmpty() ? parameter.name : translatedTaskText(parameter.label);
}

QString choiceLabel(const QString &choice)
{
    return choice.isEmpty() ? choice : translatedTaskText(choice);
}

// A name, or one of several that are counted.
QString actorName(const QString &who)
{
    const qsizetype blank = who.lastIndexOf(u' ');
    bool isNumbered = false;
    const int number = who.mid(blank + 1).toInt(&isNumbered);
    const QString name = isNumbered && blank > 0 ? who.first(blank) : who;
    for (const auto &[known, text] :
         {std::pair("worker"_L1, Sentences::tr("worker")), std::pair("owner"_L1, Sentences::tr("owner", "of a queue")),
          std::pair("client"_L1, Sentences::tr("client")), std::pair("actor"_L1, Sentences::tr("actor")),
          std::pair("part"_L1, Sentences::tr("part", "of a count"))}) {
        if (name == known)
            return isNumbered && blank > 0 ? u"%1 %2"_s.arg(text).arg(number) : text;
    }
    return who;
}

QString parameterRange(const Parameter &parameter)
{
    switch (parameter.type) {
    case Parameter::Type::Integer:
    case Parameter::Type::Real:
        return Sentences::tr("%1 to %2").arg(argumentText(parameter.minimum), argumentText(parameter.maximum));
    case Parameter::Type::Choice:
        return parameter.choices.join(Sentences::tr(" or "));
    case Parameter::Type::Text:
        break;
    }
    return Sentences::tr("any text");
}

QString filledText(const QString &text, const QStringList &arguments)
{
    if (isAsItIs(text) || QLocale().decimalPoint() == u"."_s)
        return fillIn(translatedTaskText(text), arguments);
    QStringList localised;
    for (const QString &argument : arguments) {
        bool isNumber = false;
        argument.toDouble(&isNumber);
        localised.append(isNumber ? QString(argument).replace(u'.', QLocale().decimalPoint()) : argument);
    }
    return fillIn(translatedTaskText(text), localised);
}

QString eventText(const Event &event)
{
    return std::visit(TextOf(), event);
}

QString eventWho(const Event &event)
{
    return std::visit(WhoOf(), event);
}

QString skippedValuesText(qint64 count)
{
    return Sentences::tr("left out %1 values and reports of progress: too many waited to be shown").arg(count);
}

QString brokenLineText(const BrokenLine &broken)
{
    const QString where = Sentences::tr("line %1").arg(broken.number);
    switch (broken.kind) {
    case BrokenLine::Kind::TooLong:
        return Sentences::tr("%1 is longer than 1 MiB: %2…").arg(where, broken.excerpt);
    case BrokenLine::Kind::Empty:
        return Sentences::tr("%1 is empty; each line is a JSON object").arg(where);
    case BrokenLine::Kind::NotAnObject:
        return Sentences::tr("%1 is not a JSON object: %2").arg(where, broken.excerpt);
    case BrokenLine::Kind::Syntax:
        return Sentences::tr("%1 is not JSON at byte %2: %3").arg(where).arg(broken.at + 1).arg(broken.excerpt);
    case BrokenLine::Kind::Unfinished:
        return Sentences::tr("%1 ends in the middle of its object: %2").arg(where, broken.excerpt);
    case BrokenLine::Kind::AfterTheObject:
        return Sentences::tr("%1 goes on after its object, at byte %2: %3")
            .arg(where)
            .arg(broken.at + 1)
            .arg(broken.excerpt);
    case BrokenLine::Kind::TooDeep:
        return Sentences::tr("%1 is nested more than 64 levels deep: %2").arg(where, broken.excerpt);
    case BrokenLine::Kind::NumberRange:
        return Sentences::tr("%1 has a number that is too large or too small, at byte %2: %3")
            .arg(where)
            .arg(broken.at + 1)
            .arg(broken.excerpt);
    case BrokenLine::Kind::NoType:
        return Sentences::tr("%1 has no \"type\": %2").arg(where, broken.excerpt);
    case BrokenLine::Kind::UnknownType:
        return Sentences::tr("%1 is of a type that is not expected here (%2): %3")
            .arg(where, broken.field, broken.excerpt);
    case BrokenLine::Kind::WrongField:
        return Sentences::tr("%1 has no right \"%2\": %3").arg(where, broken.field, broken.excerpt);
    case BrokenLine::Kind::TooMuch:
        return Sentences::tr("%1 has more in \"%2\" than the protocol allows: %3")
            .arg(where, broken.field, broken.excerpt);
    case BrokenLine::Kind::NotUtf8:
        return Sentences::tr("%1 is not UTF-8 at byte %2: %3").arg(where).arg(broken.at + 1).arg(broken.excerpt);
    }
    return {};
}

QString outcomeTitle(Outcome::Kind kind)
{
    switch (kind) {
    case Outcome::Kind::Finished:
        return Sentences::tr("finished");
    case Outcome::Kind::Failed:
        return Sentences::tr("failed");
    case Outcome::Kind::Crashed:
        return Sentences::tr("crashed");
    case Outcome::Kind::Cancelled:
        return Sentences::tr("cancelled");
    case Outcome::Kind::Killed:
        return Sentences::tr("killed");
    case Outcome::Kind::Stuck:
        return Sentences::tr("stuck");
    case Outcome::Kind::TimedOut:
        return Sentences::tr("timed out");
    }
    return {};
}

QString leftSentence()
{
    return Sentences::tr("Ended, because its lesson was left.");
}

static QString sentenceOf(const Outcome &outcome, const QString &task)
{
    switch (outcome.kind) {
    case Outcome::Kind::Finished:
        return outcome.result.values.isEmpty()
                   ? Sentences::tr("Finished after %1.").arg(secondsText(outcome.seconds))
                   : Sentences::tr("Finished after %1: %2.")
                         .arg(secondsText(outcome.seconds), resultText(outcome.result, task));
    case Outcome::Kind::Failed:
        return failureSentence(outcome);
    case Outcome::Kind::Crashed:
        if (outcome.reason == Outcome::Reason::SubjectGone && comesFromOutside(outcome.signal))
            return Sentences::tr("The window was ended from outside, with %1, and all that was in it is gone.")
                .arg(signalName(outcome.signal));
        if (outcome.reason == Outcome::Reason::SubjectGone)
            return Sentences::tr("The window crashed with %1, and all that was in it is gone.")
                .arg(signalName(outcome.signal));
        if (comesFromOutside(outcome.signal))
            return Sentences::tr("%1 was ended from outside, with %2.")
                .arg(outcome.who.isEmpty() ? Sentences::tr("The worker") : actorName(outcome.who),
                     signalName(outcome.signal));
        return outcome.who.isEmpty() ? Sentences::tr("The process crashed with %1; nothing else was touched.")
                                           .arg(signalName(outcome.signal))
                                     : Sentences::tr("%1 crashed with %2. This program was not touched.")
                                           .arg(actorName(outcome.who), signalName(outcome.signal));
    case Outcome::Kind::Cancelled:
        if (outcome.reason == Outcome::Reason::WindowClosed)
            return Sentences::tr("The window was closed after %1, and the task ended with it.")
                .arg(secondsText(outcome.seconds));
        return Sentences::tr("Cancelled after %1.").arg(secondsText(outcome.seconds));
    case Outcome::Kind::Killed:
        return outcome.who.isEmpty() ? Sentences::tr("Killed after %1.").arg(secondsText(outcome.seconds))
                                     : Sentences::tr("%1 was killed, and the run ended after %2.")
                                           .arg(actorName(outcome.who), secondsText(outcome.seconds));
    case Outcome::Kind::Stuck:
        return outcome.reason == Outcome::Reason::SubjectGone
                   ? Sentences::tr("Deadlock: %1. The window stood still in it for good, and was ended.")
                         .arg(outcome.cycle.join(u" → "_s))
                   : Sentences::tr("Deadlock: %1. Nothing in this cycle will ever go on.")
                         .arg(outcome.cycle.join(u" → "_s));
    case Outcome::Kind::TimedOut:
        return Sentences::tr("Timed out after %1 and was ended.").arg(secondsText(outcome.seconds));
    }
    return {};
}

QString outcomeSentence(const Outcome &outcome, const QString &task)
{
    constexpr qsizetype longest = 4096; // it stands in labels, which lay out all of it
    const QString sentence = visibleText(sentenceOf(outcome, task));
    return sentence.size() <= longest ? sentence : sentence.first(longest) + u'…';
}

Tone outcomeTone(const Outcome &outcome, const QString &task)
{
    if (outcome.kind != Outcome::Kind::Finished)
        return Tone::Bad;
    const std::optional<Finding> finding = findingOf(outcome.result, task);
    return !finding || finding->isRight ? Tone::Good : Tone::Bad;
}

QString argumentErrorSentence(const ArgumentError &error, const QList<Parameter> &parameters)
{
    switch (error.kind) {
    case ArgumentError::Kind::UnknownName: {
        QStringList known;
        for (const Parameter &parameter : parameters)
            known.append(Sentences::tr("%1 (%2)").arg(parameter.name, parameterRange(parameter)));
        return Sentences::tr("There is no argument named \"%1\". The arguments are: %2.")
            .arg(error.name, known.join(u", "_s));
    }
    case ArgumentError::Kind::NotANumber:
        return error.parameter.type == Parameter::Type::Integer
                   ? Sentences::tr("%1 is a whole number from %2, not \"%3\".")
                         .arg(error.name, parameterRange(error.parameter), error.given)
                   : Sentences::tr("%1 is a number from %2, not \"%3\".")
                         .arg(error.name, parameterRange(error.parameter), error.given);
    case ArgumentError::Kind::OutOfRange:
        return Sentences::tr("%1 goes from %2; %3 is outside.")
            .arg(error.name, parameterRange(error.parameter), error.given);
    case ArgumentError::Kind::NotAChoice:
        return Sentences::tr("%1 is %2, not \"%3\".").arg(error.name, parameterRange(error.parameter), error.given);
    }
    return {};
}

bool comesFromOutside(int signal)
{
    return signal == SIGKILL || signal == SIGTERM || signal == SIGHUP || signal == SIGINT;
}

QString signalName(int number)
{
    const char *name = ::sigabbrev_np(number);
    return name ? u"SIG"_s + QString::fromLatin1(name) : Sentences::tr("signal %1").arg(number);
}

QString resultText(const Result &result, const QString &task)
{
    QStringList parts;
    if (const std::optional<Finding> finding = findingOf(result, task)) {
        for (const Finding::Figure &figure : finding->figures)
            parts.append(std::visit(FigureText(), figure));
        return fillIn(translatedTaskText(finding->text), parts);
    }
    for (auto it = result.values.begin(); it != result.values.end(); ++it) {
        if (it.value().isArray() || it.value().isObject())
            continue;
        parts.append(it.key() + u' ' + (it.value().isNull() ? u"null"_s : argumentText(it.value())));
    }
    return parts.join(u", "_s);
}

} // namespace thaw
