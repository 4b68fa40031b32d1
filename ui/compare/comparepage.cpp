// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/compare/comparepage.h"

#include "app/comparing/plancommand.h"
#include "app/comparing/summary.h"
#include "app/runs/sentences.h"
#include "ui/compare/compareform.h"
#include "ui/compare/resultcards.h"
#include "ui/files/filedialogs.h"
#include "ui/files/pictures.h"
#include "ui/parts/announcer.h"
#include "ui/parts/card.h"
#include "ui/parts/clickkey.h"
#include "ui/parts/scrolled.h"
#include "ui/subjects/subjectframe.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>

#include <variant>

using namespace Qt::StringLiterals;

namespace thaw {

ComparePage::ComparePage(Supervisor &supervisor, QWidget *parent)
    : QWidget(parent), m_form(new CompareForm), m_run(new QPushButton(tr("Run both"))),
      m_stop(new QPushButton(tr("Stop"))), m_export(new QPushButton(tr("Export…"))),
      m_more(new QPushButton(tr("More"))), m_status(new QLabel), m_result(makeVerdictCard(&m_verdict)),
      m_chart(new PulseChart), m_legend(new PulseLegend),
      m_recording(*m_chart), m_frames{new SubjectFrame(supervisor), new SubjectFrame(supervisor)}
{
    auto *subjects = new QWidget;
    auto *subjectLayout = new QHBoxLayout(subjects);
    subjectLayout->setContentsMargins(0, 0, 0, 0);
    subjectLayout->setSpacing(12);
    for (int side = 0; side < PairedRuns::sides; ++side) {
        SubjectFrame *frame = m_frames.at(size_t(side));
        subjectLayout->addWidget(frame, 1);
        connect(frame, &SubjectFrame::pulsed, this,
                [this, side](const QList<PulseSample> &samples) { m_recording.take(side, samples); });
        connect(frame, &SubjectFrame::subjectReady, this, &ComparePage::openSubjects);
        connect(frame, &SubjectFrame::subjectGone, this, &ComparePage::openSubjects, Qt::QueuedConnection);
    }
    m_chart->setPlaceholder(tr("Run both, and see how long each window takes to answer."));
    auto *chartCard = new Card(tr("Time each window took to answer"));
    chartCard->addToTitle(m_legend);
    chartCard->body()->addWidget(m_chart);
    offerPicture(m_chart, u"pulse"_s, [this](const QString &sentence) { say(sentence); });
    auto *results = new QWidget;
    auto *resultLayout = new QHBoxLayout(results);
    resultLayout->setContentsMargins(0, 0, 0, 0);
    resultLayout->setSpacing(12);
    resultLayout->addWidget(chartCard, 3);
    resultLayout->addWidget(m_result, 2);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(subjects);
    splitter->addWidget(results);
    QWidget *list = makeRunListCard(&m_runs);
    splitter->addWidget(list);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setStretchFactor(2, 1);
    splitter->setSizes({340, 250, 200}); // of the list some five rows

    auto *layout = new QVBoxLayout(this);
    QWidget *controls = makeControls();
    layout->addWidget(controls);
    layout->addWidget(m_status);
    layout->addWidget(scrolled(splitter), 1);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->hide();
    m_groups = {controls, m_frames[0]->body(), m_frames[1]->body(), chartCard, m_result, list};

    connect(&m_pair, &PairedRuns::begun, this, [this] { m_verdict.setWays(m_frames[0]->way(), m_frames[1]->way()); });
    connect(&m_pair, &PairedRuns::roundBegun, this, &ComparePage::beginRound);
    connect(&m_pair, &PairedRuns::runFinished, this, &ComparePage::showRun);
    connect(&m_pair, &PairedRuns::finished, this, [this] {
        m_recording.end();
        emit runningChanged(false);
        applyOwnWindows();
        showBusy();
        announceResult();
    });
    showBusy();
}

QWidget *ComparePage::makeControls()
{
    auto *controls = new QWidget;
    auto *layout = new QHBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form, 1);
    for (QPushButton *button : {m_run, m_stop, m_export, m_more})
        layout->addWidget(button, 0, Qt::AlignTop);
    m_run->setProperty("primary", true);
    addPageKey(m_run, KeyAction::Run);
    addPageKey(m_stop, KeyAction::Stop);
    connect(m_form, &CompareForm::taskChanged, this, [this] { say({}); });
    connect(m_form, &CompareForm::wayChanged, this, &ComparePage::setWay);
    connect(m_run, &QPushButton::clicked, this, &ComparePage::start);
    connect(m_stop, &QPushButton::clicked, &m_pair, &PairedRuns::stop);
    connect(m_export, &QPushButton::clicked, this, [this] {
        exportComparison(this, tr("Export all runs"), m_runs.comparisonMaker(),
                         [this](const QString &sentence) { say(sentence); });
    });
    auto *menu = new QMenu(m_more);
    menu->addAction(tr("Save as example…"), this, &ComparePage::saveAsExample);
    menu->addAction(tr("Copy command line"), this, &ComparePage::copyCommand);
    m_more->setMenu(menu);
    return controls;
}

void ComparePage::setWay(int side, Way way)
{
    if (m_runs.rowCount() == 0)
        m_verdict.setWay(side, way);
    if (isVisible())
        m_frames.at(size_t(side))->setWay(way);
}

// The subjects start when the page is first seen, not with the program.
void ComparePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QMetaObject::invokeMethod(this, &ComparePage::openSubjects, Qt::QueuedConnection);
}

// One after the other: two programs that start at once leave this window no processor for more than a frame.
void ComparePage::openSubjects()
{
    for (int side = 0; side < PairedRuns::sides; ++side) {
        setWay(side, m_form->plan().ways.at(size_t(side)));
        const Subject *subject = m_frames.at(size_t(side))->subject();
        if (subject && subject->state() == Subject::State::Starting)
            return; // it calls when it is ready, or gone
    }
}

void ComparePage::start()
{
    const QString why = m_elsewhere ? tr("A series runs: two windows side by side would disturb it, and it them.")
                                    : m_form->refusal();
    say(why);
    if (!why.isEmpty())
        return;
    emit runningChanged(true);
    applyOwnWindows();
    const PairedRuns::Plan plan = m_form->plan();
    for (size_t side = 0; side < m_frames.size(); ++side) {
        m_frames[side]->setWay(
            plan.ways[side]); // showEvent() may not yet have done it, and must not replace one in a run
        m_frames[side]->ensureSubject();
    }
    m_pair.start({m_frames[0]->subject(), m_frames[1]->subject()}, plan);
    showBusy();
}

void ComparePage::beginRound(int repeat)
{
    const int repeats = m_form->plan().repeats;
    say(repeats > 1 ? tr("Run %1 of %2").arg(repeat).arg(repeats) : QString());
    const RunRequest request = m_form->plan().request;
    m_result->setTitle(repeats > 1 ? tr("Result: %1, run %2 of %3").arg(taskName(request)).arg(repeat).arg(repeats)
                                   : tr("Result: %1").arg(taskName(request)));
    m_result->setToolTip(taskText(request));
    m_ends.clear();
    const QString left = wayShortTitle(m_frames[0]->way());
    const QString right = wayShortTitle(m_frames[1]->way());
    m_recording.begin({left, right});
    m_legend->setNames(left, right);
}

void ComparePage::showRun(int side, const RunRecord &run)
{
    m_verdict.setRun(side, run);
    m_recording.judge(side, run.fromMs, run.toMs, run.measurement.longestStallMs, verdictOf(run) == Verdict::Frozen);
    m_runs.add({run});
    if (run.outcome.kind != Outcome::Kind::Finished)
        m_ends.append(tr("%1: %2").arg(wayTitle(run.way), outcomeSentence(run.outcome)));
    const QString leftOut = tr("The runs that were to come are left out.");
    if (run.outcome.leftNoWindow() && run.repeat < m_form->plan().repeats && !m_ends.contains(leftOut))
        m_ends.append(leftOut);
    if (!m_ends.isEmpty())
        say(m_ends.join(u'\n'));
}

ComparisonPlan ComparePage::comparisonPlan() const
{
    const PairedRuns::Plan pair = m_form->plan();
    ComparisonPlan plan;
    plan.requests = {pair.request};
    plan.ways = {pair.ways[0]};
    if (pair.ways[1] != pair.ways[0])
        plan.ways.append(pair.ways[1]);
    plan.repeats = pair.repeats;
    return plan;
}

void ComparePage::setWays(const QStringList &ids)
{
    const std::optional<Way> first = wayFromId(ids.value(0));
    const std::optional<Way> second = wayFromId(ids.value(ids.size() - 1));
    if (m_pair.isRunning())
        return say(tr("Both run: what was chosen can be opened when they have ended."));
    if (!first || !second)
        return;
    const ComparisonPlan plan = comparisonPlan();
    m_form->setPlan({plan.requests.first(), {*first, *second}, plan.repeats});
}

void ComparePage::setExample(const ThawFile &file)
{
    const auto made = planOf(*file.comparison);
    const auto *plan = std::get_if<ComparisonPlan>(&made);
    if (m_pair.isRunning() || !plan)
        return say(m_pair.isRunning() ? tr("Both run: what was chosen can be opened when they have ended.")
                                      : std::get<QString>(made));
    m_example = file;
    m_example.results = {};
    m_form->setPlan({plan->requests.first(), {plan->ways.first(), plan->ways.last()}, plan->repeats});
    say(file.headIn(QLocale().name()));
}

void ComparePage::saveAsExample()
{
    const ComparisonPlan plan = comparisonPlan();
    if (plan.hasOwnWorker() || !m_form->refusal().isEmpty())
        return say(tr("A worker of your own can't stand in an example: a file must not start a program."));
    ThawFile file = m_example;
    file.comparison = preparedOf(plan);
    file.isSideBySide = true;
    saveExample(this, file, [this](const QString &sentence) { say(sentence); });
}

void ComparePage::copyCommand()
{
    const QString why = m_form->refusal();
    if (!why.isEmpty())
        return say(why);
    const QString command = commandLineOf(comparisonPlan());
    QGuiApplication::clipboard()->setText(command);
    say(tr("Copied: %1").arg(command));
}

void ComparePage::say(const QString &text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

void ComparePage::showBusy()
{
    // Which would go to whatever comes next, or to nobody.
    const bool hadFocus = m_run->hasFocus() || m_stop->hasFocus() || m_form->isAncestorOf(QApplication::focusWidget());
    m_form->setBusy(m_pair.isRunning());
    m_run->setEnabled(!m_pair.isRunning());
    m_stop->setEnabled(m_pair.isRunning());
    if (hadFocus)
        (m_pair.isRunning() ? m_stop : m_run)->setFocus();
    m_export->setEnabled(!m_pair.isRunning() && m_runs.rowCount() > 0);
}

// What the last two rows of the result say, of the last round.
void ComparePage::announceResult()
{
    QStringList sides;
    for (int side = 1; side <= PairedRuns::sides; ++side)
        sides.append(tr("%1: %2, %3", "way, outcome, verdict")
                         .arg(m_verdict.headerData(side, Qt::Horizontal, Qt::DisplayRole).toString(),
                              m_verdict.index(VerdictModel::OutcomeRow, side).data().toString(),
                              m_verdict.index(VerdictModel::VerdictRow, side).data().toString()));
    Announcer::announce(this, sides.join(tr("; ")));
}

void ComparePage::setOwnWindows(bool own)
{
    m_ownWindows = own;
    if (!m_pair.isRunning())
        applyOwnWindows();
}

// Not during a run: a subject that moves out is another one.
void ComparePage::applyOwnWindows()
{
    for (SubjectFrame *frame : m_frames)
        frame->setOwnWindow(m_ownWindows);
}

void ComparePage::restore(const Settings &settings)
{
    m_form->restore(settings);
}

void ComparePage::save(Settings &settings) const
{
    m_form->save(settings);
}

} // namespace thaw
