// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/pipe/codec.h"

#include "workers/pipe/linecodec.h"

#include <QJsonDocument>

#include <algorithm>

namespace thaw {

namespace {

struct Encoder
{
    QByteArray &end;

    void operator()(const Raw &raw) const { end.append(raw.bytes); }
    template<Described Message>
    void operator()(const Message &message) const
    {
        encodeLineTo(end, message);
    }
};

} // namespace

void encodeTo(QByteArray &end, const WorkerMessage &message)
{
    std::visit(Encoder{end}, message);
}

QByteArray encode(const WorkerMessage &message)
{
    QByteArray line;
    encodeTo(line, message);
    return line;
}

QByteArray encode(const ProgramMessage &message)
{
    QByteArray line;
    std::visit(Encoder{line}, message);
    return line;
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

QString excerptOf(QByteArrayView line, qsizetype at)
{
    constexpr qsizetype longest = 200;
    const auto isInsideCharacter = [&line](qsizetype i) {
        return i < line.size() && (uchar(line.at(i)) & 0xc0) == 0x80;
    };
    qsizetype from = std::clamp<qsizetype>(at - longest / 2, 0, std::max<qsizetype>(0, line.size() - longest));
    while (from > 0 && isInsideCharacter(from))
        ++from;
    qsizetype to = std::min(line.size(), from + longest);
    while (to > from && isInsideCharacter(to))
        --to;
    return fromUtf8(line.sliced(from, to - from)); // its mark may be all that is wrong with it
}

std::variant<QJsonObject, BrokenLine> decodeObject(QByteArrayView line)
{
    const JsonScan scan = scanJson(line);
    if (scan.fault)
        return brokenLine(scan, line);
    // Qt leaves out the byte order mark that a text begins with, unless it is escaped. Outside of texts there is none.
    QByteArray json = QByteArray::fromRawData(line.data(), line.size());
    json.replace("\xef\xbb\xbf", "\\ufeff");
    return QJsonDocument::fromJson(json).object();
}

BrokenLine brokenLine(const JsonScan &scan, QByteArrayView line)
{
    return {*scan.fault, 0, {}, excerptOf(line, scan.at), scan.at};
}

namespace {

// The texts of an array that has been scanned and holds nothing else.
QStringList textsOf(QByteArrayView array)
{
    QStringList texts;
    for (qsizetype at = array.indexOf('"'); at >= 0; at = array.indexOf('"', at)) {
        qsizetype end = at + 1;
        while (array.at(end) != '"')
            end += array.at(end) == '\\' ? 2 : 1;
        texts.append(unescaped(array.sliced(at + 1, end - at - 1)));
        at = end + 1;
    }
    return texts;
}

} // namespace

bool isPlainPrint(const JsonScan &scan)
{
    using Kind = JsonScan::Kind;
    if (scan.fieldCount > JsonScan::mostFields || scan.type() != "print")
        return false;
    const JsonScan::Field *who = scan.field("who");
    const JsonScan::Field *text = scan.field("text");
    const JsonScan::Field *args = scan.field("args");
    const bool plainWho = !who || (who->kind == Kind::Text && who->value.size() <= longestText);
    return text && text->kind == Kind::Text && plainWho && (!args || args->kind == Kind::Texts)
           && std::none_of(scan.fields.begin(), scan.fields.begin() + scan.fieldCount,
                           [](const JsonScan::Field &one) { return one.name.contains('\\'); });
}

Print plainPrint(QByteArrayView line)
{
    const JsonScan scan = scanJson(line);
    const JsonScan::Field *who = scan.field("who");
    const JsonScan::Field *args = scan.field("args");
    return {who ? unescaped(who->value) : QString(), unescaped(scan.field("text")->value),
            args ? textsOf(args->value) : QStringList()};
}

} // namespace thaw
