// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lessons/lesson.h"
#include "ui/parts/card.h"

#include <QPointer>

class QLabel;
class QTabBar;

namespace thaw {

class CodeView;
class MarkModel;

/// The code that runs in a lesson: this build's own, with marks where its actors stand, and the same in Python.
class CodeCard final : public Card
{
    Q_OBJECT

public:
    explicit CodeCard(QWidget *parent = nullptr);

    void setLesson(const Lesson &lesson);
    void setMarks(MarkModel *marks);
    void setCodeScale(double scale); ///< on top of the scale of all

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCode();
    void showMarks();
    void showLegend();
    void copy() const;

    Lesson m_lesson;
    QTabBar *m_language;
    CodeView *m_code;
    QLabel *m_legend;
    ShownCode m_shown; ///< none where the Python is shown
    QPointer<MarkModel> m_marks;
};

} // namespace thaw
