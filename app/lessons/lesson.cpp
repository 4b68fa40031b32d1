// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/lessons/lesson.h"

#include <QDir>
#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

std::optional<Lesson> parseLesson(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    if (lines.value(0) != "---"_L1)
        return std::nullopt;
    QHash<QString, QString> fields;
    qsizetype at = 1;
    for (; at < lines.size() && lines.at(at) != "---"_L1; ++at)
        fields.insert(lines.at(at).section(u':', 0, 0).trimmed(), lines.at(at).section(u':', 1).trimmed());
    const auto way = wayFromId(fields.value(u"way"_s));
    if (at == lines.size() || !way || fields.value(u"id"_s).isEmpty())
        return std::nullopt;
    const QString whole = lines.mid(at + 1).join(u'\n');
    const qsizetype heading = whole.indexOf("\n## "_L1);
    const QString after = heading < 0 ? QString() : whole.mid(whole.indexOf(u'\n', heading + 1));
    return Lesson{fields.value(u"id"_s),
                  fields.value(u"title"_s),
                  fields.value(u"task"_s),
                  *way,
                  fields.value(u"code"_s),
                  fields.value(u"python"_s),
                  whole.first(heading < 0 ? whole.size() : heading).trimmed(),
                  after.trimmed()};
}

QList<Lesson> loadLessons(const QString &language)
{
    const QDir wanted(u":/lessons/"_s + language);
    const QDir folder = wanted.exists() && !language.isEmpty() ? wanted : QDir(u":/lessons/en"_s);
    QList<Lesson> lessons;
    const QStringList files = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (const auto lesson = parseLesson(readText(folder.filePath(file))))
            lessons.append(*lesson);
    }
    return lessons;
}

QStringList lessonIds()
{
    QStringList ids;
    for (const Lesson &lesson : loadLessons(u"en"_s))
        ids.append(lesson.id);
    return ids;
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

QString shownCode(const QString &reference)
{
    return markedRegion(readText(u":/sources/"_s + reference.section(u'#', 0, 0)), reference.section(u'#', 1));
}

QString examplePython(const QString &file)
{
    return readText(u":/examples/"_s + file);
}

} // namespace thaw
