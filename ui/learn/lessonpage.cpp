// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/lessonpage.h"

#include "app/runs/sentences.h"
#include "ui/learn/lessoncontrols.h"
#include "ui/learn/picturecard.h"
#include "ui/parts/card.h"
#include "ui/parts/prose.h"
#include "ui/runs/transcriptview.h"
#include "ui/runs/workerview.h"
#include "ui/subjects/subjectframe.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace thaw {

LessonPage::LessonPage(Supervisor &supervisor, QWidget *parent)
    : Column(parent), m_run(supervisor), m_title(new QLabel), m_body(new Prose(Qt::MarkdownText)),
      m_controls(new LessonControls), m_message(new Prose(Qt::PlainText)), m_picture(new PictureCard),
      m_subject(new SubjectFrame(supervisor)), m_workers(new WorkerView), m_counts(new QLabel)
{
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_title->setFont(large);
    m_body->setForegroundRole(QPalette::PlaceholderText);
    makeLayout();
    m_message->hide(); // until there is something to say
    m_subject->hide(); // until there is a lesson that has it
    connectControls();
    connectRun();
    showState();
}

LessonPage::~LessonPage() = default;

void LessonPage::makeLayout()
{
    m_workers->setModel(&m_run.session().workers());
    m_workers->setPlaceholder(tr("Run the task, and its workers are listed here."));
    auto *workers = new Card(tr("Workers"));
    workers->body()->addWidget(m_workers);
    workers->setMinimumHeight(150); // two workers are seen whole

    auto *view = new TranscriptView;
    view->setModel(&m_run.session().transcript());
    view->setPlaceholder(tr("What main and the workers say appears here."));
    auto *transcript = new Card(tr("Transcript"));
    transcript->addToTitle(m_counts);
    transcript->body()->addWidget(view);
    transcript->setMinimumHeight(150);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_body);
    layout->addWidget(m_controls);
    layout->addWidget(m_message);
    layout->addWidget(m_picture, 2);
    layout->addWidget(m_subject, 4);
    layout->addWidget(workers, 1);
    layout->addWidget(transcript, 2);
}

void LessonPage::connectControls()
{
    connect(m_controls, &LessonControls::runRequested, this, &LessonPage::start);
    connect(m_controls, &LessonControls::askRequested, this, &LessonPage::ask);
    connect(m_controls, &LessonControls::cancelRequested, &m_run, &LessonRun::cancel);
    connect(m_controls, &LessonControls::killRequested, this, &LessonPage::kill);
    connect(m_controls, &LessonControls::stepRequested, &m_run, &LessonRun::step);
    connect(m_controls, &LessonControls::changed, this, &LessonPage::showState);
}

void LessonPage::connectRun()
{
    connect(&m_run, &LessonRun::stateChanged, this, &LessonPage::showState);
    connect(&m_run, &LessonRun::began, m_picture, &PictureCard::begin);
    connect(&m_run.session(), &RunSession::reported, m_picture, &PictureCard::apply);
    connect(&m_run, &LessonRun::ended, m_picture, &PictureCard::end);
    connect(&m_run, &LessonRun::startCostsMeasured, m_picture, &PictureCard::setStartCosts);
    connect(&m_run, &LessonRun::declared, m_controls, &LessonControls::showDeclaration);
    connect(&m_run, &LessonRun::finished, this, &LessonPage::showEnd);
    connect(&m_run.session().transcript(), &TranscriptModel::counted, this, &LessonPage::showCounts);
}

void LessonPage::setLesson(const Lesson &lesson)
{
    m_title->setText(lesson.title);
    m_body->setProse(lesson.body);
    m_message->setProse({});
    m_message->hide();
    m_controls->setLesson(lesson);
    m_run.setLesson(lesson);
    m_picture->setPicture(lesson.picture);
    m_subject->setVisible(lesson.needsSubject());
    // Queued: by then the layout has given the subject its place, and whoever waited for this thread has had an answer.
    QMetaObject::invokeMethod(this, &LessonPage::showSubject, Qt::QueuedConnection);
}

// The subject starts when it is first seen, not with the program.
void LessonPage::showSubject()
{
    if (!m_run.lesson().needsSubject())
        m_subject->endSubject();
    else if (isVisible())
        m_subject->setWay(m_run.lesson().way);
}

void LessonPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QMetaObject::invokeMethod(this, &LessonPage::showSubject, Qt::QueuedConnection);
}

void LessonPage::start()
{
    const LessonRun::Choices choices = m_controls->choices();
    if (m_run.lesson().needsSubject()) {
        m_subject->setWay(m_run.lesson().way);
        m_subject->ensureSubject();
    }
    m_message->hide();
    if (choices.stepping && m_controls->stepsByHand())
        say(tr("The task waits at each line that it says, until it is let on: \"Next step\" or F10 lets it say one."),
            Tone::Warning);
    m_run.start(choices, m_subject->subject());
}

void LessonPage::ask()
{
    m_message->hide();
    m_run.ask(m_controls->choices().ownWorker);
}

void LessonPage::kill()
{
    const QModelIndexList selected = m_workers->selectionModel()->selectedRows();
    m_run.kill(selected.size() == 1 ? m_run.session().workers().workerAt(selected.first().row()) : QString());
}

void LessonPage::showEnd(const Outcome &outcome)
{
    const bool good = outcome.kind == Outcome::Kind::Finished;
    if (good && m_run.session().request().declareOnly)
        say(tr("It answered, and was ended again. Run starts it for its work."), Tone::Good);
    else
        say(outcomeSentence(outcome), good ? Tone::Good : Tone::Bad);
}

void LessonPage::say(const QString &text, Tone tone)
{
    m_tone = tone;
    colourMessage();
    m_message->setProse(text);
    m_message->show();
}

void LessonPage::colourMessage()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(palette(), m_tone));
    m_message->setPalette(colours);
}

void LessonPage::changeEvent(QEvent *event)
{
    Column::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourMessage();
}

void LessonPage::restore(const Settings &settings)
{
    m_controls->restore(settings);
}

void LessonPage::save(Settings &settings) const
{
    m_controls->save(settings);
}

void LessonPage::showState()
{
    m_controls->showState(m_run);
}

void LessonPage::showCounts()
{
    const TranscriptModel &transcript = m_run.session().transcript();
    const QLocale locale;
    m_counts->setText(transcript.droppedCount() > 0 ? tr("%1 lines, the first %2 no longer shown")
                                                          .arg(locale.toString(transcript.lineCount()),
                                                               locale.toString(transcript.droppedCount()))
                                                    : QString());
}

} // namespace thaw
