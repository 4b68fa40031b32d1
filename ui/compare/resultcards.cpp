// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/compare/resultcards.h"

#include "ui/parts/card.h"
#include "ui/runs/tonedelegate.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QHeaderView>
#include <QTreeView>

namespace thaw {

namespace {

struct ResultTexts
{
    Q_DECLARE_TR_FUNCTIONS(ResultCards)
};

constexpr int leastResultColumns = 46; // characters: three short columns

QTreeView *makeTable(QAbstractItemModel *model, const QString &name)
{
    auto *view = new QTreeView;
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setSelectionMode(QAbstractItemView::NoSelection);
    view->setFocusPolicy(Qt::StrongFocus);
    view->setFrameShape(QFrame::NoFrame);
    view->setAccessibleName(name);
    return view;
}

} // namespace

Card *makeVerdictCard(QAbstractItemModel *verdict)
{
    QTreeView *table = makeTable(verdict, ResultTexts::tr("Result"));
    table->setItemDelegate(new ToneDelegate(table));
    table->header()->setSectionResizeMode(QHeaderView::Stretch);
    table->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->setMinimumWidth(table->fontMetrics().averageCharWidth() * leastResultColumns);
    auto *card = new Card(ResultTexts::tr("Result"));
    card->body()->addWidget(table);
    return card;
}

Card *makeRunListCard(QAbstractItemModel *runs)
{
    QTreeView *table = makeTable(runs, ResultTexts::tr("All runs"));
    constexpr int rowsLookedAt = 20; // however many there are
    table->header()->setResizeContentsPrecision(rowsLookedAt);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setStretchLastSection(false);
    auto *card = new Card(ResultTexts::tr("All runs"));
    card->body()->addWidget(table);
    card->setMinimumHeight(96);
    return card;
}

} // namespace thaw
