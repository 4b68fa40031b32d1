// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/pipe/codec.h"

#include "workers/pipe/jsonline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr QLatin1StringView lockWords[] = {"waits"_L1, "took"_L1, "released"_L1};
constexpr QLatin1StringView typeWords[] = {"integer"_L1, "real"_L1, "choice"_L1, "text"_L1};

constexpr qsizetype longestExcerpt = 200;

QString excerptOf(QByteArrayView line)
{
    return QString::fromUtf8(line.first(qMin(line.size(), longestExcerpt)));
}

/// Reads fields and remembers the first that is missing or of the wrong kind.
class FieldReader final
{
public:
    explicit FieldReader(const QJsonObject &object) : m_object(object) {}

    QString text(QLatin1StringView name, bool required = false)
    {
        const QJsonValue value = m_object.value(name);
        check(name, value.isString() || (!required && value.isUndefined()));
        return value.toString();
    }
    double number(QLatin1StringView name, bool required = true)
    {
        const QJsonValue value = m_object.value(name);
        check(name, value.isDouble() || (!required && value.isUndefined()));
        return value.toDouble();
    }
    qint64 whole(QLatin1StringView name, bool required = true)
    {
        const double value = number(name, required);
        check(name, value == std::floor(value) && std::abs(value) <= 9007199254740992.0);
        return m_wrong.isEmpty() ? qint64(value) : 0;
    }
    bool truth(QLatin1StringView name, bool fallback)
    {
        const QJsonValue value = m_object.value(name);
        check(name, value.isBool() || value.isUndefined());
        return value.toBool(fallback);
    }
    QJsonObject object(QLatin1StringView name, bool required = false)
    {
        const QJsonValue value = m_object.value(name);
        check(name, value.isObject() || (!required && value.isUndefined()));
        return value.toObject();
    }
    QStringList texts(QLatin1StringView name)
    {
        QStringList result;
        const QJsonValue value = m_object.value(name);
        check(name, value.isArray() || value.isUndefined());
        for (const QJsonValue one : value.toArray()) {
            check(name, one.isString());
            result.append(one.toString());
        }
        return result;
    }
    QJsonValue any(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        check(name, !value.isUndefined());
        return value;
    }
    template<std::size_t N>
    int word(QLatin1StringView name, const QLatin1StringView (&words)[N])
    {
        const QString given = text(name, true);
        for (std::size_t i = 0; i < N; ++i) {
            if (given == words[i])
                return int(i);
        }
        check(name, false);
        return 0;
    }
    void check(QLatin1StringView name, bool right)
    {
        if (!right && m_wrong.isEmpty())
            m_wrong = name;
    }
    QString wrong() const { return m_wrong; }

private:
    const QJsonObject m_object;
    QString m_wrong;
};

Parameter parameterFromJson(const QJsonObject &object, FieldReader &outer)
{
    FieldReader read(object);
    Parameter parameter;
    parameter.name = read.text("name"_L1, true);
    parameter.type = Parameter::Type(read.word("type"_L1, typeWords));
    parameter.label = read.text("label"_L1);
    parameter.choices = read.texts("choices"_L1);
    const bool isNumber = parameter.type == Parameter::Type::Integer || parameter.type == Parameter::Type::Real;
    if (isNumber) {
        parameter.minimum = read.number("min"_L1);
        parameter.maximum = read.number("max"_L1);
        const double fallback = read.number("default"_L1);
        read.check("default"_L1, fallback >= parameter.minimum && fallback <= parameter.maximum);
        parameter.fallback = fallback;
    } else {
        const QString fallback = read.text("default"_L1, true);
        read.check("default"_L1, parameter.type == Parameter::Type::Text || parameter.choices.contains(fallback));
        parameter.fallback = fallback;
    }
    outer.check("args"_L1, read.wrong().isEmpty() && !parameter.name.isEmpty());
    return parameter;
}

WorkerMessage readWorkerMessage(const QString &type, const QJsonObject &object, FieldReader &read, bool &known)
{
    if (type == "print"_L1)
        return Print{read.text("who"_L1), read.text("text"_L1, true), read.texts("args"_L1)};
    if (type == "progress"_L1)
        return Progress{read.text("who"_L1), read.number("done"_L1)};
    if (type == "lock"_L1)
        return LockEvent{read.text("who"_L1), read.text("lock"_L1, true),
                         LockEvent::What(read.word("what"_L1, lockWords))};
    if (type == "value"_L1)
        return Value{read.text("who"_L1), read.text("name"_L1, true), read.any("value"_L1)};
    if (type == "result"_L1)
        return Result{read.object("values"_L1), read.text("checksum"_L1)};
    if (type == "failed"_L1)
        return Failed{read.text("text"_L1, true), read.texts("args"_L1)};
    if (type == "stopped"_L1)
        return Stopped{};
    if (type == "request"_L1)
        return Request{read.text("who"_L1), read.whole("id"_L1), read.text("to"_L1, true), read.object("body"_L1)};
    if (type == "answer"_L1)
        return Answer{read.text("to"_L1, true), read.whole("id"_L1), read.object("body"_L1), read.text("error"_L1)};
    if (type == "hello"_L1) {
        const qint64 protocol = read.whole("protocol"_L1);
        read.check("protocol"_L1, protocol >= 1 && protocol <= std::numeric_limits<int>::max());
        Hello hello{
            int(protocol), read.whole("pid"_L1, false), read.text("title"_L1), {}, read.truth("cancel"_L1, true)};
        const QJsonValue declared = object.value("args"_L1);
        read.check("args"_L1, declared.isArray() || declared.isUndefined());
        for (const QJsonValue one : declared.toArray())
            hello.parameters.append(parameterFromJson(one.toObject(), read));
        return hello;
    }
    known = false;
    return Stopped{};
}

ProgramMessage readProgramMessage(const QString &type, FieldReader &read, bool &known)
{
    if (type == "run"_L1)
        return Run{read.text("task"_L1), read.object("args"_L1), read.text("actor"_L1), read.text("shared"_L1),
                   read.truth("stepping"_L1, false)};
    if (type == "cancel"_L1)
        return Cancel{};
    if (type == "step"_L1)
        return Step{read.truth("freely"_L1, false)};
    if (type == "gone"_L1)
        return Gone{read.text("who"_L1)};
    if (type == "request"_L1)
        return Request{read.text("who"_L1), read.whole("id"_L1), read.text("to"_L1), read.object("body"_L1)};
    if (type == "answer"_L1)
        return Answer{read.text("to"_L1), read.whole("id"_L1), read.object("body"_L1), read.text("error"_L1)};
    known = false;
    return Cancel{};
}

template<typename Message, typename Read>
std::variant<Message, BrokenLine> decodeWith(const QJsonObject &object, Read readMessage)
{
    const QString type = object.value("type"_L1).toString();
    if (type.isEmpty())
        return BrokenLine{BrokenLine::Kind::NoType, 0, {}, {}};
    FieldReader read(object);
    bool known = true;
    const Message message = readMessage(type, read, known);
    if (!known)
        return BrokenLine{BrokenLine::Kind::UnknownType, 0, type.left(longestExcerpt), {}};
    if (!read.wrong().isEmpty())
        return BrokenLine{BrokenLine::Kind::WrongField, 0, read.wrong(), {}};
    return message;
}

template<typename Result>
Result withExcerpt(Result decoded, QByteArrayView line)
{
    if (auto *broken = std::get_if<BrokenLine>(&decoded))
        broken->excerpt = excerptOf(line);
    return decoded;
}

struct WorkerEncoder
{
    QByteArray operator()(const Hello &m) const
    {
        JsonLine line("hello"_L1);
        line.add("protocol"_L1, qint64(m.protocol)).add("pid"_L1, m.pid).addIfAny("title"_L1, m.title);
        if (!m.parameters.isEmpty()) {
            QJsonArray declared;
            for (const Parameter &parameter : m.parameters)
                declared.append(parameterToJson(parameter));
            line.add("args"_L1, QJsonValue(declared));
        }
        if (!m.cancellable)
            line.add("cancel"_L1, false);
        return line.take();
    }
    QByteArray operator()(const Print &m) const
    {
        return JsonLine("print"_L1)
            .addIfAny("who"_L1, m.who)
            .add("text"_L1, m.text)
            .addIfAny("args"_L1, m.arguments)
            .take();
    }
    QByteArray operator()(const Progress &m) const
    {
        return JsonLine("progress"_L1).addIfAny("who"_L1, m.who).add("done"_L1, m.done).take();
    }
    QByteArray operator()(const LockEvent &m) const
    {
        return JsonLine("lock"_L1)
            .addIfAny("who"_L1, m.who)
            .add("lock"_L1, m.lock)
            .add("what"_L1, QString(lockWords[int(m.what)]))
            .take();
    }
    QByteArray operator()(const Value &m) const
    {
        return JsonLine("value"_L1).addIfAny("who"_L1, m.who).add("name"_L1, m.name).add("value"_L1, m.value).take();
    }
    QByteArray operator()(const Result &m) const
    {
        return JsonLine("result"_L1).add("values"_L1, QJsonValue(m.values)).addIfAny("checksum"_L1, m.checksum).take();
    }
    QByteArray operator()(const Failed &m) const
    {
        return JsonLine("failed"_L1).add("text"_L1, m.text).addIfAny("args"_L1, m.arguments).take();
    }
    QByteArray operator()(const Stopped &) const { return JsonLine("stopped"_L1).take(); }
    QByteArray operator()(const Request &m) const
    {
        return JsonLine("request"_L1)
            .addIfAny("who"_L1, m.who)
            .add("id"_L1, m.id)
            .addIfAny("to"_L1, m.to)
            .add("body"_L1, QJsonValue(m.body))
            .take();
    }
    QByteArray operator()(const Answer &m) const
    {
        return JsonLine("answer"_L1)
            .addIfAny("to"_L1, m.to)
            .add("id"_L1, m.id)
            .add("body"_L1, QJsonValue(m.body))
            .addIfAny("error"_L1, m.error)
            .take();
    }
    QByteArray operator()(const Raw &m) const { return m.bytes; }
};

struct ProgramEncoder : WorkerEncoder
{
    using WorkerEncoder::operator();

    QByteArray operator()(const Run &m) const
    {
        JsonLine line("run"_L1);
        line.addIfAny("task"_L1, m.task).add("args"_L1, QJsonValue(m.arguments)).addIfAny("actor"_L1, m.actor);
        line.addIfAny("shared"_L1, m.shared);
        if (m.stepping)
            line.add("stepping"_L1, true);
        return line.take();
    }
    QByteArray operator()(const Cancel &) const { return JsonLine("cancel"_L1).take(); }
    QByteArray operator()(const Step &m) const { return JsonLine("step"_L1).add("freely"_L1, m.freely).take(); }
    QByteArray operator()(const Gone &m) const { return JsonLine("gone"_L1).add("who"_L1, m.who).take(); }
};

} // namespace

QByteArray encode(const WorkerMessage &message)
{
    return std::visit(WorkerEncoder(), message);
}

QByteArray encode(const ProgramMessage &message)
{
    return std::visit(ProgramEncoder(), message);
}

std::variant<QJsonObject, BrokenLine> decodeObject(QByteArrayView line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()), &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        return BrokenLine{BrokenLine::Kind::NotUtf8, 0, {}, excerptOf(line)};
    if (!document.isObject())
        return BrokenLine{BrokenLine::Kind::NotJson, 0, {}, excerptOf(line)};
    return document.object();
}

std::variant<WorkerMessage, BrokenLine> decodeWorkerMessage(const QJsonObject &object)
{
    return decodeWith<WorkerMessage>(object, [&object](const QString &type, FieldReader &read, bool &known) {
        return readWorkerMessage(type, object, read, known);
    });
}

std::variant<WorkerMessage, BrokenLine> decodeWorkerMessage(QByteArrayView line)
{
    const auto object = decodeObject(line);
    if (const auto *broken = std::get_if<BrokenLine>(&object))
        return *broken;
    return withExcerpt(decodeWorkerMessage(std::get<QJsonObject>(object)), line);
}

std::variant<ProgramMessage, BrokenLine> decodeProgramMessage(QByteArrayView line)
{
    const auto object = decodeObject(line);
    if (const auto *broken = std::get_if<BrokenLine>(&object))
        return *broken;
    return withExcerpt(decodeWith<ProgramMessage>(std::get<QJsonObject>(object), readProgramMessage), line);
}

QJsonObject parameterToJson(const Parameter &parameter)
{
    QJsonObject object{{u"name"_s, parameter.name},
                       {u"type"_s, QString(typeWords[int(parameter.type)])},
                       {u"default"_s, parameter.fallback}};
    if (!parameter.label.isEmpty())
        object.insert(u"label"_s, parameter.label);
    if (parameter.type == Parameter::Type::Choice)
        object.insert(u"choices"_s, QJsonArray::fromStringList(parameter.choices));
    if (parameter.type == Parameter::Type::Integer || parameter.type == Parameter::Type::Real) {
        object.insert(u"min"_s, parameter.minimum);
        object.insert(u"max"_s, parameter.maximum);
    }
    return object;
}

} // namespace thaw
