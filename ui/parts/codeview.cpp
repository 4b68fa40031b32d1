// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/codeview.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr int marksBeside = 3; // each other; of more the last place has their number

} // namespace

/// The marks, beside the lines.
class CodeView::Margin final : public QWidget
{
public:
    explicit Margin(CodeView *view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const int line : m_view->markedLines()) {
            const QRectF row = m_view->rectOf(line);
            if (!row.isNull())
                paintMarks(painter, row, m_view->marksIn(line));
        }
    }
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QWidget::event(event);
        const auto *help = static_cast<QHelpEvent *>(event);
        QStringList texts;
        for (const int line : m_view->markedLines()) {
            const QRectF row = m_view->rectOf(line);
            if (row.isNull() || help->pos().y() < row.top() || help->pos().y() > row.bottom())
                continue;
            for (const LineMark &mark : m_view->marksIn(line))
                texts.append(mark.text.toHtmlEscaped());
        }
        QToolTip::showText(help->globalPos(), texts.join("<br>"_L1), this);
        return true;
    }

private:
    void paintMarks(QPainter &painter, const QRectF &row, const QList<LineMark> &marks) const
    {
        const double place = double(width()) / marksBeside;
        const double size = std::min(place * 0.9, row.height() * 0.7);
        const qsizetype whole = marks.size() > marksBeside ? marksBeside - 1 : marks.size();
        for (qsizetype i = 0; i < whole; ++i) {
            const double left = double(width()) - place * double(whole - i) + (place - size) / 2;
            const double top = row.center().y() - size / 2;
            painter.setPen(Qt::NoPen);
            painter.setBrush(actorColor(palette(), marks.at(i).number));
            painter.drawPolygon(QPolygonF{{left, top}, {left + size, row.center().y()}, {left, top + size}});
        }
        if (whole == marks.size())
            return;
        painter.setPen(palette().color(QPalette::Text));
        painter.setFont(smallFont(m_view->font()));
        painter.drawText(QRectF(0, row.top(), place, row.height()), Qt::AlignCenter,
                         u"+%1"_s.arg(marks.size() - whole));
    }

    CodeView *m_view;
};

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent), m_highlighter(new Highlighter(document())), m_margin(new Margin(this))
{
    setAccessibleName(tr("Code"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    adoptFont();
    document()->setDocumentMargin(2);
    m_highlighter->setPalette(palette());
    placeMargin();
    m_describe.setSingleShot(true);
    m_describe.setInterval(250ms);
    connect(&m_describe, &QTimer::timeout, this, &CodeView::describe);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        m_hasScrolled = m_hasScrolled || (!m_isScrolling && !m_marks.isEmpty());
        m_margin->update();
    });
}

void CodeView::setScale(double scale)
{
    m_scale = scale;
    adoptFont();
    placeMargin();
}

// Of the document, not of the widget: who has a font of his own never hears that the application's is another.
void CodeView::adoptFont()
{
    constexpr int tabColumns = 4;
    QFont font = fixedFont();
    font.setPointSizeF(font.pointSizeF() * m_scale);
    document()->setDefaultFont(font);
    setTabStopDistance(tabColumns * metrics().horizontalAdvance(u' '));
    updateGeometry();
}

QFontMetrics CodeView::metrics() const
{
    return QFontMetrics(document()->defaultFont());
}

void CodeView::setCode(const QString &code, Language language)
{
    const QScopedValueRollback scrolling(m_isScrolling, true);
    m_marks.clear();
    setExtraSelections({});
    m_highlighter->setLanguage(language);
    setPlainText(code);
    m_margin->update();
    m_describe.start();
}

void CodeView::setMarks(const QList<LineMark> &marks, int followed)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    light();
    viewport()->update(); // who stands in a line may be others, where the same lines stay lit
    m_margin->update();
    m_describe.start();
    if (followed >= 0 && !m_hasScrolled)
        bringIntoSight(followed);
}

void CodeView::followAgain()
{
    m_hasScrolled = false;
}

void CodeView::light()
{
    QList<QTextEdit::ExtraSelection> lit;
    for (const int line : markedLines()) {
        QTextEdit::ExtraSelection selection;
        selection.format.setBackground(litColor(palette()));
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selection.cursor = QTextCursor(document()->findBlockByNumber(line));
        lit.append(selection);
    }
    setExtraSelections(lit);
}

// A third from the top: what comes next is below.
void CodeView::bringIntoSight(int line)
{
    const int inSight = viewport()->height() / std::max(1, metrics().lineSpacing());
    const int first = verticalScrollBar()->value();
    if (line >= first && line < first + inSight)
        return;
    const QScopedValueRollback scrolling(m_isScrolling, true);
    verticalScrollBar()->setValue(line - inSight / 3);
}

void CodeView::describe()
{
    QStringList texts;
    for (const LineMark &mark : std::as_const(m_marks))
        texts.append(tr("line %1: %2").arg(mark.line + 1).arg(mark.text));
    setAccessibleDescription(texts.join(u'\n'));
}

QRectF CodeView::rectOf(int line) const
{
    const QTextBlock block = document()->findBlockByNumber(line);
    const QRectF rect = block.isValid() ? blockBoundingGeometry(block).translated(contentOffset()) : QRectF();
    return rect.bottom() < 0 || rect.top() > viewport()->height() ? QRectF() : rect;
}

QList<LineMark> CodeView::marksIn(int line) const
{
    QList<LineMark> marks;
    std::copy_if(m_marks.begin(), m_marks.end(), std::back_inserter(marks),
                 [line](const LineMark &mark) { return mark.line == line; });
    return marks;
}

QList<int> CodeView::markedLines() const
{
    QList<int> lines;
    for (const LineMark &mark : m_marks) {
        if (!lines.contains(mark.line))
            lines.append(mark.line);
    }
    return lines;
}

// Who stands in a line is also told at its end, in words, where there is room.
void CodeView::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_marks.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(smallFont(font()));
    const int gap = metrics().horizontalAdvance(u' ');
    for (const int line : markedLines()) {
        const QRectF row = rectOf(line);
        if (row.isNull())
            continue;
        const QList<LineMark> marks = marksIn(line);
        const int codeEnd = metrics().horizontalAdvance(document()->findBlockByNumber(line).text())
                            + int(contentOffset().x()) + gap;
        double right = viewport()->width() - gap;
        for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
            const int width = painter.fontMetrics().horizontalAdvance(mark->who);
            if (right - width < codeEnd)
                break;
            painter.setPen(actorColor(palette(), mark->number));
            painter.drawText(QRectF(right - width, row.top(), width, row.height()), Qt::AlignVCenter, mark->who);
            right -= width + 2 * gap;
        }
    }
}

int CodeView::marginWidth() const
{
    return marksBeside * metrics().horizontalAdvance(u'0') + metrics().horizontalAdvance(u'0') / 2;
}

void CodeView::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    m_margin->setGeometry(0, 0, marginWidth(), height());
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    const QScopedValueRollback scrolling(m_isScrolling, true);
    QPlainTextEdit::resizeEvent(event);
    m_margin->setGeometry(0, 0, marginWidth(), height());
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
    return {marginWidth() + columns * metrics().horizontalAdvance(u'0') + margins
                + verticalScrollBar()->sizeHint().width(),
            lines * metrics().lineSpacing() + margins};
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setPalette(palette());
        light();
    } else if (event->type() == QEvent::FontChange && m_margin) {
        adoptFont();
        placeMargin();
    }
}

} // namespace thaw
