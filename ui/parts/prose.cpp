// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/prose.h"

#include <QEvent>
#include <QTextDocument>
#include <QTextFrame>

namespace thaw {

namespace {

constexpr int comfortableWidth = 320;
constexpr int leastWidth = 120;

} // namespace

Prose::Prose(Qt::TextFormat format, QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(format);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

Prose::~Prose() = default;

void Prose::setProse(const QString &text)
{
    if (text == this->text())
        return;
    setText(text);
    forgetHeights();
}

void Prose::forgetHeights()
{
    m_heights.clear();
    m_ruler.reset();
}

// As a QLabel makes its own document; what is set before the text costs no further layout.
std::unique_ptr<QTextDocument> Prose::makeRuler() const
{
    auto ruler = std::make_unique<QTextDocument>();
    ruler->setUndoRedoEnabled(false);
    ruler->setDefaultFont(font());
    if (textFormat() == Qt::MarkdownText)
        ruler->setMarkdown(text());
    else
        ruler->setPlainText(text());
    QTextFrameFormat frame = ruler->rootFrame()->frameFormat();
    frame.setMargin(0);
    ruler->rootFrame()->setFrameFormat(frame);
    return ruler;
}

int Prose::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.cend())
        return *known;
    if (!m_ruler)
        m_ruler = makeRuler();
    m_ruler->setTextWidth(width);
    const int height = qCeil(m_ruler->size().height());
    m_heights.insert(width, height);
    return height;
}

// The height follows from the width that there is; here a line stands for it.
QSize Prose::sizeHint() const
{
    return {comfortableWidth, fontMetrics().height()};
}

QSize Prose::minimumSizeHint() const
{
    return {leastWidth, fontMetrics().height()};
}

void Prose::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    const QString markdown = text();
    setText({}); // the space between its paragraphs is of the font that it had when it was read
    setText(markdown);
    forgetHeights();
}

} // namespace thaw
