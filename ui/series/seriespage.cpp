// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/series/seriespage.h"

#include "app/comparing/plancommand.h"
#include "app/comparing/runlistmodel.h"
#include "app/comparing/summary.h"
#include "app/files/presets.h"
#include "app/runs/sentences.h"
#include "app/storage/settings.h"
#include "ui/files/filedialogs.h"
#include "ui/parts/announcer.h"
#include "ui/parts/card.h"
#include "ui/parts/clickkey.h"
#include "ui/parts/scrolled.h"
#include "ui/series/seriesform.h"
#include "ui/subjects/subjectframe.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr auto exampleKey = "series/example"_L1;

QLabel *textLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored,
                         QSizePolicy::Preferred); // whatever a file says is no wider than the page
    label->hide();                                // until it says something
    return label;
}

/// What there is to run before anything was chosen.
ComparisonPlan firstPlan()
{
    const PreparedComparison first{{{usualTask(), {}, {}}}, {wayId(Way::GuiThread), wayId(Way::Process)}, 5, 1, true};
    return std::get<ComparisonPlan>(planOf(first));
}

} // namespace

SeriesPage::SeriesPage(Supervisor &supervisor, RunListModel &runs, QWidget *parent)
    : QWidget(parent), m_runs(runs), m_form(new SeriesForm), m_frame(new SubjectFrame(supervisor)), m_place(*m_frame),
      m_question(textLabel()), m_prepared(new QPushButton(tr("Prepared"))), m_run(new QPushButton(tr("Run"))),
      m_pause(new QPushButton(tr("Pause"))), m_stop(new QPushButton(tr("Stop"))),
      m_saveResults(new QPushButton(tr("Save results…"))), m_progressRow(new QWidget), m_progress(new QProgressBar),
      m_step(new QLabel), m_status(textLabel())
{
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_form);
    splitter->addWidget(m_frame);
    splitter->setSizes({300, 330});
    auto *layout = new QVBoxLayout(this);
    m_controls = makeControls();
    layout->addWidget(m_controls);
    layout->addWidget(m_question);
    layout->addWidget(makeProgress());
    layout->addWidget(scrolled(splitter), 1);
    layout->addWidget(m_status); // last: what it says moves nothing
    m_place.close();             // none is opened before a series runs
    m_form->setPlan(firstPlan());
    connect(m_form, &SeriesForm::changed, this, [this] { say({}); });
    connect(m_form, &SeriesForm::refused, this, &SeriesPage::say);
    showState();
}

SeriesPage::~SeriesPage() = default;

QWidget *SeriesPage::makeControls()
{
    auto *open = new QPushButton(tr("Open…"));
    auto *more = new QPushButton(tr("More"));
    auto *menu = new QMenu(more);
    menu->addAction(tr("Save as example…"), this, &SeriesPage::saveAsExample);
    menu->addAction(tr("Copy command line"), this, &SeriesPage::copyCommand);
    more->setMenu(menu);
    m_prepared->setMenu(makePresets());
    m_run->setProperty("primary", true);
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("The run under way goes on; no other begins until it is released"));
    m_stop->setToolTip(tr("Ends the run under way. What has finished stays."));
    addPageKey(m_run, KeyAction::Run);
    addPageKey(m_stop, KeyAction::Stop);
    auto *controls = new QWidget;
    auto *layout = new QHBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_prepared, open, more})
        layout->addWidget(button);
    layout->addStretch();
    for (QPushButton *button : {m_run, m_pause, m_stop, m_saveResults})
        layout->addWidget(button);
    connect(open, &QPushButton::clicked, this, &SeriesPage::openRequested);
    connect(m_run, &QPushButton::clicked, this, &SeriesPage::start);
    connect(m_pause, &QPushButton::toggled, this, [this](bool paused) {
        if (m_queue)
            m_queue->setPaused(paused);
        showState();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_queue)
            m_queue->cancel();
    });
    connect(m_saveResults, &QPushButton::clicked, this, &SeriesPage::saveResults);
    return controls;
}

QList<QWidget *> SeriesPage::groups() const
{
    return {m_controls, m_form, m_frame->body()};
}

QMenu *SeriesPage::makePresets()
{
    auto *menu = new QMenu(m_prepared);
    menu->setToolTipsVisible(true);
    const QString language = QLocale().name();
    for (const Preset &preset : presets()) {
        QAction *action = menu->addAction(preset.file.titleIn(language), this,
                                          [this, file = preset.file] { setExample(file); });
        action->setToolTip(preset.file.questionIn(language));
    }
    return menu;
}

QWidget *SeriesPage::makeProgress()
{
    auto *layout = new QHBoxLayout(m_progressRow);
    layout->setContentsMargins(0, 0, 0, 0);
    m_progress->setAccessibleName(tr("Runs that are done"));
    m_progress->setMaximumWidth(320);
    m_progress->setTextVisible(false);
    m_step->setTextFormat(Qt::PlainText);
    m_step->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_step, 2);
    m_progressRow->hide(); // until something has run
    return m_progressRow;
}

void SeriesPage::setExample(const ThawFile &file)
{
    if (isRunning())
        return say(tr("A series runs: what was chosen can be opened when it has ended."));
    const auto plan = planOf(*file.comparison);
    if (const auto *sentence = std::get_if<QString>(&plan))
        return say(*sentence);
    m_example = file;
    m_example.results = {}; // what it came to elsewhere is no part of what is saved here
    m_form->setPlan(std::get<ComparisonPlan>(plan));
    m_question->setText(file.headIn(QLocale().name()));
    m_question->setVisible(!m_question->text().isEmpty());
    say({});
}

void SeriesPage::setOwnWindows(bool own)
{
    m_ownWindows = own;
}

void SeriesPage::setElsewhere(bool runs)
{
    m_elsewhere = runs;
}

void SeriesPage::start()
{
    const QString why = m_elsewhere ? tr("Two windows run side by side: a series would disturb them, and they it.")
                                    : m_form->refusal();
    say(why);
    if (!why.isEmpty())
        return;
    ComparisonPlan plan = m_form->plan();
    plan.seed = plan.seed.value_or(seedByChance());
    m_queue = std::make_unique<ComparisonQueue>(m_place, plan);
    connect(m_queue.get(), &ComparisonQueue::beginning, this, &SeriesPage::begin);
    connect(m_queue.get(), &ComparisonQueue::stepFinished, this, &SeriesPage::take);
    connect(m_queue.get(), &ComparisonQueue::finished, this, &SeriesPage::finish);
    m_progress->setMaximum(int(m_queue->stepCount()));
    m_progress->setValue(0);
    m_progressRow->show();
    showState();
    emit runningChanged(true);
    m_stop->setFocus();
    m_frame->setOwnWindow(m_ownWindows);
    m_queue->start();
}

void SeriesPage::begin(const ComparisonStep &step)
{
    using Kind = ComparisonStep::Kind;
    const QString run = step.kind == Kind::AtRest ? tr("the machine by itself")
                                                  : tr("%1, %2").arg(taskText(step.request), wayTitle(step.way));
    const QString what = step.kind == Kind::WarmUp ? tr("%1, to warm up").arg(run) : run;
    const double left = m_queue->secondsLeft();
    const QString where = tr("%1 of %2: %3").arg(m_queue->stepsDone() + 1).arg(m_queue->stepCount()).arg(what);
    m_doing = left < 0 ? where : tr("%1 – about %2 s left").arg(where).arg(std::max(1, qRound(left)));
    showStep();
}

void SeriesPage::take(const ComparisonStep &step, const RunRecord &run)
{
    m_progress->setValue(int(m_queue->stepsDone()));
    if (step.kind == ComparisonStep::Kind::Run)
        m_runs.add({run}, made());
    if (run.outcome.kind != Outcome::Kind::Finished)
        say(tr("%1, %2: %3").arg(taskName(step.request), wayTitle(step.way), outcomeSentence(run.outcome)));
}

Comparison SeriesPage::made() const
{
    Comparison made = m_queue->made();
    made.title = m_example.titleIn(QLocale().name());
    made.command = commandLineOf(*made.plan);
    return made;
}

void SeriesPage::finish(bool cancelled)
{
    m_made = made();
    m_queue.release()->deleteLater(); // its signal is on the stack
    m_pause->setChecked(false);
    QStringList words{
        cancelled ? tr("Stopped. Runs that ended before stay: %1. They are under Results.").arg(m_made.runs.size())
                  : tr("All %1 runs are done, and stand under Results.").arg(m_made.runs.size())};
    words.append(tr("Seed %1.").arg(m_made.seed));
    for (const RunRecord &rest : std::as_const(m_made.atRest))
        words.append(tr("The machine by itself: longest stall %1, p99 %2.")
                         .arg(figureText(Figure::LongestStall, rest), figureText(Figure::LatencyP99, rest)));
    m_doing = words.join(u' ');
    Announcer::announce(this, m_doing);
    showState();
    emit runningChanged(false);
}

ThawFile SeriesPage::example() const
{
    ThawFile file = m_example;
    // As it was written where it still asks for the same: "once for each core" is more than the numbers of this machine.
    const auto opened = file.comparison ? planOf(*file.comparison) : QString();
    if (!std::holds_alternative<ComparisonPlan>(opened) || std::get<ComparisonPlan>(opened) != m_form->plan())
        file.comparison = preparedOf(m_form->plan());
    return file;
}

void SeriesPage::saveAsExample()
{
    const QString why = m_form->refusal();
    say(why);
    if (why.isEmpty())
        saveExample(this, example(), [this](const QString &sentence) { say(sentence); });
}

void SeriesPage::saveResults()
{
    exportComparison(
        this, tr("Save the results of this series"), [made = m_made] { return made; },
        [this](const QString &sentence) { say(sentence); }, u"results.thaw"_s);
}

void SeriesPage::copyCommand()
{
    const QString command = commandLineOf(m_form->plan());
    if (command.isEmpty())
        return say(tr("No command line says this: tasks share an argument and differ in it. Save it as an example; "
                      "thaw compare --preset FILE.thaw runs that."));
    QGuiApplication::clipboard()->setText(command);
    say(tr("Copied: %1").arg(command));
}

void SeriesPage::say(const QString &text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

void SeriesPage::showState()
{
    const bool running = isRunning();
    m_form->setBusy(running);
    m_prepared->setEnabled(!running);
    m_run->setEnabled(!running);
    m_pause->setEnabled(running);
    m_pause->setText(m_pause->isChecked() ? tr("Go on") : tr("Pause"));
    m_stop->setEnabled(running);
    m_saveResults->setEnabled(!running && !m_made.runs.isEmpty());
    showStep();
}

void SeriesPage::showStep()
{
    const bool isPaused = isRunning() && m_pause->isChecked();
    m_step->setText(isPaused ? tr("Paused: no further run begins. %1").arg(m_doing) : m_doing);
    m_step->setToolTip(m_doing);
}

void SeriesPage::restore(const Settings &settings)
{
    const auto file = readThawFile(settings.value(exampleKey).toString().toUtf8(), std::nullopt);
    const auto *good = std::get_if<ThawFile>(&file);
    if (good && good->comparison)
        setExample(*good);
}

void SeriesPage::save(Settings &settings) const
{
    if (!m_form->plan().requests.isEmpty())
        settings.setValue(exampleKey, QString::fromUtf8(toThaw(example())));
}

} // namespace thaw
