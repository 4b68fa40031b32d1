// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/runs/figuretable.h"

#include "ui/parts/keys.h"
#include "ui/parts/spoken.h"
#include "ui/runs/tonedelegate.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr int mostCopiedRows = 500; // at once, in the GUI thread; more of them are a file's business

} // namespace

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
    auto *copy = new QAction(tr("Copy the table"), this);
    copy->setShortcuts(keysOf(KeyAction::Copy).keys);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &FigureTable::copyTable);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void FigureTable::copyTable() const
{
    const QAbstractItemModel &table = *model();
    QList<int> columns;
    for (int column = 0; column < table.columnCount(); ++column) {
        if (!isColumnHidden(column))
            columns.append(column);
    }
    QStringList lines;
    QString rows;
    const auto addLine = [&](const QString &cell, const auto &textOf) {
        QStringList texts;
        QString row;
        for (const int column : std::as_const(columns)) {
            const QString text = textOf(column).simplified();
            texts.append(text);
            row += u"<%1>%2</%1>"_s.arg(cell, text.toHtmlEscaped());
        }
        lines.append(texts.join(u'\t'));
        rows += u"<tr>%1</tr>\n"_s.arg(row);
    };
    addLine(u"th"_s, [&table](int column) { return table.headerData(column, Qt::Horizontal).toString(); });
    for (int row = 0; row < std::min(table.rowCount(), mostCopiedRows); ++row)
        addLine(u"td"_s, [&table, row](int column) { return table.index(row, column).data().toString(); });
    const int left = table.rowCount() - mostCopiedRows;
    if (left > 0)
        addLine(u"td"_s, [&columns, left](int column) {
            return column == columns.first() ? tr("and %1 more").arg(left) : QString();
        });
    auto *copied = new QMimeData;
    copied->setText(lines.join(u'\n') + u'\n');
    copied->setHtml(u"<table>\n%1</table>"_s.arg(rows));
    QGuiApplication::clipboard()->setMimeData(copied);
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
    const bool isEmpty = model()->rowCount(rootIndex()) == 0;
    describe(this, isEmpty ? m_placeholder : QString());
    if (isEmpty) {
        painter.setPen(mutedText(palette()));
        painter.drawText(viewport()->rect().adjusted(4, 8, -4, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                         m_placeholder);
    }
    paintKeyboardFocus(painter, *this);
}

} // namespace thaw
