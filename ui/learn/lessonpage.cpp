// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/lessonpage.h"

#include "app/runs/sentences.h"
#include "app/storage/settings.h"
#include "app/subjects/subjectrunner.h"
#include "ui/forms/argumentform.h"
#include "ui/forms/ownworkerform.h"
#include "ui/forms/pacecontrol.h"
#include "ui/parts/badge.h"
#include "ui/parts/card.h"
#include "ui/parts/clickkey.h"
#include "ui/parts/prose.h"
#include "ui/pictures/picture.h"
#include "ui/runs/transcriptview.h"
#include "ui/runs/workerview.h"
#include "ui/style/theme.h"
#include "ui/subjects/subjectframe.h"
#include "workers/processes/supervisor.h"
#include "workers/reports/calllater.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr auto ownCommandKey = "own/command"_L1;

/// Most lessons are one run; some make another first, to compare with.
QList<RunRequest> runsOf(const Lesson &lesson, const RunRequest &request)
{
    RunRequest first = request;
    for (auto it = lesson.baseline.begin(); it != lesson.baseline.end(); ++it)
        first.arguments.insert(it.key(), it.value());
    return first == request ? QList{request} : QList{first, request};
}

} // namespace

LessonPage::LessonPage(Supervisor &supervisor, QWidget *parent)
    : Column(parent), m_supervisor(supervisor), m_subject(new SubjectFrame(supervisor)), m_title(new QLabel),
      m_body(new Prose(Qt::MarkdownText)), m_message(new Prose(Qt::PlainText)), m_counts(new QLabel),
      m_summary(new Prose(Qt::PlainText)), m_arguments(new ArgumentForm), m_own(new OwnWorkerForm),
      m_pace(new PaceControl), m_run(new QPushButton(tr("Run"))), m_cancel(new QPushButton(tr("Cancel"))),
      m_kill(new QPushButton(tr("Kill"))), m_pictureCard(new Card(QString())), m_verdict(new Badge),
      m_workers(new WorkerView)
{
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_title->setFont(large);
    m_body->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_body);
    layout->addWidget(m_own);
    layout->addWidget(makeControls());
    layout->addWidget(m_message);
    makeCards(layout);

    connect(&m_session, &RunSession::stateChanged, this, &LessonPage::showState);
    connect(&m_session, &RunSession::finished, this, &LessonPage::endRun);
    connect(&m_session, &RunSession::reported, this, [this](const ReportBatch &batch) {
        if (m_picture)
            m_picture->apply(batch);
        for (const Report &report : batch.reports) {
            if (const auto *hello = std::get_if<Hello>(&report.event)) {
                m_own->showDeclaration(*hello);
                m_arguments->setParameters(hello->parameters);
            }
        }
    });
    connect(m_own, &OwnWorkerForm::askRequested, this, &LessonPage::askOwnWorker);
    connect(m_own, &OwnWorkerForm::changed, this, [this] {
        m_arguments->setParameters({});
        showState();
    });
    connect(m_pace, &PaceControl::stepRequested, &m_session, &RunSession::step);
    connect(&m_session.transcript(), &TranscriptModel::counted, this, &LessonPage::showCounts);
    connect(m_subject, &SubjectFrame::subjectReady, this, [this] {
        if (std::exchange(m_waiting, false))
            startNext();
    });
    connect(m_subject, &SubjectFrame::subjectGone, this, [this] {
        m_waiting = false;
        showState();
    });
    for (QWidget *unknown : {static_cast<QWidget *>(m_own), static_cast<QWidget *>(m_message),
                             static_cast<QWidget *>(m_pictureCard), static_cast<QWidget *>(m_subject)})
        unknown->hide(); // until there is a lesson that has it
    showState();
}

LessonPage::~LessonPage() = default;

QWidget *LessonPage::makeControls()
{
    m_run->setProperty("primary", true);
    addClickKey(m_run, Qt::CTRL | Qt::Key_R);
    m_cancel->setToolTip(
        tr("Asks the task to end. After half a second its process is told to, after a whole one it is killed."));
    addClickKey(m_cancel, Qt::Key_Escape);
    m_kill->setProperty("danger", true);
    m_kill->setToolTip(tr("Kills the selected worker, or all of them"));
    connect(m_run, &QPushButton::clicked, this, &LessonPage::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_queue.clear();
        m_waiting = false;
        m_session.cancel();
    });
    connect(m_kill, &QPushButton::clicked, this, [this] {
        const QModelIndexList selected = m_workers->selectionModel()->selectedRows();
        if (selected.size() == 1 && !m_lesson.needsSubject()) {
            m_session.killActor(m_session.workers().workerAt(selected.first().row()));
            return;
        }
        m_queue.clear();
        m_waiting = false;
        m_session.kill();
    });

    auto *controls = new QWidget;
    auto *rows = new QVBoxLayout(controls);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_arguments);
    auto *layout = new QHBoxLayout;
    rows->addLayout(layout);
    layout->addStretch();
    layout->addWidget(m_pace);
    layout->addWidget(m_run);
    layout->addWidget(m_cancel);
    layout->addWidget(m_kill);
    return controls;
}

void LessonPage::makeCards(QVBoxLayout *layout)
{
    m_workers->setModel(&m_session.workers());
    m_workers->setPlaceholder(tr("Run the task, and its workers are listed here."));
    auto *workers = new Card(tr("Workers"));
    workers->body()->addWidget(m_workers);

    auto *view = new TranscriptView;
    view->setModel(&m_session.transcript());
    view->setPlaceholder(tr("What main and the workers say appears here."));
    auto *transcript = new Card(tr("Transcript"));
    transcript->addToTitle(m_counts);
    transcript->body()->addWidget(view);

    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_pictureCard->addToTitle(m_verdict);
    m_pictureCard->body()->addWidget(m_summary);
    workers->setMinimumHeight(150); // two workers are seen whole
    transcript->setMinimumHeight(150);
    layout->addWidget(m_pictureCard, 2);
    layout->addWidget(m_subject, 4);
    layout->addWidget(workers, 1);
    layout->addWidget(transcript, 2);
}

void LessonPage::setLesson(const Lesson &lesson)
{
    m_queue.clear();
    m_waiting = false;
    m_session.reset();
    m_lesson = lesson;
    m_title->setText(lesson.title);
    m_body->setProse(lesson.body);
    m_message->setProse({});
    m_message->hide();
    m_arguments->setParameters(lesson.parameters());
    m_own->setVisible(lesson.bringsOwnWorker());
    m_costsMeasured = false;
    showPicture(lesson);
    // Queued: by then the layout has given the subject its place, and whoever waited for this thread has had an answer.
    QMetaObject::invokeMethod(this, &LessonPage::showSubject, Qt::QueuedConnection);
    showState();
}

// The subject starts when it is first seen, not with the program.
void LessonPage::showSubject()
{
    if (!m_lesson.needsSubject())
        m_subject->endSubject();
    else if (isVisible())
        m_subject->setWay(m_lesson.way);
}

void LessonPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QMetaObject::invokeMethod(this, &LessonPage::showSubject, Qt::QueuedConnection);
}

void LessonPage::showPicture(const Lesson &lesson)
{
    m_picture = makePicture(lesson.picture);
    m_subject->setVisible(lesson.needsSubject());
    m_pictureCard->setVisible(m_picture != nullptr);
    if (!m_picture)
        return;
    m_pictureCard->setTitle(m_picture->title());
    m_pictureCard->body()->insertWidget(0, m_picture.get(), 1);
    connect(m_picture.get(), &Picture::changed, this, &LessonPage::showPictureTexts);
    m_summary->hide(); // until there is a run, the picture itself says what it would show
    showPictureTexts();
}

void LessonPage::showPictureTexts()
{
    m_summary->setProse(m_picture->summary());
    const Picture::Verdict verdict = m_picture->verdict();
    m_verdict->setBadge(verdict.text, verdict.tone);
}

void LessonPage::start()
{
    if (m_session.isRunning())
        return;
    RunRequest request;
    request.task = m_lesson.task;
    request.arguments = m_arguments->arguments();
    request.leaveStuck = !m_lesson.needsSubject();
    request.stepping = m_pace->isStepping();
    if (const auto command = m_own->command(); command && m_lesson.bringsOwnWorker())
        request.command = *command;
    begin(request);
}

// Only to hear its hello: the worker is started, and ends again.
void LessonPage::askOwnWorker()
{
    const auto command = m_own->command();
    if (!command || m_session.isRunning())
        return;
    RunRequest request;
    request.command = *command;
    request.declareOnly = true;
    begin(request);
}

void LessonPage::begin(const RunRequest &request)
{
    m_queue = runsOf(m_lesson, request);
    m_asking = request.declareOnly;
    if (request.stepping && m_pace->isByHand())
        say(tr("The task waits at each line that it says, until it is let on: \"Next step\" or F10 lets it say one."),
            Tone::Warning);
    else
        m_message->hide();
    m_waiting = m_lesson.needsSubject();
    if (!m_waiting)
        return startNext();
    m_subject->setWay(m_lesson.way);
    m_subject->ensureSubject();
    showState();
    if (m_subject->subject()->state() == Subject::State::Ready) {
        m_waiting = false;
        startNext();
    }
}

void LessonPage::startNext()
{
    const RunRequest request = m_queue.takeFirst();
    if (m_picture) {
        m_picture->begin(request);
        m_summary->show();
    }
    std::unique_ptr<Runner> runner;
    if (m_lesson.needsSubject())
        runner = std::make_unique<SubjectRunner>(*m_subject->subject(), linesPerFrame);
    else
        runner = makeRunner(m_lesson.way, m_supervisor, linesPerFrame);
    m_session.start(std::move(runner), request);
}

void LessonPage::endRun(const Outcome &outcome)
{
    if (m_picture)
        m_picture->end(outcome);
    const bool good = outcome.kind == Outcome::Kind::Finished;
    if (good && !m_queue.isEmpty())
        return startNext();
    m_queue.clear();
    if (good && m_asking)
        say(tr("It answered, and was ended again. Run starts it for its work."), Tone::Good);
    else
        say(outcomeSentence(outcome), good ? Tone::Good : Tone::Bad);
    showState();
    if (good && m_lesson.measuresStartCosts)
        measureStartCosts();
}

void LessonPage::say(const QString &text, Tone tone)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(palette(), tone));
    m_message->setPalette(colours);
    m_message->setProse(text);
    m_message->show();
}

// There and then, when nothing else runs.
void LessonPage::measureStartCosts()
{
    if (std::exchange(m_costsMeasured, true))
        return;
    auto *meter = new StartCostMeter(m_supervisor.processThread());
    connect(meter, &StartCostMeter::measured, this, [this](const StartCosts &costs) {
        if (m_picture)
            m_picture->setStartCosts(costs);
    });
    callLater(meter, [meter] { meter->start(); });
}

void LessonPage::restore(const Settings &settings)
{
    m_own->setText(settings.value(ownCommandKey).toString());
}

void LessonPage::save(Settings &settings) const
{
    settings.setValue(ownCommandKey, m_own->text());
}

void LessonPage::showState()
{
    const bool running = m_session.isRunning() || m_waiting;
    m_run->setEnabled(!running && (!m_lesson.bringsOwnWorker() || m_own->command()));
    m_arguments->setEnabled(!running);
    m_own->setBusy(running);
    m_pace->setRunning(running);
    m_cancel->setEnabled(running && !m_session.isStopping());
    m_cancel->setText(m_session.isStopping() && running ? tr("Cancelling") : tr("Cancel"));
    m_kill->setEnabled(running);
}

void LessonPage::showCounts()
{
    const TranscriptModel &transcript = m_session.transcript();
    const QLocale locale;
    m_counts->setText(transcript.droppedCount() > 0 ? tr("%1 lines, the first %2 no longer shown")
                                                          .arg(locale.toString(transcript.lineCount()),
                                                               locale.toString(transcript.droppedCount()))
                                                    : QString());
}

} // namespace thaw
