// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/fuzz/targets.h"

#include "app/command/commandline.h"
#include "app/comparing/comparison.h"
#include "app/comparing/comparisonreport.h"
#include "app/files/thawfile.h"
#include "app/lessons/lessonparser.h"
#include "app/runs/visibletext.h"
#include "app/storage/settings.h"
#include "app/subjects/subjectprotocol.h"
#include "workers/contract/fillin.h"
#include "workers/pipe/linecodec.h"
#include "workers/pipe/linesplitter.h"
#include "workers/tasks/tasklist.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

// --- lines ---

struct Lines
{
    QByteArrayList whole;
    qint64 brokenAt = 0; ///< the number of the line that was too long; 0: none
    bool operator==(const Lines &) const = default;
};

void takeLines(LineSplitter &splitter, Lines &lines)
{
    for (;;) {
        const auto next = splitter.next();
        if (const auto *line = std::get_if<QByteArrayView>(&next)) {
            lines.whole.append(line->toByteArray());
            continue;
        }
        if (const auto *broken = std::get_if<BrokenLine>(&next))
            lines.brokenAt = broken->number;
        return;
    }
}

Lines linesByHand(QByteArrayView stream, qsizetype longest)
{
    Lines lines;
    for (;;) {
        const qsizetype end = stream.indexOf('\n');
        if ((end < 0 ? stream.size() : end) > longest) {
            lines.brokenAt = lines.whole.size() + 1;
            return lines;
        }
        if (end < 0)
            return lines;
        lines.whole.append(stream.first(end).toByteArray());
        stream = stream.sliced(end + 1);
    }
}

void feedAs(LineSplitter &splitter, QByteArrayView piece, bool intoItsRoom)
{
    if (!intoItsRoom)
        return splitter.feed(piece);
    const std::span<char> room = splitter.room(piece.size() + 7); // a read may bring less than there is room for
    std::copy(piece.begin(), piece.end(), room.begin());
    splitter.fill(piece.size());
}

/// The first byte: the longest line; the second: how many follow that say how long the pieces are; then the stream.
const char *fuzzLineSplitter(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return nullptr;
    const qsizetype longest = uchar(bytes.at(0));
    const qsizetype pieces = std::min<qsizetype>(uchar(bytes.at(1)) % 16, bytes.size() - 2);
    const QByteArrayView sizes = bytes.sliced(2, pieces);
    const QByteArrayView stream = bytes.sliced(2 + pieces);

    LineSplitter splitter(longest);
    Lines lines;
    qsizetype at = 0;
    for (qsizetype i = 0; i < pieces; ++i) {
        const int size = uchar(sizes.at(i));
        const QByteArrayView piece = stream.sliced(at, std::min<qsizetype>(size / 2, stream.size() - at));
        feedAs(splitter, piece, size % 2 == 1);
        takeLines(splitter, lines);
        at += piece.size();
    }
    splitter.feed(stream.sliced(at));
    takeLines(splitter, lines);
    return lines == linesByHand(stream, longest) ? nullptr : "the lines depend on the pieces that they come in";
}

// --- messages ---

bool isOneLine(const QByteArray &line)
{
    return line.endsWith('\n') && line.count('\n') == 1;
}

const char *judgeBroken(const BrokenLine &broken, QByteArrayView line)
{
    if (broken.at < 0 || broken.at > line.size())
        return "the fault lies outside the line";
    return broken.excerpt.size() <= 200 ? nullptr : "the excerpt is too long";
}

/// Whether Qt may hold two values for unequal that this line stands for. It takes some whole numbers beyond 2^53 for an
/// integer and some for a double, and sorts the names in an object by UTF-8 or by UTF-16, depending on where it is from.
bool isAmbiguous(QByteArrayView line)
{
    int digits = 0;
    for (const char c : line) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (digits == 16 || uchar(c) >= 0xf0)
            return true;
    }
    return false;
}

/// decode: of a line without its newline, to a Message or a BrokenLine.
template<typename Message, typename Decode>
const char *comesBack(QByteArrayView line, Decode decode)
{
    const auto first = decode(line);
    if (const auto *broken = std::get_if<BrokenLine>(&first))
        return judgeBroken(*broken, line);
    const Message &message = std::get<Message>(first);
    const QByteArray again = encode(message);
    if (!isOneLine(again))
        return "what was decoded is encoded as something else than one line";
    const auto second = decode(QByteArrayView(again).chopped(1));
    const auto *same = std::get_if<Message>(&second);
    const bool isSame = same && (*same == message || (isAmbiguous(again) && encode(*same).size() == again.size()));
    return isSame ? nullptr : "what was decoded and encoded is decoded as something else";
}

const char *judgeScan(const JsonScan &scan, QByteArrayView line)
{
    if (scan.fault) {
        const auto object = decodeObject(line);
        const auto *broken = std::get_if<BrokenLine>(&object);
        return broken && broken->kind == *scan.fault ? nullptr : "the decoder reads what the scan refuses";
    }
    QJsonParseError error;
    QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()), &error);
    return error.error == QJsonParseError::NoError ? nullptr : "the scan passes what Qt refuses";
}

const char *judgePlainPrint(QByteArrayView line)
{
    const auto decoded = decodeWorkerMessage(line);
    const auto *message = std::get_if<WorkerMessage>(&decoded);
    const auto *print = message ? std::get_if<Print>(message) : nullptr;
    if (!print)
        return "the decoder refuses a plain print";
    if (*print != plainPrint(line))
        return "the short way to a print gives another one than the decoder";
    const QString shown = visibleText(fillIn(print->text, print->arguments));
    return shown == visibleText(shown) ? nullptr : "a text that is shown still hides something";
}

const char *fuzzWorkerMessage(QByteArrayView line)
{
    const JsonScan scan = scanJson(line);
    if (const char *broken = judgeScan(scan, line))
        return broken;
    if (!scan.fault && isPlainPrint(scan)) {
        if (const char *broken = judgePlainPrint(line))
            return broken;
    }
    return comesBack<WorkerMessage>(line, decodeWorkerMessage);
}

const char *fuzzProgramMessage(QByteArrayView line)
{
    return comesBack<ProgramMessage>(line, decodeProgramMessage);
}

const char *fuzzToSubject(QByteArrayView line)
{
    return comesBack<ToSubject>(line, decodeToSubject);
}

const char *fuzzFromSubject(QByteArrayView line)
{
    return comesBack<FromSubject>(line, decodeFromSubject);
}

// --- requests ---

QByteArray encode(const RunRequest &request)
{
    QByteArray text;
    FieldWriter writer(text);
    RunRequest::describe(request, writer);
    writer.close();
    return text + '\n';
}

std::variant<RunRequest, BrokenLine> decodeRequest(QByteArrayView line)
{
    const auto object = decodeObject(line);
    if (const auto *broken = std::get_if<BrokenLine>(&object))
        return *broken;
    RunRequest request;
    FieldReader reader(std::get<QJsonObject>(object));
    RunRequest::describe(request, reader);
    if (!reader.wrong().path.isEmpty())
        return BrokenLine{BrokenLine::Kind::WrongField, 0, reader.wrong().path, excerptOf(line)};
    return request;
}

const char *judgeArguments(const RunRequest &request)
{
    const Task *task = findTask(request.task);
    if (!task)
        return nullptr;
    const auto checked = checkArguments(task->parameters, request.arguments);
    const auto *arguments = std::get_if<Arguments>(&checked);
    if (!arguments)
        return nullptr;
    const auto again = checkArguments(task->parameters, *arguments);
    const auto *same = std::get_if<Arguments>(&again);
    return same && *same == *arguments ? nullptr : "checked arguments are not right, or change when checked again";
}

const char *judgeRequest(const RunRequest &request)
{
    const QByteArray line = encode(request);
    const auto again = decodeRequest(QByteArrayView(line).chopped(1));
    const auto *same = std::get_if<RunRequest>(&again);
    const bool isSame = same && (*same == request || (isAmbiguous(line) && encode(*same).size() == line.size()));
    if (!isSame)
        return "a request does not come through a pipe as it was";
    return judgeArguments(request);
}

const char *fuzzRunRequest(QByteArrayView line)
{
    const auto decoded = decodeRequest(line);
    if (const auto *broken = std::get_if<BrokenLine>(&decoded))
        return judgeBroken(*broken, line);
    return judgeRequest(std::get<RunRequest>(decoded));
}

/// One argument a line.
const char *fuzzCommandLine(QByteArrayView bytes)
{
    const QStringList arguments = QString::fromUtf8(bytes).split(u'\n');
    const Command command = parseCommandLine(arguments, {u"frozen"_s, u"thread"_s});
    if (needsDisplay(command) && !wantsWindow(arguments))
        return "the first look at a command line finds no window, and the second does";
    if (const auto *wrong = std::get_if<WrongUse>(&command))
        return wrong->sentence.isEmpty() ? "a command line is refused without a word" : nullptr;
    if (const auto *run = std::get_if<RunTask>(&command))
        return judgeRequest(run->request);
    if (const auto *compare = std::get_if<CompareWays>(&command)) {
        for (const RunRequest &request : compare->plan.requests) {
            if (const char *broken = judgeRequest(request))
                return broken;
        }
    }
    return nullptr;
}

// --- files ---

const char *fuzzLesson(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto parsed = parseLesson(u"any"_s, text);
    if (const auto *error = std::get_if<LessonError>(&parsed)) {
        const bool isInText = error->line >= 0 && error->line <= text.count(u'\n') + 1;
        return isInText && !error->reason.isEmpty() ? nullptr : "a lesson is refused for what is not in it";
    }
    const Lesson &lesson = std::get<Lesson>(parsed);
    const bool isWhole = lesson.number >= 1 && !lesson.title.isEmpty() && !lesson.code.isEmpty()
                         && !lesson.python.isEmpty() && (lesson.bringsOwnWorker() || findTask(lesson.task));
    return isWhole ? nullptr : "a lesson is taken that lacks something";
}

const char *fuzzSettings(QByteArrayView bytes)
{
    const auto settings = settingsFrom(bytes);
    if (!settings)
        return nullptr;
    const QByteArray again = QJsonDocument(QJsonObject::fromVariantMap(*settings)).toJson();
    return settingsFrom(again) ? nullptr : "settings that were read can't be read again when they are written";
}

const char *fuzzThawFile(QByteArrayView bytes)
{
    const auto read = readThawFile(bytes.toByteArray(), std::nullopt);
    if (const auto *sentence = std::get_if<QString>(&read))
        return sentence->isEmpty() ? "a file is refused without a word" : nullptr;
    const ThawFile &file = std::get<ThawFile>(read);
    const QByteArray written = toThaw(file);
    const auto again = readThawFile(written, std::nullopt);
    const auto *same = std::get_if<ThawFile>(&again);
    if (!same || (toThaw(*same).size() != written.size() && !isAmbiguous(written)))
        return "a file that was read is written as another one";
    const Comparison made = merged({file});
    for (const QByteArray &report : {toText(made), toCsv(made), toHtml(made), toTrace(made)}) {
        if (report.contains('\x1b') || report.contains('\0'))
            return "a report has a control character in it";
    }
    return nullptr;
}

constexpr FuzzTarget targets[] = {
    {"linesplitter", fuzzLineSplitter}, {"worker", fuzzWorkerMessage},    {"program", fuzzProgramMessage},
    {"tosubject", fuzzToSubject},       {"fromsubject", fuzzFromSubject}, {"request", fuzzRunRequest},
    {"settings", fuzzSettings},         {"commandline", fuzzCommandLine}, {"lesson", fuzzLesson},
    {"thawfile", fuzzThawFile},
};

} // namespace

std::span<const FuzzTarget> fuzzTargets()
{
    return targets;
}

const FuzzTarget *fuzzTarget(QByteArrayView name)
{
    const auto found = std::find_if(std::begin(targets), std::end(targets),
                                    [name](const FuzzTarget &one) { return name == QByteArrayView(one.name); });
    return found == std::end(targets) ? nullptr : found;
}

} // namespace thaw
