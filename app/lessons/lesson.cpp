// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/lessons/lesson.h"

#include "app/lessons/lessonparser.h"
#include "workers/tasks/tasklist.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QList<Parameter> Lesson::parameters() const
{
    const Task *known = findTask(task);
    QList<Parameter> parameters = known ? known->parameters : QList<Parameter>();
    for (Parameter &parameter : parameters) {
        if (const auto own = arguments.constFind(parameter.name); own != arguments.constEnd())
            parameter.fallback = *own;
    }
    return parameters;
}

QList<Lesson> loadLessons(const QString &language)
{
    const QDir wanted(u":/lessons/"_s + language);
    const QDir folder = wanted.exists() && !language.isEmpty() ? wanted : QDir(u":/lessons/en"_s);
    QList<Lesson> lessons;
    const QFileInfoList files = folder.entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const auto parsed = parseLesson(file.completeBaseName(), readText(file.filePath()));
        if (const auto *lesson = std::get_if<Lesson>(&parsed)) // a test refuses a build with another
            lessons.append(*lesson);
    }
    std::sort(lessons.begin(), lessons.end(),
              [](const Lesson &one, const Lesson &other) { return one.number < other.number; });
    return lessons;
}

QStringList lessonIds()
{
    QStringList ids;
    for (const Lesson &lesson : loadLessons(u"en"_s))
        ids.append(lesson.id);
    return ids;
}

QMap<QString, QList<Parameter>> lessonParameters()
{
    QMap<QString, QList<Parameter>> parameters;
    for (const Lesson &lesson : loadLessons(u"en"_s))
        parameters.insert(lesson.id, lesson.parameters());
    return parameters;
}

QString markedRegion(const QString &source, const QString &region)
{
    const QString mark = u"//! [%1]"_s.arg(region);
    const qsizetype begin = source.indexOf(mark);
    const qsizetype end = source.indexOf(mark, begin + mark.size());
    if (region.isEmpty() || begin < 0 || end < 0)
        return source;
    return source.sliced(begin + mark.size(), end - begin - mark.size()).trimmed() + u'\n';
}

int ShownCode::lineOf(const QString &file, int line) const
{
    for (const Part &part : parts) {
        if (part.file == file && line >= part.from && line < part.from + part.count)
            return part.at + line - part.from;
    }
    return -1;
}

ShownCode readShownCode(const QString &references)
{
    ShownCode shown;
    for (const QString &reference : references.split(u' ', Qt::SkipEmptyParts)) {
        const QString file = reference.section(u'#', 0, 0);
        const QString source = readText(u":/sources/"_s + file);
        const QString region = markedRegion(source, reference.section(u'#', 1));
        if (!shown.text.isEmpty())
            shown.text += u'\n';
        const auto above = QStringView(source).first(std::max<qsizetype>(0, source.indexOf(region))).count(u'\n');
        shown.parts.append({file, int(above) + 1, int(shown.text.count(u'\n')), int(region.count(u'\n'))});
        shown.text += region;
    }
    return shown;
}

QString shownCode(const QString &references)
{
    return readShownCode(references).text;
}

QString lessonFile(const QString &name)
{
    return readText((name.endsWith(".md"_L1) ? u":/docs/"_s : u":/examples/"_s) + name);
}

QString interpreterOf(const QString &name)
{
    if (name.endsWith(".py"_L1))
        return u"python3"_s;
    return name.endsWith(".sh"_L1) ? u"sh"_s : QString();
}

bool isFileOfLessons(const QString &name)
{
    return !name.contains(u'/') && !lessonFile(name).isEmpty();
}

QString examplePython(const QString &file)
{
    return readText(u":/examples/"_s + file);
}

} // namespace thaw
