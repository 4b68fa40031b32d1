// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/subjects/subjectprotocol.h"

#include "app/runs/runjson.h"
#include "workers/pipe/codec.h"
#include "workers/pipe/jsonline.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct Encoder
{
    QByteArray operator()(const Ping &m) const { return JsonLine("ping"_L1).add("n"_L1, m.number).take(); }
    QByteArray operator()(const Probe &) const { return JsonLine("probe"_L1).take(); }
    QByteArray operator()(const SubjectRun &m) const
    {
        return JsonLine("run"_L1).add("request"_L1, QJsonValue(toJson(m.request))).take();
    }
    QByteArray operator()(const Cancel &) const { return JsonLine("cancel"_L1).take(); }
    QByteArray operator()(const SubjectKill &) const { return JsonLine("kill"_L1).take(); }
    QByteArray operator()(const Step &m) const { return JsonLine("step"_L1).add("freely"_L1, m.freely).take(); }
    QByteArray operator()(const Resize &m) const
    {
        return JsonLine("resize"_L1).add("w"_L1, qint64(m.width)).add("h"_L1, qint64(m.height)).take();
    }
    QByteArray operator()(const SetTheme &m) const { return JsonLine("theme"_L1).add("dark"_L1, m.dark).take(); }

    QByteArray operator()(const SubjectHello &m) const
    {
        return JsonLine("hello"_L1)
            .add("pid"_L1, m.pid)
            .add("docked"_L1, m.docked)
            .add("platform"_L1, m.platform)
            .take();
    }
    QByteArray operator()(const Pong &m) const { return JsonLine("pong"_L1).add("n"_L1, m.number).take(); }
    QByteArray operator()(const Here &) const { return JsonLine("here"_L1).take(); }
    QByteArray operator()(const SubjectReport &m) const
    {
        return JsonLine("report"_L1).add("report"_L1, QJsonValue(toJson(m.report))).take();
    }
    QByteArray operator()(const SkippedLines &m) const
    {
        return JsonLine("skipped"_L1).add("lines"_L1, m.lines).take();
    }
    QByteArray operator()(const SubjectEnded &m) const
    {
        QJsonArray keys;
        for (const double key : m.keystrokesMs)
            keys.append(key);
        return JsonLine("ended"_L1)
            .add("outcome"_L1, QJsonValue(toJson(m.outcome)))
            .add("frames"_L1, m.frames)
            .add("keys"_L1, QJsonValue(keys))
            .take();
    }
};

SubjectEnded readEnded(const QJsonObject &object)
{
    SubjectEnded ended{outcomeFromJson(object.value("outcome"_L1).toObject()),
                       object.value("frames"_L1).toInteger(),
                       {}};
    for (const QJsonValue key : object.value("keys"_L1).toArray())
        ended.keystrokesMs.append(key.toDouble());
    return ended;
}

template<typename Message, typename Read>
std::variant<Message, BrokenLine> decodeLine(QByteArrayView line, Read read)
{
    const auto decoded = decodeObject(line);
    if (const auto *broken = std::get_if<BrokenLine>(&decoded))
        return *broken;
    const auto &object = std::get<QJsonObject>(decoded);
    const QString type = object.value("type"_L1).toString();
    const std::optional<Message> message = read(type, object);
    if (!message)
        return BrokenLine{BrokenLine::Kind::UnknownType, 0, type,
                          QString::fromUtf8(line.first(qMin(line.size(), qsizetype(200))))};
    return *message;
}

} // namespace

QByteArray encode(const ToSubject &message)
{
    return std::visit(Encoder(), message);
}

QByteArray encode(const FromSubject &message)
{
    return std::visit(Encoder(), message);
}

std::variant<ToSubject, BrokenLine> decodeToSubject(QByteArrayView line)
{
    return decodeLine<ToSubject>(line, [](const QString &type, const QJsonObject &object) -> std::optional<ToSubject> {
        if (type == "ping"_L1)
            return Ping{object.value("n"_L1).toInteger()};
        if (type == "probe"_L1)
            return Probe{};
        if (type == "run"_L1)
            return SubjectRun{runRequestFromJson(object.value("request"_L1).toObject())};
        if (type == "cancel"_L1)
            return Cancel{};
        if (type == "kill"_L1)
            return SubjectKill{};
        if (type == "step"_L1)
            return Step{object.value("freely"_L1).toBool()};
        if (type == "resize"_L1)
            return Resize{object.value("w"_L1).toInt(), object.value("h"_L1).toInt()};
        if (type == "theme"_L1)
            return SetTheme{object.value("dark"_L1).toBool()};
        return std::nullopt;
    });
}

std::variant<FromSubject, BrokenLine> decodeFromSubject(QByteArrayView line)
{
    return decodeLine<FromSubject>(
        line, [](const QString &type, const QJsonObject &object) -> std::optional<FromSubject> {
            if (type == "pong"_L1)
                return Pong{object.value("n"_L1).toInteger()};
            if (type == "here"_L1)
                return Here{};
            if (type == "report"_L1) {
                const auto report = reportFromJson(object.value("report"_L1).toObject());
                return report ? std::optional<FromSubject>(SubjectReport{*report}) : std::nullopt;
            }
            if (type == "skipped"_L1)
                return SkippedLines{object.value("lines"_L1).toInteger()};
            if (type == "ended"_L1)
                return readEnded(object);
            if (type == "hello"_L1)
                return SubjectHello{object.value("pid"_L1).toInteger(), object.value("docked"_L1).toBool(),
                                    object.value("platform"_L1).toString()};
            return std::nullopt;
        });
}

} // namespace thaw
