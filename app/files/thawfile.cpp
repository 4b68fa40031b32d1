// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/files/thawfile.h"

#include "app/files/recordedrun.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"
#include "workers/contract/task.h"
#include "workers/pipe/fields.h"
#include "workers/tasks/tasklist.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct FileTexts
{
    Q_DECLARE_TR_FUNCTIONS(ThawFile)
};

constexpr auto formatName = "thaw/1"_L1;
constexpr qsizetype mostTasks = 64;
constexpr auto sideBySide = "side-by-side"_L1; // pages
constexpr auto series = "series"_L1;

/// The whole of a file, as it stands in it.
struct FileFields
{
    QString format;
    QString title;
    QString question;
    QJsonObject translations;
    QString lesson;
    QJsonObject arguments;
    std::optional<PreparedComparison> comparison;
    QString page;
    QStringList hide;
    QList<RecordedRun> atRest;
    QList<RecordedRun> runs;
    qint64 seed = 0;
    int warmUps = 0;
    QString command;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("format", self.format);
        fields.maybe("title", self.title);
        fields.limit("title", self.title.size() <= ThawFile::longestTitle);
        fields.maybe("question", self.question);
        fields.limit("question", self.question.size() <= ThawFile::longestQuestion);
        fields.maybe("translations", self.translations);
        fields.maybe("lesson", self.lesson);
        fields.maybe("arguments", self.arguments);
        fields.maybe("comparison", self.comparison);
        fields.maybe("page", self.page);
        fields.check("page", self.page.isEmpty() || self.page == sideBySide || self.page == series);
        fields.maybe("hide", self.hide);
        fields.maybe("seed", self.seed);
        fields.check("seed", self.seed >= 0 && self.seed <= std::numeric_limits<quint32>::max());
        fields.maybe("warm-ups", self.warmUps);
        fields.check("warm-ups", self.warmUps >= 0 && self.warmUps <= ComparisonPlan::mostWarmUps);
        fields.maybe("command", self.command);
        fields.maybe("at-rest", self.atRest);
        fields.limit("at-rest", self.atRest.size() <= ThawFile::mostRuns);
        fields.maybe("runs", self.runs);
        fields.limit("runs", self.runs.size() <= ThawFile::mostRuns);
    }
};

QString translated(const ThawFile &file, const QString &language, const QString &field, const QString &own)
{
    return file.translations.value(language.left(2)).toObject().value(field).toString(own);
}

/// What fits every kind of file, but is nothing that there is; empty where all is.
QString unknownIn(const ThawFile &file, const std::optional<LessonParameters> &lessons)
{
    if (!file.lesson.isEmpty() && lessons) {
        if (!lessons->contains(file.lesson))
            return FileTexts::tr("There is no lesson named \"%1\". The lessons are: %2.")
                .arg(visibleText(file.lesson), QStringList(lessons->keys()).join(u", "_s));
        const auto checked = checkArguments(lessons->value(file.lesson), file.arguments);
        if (const auto *error = std::get_if<ArgumentError>(&checked))
            return visibleText(argumentErrorSentence(*error, lessons->value(file.lesson)));
    }
    if (!file.lesson.isEmpty() && file.comparison)
        return FileTexts::tr("It names a lesson and a comparison; an example is one of the two.");
    for (const QString &part : file.hide) {
        if (!hideableParts().contains(part))
            return FileTexts::tr("It hides \"%1\", which is none of: %2.")
                .arg(visibleText(part), hideableParts().join(u", "_s));
    }
    if (file.comparison) {
        const auto plan = planOf(*file.comparison);
        if (const auto *sentence = std::get_if<QString>(&plan))
            return *sentence;
        const auto &made = std::get<ComparisonPlan>(plan);
        if (file.isSideBySide && (made.requests.size() != 1 || made.ways.size() > 2))
            return FileTexts::tr("Side by side there is one task in two ways; \"page\": \"series\" takes more.");
    } else if (file.isSideBySide) {
        return FileTexts::tr("It says nothing of what to compare side by side.");
    }
    return {};
}

std::variant<ThawFile, QString> fromFields(const FileFields &fields)
{
    ThawFile file;
    file.title = fields.title;
    file.question = fields.question;
    file.translations = fields.translations;
    file.lesson = fields.lesson;
    file.arguments = fields.arguments;
    file.comparison = fields.comparison;
    file.isSideBySide = fields.page == sideBySide;
    file.hide = fields.hide;
    file.results.seed = quint32(fields.seed);
    file.results.warmUps = fields.warmUps;
    file.results.command = fields.command;
    for (const auto &[from, to] :
         {std::pair(&fields.atRest, &file.results.atRest), std::pair(&fields.runs, &file.results.runs)}) {
        for (qsizetype i = 0; i < from->size(); ++i) {
            const std::optional<RunRecord> run = restored(from->at(i));
            if (!run)
                return FileTexts::tr("Its run %1 has a way or a start that is none.").arg(i + 1);
            to->append(*run);
        }
    }
    return file;
}

RunRequest requestOf(const PreparedTask &prepared, const Arguments &arguments, double timeout)
{
    RunRequest request;
    request.task = prepared.task;
    request.arguments = arguments;
    request.timeoutSeconds = timeout;
    return request;
}

/// The task once, or once for each number of workers from 1 to twice the cores.
std::variant<QList<RunRequest>, QString> requestsOf(const PreparedTask &prepared, double timeout)
{
    const Task *task = findTask(prepared.task);
    if (!task)
        return FileTexts::tr("There is no task named \"%1\".").arg(visibleText(prepared.task));
    QList<RunRequest> requests;
    const int most = prepared.perCore.isEmpty() ? 1 : 2 * coreCount();
    for (int count = 1; count <= most; ++count) {
        QJsonObject given = prepared.arguments;
        if (!prepared.perCore.isEmpty())
            given.insert(prepared.perCore, count);
        const auto checked = checkArguments(task->parameters, given);
        if (const auto *error = std::get_if<ArgumentError>(&checked)) {
            if (count > 1 && error->kind == ArgumentError::Kind::OutOfRange)
                break; // more cores than the task takes
            return visibleText(argumentErrorSentence(*error, task->parameters));
        }
        requests.append(requestOf(prepared, std::get<Arguments>(checked), timeout));
    }
    return requests;
}

} // namespace

const QStringList &hideableParts()
{
    static const QStringList parts{u"learn"_s, u"compare"_s, u"results"_s, u"question"_s, u"code"_s, u"transcript"_s, u"workers"_s};
    return parts;
}

QString ThawFile::titleIn(const QString &language) const
{
    return translated(*this, language, u"title"_s, title);
}

QString ThawFile::questionIn(const QString &language) const
{
    return translated(*this, language, u"question"_s, question);
}

QString ThawFile::headIn(const QString &language) const
{
    constexpr qsizetype mostLines = 6;
    QStringList lines;
    for (const QString &line : (titleIn(language).simplified() + u'\n' + questionIn(language)).split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(visibleText(line.trimmed()));
    }
    if (lines.size() > mostLines)
        lines = lines.first(mostLines) << u"…"_s;
    return lines.join(u'\n');
}

std::variant<ComparisonPlan, QString> planOf(const PreparedComparison &comparison)
{
    ComparisonPlan plan;
    plan.repeats = comparison.repeats;
    plan.warmUps = comparison.warmUps;
    if (comparison.seed != PreparedComparison::byChance)
        plan.seed = quint32(comparison.seed);
    if (comparison.repeats < 1 || comparison.repeats > ComparisonPlan::mostRepeats)
        return FileTexts::tr("It asks for %1 repeats; there can be 1 to %2.")
            .arg(comparison.repeats)
            .arg(ComparisonPlan::mostRepeats);
    if (comparison.warmUps < 0 || comparison.warmUps > ComparisonPlan::mostWarmUps)
        return FileTexts::tr("It asks for %1 runs to warm up; there can be 0 to %2.")
            .arg(comparison.warmUps)
            .arg(ComparisonPlan::mostWarmUps);
    if (comparison.seed < PreparedComparison::byChance || comparison.seed > std::numeric_limits<quint32>::max())
        return FileTexts::tr("Its seed is none: a whole number from 0 to 4294967295.");
    if (!(comparison.timeout > 0) || comparison.timeout > ComparisonPlan::longestTimeout)
        return FileTexts::tr("Its timeout is none: seconds, more than 0 and at most %1.")
            .arg(ComparisonPlan::longestTimeout, 0, 'f', 0);
    for (const QString &id : comparison.ways) {
        const std::optional<Way> way = wayFromId(id);
        if (!way)
            return FileTexts::tr("There is no way named \"%1\".").arg(visibleText(id));
        if (!plan.ways.contains(*way))
            plan.ways.append(*way);
    }
    const QString wrongCount = FileTexts::tr(
                                   "It compares nothing, or more than %1 tasks: it wants \"tasks\" and \"ways\".")
                                   .arg(mostTasks);
    if (comparison.tasks.size() > mostTasks)
        return wrongCount;
    for (const PreparedTask &task : comparison.tasks) {
        const auto requests = requestsOf(task, comparison.timeout);
        if (const auto *sentence = std::get_if<QString>(&requests))
            return *sentence;
        for (const RunRequest &request : std::get<QList<RunRequest>>(requests)) {
            if (!plan.requests.contains(request))
                plan.requests.append(request);
        }
    }
    if (plan.ways.isEmpty() || plan.requests.isEmpty() || plan.requests.size() > mostTasks)
        return wrongCount;
    if (comparison.atRest)
        plan.atRest = restingRequest();
    return plan;
}

PreparedComparison preparedOf(const ComparisonPlan &plan)
{
    PreparedComparison prepared;
    for (const RunRequest &request : plan.requests) {
        if (!request.command.program.isEmpty())
            continue; // a file must not name a program to start
        const Task *task = findTask(request.task);
        const QList<Parameter> parameters = task ? task->parameters : QList<Parameter>();
        prepared.tasks.append({request.task, changedArguments(request.arguments, parameters), {}});
        prepared.timeout = request.timeoutSeconds;
    }
    for (const Way way : plan.ways)
        prepared.ways.append(wayId(way));
    prepared.repeats = plan.repeats;
    prepared.warmUps = plan.warmUps;
    prepared.atRest = plan.atRest.has_value();
    prepared.seed = plan.seed ? qint64(*plan.seed) : PreparedComparison::byChance;
    return prepared;
}

std::variant<ThawFile, QString> readThawFile(const QByteArray &bytes, const std::optional<LessonParameters> &lessons)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return FileTexts::tr("It is no JSON: %1 at byte %2.").arg(error.errorString()).arg(error.offset);
    const QString format = document.object().value("format"_L1).toString();
    if (!format.startsWith("thaw/"_L1))
        return FileTexts::tr("It is no file of Thaw's: its \"format\" is not \"%1\".").arg(formatName);
    if (format != formatName)
        return FileTexts::tr(
                   "It is of another version of Thaw: its \"format\" is \"%1\", and this program reads \"%2\".")
            .arg(visibleText(format.left(40)), formatName);
    FileFields fields;
    FieldReader reader(document.object());
    FileFields::describe(fields, reader);
    const FieldReader::Wrong &wrong = reader.wrong();
    if (!wrong.path.isEmpty())
        return (wrong.tooMuch ? FileTexts::tr("Its field \"%1\" is longer, or more, than can be.")
                              : FileTexts::tr("Its field \"%1\" is missing, or not what it must be."))
            .arg(visibleText(wrong.path.left(200)));
    auto file = fromFields(fields);
    if (std::holds_alternative<ThawFile>(file)) {
        const QString sentence = unknownIn(std::get<ThawFile>(file), lessons);
        if (!sentence.isEmpty())
            return sentence;
    }
    return file;
}

std::variant<ThawFile, QString> loadThawFile(const QString &path, const std::optional<LessonParameters> &lessons)
{
    QFile file(path);
    if (file.exists() && !QFileInfo(path).isFile() && !path.startsWith(u':'))
        return FileTexts::tr("It is no file."); // a pipe might never say anything
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    if (file.size() > ThawFile::largest)
        return FileTexts::tr("It has more than %1 MiB.").arg(ThawFile::largest >> 20);
    const QByteArray bytes = file.read(ThawFile::largest);
    if (file.error() != QFileDevice::NoError)
        return file.errorString();
    return readThawFile(bytes, lessons);
}

// What people may want to edit is indented; columns of thousands of numbers are not.
QByteArray toThaw(const ThawFile &file)
{
    FileFields fields;
    fields.format = formatName;
    fields.title = file.title;
    fields.question = file.question;
    fields.translations = file.translations;
    fields.lesson = file.lesson;
    fields.arguments = file.arguments;
    fields.comparison = file.comparison;
    if (file.comparison && file.isSideBySide)
        fields.page = sideBySide;
    fields.hide = file.hide;
    fields.seed = file.results.seed;
    fields.warmUps = file.results.warmUps;
    fields.command = file.results.command;
    for (const RunRecord &run : file.results.atRest)
        fields.atRest.append(recorded(run));
    for (const RunRecord &run : file.results.runs)
        fields.runs.append(recorded(run));
    QByteArray text;
    FieldWriter writer(text);
    FileFields::describe(fields, writer);
    writer.close();
    if (file.results.runs.isEmpty())
        return QJsonDocument::fromJson(text).toJson(QJsonDocument::Indented);
    return text + '\n';
}

} // namespace thaw
