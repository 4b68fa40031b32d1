// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/lessons/lessonparser.h"

#include "app/runs/sentences.h"
#include "workers/tasks/tasklist.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr auto fence = "---"_L1;
constexpr auto ownTask = "own"_L1; // stands for the worker that people bring
constexpr auto noTask = "none"_L1; // there is nothing to run

/// Why a value is refused; nothing where it is right.
using Refusal = std::optional<QString>;

Refusal readNumber(const QString &value, Lesson &lesson)
{
    lesson.number = value.toInt();
    return lesson.number >= 1 ? Refusal() : u"\"%1\" is no whole number from 1 up"_s.arg(value);
}

Refusal readTask(const QString &value, Lesson &lesson)
{
    lesson.isText = value == noTask;
    if (value == ownTask || value == noTask)
        return {};
    lesson.task = value;
    return findTask(value)
               ? Refusal()
               : u"there is no task \"%1\"; \"%2\" stands for none of ours, \"%3\" for nothing to run"_s.arg(value,
                                                                                                             ownTask,
                                                                                                             noTask);
}

Refusal readWay(const QString &value, Lesson &lesson)
{
    const auto way = wayFromId(value);
    if (!way)
        return u"there is no way \"%1\""_s.arg(value);
    lesson.way = *way;
    if (lesson.bringsOwnWorker() && lesson.needsSubject())
        return u"a worker of one's own is a process, and this window never waits for it: no way \"%1\""_s.arg(value);
    return {};
}

/// NAME=VALUE …, as on the command line.
Refusal readArguments(const QString &value, const Lesson &lesson, Arguments &arguments)
{
    const Task *task = findTask(lesson.task);
    if (!task)
        return u"a worker of one's own declares its arguments itself"_s;
    QList<NamedText> given;
    for (const QString &word : value.split(u' ', Qt::SkipEmptyParts))
        given.append({word.section(u'=', 0, 0), word.section(u'=', 1)});
    const auto checked = checkArguments(task->parameters, given);
    if (const auto *error = std::get_if<ArgumentError>(&checked))
        return argumentErrorSentence(*error, task->parameters);
    for (const NamedText &one : given)
        arguments.insert(one.name, std::get<Arguments>(checked).value(one.name));
    return {};
}

Refusal readMeasures(const QString &value, Lesson &lesson)
{
    lesson.measuresStartCosts = value == "start-costs"_L1;
    return lesson.measuresStartCosts ? Refusal() : u"\"%1\" is not what can be measured: start-costs"_s.arg(value);
}

Refusal readMain(const QString &value, Lesson &lesson)
{
    lesson.mainLooks = value == "looks"_L1;
    return lesson.mainLooks ? Refusal() : u"\"%1\" is not what main does meanwhile: looks"_s.arg(value);
}

QStringList partsOf(const QString &value)
{
    QStringList parts = value.split(u'|');
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

Refusal readQuestion(const QString &value, Lesson &lesson)
{
    lesson.question.text = value;
    return {};
}

Refusal readAnswers(const QString &value, Lesson &lesson)
{
    lesson.question.answers = partsOf(value);
    const qsizetype count = lesson.question.answers.size();
    if (!lesson.question.isAsked())
        return u"answers to no question"_s;
    if (count < Question::fewestAnswers || count > Question::mostAnswers || lesson.question.answers.contains(QString()))
        return u"a question has two to four answers, with | between them"_s;
    return {};
}

Refusal readRight(const QString &value, Lesson &lesson)
{
    for (const QString &part : partsOf(value)) {
        const auto read = readCondition(part);
        if (const auto *why = std::get_if<QString>(&read))
            return *why;
        lesson.question.right.append(std::get<Condition>(read));
    }
    if (lesson.question.right.size() != lesson.question.answers.size())
        return u"each answer has a condition, with | between them"_s;
    return {};
}

Refusal readWhy(const QString &value, Lesson &lesson)
{
    lesson.question.why = value;
    return lesson.question.isAsked() ? Refusal() : u"a reason, and no question"_s;
}

Refusal readFiles(const QString &value, Lesson &lesson)
{
    lesson.files = value.split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : lesson.files) {
        if (!isFileOfLessons(name))
            return u"there is no file \"%1\" of the examples or the documents"_s.arg(name);
    }
    return {};
}

template<QString Lesson::*text>
Refusal readInto(const QString &value, Lesson &lesson)
{
    lesson.*text = value;
    return {};
}

template<Arguments Lesson::*arguments>
Refusal readArgumentsInto(const QString &value, Lesson &lesson)
{
    return readArguments(value, lesson, lesson.*arguments);
}

struct Field
{
    QLatin1StringView name;
    enum { Always, ToRun, No } isNeeded; ///< ToRun: where there is something to run
    Refusal (*read)(const QString &value, Lesson &lesson);
};

// Read in this order: the arguments are those of the task.
constexpr std::array fields{
    Field{"number"_L1, Field::Always, readNumber},
    Field{"title"_L1, Field::Always, readInto<&Lesson::title>},
    Field{"task"_L1, Field::Always, readTask},
    Field{"arguments"_L1, Field::No, readArgumentsInto<&Lesson::arguments>},
    Field{"baseline"_L1, Field::No, readArgumentsInto<&Lesson::baseline>},
    Field{"measures"_L1, Field::No, readMeasures},
    Field{"main"_L1, Field::No, readMain},
    Field{"way"_L1, Field::ToRun, readWay},
    Field{"code"_L1, Field::ToRun, readInto<&Lesson::code>},
    Field{"python"_L1, Field::ToRun, readInto<&Lesson::python>},
    Field{"files"_L1, Field::No, readFiles},
    Field{"picture"_L1, Field::No, readInto<&Lesson::picture>},
    Field{"question"_L1, Field::No, readQuestion},
    Field{"answers"_L1, Field::No, readAnswers},
    Field{"right"_L1, Field::No, readRight},
    Field{"why"_L1, Field::No, readWhy},
};

struct Given
{
    QString value;
    int line = 0;
};
using GivenFields = QHash<QString, Given>;

/// The fields as they stand there, each known and not empty; `at` is left at the line after them.
std::variant<GivenFields, LessonError> readHead(const QStringList &lines, qsizetype &at)
{
    if (lines.value(0) != fence)
        return LessonError{1, u"a lesson begins with a line of three dashes"_s};
    GivenFields given;
    for (at = 1; at < lines.size() && lines.at(at) != fence; ++at) {
        const int line = int(at) + 1;
        const QString name = lines.at(at).section(u':', 0, 0).trimmed();
        const QString value = lines.at(at).section(u':', 1).trimmed();
        const bool isKnown = std::any_of(fields.begin(), fields.end(),
                                         [&name](const Field &field) { return field.name == name; });
        if (!isKnown)
            return LessonError{line, u"there is no field \"%1\""_s.arg(name)};
        if (given.contains(name))
            return LessonError{line, u"\"%1\" stands there twice"_s.arg(name)};
        if (value.isEmpty())
            return LessonError{line, u"\"%1\" has no value"_s.arg(name)};
        given.insert(name, {value, line});
    }
    if (at == lines.size())
        return LessonError{0, u"the fields end with a line of three dashes"_s};
    ++at;
    return given;
}

} // namespace

std::variant<Lesson, LessonError> parseLesson(const QString &id, const QString &text)
{
    const QStringList lines = text.split(u'\n');
    qsizetype at = 0;
    const auto head = readHead(lines, at);
    if (const auto *error = std::get_if<LessonError>(&head))
        return *error;
    const auto &given = std::get<GivenFields>(head);
    Lesson lesson;
    lesson.id = id;
    for (const Field &field : fields) {
        const auto found = given.constFind(field.name);
        if (found == given.constEnd()) {
            if (field.isNeeded == Field::Always || (field.isNeeded == Field::ToRun && !lesson.isText))
                return LessonError{0, u"the field \"%1\" is missing"_s.arg(field.name)};
            continue;
        }
        if (const Refusal refusal = field.read(found->value, lesson))
            return LessonError{found->line, *refusal};
    }
    if (lesson.question.isAsked() && (lesson.question.right.isEmpty() || lesson.question.why.isEmpty()))
        return LessonError{given.value(u"question"_s).line, u"a question has answers, what is right, and why"_s};
    const QString whole = lines.mid(at).join(u'\n');
    const qsizetype heading = whole.indexOf("\n## "_L1);
    lesson.body = whole.first(heading < 0 ? whole.size() : heading).trimmed();
    if (heading >= 0)
        lesson.tryThis = whole.mid(whole.indexOf(u'\n', heading + 1)).trimmed();
    return lesson;
}

QStringList lessonFields()
{
    QStringList names;
    for (const Field &field : fields)
        names.append(field.name);
    return names;
}

} // namespace thaw
