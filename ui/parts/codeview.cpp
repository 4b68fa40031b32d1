// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/codeview.h"

#include <QEvent>
#include <QScrollBar>

namespace thaw {

CodeView::CodeView(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new Highlighter(document()))
{
    setAccessibleName(tr("Code"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setFont(fixedFont());
    constexpr int tabColumns = 4;
    setTabStopDistance(tabColumns * fontMetrics().horizontalAdvance(u' '));
    document()->setDocumentMargin(2);
    m_highlighter->setPalette(palette());
}

void CodeView::setCode(const QString &code, Language language)
{
    m_highlighter->setLanguage(language);
    setPlainText(code);
}

QSize CodeView::sizeHint() const
{
    constexpr int columns = 75;
    constexpr int lines = 30;
    return sizeFor(columns, lines);
}

QSize CodeView::minimumSizeHint() const
{
    constexpr int columns = 34;
    constexpr int lines = 6;
    return sizeFor(columns, lines);
}

QSize CodeView::sizeFor(int columns, int lines) const
{
    const int margins = 2 * qCeil(document()->documentMargin());
    return {columns * fontMetrics().horizontalAdvance(u'0') + margins + verticalScrollBar()->sizeHint().width(),
            lines * fontMetrics().lineSpacing() + margins};
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

} // namespace thaw
