// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/series/seriesform.h"

#include "app/runs/sentences.h"
#include "ui/parts/card.h"
#include "workers/tasks/tasklist.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace thaw {

namespace {

constexpr int wayRole = Qt::UserRole;
constexpr int seedByItself = -1; // by chance

QSpinBox *spinBox(int least, int most, const QString &name)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setAccessibleName(name);
    return box;
}

} // namespace

SeriesForm::SeriesForm(QWidget *parent)
    : QWidget(parent), m_tasks(new QTreeView), m_add(new QPushButton(tr("Add"))),
      m_remove(new QPushButton(tr("Remove"))), m_ways(new QListWidget),
      m_repeats(spinBox(1, ComparisonPlan::mostRepeats, tr("Repeats"))),
      m_warmUps(spinBox(0, ComparisonPlan::mostWarmUps, tr("To warm up"))),
      m_seed(spinBox(seedByItself, std::numeric_limits<int>::max(), tr("Seed of the order"))),
      m_atRest(new QCheckBox(tr("At rest first")))
{
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeTasks());
    splitter->addWidget(makeWays());
    splitter->addWidget(makeCounts());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setStretchFactor(2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(&m_plan, &PlanModel::changed, this, &SeriesForm::changed);
    connect(&m_plan, &PlanModel::refused, this, &SeriesForm::refused);
}

QWidget *SeriesForm::makeTasks()
{
    m_tasks->setModel(&m_plan);
    m_tasks->setAccessibleName(tr("Tasks"));
    m_tasks->setRootIsDecorated(false);
    m_tasks->setUniformRowHeights(true);
    m_tasks->setAllColumnsShowFocus(true);
    m_tasks->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tasks->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_tasks->setFrameShape(QFrame::NoFrame);
    m_tasks->header()->setSectionResizeMode(PlanModel::TaskColumn, QHeaderView::ResizeToContents);
    m_add->setMenu(makeTaskMenu());
    connect(m_remove, &QPushButton::clicked, this, &SeriesForm::removePicked);
    const auto enable = [this] {
        m_remove->setEnabled(m_tasks->isEnabled() && m_tasks->selectionModel()->hasSelection());
    };
    connect(m_tasks->selectionModel(), &QItemSelectionModel::selectionChanged, this, enable);
    connect(&m_plan, &QAbstractItemModel::rowsRemoved, this, enable);
    connect(&m_plan, &QAbstractItemModel::modelReset, this, enable);
    enable();
    auto *card = new Card(tr("Tasks"));
    card->addToTitle(m_add);
    card->addToTitle(m_remove);
    card->body()->addWidget(m_tasks);
    card->setMinimumSize(300, 150);
    return card;
}

QMenu *SeriesForm::makeTaskMenu()
{
    auto *menu = new QMenu(m_add);
    for (const Task &task : allTasks())
        menu->addAction(taskTitle(task), this, [this, id = task.id] { m_plan.add(id); });
    return menu;
}

QWidget *SeriesForm::makeWays()
{
    QFont bold = m_ways->font();
    bold.setBold(true);
    for (const WayTraits::Group group : allWayGroups()) {
        auto *head = new QListWidgetItem(wayGroupTitle(group), m_ways);
        head->setFont(bold);
        head->setFlags(Qt::NoItemFlags);
        for (const Way way : waysOf(group)) {
            auto *item = new QListWidgetItem(wayTitle(way), m_ways);
            item->setData(wayRole, wayId(way));
            item->setToolTip(wayDescription(way));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
    }
    m_ways->setAccessibleName(tr("Ways"));
    m_ways->setFrameShape(QFrame::NoFrame);
    connect(m_ways, &QListWidget::itemChanged, this, &SeriesForm::changed);
    auto *card = new Card(tr("Ways"));
    card->body()->addWidget(m_ways);
    card->setMinimumWidth(220);
    return card;
}

QWidget *SeriesForm::makeCounts()
{
    m_repeats->setToolTip(tr("Rounds: each has every task in every way once. Five or more give an interval."));
    m_warmUps->setToolTip(tr("Rounds before the first that are not counted"));
    m_seed->setToolTip(tr("The same seed gives the same order of the runs again; 0: as tasks and ways stand here"));
    m_seed->setSpecialValueText(tr("by chance"));
    m_atRest->setToolTip(tr("A window with nothing to do is measured before all others: the machine's own noise"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Repeats"), m_repeats);
    form->addRow(tr("To warm up"), m_warmUps);
    form->addRow(tr("Seed of the order"), m_seed);
    form->addRow(m_atRest);
    for (QSpinBox *box : {m_repeats, m_warmUps, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &SeriesForm::changed);
    connect(m_atRest, &QCheckBox::toggled, this, &SeriesForm::changed);
    auto *card = new Card(tr("How often"));
    card->body()->addLayout(form);
    card->body()->addStretch();
    card->setMinimumWidth(190);
    return card;
}

void SeriesForm::removePicked()
{
    QList<int> rows;
    for (const QModelIndex &index : m_tasks->selectionModel()->selectedRows())
        rows.append(index.row());
    m_plan.remove(rows);
}

ComparisonPlan SeriesForm::plan() const
{
    ComparisonPlan plan;
    plan.requests = m_plan.requests();
    for (int row = 0; row < m_ways->count(); ++row) {
        const auto way = wayFromId(m_ways->item(row)->data(wayRole).toString());
        if (way && m_ways->item(row)->checkState() == Qt::Checked)
            plan.ways.append(*way);
    }
    // Those that a file named first, in its order: others are compared with the first.
    std::stable_sort(plan.ways.begin(), plan.ways.end(), [this](Way one, Way other) {
        const auto place = [this](Way way) { return m_order.contains(way) ? m_order.indexOf(way) : m_order.size(); };
        return place(one) < place(other);
    });
    plan.repeats = m_repeats->value();
    plan.warmUps = m_warmUps->value();
    if (m_seed->value() >= 0)
        plan.seed = quint32(m_seed->value());
    if (m_atRest->isChecked())
        plan.atRest = restingRequest();
    return plan;
}

void SeriesForm::setPlan(const ComparisonPlan &plan)
{
    m_plan.setRequests(plan.requests);
    m_order = plan.ways;
    for (int row = 0; row < m_ways->count(); ++row) {
        const auto way = wayFromId(m_ways->item(row)->data(wayRole).toString());
        if (way)
            m_ways->item(row)->setCheckState(plan.ways.contains(*way) ? Qt::Checked : Qt::Unchecked);
    }
    m_repeats->setValue(plan.repeats);
    m_warmUps->setValue(plan.warmUps);
    m_seed->setValue(plan.seed ? int(std::min<quint32>(*plan.seed, std::numeric_limits<int>::max())) : seedByItself);
    m_atRest->setChecked(plan.atRest.has_value());
}

QString SeriesForm::refusal() const
{
    const ComparisonPlan made = plan();
    if (made.requests.isEmpty())
        return tr("There is no task yet: \"Add\" gives one.");
    for (qsizetype i = 0; i < made.requests.size(); ++i) {
        if (made.requests.indexOf(made.requests.at(i)) < i)
            return tr("A task is there twice with the same arguments; more repeats give more runs of it.");
    }
    return made.ways.isEmpty() ? tr("No way is ticked.") : QString();
}

void SeriesForm::setBusy(bool busy)
{
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_tasks, m_add, m_ways, m_repeats, m_warmUps, m_seed, m_atRest})
        field->setEnabled(!busy);
    m_remove->setEnabled(!busy && m_tasks->selectionModel()->hasSelection());
}

} // namespace thaw
