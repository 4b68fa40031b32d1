// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/compare/compareform.h"

#include "app/files/comparisonplan.h"
#include "app/runs/sentences.h"
#include "app/storage/settings.h"
#include "ui/compare/waybox.h"
#include "ui/forms/argumentform.h"
#include "ui/forms/ownworkerform.h"
#include "ui/parts/flowlayout.h"
#include "workers/tasks/tasklist.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr double comparisonTimeout = 60;
constexpr auto ownWorker = "own"_L1;

} // namespace

CompareForm::CompareForm(QWidget *parent)
    : QWidget(parent), m_task(new QComboBox), m_arguments(new ArgumentForm),
      m_own(new OwnWorkerForm), m_ways{new WayBox, new WayBox}, m_repeat(new QSpinBox)
{
    for (const Task &task : allTasks())
        m_task->addItem(taskTitle(task), task.id);
    m_task->addItem(tr("Your own worker"), QString(ownWorker));
    m_repeat->setRange(1, 100);
    m_own->setAskable(false);

    auto *fields = new FlowLayout;
    const auto addField = [fields](const QString &text, QWidget *field) {
        field->setAccessibleName(text);
        fields->addWidget(labelled(new QLabel(text), field));
    };
    addField(tr("Task"), m_task);
    fields->addWidget(m_arguments);
    addField(tr("Left"), m_ways[0]);
    addField(tr("Right"), m_ways[1]);
    addField(tr("Repeat"), m_repeat);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(fields);
    layout->addWidget(m_own);

    m_ways[0]->setObjectName(u"leftWay"_s);
    m_ways[1]->setObjectName(u"rightWay"_s);
    for (int side = 0; side < PairedRuns::sides; ++side) {
        m_ways.at(size_t(side))->setWay(PairedRuns::Plan().ways.at(size_t(side)));
        connect(m_ways.at(size_t(side)), &WayBox::wayChanged, this,
                [this, side](Way way) { emit wayChanged(side, way); });
    }
    connect(m_task, &QComboBox::currentIndexChanged, this, &CompareForm::setTask);
    setTask();
}

bool CompareForm::isOwnWorker() const
{
    return m_task->currentData().toString() == ownWorker;
}

void CompareForm::setTask()
{
    const Task *task = findTask(m_task->currentData().toString());
    m_arguments->setParameters(task ? task->parameters : QList<Parameter>());
    m_own->setVisible(isOwnWorker());
    emit taskChanged();
}

PairedRuns::Plan CompareForm::plan() const
{
    PairedRuns::Plan plan;
    if (!isOwnWorker())
        plan.request.task = m_task->currentData().toString();
    else if (const auto command = m_own->command())
        plan.request.command = *command;
    plan.request.arguments = m_arguments->arguments();
    plan.request.timeoutSeconds = comparisonTimeout + plan.request.arguments.value("seconds"_L1).toDouble();
    plan.ways = {m_ways[0]->way(), m_ways[1]->way()};
    plan.repeats = m_repeat->value();
    return plan;
}

void CompareForm::setPlan(const PairedRuns::Plan &plan)
{
    m_task->setCurrentIndex(std::max(0, m_task->findData(plan.request.task)));
    m_arguments->setArguments(plan.request.arguments);
    m_repeat->setValue(plan.repeats);
    for (size_t side = 0; side < m_ways.size(); ++side)
        m_ways[side]->setWay(plan.ways[side]);
}

QString CompareForm::processWays() const
{
    QStringList titles;
    for (const Way way : waysInProcesses())
        titles.append(u"\"%1\""_s.arg(wayTitle(way)));
    return titles.join(tr(" or "));
}

QString CompareForm::refusal() const
{
    if (!isOwnWorker())
        return {};
    if (!m_own->command())
        return tr("Say which command starts your worker.");
    if (std::any_of(m_ways.begin(), m_ways.end(), [](const WayBox *box) { return !traits(box->way()).inProcesses(); }))
        return tr("Your own worker is a process: choose %1 on both sides.").arg(processWays());
    return {};
}

void CompareForm::setBusy(bool busy)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_task, m_arguments, m_ways[0], m_ways[1], m_repeat})
        field->setEnabled(!busy);
    m_own->setBusy(busy);
}

void CompareForm::restore(const Settings &settings)
{
    const PairedRuns::Plan usual;
    m_task->setCurrentIndex(std::max(0, m_task->findData(settings.value("compare/task"_L1, usualTask()))));
    m_arguments->setArguments(QJsonDocument::fromJson(settings.value("compare/arguments"_L1).toByteArray()).object());
    m_repeat->setValue(settings.value("compare/repeat"_L1, usual.repeats).toInt());
    for (size_t side = 0; side < m_ways.size(); ++side)
        m_ways[side]->setWay(
            wayFromId(settings.value(u"compare/way%1"_s.arg(side)).toString()).value_or(usual.ways[side]));
}

void CompareForm::save(Settings &settings) const
{
    settings.setValue("compare/task"_L1, m_task->currentData());
    settings.setValue("compare/arguments"_L1,
                      QString::fromUtf8(QJsonDocument(m_arguments->arguments()).toJson(QJsonDocument::Compact)));
    settings.setValue("compare/repeat"_L1, m_repeat->value());
    for (size_t side = 0; side < m_ways.size(); ++side)
        settings.setValue(u"compare/way%1"_s.arg(side), wayId(m_ways[side]->way()));
}

} // namespace thaw
