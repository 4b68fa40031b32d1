// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/prose.h"

#include "ui/style/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr int comfortableWidth = 320;
constexpr int leastWidth = 120;

// Its head is tinted: lines between the cells would take more time to paint than all of the text.
void styleTable(QTextTable &table, const QColor &tint)
{
    QTextTableFormat format = table.format();
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(scaled(4));
    format.setTopMargin(scaled(8));
    format.setBottomMargin(scaled(8));
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat tinted = cell.format();
        tinted.setBackground(tint);
        cell.setFormat(tinted);
    }
}

// As a QLabel makes its own. What is set before the text costs no further layout.
std::unique_ptr<QTextDocument> labelDocument(const QLabel &label)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(label.font());
    QTextOption option = document->defaultTextOption();
    // In what others say a word may be longer than a line.
    option.setWrapMode(label.textFormat() == Qt::PlainText ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                                           : QTextOption::WordWrap);
    document->setDefaultTextOption(option);
    if (label.textFormat() == Qt::MarkdownText)
        document->setMarkdown(label.text());
    else
        document->setPlainText(label.text());
    QTextFrameFormat frame = document->rootFrame()->frameFormat();
    frame.setMargin(0);
    document->rootFrame()->setFrameFormat(frame);
    for (QTextFrame *child : document->rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(child))
            styleTable(*table, label.palette().color(QPalette::Mid));
    }
    return document;
}

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
    const bool hasLinks = textFormat() == Qt::MarkdownText && text.contains("]("_L1);
    setTextInteractionFlags(hasLinks ? Qt::TextBrowserInteraction : Qt::TextSelectableByMouse);
    forget();
}

void Prose::setLeastLines(int lines)
{
    m_leastLines = lines;
    adoptFont();
}

void Prose::adoptFont()
{
    if (m_leastLines > 0)
        setMinimumHeight(m_leastLines * fontMetrics().lineSpacing());
}

void Prose::forget()
{
    m_heights.clear();
    m_document.reset();
}

QTextDocument &Prose::documentAt(int width) const
{
    if (!m_document)
        m_document = labelDocument(*this);
    if (m_document->textWidth() != width) // the same would be laid out again
        m_document->setTextWidth(width);
    return *m_document;
}

int Prose::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.cend())
        return *known;
    const int height = qCeil(documentAt(width).size().height());
    m_heights.insert(width, height);
    return height;
}

// The height follows from the width that there is; here a line stands for it.
QSize Prose::sizeHint() const
{
    return {scaled(comfortableWidth), fontMetrics().height()};
}

QSize Prose::minimumSizeHint() const
{
    return {scaled(leastWidth), fontMetrics().height()};
}

QString Prose::spokenName() const
{
    if (textFormat() != Qt::MarkdownText)
        return text();
    if (!m_document)
        m_document = labelDocument(*this);
    return m_document->toPlainText().trimmed();
}

void Prose::paintEvent(QPaintEvent *event)
{
    if (hasSelectedText()) {
        QLabel::paintEvent(event);
        return;
    }
    QTextDocument &document = documentAt(width());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.palette.setColor(QPalette::Text, palette().color(foregroundRole()));
    QPainter painter(this);
    if (!alignment().testFlag(Qt::AlignTop))
        painter.translate(0, std::max(0, (height() - qCeil(document.size().height())) / 2));
    document.documentLayout()->draw(&painter, context);
}

void Prose::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    const QString same = text();
    setText({}); // the space between its paragraphs is of the font that it had when it was read
    setText(same);
    forget();
    adoptFont();
}

} // namespace thaw
