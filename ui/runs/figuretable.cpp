// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/runs/figuretable.h"

#include "ui/runs/tonedelegate.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QHeaderView>
#include <QPainter>

namespace thaw {

FigureTable::FigureTable(QAbstractItemModel *model, const QString &name, QWidget *parent) : QTreeView(parent)
{
    setModel(model);
    setAccessibleName(name);
    setItemDelegate(new ToneDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    setProperty("figures", true); // the style leaves room between numbers and texts
    header()->setProperty("figures", true);
    constexpr int rowsLookedAt = 20; // for the widths, however many there are
    header()->setResizeContentsPrecision(rowsLookedAt);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
}

void FigureTable::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void FigureTable::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    QPainter painter(viewport());
    if (model()->rowCount(rootIndex()) == 0) {
        painter.setPen(mutedText(palette()));
        painter.drawText(viewport()->rect().adjusted(4, 8, -4, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                         m_placeholder);
    }
    paintKeyboardFocus(painter, *this);
}

} // namespace thaw
