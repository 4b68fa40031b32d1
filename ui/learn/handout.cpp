// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/handout.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct HandoutTexts
{
    Q_DECLARE_TR_FUNCTIONS(Handout)
};

constexpr int dots = 96;          // an inch: what the document's sizes are meant for
constexpr double pageMargin = 18; // mm
constexpr double widest = 600;    // px, of a picture

QString heading(const QString &text)
{
    return u"<h2>%1</h2>"_s.arg(text.toHtmlEscaped());
}

QString fixed(const QStringList &lines)
{
    return u"<pre>%1</pre>"_s.arg(lines.join(u'\n').toHtmlEscaped());
}

QString tableOf(const QList<QStringList> &rows)
{
    QString html = u"<table cellpadding=\"3\">"_s;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        html += u"<tr>"_s;
        for (const QString &cell : rows.at(row))
            html += (row == 0 ? u"<th align=\"left\">%1</th>"_s : u"<td>%1</td>"_s).arg(cell.toHtmlEscaped());
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

void addMarkdown(QTextCursor &cursor, const QString &text)
{
    QTextDocument part;
    part.setMarkdown(text);
    cursor.insertFragment(QTextDocumentFragment(&part));
}

} // namespace

QByteArray toPdf(const Handout &handout)
{
    QTextDocument document;
    document.setDefaultStyleSheet(u"pre { font-size: 8pt; } h1 { font-size: 18pt; } h2 { font-size: 13pt; }"_s);
    QFont font = document.defaultFont();
    font.setPointSizeF(10);
    document.setDefaultFont(font);
    QTextCursor cursor(&document);
    cursor.insertHtml(u"<h1>%1</h1>"_s.arg(handout.title.toHtmlEscaped()));
    cursor.insertBlock();
    addMarkdown(cursor, handout.body);
    const auto add = [&cursor](const QString &html) {
        cursor.insertBlock();
        cursor.insertHtml(html);
    };
    add(heading(HandoutTexts::tr("Your run")));
    add(fixed({handout.command}));
    add(u"<p>%1</p>"_s.arg(
        (handout.outcome.isEmpty() ? HandoutTexts::tr("It has not run yet.") : handout.outcome).toHtmlEscaped()));
    if (!handout.picture.isNull()) {
        const double width = handout.picture.width() / handout.picture.devicePixelRatio();
        document.addResource(QTextDocument::ImageResource, QUrl(u"picture"_s), handout.picture);
        add(u"<img src=\"picture\" width=\"%1\"/>"_s.arg(std::min(width, widest)));
    }
    if (handout.workers.size() > 1)
        add(heading(HandoutTexts::tr("Workers")) + tableOf(handout.workers));
    if (!handout.transcript.isEmpty())
        add(heading(HandoutTexts::tr("Transcript")) + fixed(handout.transcript));
    if (!handout.tryThis.isEmpty()) {
        add(heading(HandoutTexts::tr("Try this")));
        cursor.insertBlock();
        addMarkdown(cursor, handout.tryThis);
    }
    if (!handout.code.isEmpty())
        add(heading(HandoutTexts::tr("The code that runs: %1").arg(handout.codeOf)) + fixed({handout.code}));

    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dots);
    writer.setTitle(handout.title);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(pageMargin, pageMargin, pageMargin, pageMargin), QPageLayout::Millimeter);
    document.print(&writer);
    return pdf;
}

} // namespace thaw
