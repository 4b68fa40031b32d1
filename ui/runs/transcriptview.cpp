// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/runs/transcriptview.h"

#include "app/runs/transcriptmodel.h"
#include "ui/parts/keys.h"
#include "ui/parts/spoken.h"
#include "ui/runs/transcriptdelegate.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace thaw {

TranscriptView::TranscriptView(QWidget *parent) : UniformListView(parent), m_delegate(new TranscriptDelegate(this))
{
    setAccessibleName(tr("Transcript"));
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copy = new QAction(tr("Copy"), this);
    copy->setShortcuts(keysOf(KeyAction::Copy).keys);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &TranscriptView::copySelected);
    auto *all = new QAction(tr("Copy all"), this);
    connect(all, &QAction::triggered, this, &TranscriptView::copyAll);
    addActions({copy, all});
    adoptFont();
}

void TranscriptView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        disconnect(model(), &QAbstractItemModel::rowsRemoved, this, nullptr);
    UniformListView::setModel(newModel);
    if (newModel)
        connect(newModel, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { keepPlace(first, last); });
    m_followsTail = true;
    doItemsLayout();
}

void TranscriptView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void TranscriptView::copySelected() const
{
    if (!selectionModel())
        return;
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QStringList lines;
    lines.reserve(indexes.size());
    for (const QModelIndex &index : indexes)
        lines += index.data().toString();
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void TranscriptView::copyAll() const
{
    QStringList lines;
    lines.reserve(rows());
    for (int row = 0; row < rows(); ++row)
        lines += indexOf(row).data().toString();
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QSize TranscriptView::sizeHint() const
{
    constexpr int lines = 6;
    return {m_delegate->sizeHint({}, {}).width() * 2, lines * rowHeight()};
}

void TranscriptView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    describe(this, rows() == 0 ? m_placeholder : QString());
    if (rows() == 0) {
        m_whoColumns = 0;
        painter.setPen(mutedText(palette()));
        painter.drawText(viewport()->rect(), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, m_placeholder);
        paintKeyboardFocus(painter, *this);
        return;
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int last = std::min(rows() - 1, topRow() + event->rect().bottom() / rowHeight());
    fitColumns(topRow(), std::min(rows() - 1, topRow() + rowsPerPage()));
    for (int row = topRow() + event->rect().top() / rowHeight(); row <= last; ++row) {
        const QModelIndex index = indexOf(row);
        option.rect = visualRect(index);
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        m_delegate->paint(&painter, option, index);
    }
    paintKeyboardFocus(painter, *this);
}

// Columns grow with what is shown but don't shrink while scrolling: text that jumps sideways can't be read.
void TranscriptView::fitColumns(int first, int last)
{
    constexpr qsizetype fewest = 4;
    constexpr qsizetype most = 14;
    const double latest = indexOf(rows() - 1).data(TranscriptModel::SecondsRole).toDouble();
    for (int row = first; row <= last; ++row) {
        const qsizetype length = indexOf(row).data(TranscriptModel::WhoRole).toString().size();
        m_whoColumns = std::clamp(length, std::max(fewest, m_whoColumns), most);
    }
    m_delegate->setColumns(QString::number(latest, 'f', 3).size(), m_whoColumns);
}

void TranscriptView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        adoptFont();
    UniformListView::changeEvent(event);
}

void TranscriptView::scrollContentsBy(int dx, int dy)
{
    if (!m_adjusting)
        m_followsTail = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    UniformListView::scrollContentsBy(dx, dy);
}

void TranscriptView::keepPlace(int first, int last)
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    if (!m_followsTail && first < topRow())
        verticalScrollBar()->setValue(topRow() - (std::min(last + 1, topRow()) - first));
    updateGeometries();
    viewport()->update();
}

void TranscriptView::updateGeometries()
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    UniformListView::updateGeometries();
    if (verticalScrollBar()->maximum() == 0)
        m_followsTail = true;
    if (m_followsTail)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void TranscriptView::adoptFont()
{
    m_delegate->setFont(fixedFont());
    setRowHeight(m_delegate->sizeHint({}, {}).height());
}

} // namespace thaw
