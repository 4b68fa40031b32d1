// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/handout.h"

#include "app/runs/transcriptmodel.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRectF>
#include <QSizeF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct HandoutTexts
{
    Q_DECLARE_TR_FUNCTIONS(Handout)
};

constexpr int dots = 96;          // an inch: what the document's sizes are meant for
constexpr double pageMargin = 16; // mm
constexpr double footer = 24;     // px, for the page's number
constexpr int linesAtAnEnd = 30;  // of a transcript

/// Appends to a document, each part in blocks of its own.
class HandoutWriter final
{
public:
    explicit HandoutWriter(QTextDocument &document) : m_document(document), m_cursor(&document) {}

    void addHeading(const QString &text, int level = 2)
    {
        QTextBlockFormat block;
        block.setHeadingLevel(level);
        block.setTopMargin(level == 1 ? 0 : 14);
        block.setBottomMargin(4);
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontPointSize(level == 1 ? 18 : 13);
        begin(block);
        m_cursor.insertText(text, format);
    }

    void addText(const QString &text)
    {
        begin();
        m_cursor.insertText(text, QTextCharFormat());
    }

    void addFixed(const QString &lines)
    {
        QTextCharFormat format;
        format.setFontFamilies({u"monospace"_s});
        format.setFontFixedPitch(true);
        format.setFontPointSize(8);
        begin();
        m_cursor.insertText(lines, format);
    }

    void addMarkdown(const QString &text)
    {
        QTextDocument part;
        part.setMarkdown(text);
        begin();
        m_cursor.insertFragment(QTextDocumentFragment(&part));
    }

    void addPicture(const QImage &picture)
    {
        QTextImageFormat format;
        format.setName(u"picture"_s);
        const double width = picture.width() / picture.devicePixelRatio();
        format.setWidth(std::floor(std::min(width, m_document.pageSize().width())));
        m_document.addResource(QTextDocument::ImageResource, QUrl(format.name()), picture);
        begin();
        m_cursor.insertImage(format);
    }

    void addTable(const QList<QStringList> &rows)
    {
        QTextTableFormat format;
        format.setCellPadding(3);
        format.setBorder(0);
        begin();
        QTextTable *table = m_cursor.insertTable(int(rows.size()), int(rows.first().size()), format);
        for (int row = 0; row < table->rows(); ++row) {
            QTextCharFormat text;
            text.setFontWeight(row == 0 ? QFont::Bold : QFont::Normal);
            for (int column = 0; column < table->columns(); ++column)
                table->cellAt(row, column).firstCursorPosition().insertText(rows.at(row).value(column), text);
        }
        m_cursor.movePosition(QTextCursor::End);
    }

private:
    /// Out of any list that came before.
    void begin(const QTextBlockFormat &format = {})
    {
        if (m_document.isEmpty())
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format, QTextCharFormat());
    }

    QTextDocument &m_document;
    QTextCursor m_cursor;
};

/// A heading at the foot of a page would have lost what it is the heading of.
void keepHeadingsWithText(QTextDocument &document)
{
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    const double height = document.pageSize().height();
    const auto pageOf = [layout, height](double y) { return std::floor(y / height); };
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || !block.next().isValid())
            continue;
        const double begins = layout->blockBoundingRect(block).top();
        const QRectF text = layout->blockBoundingRect(block.next());
        if (pageOf(begins) == pageOf(std::min(text.bottom(), text.top() + 40)))
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
    }
}

} // namespace

QStringList linesOnPaper(const TranscriptModel &transcript)
{
    QStringList lines;
    const int rows = transcript.rowCount();
    for (int row = 0; row < rows; ++row) {
        if (row == linesAtAnEnd && rows > 2 * linesAtAnEnd) {
            row = rows - linesAtAnEnd;
            lines.append(HandoutTexts::tr("… left out here: %1 lines …").arg(rows - 2 * linesAtAnEnd));
        }
        const QModelIndex index = transcript.index(row);
        lines.append(u"%1  %2  %3"_s.arg(index.data(TranscriptModel::SecondsRole).toDouble(), 8, 'f', 3)
                         .arg(index.data(TranscriptModel::WhoRole).toString(),
                              index.data(TranscriptModel::TextRole).toString()));
    }
    return lines;
}

void layOut(const Handout &handout, QTextDocument &document, const QSizeF &page)
{
    QFont font = document.defaultFont();
    font.setPointSizeF(10);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setPageSize(page);
    HandoutWriter writer(document);
    writer.addHeading(handout.title, 1);
    writer.addMarkdown(handout.body);
    writer.addHeading(HandoutTexts::tr("Your run"));
    if (!handout.command.isEmpty())
        writer.addFixed(handout.command);
    writer.addText(handout.outcome.isEmpty() ? HandoutTexts::tr("It has not run yet.") : handout.outcome);
    if (!handout.picture.isNull())
        writer.addPicture(handout.picture);
    if (handout.workers.size() > 1) {
        writer.addHeading(HandoutTexts::tr("Workers"));
        writer.addTable(handout.workers);
    }
    if (!handout.transcript.isEmpty()) {
        writer.addHeading(HandoutTexts::tr("Transcript"));
        writer.addFixed(handout.transcript.join(u'\n'));
    }
    if (!handout.tryThis.isEmpty()) {
        writer.addHeading(HandoutTexts::tr("Try this"));
        writer.addMarkdown(handout.tryThis);
    }
    if (!handout.code.isEmpty()) {
        writer.addHeading(HandoutTexts::tr("The code that runs: %1").arg(handout.codeOf));
        writer.addFixed(handout.code);
    }
    keepHeadingsWithText(document);
}

Pdf toPdf(const Handout &handout)
{
    Pdf pdf;
    QBuffer buffer(&pdf.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dots);
    writer.setTitle(handout.title);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(pageMargin, pageMargin, pageMargin, pageMargin), QPageLayout::Millimeter);
    const QSizeF page(writer.width(), writer.height() - footer);
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    layOut(handout, document, page);
    pdf.pages = document.pageCount();
    QPainter painter(&writer);
    for (int number = 0; number < pdf.pages; ++number) {
        if (number > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -number * page.height());
        document.drawContents(&painter, QRectF(QPointF(0, number * page.height()), page));
        painter.restore();
        painter.drawText(QRectF(0, page.height(), page.width(), footer), Qt::AlignRight | Qt::AlignBottom,
                         u"%1 / %2"_s.arg(number + 1).arg(pdf.pages));
    }
    painter.end();
    return pdf;
}

} // namespace thaw
