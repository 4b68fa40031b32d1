// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/compare/resultcards.h"

#include "app/comparing/runlistmodel.h"
#include "app/measuring/figures.h"
#include "ui/parts/card.h"
#include "ui/runs/figuretable.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>

namespace thaw {

namespace {

struct ResultTexts
{
    Q_DECLARE_TR_FUNCTIONS(ResultCards)
};

constexpr int leastResultColumns = 46; // characters: three short columns

} // namespace

Card *makeVerdictCard(QAbstractItemModel *verdict)
{
    auto *table = new FigureTable(verdict, ResultTexts::tr("Result"));
    table->header()->setSectionResizeMode(QHeaderView::Stretch);
    table->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->setMinimumWidth(table->fontMetrics().averageCharWidth() * leastResultColumns);
    auto *card = new Card(ResultTexts::tr("Result"));
    card->body()->addWidget(table, 1);
    auto *thresholds = new QLabel(verdictThresholdsInShort());
    thresholds->setToolTip(verdictThresholds());
    thresholds->setFont(smallFont(thresholds->font()));
    thresholds->setForegroundRole(QPalette::PlaceholderText);
    card->addToTitle(thresholds);
    return card;
}

Card *makeRunListCard(QAbstractItemModel *runs)
{
    auto *table = new FigureTable(runs, ResultTexts::tr("All runs"));
    table->setColumnHidden(RunListModel::NameColumn, true);    // given on the page of results
    table->setColumnHidden(RunListModel::MachineColumn, true); // as above: it may be of several there
    auto *card = new Card(ResultTexts::tr("All runs"));
    card->body()->addWidget(table);
    card->setMinimumHeight(96);
    return card;
}

} // namespace thaw
