// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/pipe/codec.h"
#include "workers/pipe/fields.h"

#include <QByteArrayView>

namespace thaw {

/// The object in a line, or why there is none.
std::variant<QJsonObject, BrokenLine> decodeObject(QByteArrayView line);

/// A message as a line with its newline, at the end of a text.
template<Described Message>
void encodeLineTo(QByteArray &end, const Message &message)
{
    FieldWriter writer(end, Message::type);
    Message::describe(message, writer);
    writer.close();
    end.append('\n');
}

template<Described Message>
QByteArray encodeLine(const Message &message)
{
    QByteArray line;
    encodeLineTo(line, message);
    return line;
}

/// The message in a line, of the kinds that a variant has; kinds without a type are never read.
template<typename Message>
class LineDecoder;

template<typename... Kinds>
class LineDecoder<std::variant<Kinds...>> final
{
public:
    using Message = std::variant<Kinds...>;
    using Decoded = std::variant<Message, BrokenLine>;

    static Decoded decode(QByteArrayView line)
    {
        const auto object = decodeObject(line);
        if (const auto *broken = std::get_if<BrokenLine>(&object))
            return *broken;
        const auto &fields = std::get<QJsonObject>(object);
        const QString type = fields.value(QLatin1StringView("type")).toString();
        if (type.isEmpty())
            return BrokenLine{BrokenLine::Kind::NoType, 0, {}, excerptOf(line)};
        std::optional<Decoded> decoded;
        (tryKind<Kinds>(type, fields, line, decoded), ...);
        return decoded.value_or(BrokenLine{BrokenLine::Kind::UnknownType, 0, type.left(200), excerptOf(line)});
    }

private:
    template<typename Kind>
    static void tryKind(const QString &type, const QJsonObject &fields, QByteArrayView line,
                        std::optional<Decoded> &decoded)
    {
        if constexpr (Described<Kind>) {
            if (type != QLatin1StringView(Kind::type))
                return;
            Kind kind{};
            FieldReader reader(fields);
            Kind::describe(kind, reader);
            const FieldReader::Wrong &wrong = reader.wrong();
            if (wrong.path.isEmpty())
                decoded = Message(std::move(kind));
            else
                decoded = BrokenLine{wrong.tooMuch ? BrokenLine::Kind::TooMuch : BrokenLine::Kind::WrongField, 0,
                                     wrong.path, excerptOf(line)};
        }
    }
};

} // namespace thaw
