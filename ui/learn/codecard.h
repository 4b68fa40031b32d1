// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lessons/lesson.h"
#include "ui/parts/card.h"

class QTabBar;

namespace thaw {

class CodeView;

/// The code that runs in a lesson: this build's own, and the same in Python.
class CodeCard final : public Card
{
    Q_OBJECT

public:
    explicit CodeCard(QWidget *parent = nullptr);

    void setLesson(const Lesson &lesson);

private:
    void showCode();
    void copy() const;

    Lesson m_lesson;
    QTabBar *m_language;
    CodeView *m_code;
};

} // namespace thaw
