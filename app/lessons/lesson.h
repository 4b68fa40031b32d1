// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/ways/way.h"

#include <QList>
#include <QString>

#include <optional>

namespace thaw {

/// One lesson: a file of resources/lessons that a teacher can edit.
struct Lesson
{
    QString id;
    QString title;
    QString task; ///< a task's id, or "own"
    Way way = Way::Process;
    QString code;    ///< file#region of this build's sources
    QString python;  ///< file of resources/examples
    QString body;    ///< Markdown, without a title
    QString tryThis; ///< Markdown list

    bool operator==(const Lesson &) const = default;

    /// Ways that would freeze or endanger a window run in a subject of the lesson's page, not in the main window.
    bool needsSubject() const { return !traits(way).isHarmless(); }
};

/// Nothing where the text is not a lesson.
std::optional<Lesson> parseLesson(const QString &text);

/// All lessons of a language, in order; of the English ones where there are none.
QList<Lesson> loadLessons(const QString &language);
QStringList lessonIds();

/// The part of a source between its `//! [region]` marks, without them; the whole where the region is not in it.
QString markedRegion(const QString &source, const QString &region);

/// The text of `file#region` of this build's own sources.
QString shownCode(const QString &reference);
QString examplePython(const QString &file);

} // namespace thaw
