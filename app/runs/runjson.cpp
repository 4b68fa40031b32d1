// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/runjson.h"

#include "workers/pipe/codec.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

template<typename Enum>
Enum enumFrom(const QJsonValue &value)
{
    return Enum(value.toInt());
}

QStringList texts(const QJsonValue &value)
{
    return value.toVariant().toStringList();
}

QJsonObject toJson(const BrokenLine &broken)
{
    return {{u"kind"_s, int(broken.kind)},
            {u"number"_s, broken.number},
            {u"field"_s, broken.field},
            {u"excerpt"_s, broken.excerpt}};
}

BrokenLine brokenLineFromJson(const QJsonObject &object)
{
    return {enumFrom<BrokenLine::Kind>(object.value("kind"_L1)), object.value("number"_L1).toInteger(),
            object.value("field"_L1).toString(), object.value("excerpt"_L1).toString()};
}

struct EventToJson
{
    QJsonObject operator()(const Launched &event) const
    {
        return {{u"type"_s, u"launched"_s}, {u"who"_s, event.who}, {u"pid"_s, event.pid}, {u"spare"_s, event.spare}};
    }
    QJsonObject operator()(const ActorState &event) const
    {
        return {{u"type"_s, u"actor"_s},
                {u"who"_s, event.who},
                {u"state"_s, int(event.state)},
                {u"ended"_s, int(event.ended)}};
    }
    QJsonObject operator()(const LogLine &event) const
    {
        return {{u"type"_s, u"log"_s}, {u"who"_s, event.who}, {u"text"_s, event.text}};
    }
    QJsonObject operator()(const MainSays &event) const
    {
        return {{u"type"_s, u"main"_s}, {u"what"_s, int(event.what)}, {u"count"_s, event.count}};
    }
    QJsonObject operator()(const FoundStuck &event) const
    {
        return {{u"type"_s, u"stuck"_s}, {u"cycle"_s, QJsonArray::fromStringList(event.cycle)}};
    }
    /// What a worker said goes on as it came.
    template<typename OfAWorker>
    QJsonObject operator()(const OfAWorker &event) const
    {
        return QJsonDocument::fromJson(encode(WorkerMessage(event))).object();
    }
};

struct EventFromMessage
{
    using Answer = std::optional<Event>;

    Answer operator()(const Hello &message) const { return Event(message); }
    Answer operator()(const Print &message) const { return Event(message); }
    Answer operator()(const Progress &message) const { return Event(message); }
    Answer operator()(const LockEvent &message) const { return Event(message); }
    Answer operator()(const Value &message) const { return Event(message); }
    template<typename Other>
    Answer operator()(const Other &) const
    {
        return std::nullopt;
    }
};

std::optional<Event> eventFromJson(const QJsonObject &object)
{
    const QString type = object.value("type"_L1).toString();
    const QString who = object.value("who"_L1).toString();
    if (type == "launched"_L1)
        return Launched{who, object.value("pid"_L1).toInteger(), object.value("spare"_L1).toBool()};
    if (type == "actor"_L1)
        return ActorState{who, enumFrom<ActorState::State>(object.value("state"_L1)),
                          enumFrom<Outcome::Kind>(object.value("ended"_L1))};
    if (type == "log"_L1)
        return LogLine{who, object.value("text"_L1).toString()};
    if (type == "main"_L1)
        return MainSays{enumFrom<MainSays::What>(object.value("what"_L1)), object.value("count"_L1).toInteger()};
    if (type == "stuck"_L1)
        return FoundStuck{texts(object.value("cycle"_L1))};
    const auto message = decodeWorkerMessage(object);
    if (const auto *ofAWorker = std::get_if<WorkerMessage>(&message))
        return std::visit(EventFromMessage(), *ofAWorker);
    return std::nullopt;
}

} // namespace

QJsonObject toJson(const RunRequest &request)
{
    return {{u"task"_s, request.task},
            {u"args"_s, request.arguments},
            {u"program"_s, request.command.program},
            {u"program-args"_s, QJsonArray::fromStringList(request.command.arguments)},
            {u"environment"_s, QJsonArray::fromStringList(request.command.environment)},
            {u"timeout"_s, request.timeoutSeconds},
            {u"leave-stuck"_s, request.leaveStuck},
            {u"stepping"_s, request.stepping},
            {u"declare-only"_s, request.declareOnly}};
}

RunRequest runRequestFromJson(const QJsonObject &object)
{
    RunRequest request;
    request.task = object.value("task"_L1).toString();
    request.arguments = object.value("args"_L1).toObject();
    request.command = {object.value("program"_L1).toString(), texts(object.value("program-args"_L1)),
                       texts(object.value("environment"_L1))};
    request.timeoutSeconds = object.value("timeout"_L1).toDouble();
    request.leaveStuck = object.value("leave-stuck"_L1).toBool();
    request.stepping = object.value("stepping"_L1).toBool();
    request.declareOnly = object.value("declare-only"_L1).toBool();
    return request;
}

QJsonObject toJson(const Outcome &outcome)
{
    QJsonObject object{{u"kind"_s, int(outcome.kind)},
                       {u"reason"_s, int(outcome.reason)},
                       {u"who"_s, outcome.who},
                       {u"signal"_s, outcome.signal},
                       {u"exit-code"_s, outcome.exitCode},
                       {u"text"_s, outcome.text},
                       {u"text-args"_s, QJsonArray::fromStringList(outcome.textArguments)},
                       {u"cycle"_s, QJsonArray::fromStringList(outcome.cycle)},
                       {u"values"_s, outcome.result.values},
                       {u"checksum"_s, outcome.result.checksum},
                       {u"seconds"_s, outcome.seconds}};
    if (outcome.brokenLine)
        object.insert(u"broken-line"_s, toJson(*outcome.brokenLine));
    return object;
}

Outcome outcomeFromJson(const QJsonObject &object)
{
    Outcome outcome;
    outcome.kind = enumFrom<Outcome::Kind>(object.value("kind"_L1));
    outcome.reason = enumFrom<Outcome::Reason>(object.value("reason"_L1));
    outcome.who = object.value("who"_L1).toString();
    outcome.signal = object.value("signal"_L1).toInt();
    outcome.exitCode = object.value("exit-code"_L1).toInt();
    outcome.text = object.value("text"_L1).toString();
    outcome.textArguments = texts(object.value("text-args"_L1));
    outcome.cycle = texts(object.value("cycle"_L1));
    outcome.result = {object.value("values"_L1).toObject(), object.value("checksum"_L1).toString()};
    outcome.seconds = object.value("seconds"_L1).toDouble();
    if (object.contains("broken-line"_L1))
        outcome.brokenLine = brokenLineFromJson(object.value("broken-line"_L1).toObject());
    return outcome;
}

QJsonObject toJson(const Report &report)
{
    return {{u"seconds"_s, report.seconds}, {u"event"_s, std::visit(EventToJson(), report.event)}};
}

std::optional<Report> reportFromJson(const QJsonObject &object)
{
    auto event = eventFromJson(object.value("event"_L1).toObject());
    if (!event)
        return std::nullopt;
    return Report{object.value("seconds"_L1).toDouble(), std::move(*event)};
}

} // namespace thaw
