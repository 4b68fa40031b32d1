// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/runs/workerview.h"

#include "app/runs/workermodel.h"
#include "ui/parts/spoken.h"
#include "ui/runs/workerdelegate.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTimerEvent>

namespace thaw {

WorkerView::WorkerView(QWidget *parent)
    : QTreeView(parent), m_placeholder(tr("No workers yet: they appear here as soon as a task runs."))
{
    setAccessibleName(tr("Workers"));
    setItemDelegate(new WorkerDelegate(this));
    setFrameShape(NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setEditTriggers(NoEditTriggers);
    setAllColumnsShowFocus(true);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setSectionResizeMode(QHeaderView::Stretch); // equal widths: never a loop over rows to size a column
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(48);
    header()->setHighlightSections(false);
    header()->setTextElideMode(Qt::ElideRight);
    adoptFont();
}

void WorkerView::adoptFont()
{
    header()->setFixedHeight(fontMetrics().height() + scaled(12));
}

void WorkerView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adoptFont();
}

void WorkerView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

QSize WorkerView::sizeHint() const
{
    constexpr int rows = 3;
    return {460, header()->height() + rows * (fontMetrics().height() + 14)};
}

bool WorkerView::hasRows() const
{
    return model() && model()->rowCount(rootIndex()) > 0;
}

void WorkerView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    QPainter painter(viewport());
    describe(this, hasRows() ? QString() : m_placeholder);
    if (!hasRows()) {
        painter.setPen(mutedText(palette()));
        painter.drawText(viewport()->rect().adjusted(4, 8, -4, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                         m_placeholder);
    } else if (!m_timer.isActive()) {
        m_timer.start(frameMilliseconds, this); // the tick looks whether anything moves
    }
    paintKeyboardFocus(painter, *this);
}

void WorkerView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QTreeView::timerEvent(event);
    m_timer.stop(); // painting a moving block starts it again
    for (QModelIndex row = indexAt(QPoint(0, 0)); row.isValid(); row = indexBelow(row)) {
        const QModelIndex index = row.siblingAtColumn(WorkerModel::ProgressColumn);
        const QRect rect = visualRect(index);
        if (rect.top() > viewport()->height())
            break;
        if (WorkerDelegate::progress(index) < 0)
            viewport()->update(rect);
    }
}

} // namespace thaw
