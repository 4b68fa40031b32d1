// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lessons/question.h"
#include "workers/contract/arguments.h"
#include "workers/ways/way.h"

#include <QList>
#include <QMap>
#include <QString>

namespace thaw {

/// One lesson: a file of resources/lessons that a teacher can edit.
struct Lesson
{
    QString id;     ///< the name of its file
    int number = 0; ///< its place in the list, from 1
    QString title;
    QString task;        ///< a task's id; empty: people bring a worker of their own, or nothing runs
    bool isText = false; ///< there is nothing to run in it
    Way way = Way::Process;
    Arguments arguments; ///< that it begins with, where they are others than the task's own
    Arguments baseline;  ///< that differ in a run which is made first, to compare with; empty: no such run
    bool measuresStartCosts = false;
    bool mainLooks = false; ///< every 0.3 s whether the task still runs, as in the article
    QString code;           ///< file#region … of this build's sources
    QString python;         ///< file of resources/examples
    QStringList files;      ///< names of such, and of documents, to read, to copy, to save and to run
    QString picture;        ///< its name; empty: none
    Question question;
    QString body;    ///< Markdown, without a title
    QString tryThis; ///< Markdown list

    bool operator==(const Lesson &) const = default;

    bool bringsOwnWorker() const { return task.isEmpty() && !isText; }
    /// Ways that would freeze or endanger a window run in a subject of the lesson's page, not in the main window.
    bool needsSubject() const { return !traits(way).isHarmless(); }
    /// The task's, with the lesson's own defaults; none where the worker declares them.
    QList<Parameter> parameters() const;
};

/// All lessons of a language, in order; of the English ones where there are none.
QList<Lesson> loadLessons(const QString &language);
QStringList lessonIds();
QMap<QString, QList<Parameter>> lessonParameters(); ///< by id; thread-safe

/// The part of a source between its `//! [region]` marks, without them; the whole where the region is not in it.
QString markedRegion(const QString &source, const QString &region);

/// Parts of this build's own sources, one below the other with an empty line between them.
struct ShownCode
{
    struct Part
    {
        QString file;
        int from = 0;  ///< its first line in the file, from 1
        int at = 0;    ///< its first line in the text, from 0
        int count = 0; ///< of lines
    };

    QString text;
    QList<Part> parts;

    int lineOf(const QString &file,
               int line) const; ///< in the text, from 0, where a line of a file stands; -1: nowhere
};

/// references: `file#region`, or several with blanks between them.
ShownCode readShownCode(const QString &references);
QString shownCode(const QString &references); ///< its text
QString examplePython(const QString &file);

QString lessonFile(const QString &name); ///< the text of one of Lesson::files
/// The program that such a file is started with; empty: it is none, or has to be built first.
QString interpreterOf(const QString &name);
bool isFileOfLessons(const QString &name); ///< whether there is one of that name

} // namespace thaw
