// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/compare/comparepage.h"

#include "app/comparing/comparisonreport.h"
#include "app/runs/sentences.h"
#include "app/storage/savefile.h"
#include "app/storage/settings.h"
#include "ui/forms/argumentform.h"
#include "ui/forms/ownworkerform.h"
#include "ui/parts/card.h"
#include "ui/parts/clickkey.h"
#include "ui/parts/flowlayout.h"
#include "ui/runs/tonedelegate.h"
#include "ui/subjects/subjectframe.h"
#include "workers/tasks/tasklist.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr int leastResultColumns = 46; // characters: three short columns
constexpr double comparisonTimeout = 60;
constexpr auto ownTask = "own"_L1;

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

ComparePage::ComparePage(Supervisor &supervisor, QWidget *parent)
    : QWidget(parent), m_task(new QComboBox), m_arguments(new ArgumentForm), m_own(new OwnWorkerForm),
      m_repeat(new QSpinBox), m_run(new QPushButton(tr("Run both"))), m_stop(new QPushButton(tr("Stop"))),
      m_export(new QPushButton(tr("Export…"))), m_status(new QLabel), m_chart(new PulseChart), m_recording(*m_chart)
{
    for (Side &side : m_sides) {
        side.way = new QComboBox;
        side.frame = new SubjectFrame(supervisor);
    }
    auto *subjects = new QHBoxLayout;
    subjects->setSpacing(12);
    for (const Side &side : m_sides)
        subjects->addWidget(side.frame, 1);

    auto *upper = new QWidget;
    auto *upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->addLayout(subjects);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(makeResults());
    splitter->addWidget(makeRunList());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setStretchFactor(2, 1);
    splitter->setSizes({400, 270, 120});

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeControls());
    layout->addWidget(m_own);
    layout->addWidget(m_status);
    layout->addWidget(splitter, 1);
    m_own->setAskable(false);
    m_status->setWordWrap(true);
    m_status->hide();

    connect(&m_pair, &PairedRuns::roundBegun, this, [this](int repeat) {
        say(m_repeat->value() > 1 ? tr("Run %1 of %2").arg(repeat).arg(m_repeat->value()) : QString());
        m_ends.clear();
        m_recording.begin({wayShortTitle(m_sides[0].frame->way()), wayShortTitle(m_sides[1].frame->way())});
    });
    connect(&m_pair, &PairedRuns::runFinished, this, &ComparePage::showRun);
    connect(&m_pair, &PairedRuns::finished, this, [this] {
        m_recording.end();
        applyOwnWindows();
        showBusy();
    });
    showBusy();
}

QWidget *ComparePage::makeControls()
{
    for (const Task &task : allTasks())
        m_task->addItem(taskTitle(task), task.id);
    m_task->addItem(tr("Your own worker"), QString(ownTask));
    m_repeat->setRange(1, 100);
    m_run->setProperty("primary", true);
    addClickKey(m_run, Qt::CTRL | Qt::Key_R);
    addClickKey(m_stop, Qt::Key_Escape);

    auto *fields = new FlowLayout;
    const auto addField = [fields](const QString &text, QWidget *field) {
        field->setAccessibleName(text);
        fields->addWidget(labelled(new QLabel(text), field));
    };
    addField(tr("Task"), m_task);
    fields->addWidget(m_arguments);
    const std::array<QString, 2> names{tr("Left"), tr("Right")};
    for (size_t i = 0; i < m_sides.size(); ++i) {
        QComboBox *combo = m_sides[i].way;
        for (const Way way : allWays())
            combo->addItem(wayTitle(way), wayId(way));
        combo->setObjectName(i == 0 ? u"leftWay"_s : u"rightWay"_s);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(16);
        combo->view()->setMinimumWidth(combo->view()->sizeHintForColumn(0) + combo->iconSize().width());
        addField(names[i], combo);
        connect(combo, &QComboBox::currentIndexChanged, this, [this, i] { setWay(int(i)); });
        connect(m_sides[i].frame, &SubjectFrame::pulsed, this,
                [this, i](const QList<PulseSample> &samples) { m_recording.take(int(i), samples); });
        connect(m_sides[i].frame, &SubjectFrame::subjectReady, this, &ComparePage::startWhenReady);
        connect(m_sides[i].frame, &SubjectFrame::subjectGone, this, [this] {
            m_waiting = false;
            showBusy();
        });
    }
    addField(tr("Repeat"), m_repeat);
    auto *controls = new QWidget;
    auto *layout = new QHBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(fields, 1);
    for (QPushButton *button : {m_run, m_stop, m_export})
        layout->addWidget(button, 0, Qt::AlignTop);
    connect(m_export, &QPushButton::clicked, this, &ComparePage::chooseExport);

    connect(m_task, &QComboBox::currentIndexChanged, this, &ComparePage::setTask);
    connect(m_run, &QPushButton::clicked, this, &ComparePage::start);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_waiting = false;
        m_pair.stop();
        showBusy();
    });
    m_sides[1].way->setCurrentIndex(int(allWays().size()) - 1);
    setTask();
    return controls;
}

QWidget *ComparePage::makeResults()
{
    m_chart->setPlaceholder(tr("Run both, and see how long each window takes to answer."));
    auto *chartCard = new Card(tr("Time each window took to answer"));
    chartCard->body()->addWidget(m_chart);

    QTreeView *table = makeTable(&m_verdict, tr("Result"));
    table->setItemDelegate(new ToneDelegate(table));
    table->header()->setSectionResizeMode(QHeaderView::Stretch);
    table->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->setMinimumWidth(table->fontMetrics().averageCharWidth() * leastResultColumns);
    auto *resultCard = new Card(tr("Result"));
    resultCard->body()->addWidget(table);

    auto *results = new QWidget;
    auto *layout = new QHBoxLayout(results);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(chartCard, 3);
    layout->addWidget(resultCard, 2);
    return results;
}

QWidget *ComparePage::makeRunList()
{
    QTreeView *table = makeTable(&m_runs, tr("All runs"));
    constexpr int rowsLookedAt = 20; // however many there are
    table->header()->setResizeContentsPrecision(rowsLookedAt);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setStretchLastSection(false);
    auto *card = new Card(tr("All runs"));
    card->body()->addWidget(table);
    card->setMinimumHeight(96);
    return card;
}

void ComparePage::setTask()
{
    const Task *task = findTask(m_task->currentData().toString());
    m_arguments->setParameters(task ? task->parameters : QList<Parameter>());
    m_own->setVisible(!task);
    say({});
}

void ComparePage::setWay(int side)
{
    const auto way = wayFromId(m_sides.at(size_t(side)).way->currentData().toString());
    if (way && m_runs.rowCount() == 0)
        m_verdict.setWay(side, *way);
    if (way && isVisible())
        m_sides.at(size_t(side)).frame->setWay(*way);
}

// The subjects start when the page is first seen, not with the program.
void ComparePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (int side = 0; side < PairedRuns::sides; ++side)
                setWay(side);
        },
        Qt::QueuedConnection);
}

QString ComparePage::refusal() const
{
    if (m_task->currentData().toString() != ownTask)
        return {};
    if (!m_own->command())
        return tr("Say which command starts your worker.");
    for (const Side &side : m_sides) {
        const auto way = wayFromId(side.way->currentData().toString());
        if (way && !traits(*way).inProcesses())
            return tr("Your own worker is a process: choose \"%1\" or \"%2\" on both sides.")
                .arg(wayTitle(Way::Process), wayTitle(Way::WaitProcess));
    }
    return {};
}

RunRequest ComparePage::request() const
{
    RunRequest request;
    const auto command = m_own->command();
    if (m_task->currentData().toString() != ownTask)
        request.task = m_task->currentData().toString();
    else if (command)
        request.command = *command;
    request.arguments = m_arguments->arguments();
    request.timeoutSeconds = comparisonTimeout + request.arguments.value("seconds"_L1).toDouble();
    return request;
}

void ComparePage::start()
{
    const QString why = refusal();
    say(why);
    if (!why.isEmpty())
        return;
    applyOwnWindows();
    m_waiting = true;
    for (const Side &side : m_sides)
        side.frame->ensureSubject();
    showBusy();
    startWhenReady();
}

void ComparePage::startWhenReady()
{
    std::array<Subject *, PairedRuns::sides> subjects{};
    for (size_t i = 0; i < m_sides.size(); ++i)
        subjects[i] = m_sides[i].frame->subject();
    const bool ready = std::all_of(subjects.begin(), subjects.end(), [](const Subject *subject) {
        return subject && subject->state() == Subject::State::Ready;
    });
    if (!m_waiting || !ready)
        return;
    m_waiting = false;
    m_verdict.setWays(m_sides[0].frame->way(), m_sides[1].frame->way());
    m_pair.start(subjects, request(), m_repeat->value());
    showBusy();
}

void ComparePage::showRun(int side, const RunRecord &run)
{
    m_verdict.setRun(side, run);
    m_runs.add(run);
    if (run.outcome.kind != Outcome::Kind::Finished)
        m_ends.append(tr("%1: %2").arg(wayTitle(run.way), outcomeSentence(run.outcome)));
    if (run.outcome.reason == Outcome::Reason::SubjectGone && run.repeat < m_repeat->value())
        m_ends.append(tr("The runs that were to come are left out."));
    if (!m_ends.isEmpty())
        say(m_ends.join(u'\n'));
}

void ComparePage::say(const QString &text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

void ComparePage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export all runs"), u"thaw.json"_s, tr("JSON (*.json);;Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        saveInBackground(path, path.endsWith(".txt"_L1) ? toText(m_runs.runs()) : toJson(m_runs.runs()), this,
                         [this, path](const QString &error) {
                             say(error.isEmpty() ? tr("All runs are in %1.").arg(path)
                                                 : tr("The runs could not be written to %1: %2").arg(path, error));
                         });
    });
    dialog->open();
}

void ComparePage::showBusy()
{
    const bool busy = isBusy();
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_task, m_arguments, m_repeat, m_run, m_sides[0].way, m_sides[1].way})
        field->setEnabled(!busy);
    m_stop->setEnabled(busy);
    m_own->setBusy(busy);
    m_export->setEnabled(!busy && m_runs.rowCount() > 0);
}

void ComparePage::setOwnWindows(bool own)
{
    m_ownWindows = own;
    if (!isBusy())
        applyOwnWindows();
}

// Not during a run: a subject that moves out is another one.
void ComparePage::applyOwnWindows()
{
    for (const Side &side : m_sides)
        side.frame->setOwnWindow(m_ownWindows);
}

bool ComparePage::isBusy() const
{
    return m_pair.isRunning() || m_waiting;
}

void ComparePage::restore(const Settings &settings)
{
    m_task->setCurrentIndex(std::max(0, m_task->findData(settings.value("compare/task"_L1, u"sleep"_s))));
    m_arguments->setArguments(QJsonDocument::fromJson(settings.value("compare/arguments"_L1).toByteArray()).object());
    m_repeat->setValue(settings.value("compare/repeat"_L1, 1).toInt());
    const std::array<QString, 2> fallback{u"gui-thread"_s, u"process"_s};
    for (size_t i = 0; i < m_sides.size(); ++i) {
        const QString id = settings.value(u"compare/way%1"_s.arg(i), fallback[i]).toString();
        m_sides[i].way->setCurrentIndex(std::max(0, m_sides[i].way->findData(id)));
    }
}

void ComparePage::save(Settings &settings) const
{
    settings.setValue("compare/task"_L1, m_task->currentData());
    settings.setValue("compare/arguments"_L1, QJsonDocument(m_arguments->arguments()).toJson(QJsonDocument::Compact));
    settings.setValue("compare/repeat"_L1, m_repeat->value());
    for (size_t i = 0; i < m_sides.size(); ++i)
        settings.setValue(u"compare/way%1"_s.arg(i), m_sides[i].way->currentData());
}

} // namespace thaw
