// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/lessonpage.h"

#include "app/comparing/plancommand.h"
#include "app/runs/sentences.h"
#include "ui/files/filedialogs.h"
#include "ui/files/pictures.h"
#include "ui/learn/lessoncontrols.h"
#include "ui/learn/picturecard.h"
#include "ui/learn/printdialog.h"
#include "ui/parts/card.h"
#include "ui/parts/prose.h"
#include "ui/runs/transcriptview.h"
#include "ui/runs/workerview.h"
#include "ui/subjects/subjectframe.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// Its head, and each row.
QList<QStringList> textsOf(const QAbstractItemModel &table)
{
    QList<QStringList> rows(1);
    for (int column = 0; column < table.columnCount(); ++column)
        rows[0].append(table.headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList texts;
        for (int column = 0; column < table.columnCount(); ++column)
            texts.append(table.index(row, column).data().toString());
        rows.append(texts);
    }
    return rows;
}

} // namespace

LessonPage::LessonPage(Supervisor &supervisor, QWidget *parent)
    : Column(parent), m_supervisor(supervisor), m_run(supervisor), m_title(new QLabel),
      m_body(new Prose(Qt::MarkdownText)), m_controls(new LessonControls), m_message(new Prose(Qt::PlainText)),
      m_picture(new PictureCard), m_subject(new SubjectFrame(supervisor)), m_workers(new WorkerView),
      m_counts(new QLabel)
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
    m_workersCard = workers;

    auto *view = new TranscriptView;
    view->setModel(&m_run.session().transcript());
    view->setPlaceholder(tr("What main and the workers say appears here."));
    auto *transcript = new Card(tr("Transcript"));
    transcript->addToTitle(m_counts);
    transcript->body()->addWidget(view);
    transcript->setMinimumHeight(150);
    m_transcriptCard = transcript;

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
    connect(m_controls, &LessonControls::exampleRequested, this, &LessonPage::saveAsExample);
    connect(m_controls, &LessonControls::commandRequested, this, &LessonPage::copyCommand);
    connect(m_controls, &LessonControls::handoutRequested, this, &LessonPage::saveHandout);
    connect(m_controls, &LessonControls::printRequested, this, &LessonPage::printHandout);
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
    m_example = {};
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

void LessonPage::showExample(const ThawFile &file)
{
    m_example = file;
    m_example.results = {};
    m_controls->setArguments(file.arguments);
    const QString text = file.headIn(QLocale().name());
    if (!text.isEmpty())
        say(text, Tone::Neutral);
}

void LessonPage::setHidden(const QStringList &parts)
{
    m_workersCard->setVisible(!parts.contains("workers"_L1));
    m_transcriptCard->setVisible(!parts.contains("transcript"_L1));
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

QString LessonPage::commandLine() const
{
    const Lesson &lesson = m_run.lesson();
    const LessonRun::Choices choices = m_controls->choices();
    QStringList words{u"thaw"_s, u"run"_s};
    RunRequest request;
    request.task = lesson.task;
    request.arguments = choices.arguments;
    if (!lesson.bringsOwnWorker())
        words << lesson.task;
    if (lesson.way != Way::Process)
        words << u"--way"_s << wayId(lesson.way);
    words += argumentWords(request);
    if (lesson.bringsOwnWorker() && choices.ownWorker.program.isEmpty())
        return {};
    if (lesson.bringsOwnWorker())
        words << u"--worker"_s << choices.ownWorker.program << choices.ownWorker.arguments;
    return shellText(words);
}

void LessonPage::copyCommand()
{
    const QString command = commandLine();
    if (command.isEmpty())
        return say(tr("Say first which command starts your worker."), Tone::Warning);
    QGuiApplication::clipboard()->setText(command);
    say(tr("Copied: %1").arg(command), Tone::Neutral);
}

void LessonPage::saveAsExample()
{
    const Lesson &lesson = m_run.lesson();
    ThawFile file = m_example;
    if (file.title.isEmpty())
        file.title = lesson.title;
    file.lesson = lesson.id;
    file.arguments = {};
    if (!lesson.bringsOwnWorker())
        file.arguments = changedArguments(m_controls->choices().arguments, lesson.parameters());
    saveExample(this, file, [this](const QString &sentence) { say(sentence, Tone::Neutral); });
}

std::function<Pdf()> LessonPage::handoutMaker()
{
    const Lesson &lesson = m_run.lesson();
    RunSession &session = m_run.session();
    Handout handout{lesson.title, lesson.body, lesson.tryThis, commandLine(), {}, {}, {}, {}, lesson.code, {}};
    if (session.outcome())
        handout.outcome = outcomeSentence(*session.outcome());
    else if (session.isRunning())
        handout.outcome = tr("It still runs.");
    handout.workers = textsOf(session.workers());
    handout.transcript = linesOnPaper(session.transcript());
    if (!lesson.picture.isEmpty() && m_picture->isVisible())
        handout.picture = pictureOf(m_picture);
    return [handout]() mutable {
        handout.code = shownCode(handout.codeOf);
        return toPdf(handout);
    };
}

void LessonPage::saveHandout()
{
    savePdf(
        this, m_run.lesson().id + u".pdf"_s, [make = handoutMaker()] { return make().bytes; },
        [this](const QString &sentence) { say(sentence, Tone::Neutral); });
}

void LessonPage::printHandout()
{
    auto *dialog = new PrintDialog(m_supervisor, m_run.lesson().title, handoutMaker(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PrintDialog::saveRequested, this, &LessonPage::saveHandout);
    connect(dialog, &PrintDialog::accepted, this, [this, dialog] { say(dialog->sentence(), Tone::Good); });
    dialog->open();
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
