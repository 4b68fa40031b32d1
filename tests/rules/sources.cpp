// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/rules/sources.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace thaw {

Source source(const QString &path)
{
    QFile file(top + path);
    return {path, file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString()};
}

QList<Source> sourcesIn(const QString &folder, const QStringList &patterns)
{
    QList<Source> sources;
    QDirIterator files(top + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        sources.append(source(files.next().mid(top.size())));
    return sources;
}

QList<Source> code(const QString &folder)
{
    return sourcesIn(folder, {u"*.cpp"_s, u"*.h"_s, u"*.def"_s});
}

QList<Source> buildFiles()
{
    QList<Source> files{source(u"CMakeLists.txt"_s)};
    for (const QString &folder : {u"app"_s, u"ui"_s, u"workers"_s, u"tests"_s, u"resources"_s})
        files += sourcesIn(folder, {u"CMakeLists.txt"_s, u"*.cmake"_s});
    return files;
}

QStringList captured(const QString &text, const QString &pattern)
{
    QStringList found;
    QRegularExpressionMatchIterator matches = QRegularExpression(pattern, QRegularExpression::MultilineOption)
                                                  .globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

QString bare(const QString &text)
{
    // An include is looked for first: the name of its file stands between quotes. A ' between digits separates thousands.
    static const QRegularExpression hidden(
        uR"re((#(?:[ \t]|/\*[\s\S]*?\*/)*include(?:[ \t]|/\*[\s\S]*?\*/)*"[^"\n]*"))re"
        uR"re(|//(?:\\\n|[^\n])*|/\*[\s\S]*?\*/|R"([^()\\\s]*)\([\s\S]*?\)\2")re"
        uR"re(|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+')re"_s);
    static const QRegularExpression comment(uR"re(/\*[\s\S]*?\*/)re"_s);
    QString kept;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = hidden.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        kept += QStringView(text).mid(from, match.capturedStart() - from);
        kept += match.captured(1).remove(comment);
        if (match.capturedLength(1) == 0)
            kept += QString(1, u' ') + QString(match.capturedView().count(u'\n'), u'\n');
        from = match.capturedEnd();
    }
    return kept += QStringView(text).mid(from);
}

QByteArray sentence(const Source &source, const QString &what)
{
    return (source.path + u": "_s + what).toLocal8Bit();
}

} // namespace thaw
