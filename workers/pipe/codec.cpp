// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/pipe/codec.h"

#include "workers/pipe/linecodec.h"

#include <QJsonDocument>

namespace thaw {

namespace {

struct Encoder
{
    QByteArray operator()(const Raw &raw) const { return raw.bytes; }
    template<Described Message>
    QByteArray operator()(const Message &message) const
    {
        return encodeLine(message);
    }
};

} // namespace

QByteArray encode(const WorkerMessage &message)
{
    return std::visit(Encoder(), message);
}

QByteArray encode(const ProgramMessage &message)
{
    return std::visit(Encoder(), message);
}

std::variant<WorkerMessage, BrokenLine> decodeWorkerMessage(QByteArrayView line)
{
    return LineDecoder<WorkerMessage>::decode(line);
}

std::variant<ProgramMessage, BrokenLine> decodeProgramMessage(QByteArrayView line)
{
    return LineDecoder<ProgramMessage>::decode(line);
}

QByteArray parameterToJson(const Parameter &parameter)
{
    QByteArray json;
    FieldWriter writer(json);
    Parameter::describe(parameter, writer);
    writer.close();
    return json;
}

QString excerptOf(QByteArrayView line)
{
    constexpr qsizetype longest = 200;
    return QString::fromUtf8(line.first(qMin(line.size(), longest)));
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

} // namespace thaw
