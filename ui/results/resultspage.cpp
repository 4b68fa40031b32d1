// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/results/resultspage.h"

#include "app/comparing/runlistmodel.h"
#include "ui/files/filedialogs.h"
#include "ui/files/pictures.h"
#include "ui/parts/card.h"
#include "ui/parts/clickkey.h"
#include "ui/parts/scrolled.h"
#include "ui/results/runtimeline.h"
#include "ui/results/stalldots.h"
#include "ui/runs/figuretable.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr qsizetype mostPicked = 2; // above each other
constexpr qsizetype mostKept = 20;  // picked runs that are looked for again where the list is new

} // namespace

ResultsPage::ResultsPage(RunListModel &runs, QWidget *parent)
    : QWidget(parent), m_runs(runs), m_shown(runs), m_advice(new QLabel), m_adviceArea(scrolled(m_advice)),
      m_dots(new StallDots), m_timeline(new RunTimeline), m_remove(new QPushButton(tr("Delete"))),
      m_undo(new QPushButton(tr("Undo"))), m_save(new QPushButton(tr("Save…"))),
      m_export(new QPushButton(tr("Export…"))), m_status(new QLabel)
{
    auto *middle = new QSplitter;
    middle->setChildrenCollapsible(false);
    m_groups = {makeWays(), makeDots(), makeTimeline(), makeList()};
    middle->addWidget(m_groups.at(1));
    middle->addWidget(m_groups.at(2));
    middle->setStretchFactor(0, 2);
    middle->setStretchFactor(1, 3);
    auto *all = new QSplitter(Qt::Vertical);
    all->setChildrenCollapsible(false);
    all->addWidget(m_groups.at(0));
    all->addWidget(middle);
    all->addWidget(m_groups.at(3));
    all->setSizes({170, 380, 210});
    auto *layout = new QVBoxLayout(this);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->hide(); // until there is something to say
    layout->addWidget(scrolled(all), 1);
    layout->addWidget(m_status); // last: what it says moves nothing

    m_sumUp.setSingleShot(true);
    m_sumUp.setInterval(100ms);
    connect(&m_sumUp, &QTimer::timeout, this,
            [this] { m_summarizer.sumUp([listed = m_runs.listed()] { return recordsOf(listed); }); });
    connect(&m_summarizer, &Summarizer::summedUp, this, [this](const QList<WaySummary> &ways) {
        m_ways.setWays(ways);
        m_dots->setWays(ways);
        m_list->setColumnHidden(RunListModel::MachineColumn, hasOneMachine(ways));
        const QString advised = (advice(ways) + u' ' + workDone(ways)).trimmed();
        m_advice->setText(advised);
        m_adviceArea->setVisible(!advised.isEmpty());
    });
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_runs, changed, this, &ResultsPage::sumUpSoon);
    connect(&m_runs, &QAbstractItemModel::modelReset, this, &ResultsPage::sumUpSoon);
    showWhatCanBeDone();
}

void ResultsPage::addFileButtons(Card &card)
{
    auto *open = new QPushButton(tr("Open…"));
    open->setToolTip(tr("Results that were saved, also on other machines, stand beside those that are here"));
    m_save->setToolTip(tr("All runs with all that was measured, to be opened again"));
    m_export->setProperty("primary", true);
    for (QPushButton *button : {open, m_save, m_export})
        card.addToTitle(button);
    connect(open, &QPushButton::clicked, this, &ResultsPage::openRequested);
    const auto told = [this](const QString &sentence) { say(sentence); };
    connect(m_save, &QPushButton::clicked, this, [this, told] {
        exportComparison(this, tr("Save all runs"), m_runs.comparisonMaker(), told, u"results.thaw"_s);
    });
    connect(m_export, &QPushButton::clicked, this,
            [this, told] { exportComparison(this, tr("Export all runs"), m_runs.comparisonMaker(), told); });
}

void ResultsPage::say(const QString &text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

QWidget *ResultsPage::makeWays()
{
    auto *table = new FigureTable(&m_ways, tr("Ways"));
    table->setPlaceholder(tr("No runs yet: run something side by side, and what it came to stands here."));
    table->setMinimumHeight(table->fontMetrics().lineSpacing() * 6); // a head, and three rows
    auto *card = new Card(tr("Ways, medians of the runs that finished"));
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setWordWrap(true);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    m_advice->setToolTip(
        tr("A thread starts sooner than a process; only a process outlives a crash, and can be ended."));
    m_adviceArea->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_adviceArea->setMaximumHeight(m_advice->fontMetrics().lineSpacing() * 3 + 2);
    m_adviceArea->hide();
    addFileButtons(*card);
    card->body()->addWidget(table, 1);
    card->body()->addWidget(m_adviceArea);
    return card;
}

QWidget *ResultsPage::makeDots()
{
    auto *card = new Card(tr("Longest stall, each run a dot"));
    card->body()->addWidget(scrolled(m_dots));
    offerPicture(m_dots, u"stalls"_s, [this](const QString &sentence) { say(sentence); });
    offerPicture(m_timeline, u"run"_s, [this](const QString &sentence) { say(sentence); });
    card->setMinimumWidth(260);
    return card;
}

QWidget *ResultsPage::makeTimeline()
{
    auto *ledger = new FigureTable(&m_ledger, tr("Freeze ledger"));
    ledger->setPlaceholder(tr("Each stall over 50 ms stands here, with who would have noticed it."));
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(scrolled(m_timeline));
    split->addWidget(ledger);
    split->setSizes({230, 80});
    auto *card = new Card(tr("One run on a time axis"));
    card->body()->addWidget(split);
    card->setMinimumWidth(320);
    return card;
}

QWidget *ResultsPage::makeList()
{
    auto *table = new FigureTable(&m_shown, tr("All runs"));
    table->setPlaceholder(tr("No run to show."));
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::DoubleClicked);
    auto *rename = new QAction(table); // whichever cell was clicked
    rename->setShortcuts(keysOf(KeyAction::Rename).keys);
    rename->setShortcutContext(Qt::WidgetShortcut);
    table->addAction(rename);
    rename->setText(tr("Give it a name"));
    connect(rename, &QAction::triggered, table, [table] {
        if (table->currentIndex().isValid())
            table->edit(table->currentIndex().siblingAtColumn(RunListModel::NameColumn));
    });
    table->setSortingEnabled(true);
    table->sortByColumn(RunListModel::NumberColumn, Qt::DescendingOrder);
    table->setColumnHidden(RunListModel::MachineColumn, true); // until there are several
    m_list = table;
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResultsPage::showPicked);
    connect(&m_shown, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_kept = pickedNumbers(mostKept + 1); });
    connect(&m_shown, &QAbstractItemModel::modelReset, this, &ResultsPage::pickAgain);

    auto *filter = new QLineEdit;
    filter->setPlaceholderText(tr("Filter"));
    filter->setAccessibleName(tr("Show only runs with this text in them"));
    filter->setClearButtonEnabled(true);
    filter->setMaximumWidth(220);
    connect(filter, &QLineEdit::textChanged, &m_shown, &ShownRuns::setFilter);
    addClickKey(m_remove, KeyAction::Remove);
    addClickKey(m_undo, KeyAction::Undo);
    connect(m_remove, &QPushButton::clicked, this, &ResultsPage::removePicked);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_runs.undoRemove();
        showWhatCanBeDone();
    });

    auto *card = new Card(tr("All runs: pick one, or two to compare"));
    card->addToTitle(filter);
    card->addToTitle(m_remove);
    card->addToTitle(m_undo);
    card->body()->addWidget(table);
    card->setMinimumHeight(120);
    return card;
}

void ResultsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    sumUpSoon();
}

// Where nobody looks nothing is summed up.
void ResultsPage::sumUpSoon()
{
    showWhatCanBeDone();
    if (isVisible() && !m_sumUp.isActive())
        m_sumUp.start();
}

QList<int> ResultsPage::pickedNumbers(qsizetype most) const
{
    QList<int> numbers;
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && numbers.size() < most; ++row)
            numbers.append(m_shown.at(row).number);
    }
    return numbers;
}

// A list that is new has nothing selected, and does not say so. Of what was, so much is kept as a hand may have picked.
void ResultsPage::pickAgain()
{
    QItemSelection picked;
    for (const int number : m_kept.size() > mostKept ? QList<int>() : m_kept) {
        const int row = m_shown.rowOf(number);
        if (row >= 0)
            picked.select(m_shown.index(row, 0), m_shown.index(row, m_shown.columnCount() - 1));
    }
    m_kept.clear();
    if (!picked.isEmpty()) {
        m_list->selectionModel()->select(picked, QItemSelectionModel::ClearAndSelect);
        m_list->selectionModel()->setCurrentIndex(picked.first().topLeft(), QItemSelectionModel::NoUpdate);
    }
    showPicked();
}

void ResultsPage::showPicked()
{
    QList<RunRecord> runs;
    for (const int number : pickedNumbers(mostPicked))
        runs.append(*m_shown.at(m_shown.rowOf(number)).run);
    m_timeline->setRuns(runs);
    m_ledger.setRuns(runs);
    showWhatCanBeDone();
}

void ResultsPage::removePicked()
{
    QList<int> rows;
    for (const int number : pickedNumbers(m_shown.rowCount())) {
        const int row = m_runs.rowOf(number);
        if (row >= 0) // not deleted already, and still shown
            rows.append(row);
    }
    m_runs.remove(rows);
    showWhatCanBeDone();
}

void ResultsPage::showWhatCanBeDone()
{
    m_remove->setEnabled(m_list->selectionModel()->hasSelection());
    m_undo->setEnabled(m_runs.canUndo());
    m_save->setEnabled(m_runs.rowCount() > 0);
    m_export->setEnabled(m_runs.rowCount() > 0);
}

} // namespace thaw
