// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lessons/lesson.h"

#include <variant>

namespace thaw {

/// What is wrong with the text of a lesson, in English: only who writes lessons reads it, in the output of a test.
struct LessonError
{
    int line = 0; ///< from 1; 0: it is not about one line
    QString reason;

    bool operator==(const LessonError &) const = default;
};

/// A lesson's text is its fields, one a line (`name: value`), between two lines of three dashes; then Markdown, of which
/// the second part begins with its first heading. resources/docs/adding-a-lesson.md lists the fields.
std::variant<Lesson, LessonError> parseLesson(const QString &id, const QString &text);
QStringList lessonFields(); ///< their names

} // namespace thaw
