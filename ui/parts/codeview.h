// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/highlighter.h"

#include <QList>
#include <QPlainTextEdit>
#include <QTimer>

namespace thaw {

/// Somebody stands in a line.
struct LineMark
{
    int line = 0;   ///< from 0
    int number = 0; ///< of the actor, from 0: its colour
    QString who;    ///< short: stands at the end of the line
    QString text;   ///< whole, for tool tips and for those who listen

    bool operator==(const LineMark &) const = default;
};

/// Code to read and to copy from: fixed font, syntax colours of the theme, no wrapping. Beside the lines in which somebody
/// stands there are marks, and these lines are lit.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    void setCode(const QString &code, Language language); ///< without marks

    /// The view scrolls to the line of the mark that is followed, -1 for none, unless its reader has scrolled it himself.
    void setMarks(const QList<LineMark> &marks, int followed = -1);
    const QList<LineMark> &marks() const { return m_marks; }
    void followAgain(); ///< wherever the reader has scrolled

    void setScale(double scale); ///< of its text, on top of the scale of all

    QSize sizeHint() const override; ///< what a lesson's code takes
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Margin;

    void adoptFont();
    QFontMetrics metrics() const; ///< of the code
    QSize sizeFor(int columns, int lines) const;
    int marginWidth() const;
    void placeMargin();
    void light();
    void bringIntoSight(int line);
    void describe();
    QRectF rectOf(int line) const; ///< in the viewport; null where it is out of sight
    QList<LineMark> marksIn(int line) const;
    QList<int> markedLines() const; ///< each once

    Highlighter *m_highlighter;
    Margin *m_margin;
    QList<LineMark> m_marks;
    QTimer m_describe;          ///< whoever listens hears where they have come to rest
    bool m_isScrolling = false; ///< by itself
    bool m_hasScrolled = false; ///< the reader has
    double m_scale = 1;
};

} // namespace thaw
