// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/lessonpage.h"

#include "app/comparing/plancommand.h"
#include "app/runs/runhistory.h"
#include "app/runs/sentences.h"
#include "app/storage/temporaryfiles.h"
#include "ui/files/filedialogs.h"
#include "ui/files/pictures.h"
#include "ui/learn/filewindow.h"
#include "ui/learn/lessoncontrols.h"
#include "ui/learn/lessontabs.h"
#include "ui/learn/picturecard.h"
#include "ui/learn/printdialog.h"
#include "ui/learn/questioncard.h"
#include "ui/parts/announcer.h"
#include "ui/parts/prose.h"
#include "ui/pictures/picture.h"
#include "ui/subjects/subjectframe.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <optional>

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

/// A lesson as it was left.
struct LessonPage::Visit
{
    explicit Visit(Supervisor &supervisor) : run(supervisor) {}

    LessonRun run;
    RunHistory history;
    Picture *picture = nullptr; ///< the picture card's; none where the lesson has none
    bool hasRun = false;
    QuestionCard::Answered answered;
    std::optional<Arguments> chosen; ///< none: the lesson's own
    std::optional<Hello> declared;   ///< by the worker of one's own
    QString message;
    Tone tone = Tone::Neutral; ///< of the message
    ThawFile example;          ///< without a title: none was opened
};

LessonPage::LessonPage(Supervisor &supervisor, LessonTabs &tabs, QWidget *parent)
    : Column(parent), m_supervisor(supervisor), m_tabs(tabs), m_title(new QLabel), m_body(new Prose(Qt::MarkdownText)),
      m_question(new QuestionCard), m_controls(new LessonControls), m_message(new Prose(Qt::PlainText)),
      m_picture(new PictureCard), m_subject(new SubjectFrame(supervisor)),
      m_examples(std::make_shared<TemporaryFiles>())
{
    m_title->setWordWrap(true);
    m_body->setForegroundRole(QPalette::PlaceholderText);
    makeLayout();
    m_subject->hide(); // until there is a lesson that has it
    m_visit = &visitOf({});
    m_tabs.setRun(m_visit->run.session(), m_visit->history);
    connectControls();
    adoptFont();
    showState();
}

LessonPage::~LessonPage() = default;

void LessonPage::makeLayout()
{
    m_message->setAlignment(Qt::AlignTop);
    m_message->setLeastLines(2); // whether something is said or not: nothing moves when a run begins or ends
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_body);
    layout->addWidget(m_question);
    layout->addWidget(m_controls);
    layout->addWidget(m_message);
    layout->addWidget(m_subject, 4);
    layout->addWidget(m_picture, 2);
    layout->addStretch();
    m_layout = layout;
}

void LessonPage::connectControls()
{
    connect(m_controls, &LessonControls::runRequested, this, &LessonPage::start);
    connect(m_controls, &LessonControls::askRequested, this, &LessonPage::ask);
    connect(m_controls, &LessonControls::cancelRequested, this, [this] { run().cancel(); });
    connect(m_controls, &LessonControls::killRequested, this, &LessonPage::kill);
    connect(m_controls, &LessonControls::stepRequested, this, [this](bool freely) { run().step(freely); });
    connect(m_controls, &LessonControls::changed, this, &LessonPage::showState);
    connect(m_controls, &LessonControls::exampleRequested, this, &LessonPage::saveAsExample);
    connect(m_controls, &LessonControls::commandRequested, this, &LessonPage::copyCommand);
    connect(m_controls, &LessonControls::handoutRequested, this, &LessonPage::saveHandout);
    connect(m_controls, &LessonControls::printRequested, this, &LessonPage::printHandout);
    connect(m_controls, &LessonControls::fileRequested, this, &LessonPage::showFile);
    connect(m_body, &Prose::linkActivated, this, &LessonPage::linkActivated);
    connect(m_controls, &LessonControls::resetRequested, this, &LessonPage::reset);
    connect(m_subject, &SubjectFrame::pulsed, this,
            [this](const QList<PulseSample> &samples) { showPulse(Picture::Window::Small, samples); });
}

LessonRun &LessonPage::run() const
{
    return m_visit->run;
}

LessonPage::Visit &LessonPage::visitOf(const Lesson &lesson)
{
    std::unique_ptr<Visit> &visit = m_visits[lesson.id];
    if (visit)
        return *visit;
    visit = std::make_unique<Visit>(m_supervisor);
    visit->run.setLesson(lesson);
    visit->picture = m_picture->addPicture(lesson.picture);
    connectVisit(*visit);
    return *visit;
}

// A lesson that is not shown runs nothing, so what comes is of the one that is.
void LessonPage::connectVisit(Visit &visit)
{
    LessonRun *run = &visit.run;
    connect(run, &LessonRun::stateChanged, this, &LessonPage::showState);
    connect(run, &LessonRun::becameStuck, this, [this](const FoundStuck &stuck) {
        showAnswer();
        Announcer::announce(this, eventText(stuck));
    });
    connect(run, &LessonRun::began, this, [this, &visit] {
        m_question->begin();
        visit.hasRun = true;
        m_picture->showPicture(visit.picture, true);
    });
    if (visit.picture) {
        connect(run, &LessonRun::began, visit.picture, &Picture::begin);
        connect(&run->session(), &RunSession::reported, visit.picture, &Picture::apply);
        connect(run, &LessonRun::ended, visit.picture, &Picture::end);
        connect(run, &LessonRun::startCostsMeasured, visit.picture, &Picture::setStartCosts);
    }
    connect(run, &LessonRun::ended, &visit.history, [&visit](const Outcome &outcome) {
        if (!visit.run.session().request().declareOnly)
            visit.history.append(visit.run.session().request(), outcome);
    });
    connect(run, &LessonRun::declared, this, [this, &visit](const Hello &hello) {
        visit.declared = hello;
        m_controls->showDeclaration(hello);
    });
    connect(run, &LessonRun::finished, this, &LessonPage::showEnd);
}

void LessonPage::setLesson(const Lesson &lesson)
{
    leave();
    m_visit = &visitOf(lesson);
    m_title->setText(lesson.number > 0 ? u"%1  %2"_s.arg(lesson.number).arg(lesson.title) : lesson.title);
    m_body->setProse(lesson.isText ? lesson.body + u"\n\n"_s + lesson.tryThis : lesson.body);
    m_message->setVisible(!lesson.isText);
    m_question->setQuestion(lesson.question, m_visit->answered);
    m_controls->setLesson(lesson);
    if (m_visit->declared)
        m_controls->showDeclaration(*m_visit->declared);
    if (m_visit->chosen)
        m_controls->setArguments(*m_visit->chosen);
    say(m_visit->message, m_visit->tone);
    m_picture->showPicture(m_visit->picture, m_visit->hasRun);
    m_subject->setVisible(lesson.needsSubject());
    const bool hasViews = m_visit->picture || lesson.needsSubject();
    m_layout->setStretch(m_layout->count() - 1, hasViews ? 0 : 1); // else the controls would take all the room
    m_tabs.setRun(run().session(), m_visit->history);
    emit marksShown(&run().session().marks());
    showState();
    // Queued: by then the layout has given the subject its place, and whoever waited for this thread has had an answer.
    QMetaObject::invokeMethod(this, &LessonPage::showSubject, Qt::QueuedConnection);
}

void LessonPage::leave()
{
    m_visit->chosen = m_controls->choices().arguments;
    m_visit->answered = m_question->answered();
    if (run().leave())
        say(leftSentence(), Tone::Warning);
}

// As it was when it was first opened.
void LessonPage::reset()
{
    const Lesson lesson = run().lesson();
    leave();
    const auto old = m_visits.extract(lesson.id);
    m_visit = &visitOf(lesson);
    m_visit->chosen = defaultArguments(lesson.parameters());
    m_question->setQuestion(lesson.question);
    m_controls->setArguments(*m_visit->chosen); // left with the lesson that is opened now
    m_subject->endSubject();
    setLesson(lesson);
    m_picture->removePicture(old.mapped()->picture);
}

void LessonPage::showExample(const ThawFile &file)
{
    m_visit->example = file;
    m_visit->example.results = {};
    m_controls->setArguments(file.arguments);
    const QString text = file.headIn(QLocale().name());
    if (!text.isEmpty())
        say(text, Tone::Neutral);
}

void LessonPage::setQuestions(bool asked)
{
    m_question->setOffered(asked);
}

void LessonPage::addPulse(const QList<PulseSample> &samples)
{
    run().addOwnPulse(samples);
    showPulse(Picture::Window::This, samples);
}

void LessonPage::showPulse(Picture::Window window, const QList<PulseSample> &samples)
{
    if (m_visit->picture)
        m_visit->picture->addPulse(window, samples);
}

QList<QWidget *> LessonPage::groups() const
{
    return {m_question, m_controls, m_picture, m_subject->body()};
}

// The subject starts when it is first seen, not with the program.
void LessonPage::showSubject()
{
    if (!run().lesson().needsSubject())
        m_subject->endSubject();
    else if (isVisible())
        m_subject->setWay(run().lesson().way);
}

void LessonPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QMetaObject::invokeMethod(this, &LessonPage::showSubject, Qt::QueuedConnection);
}

// Not during a run: a subject that moves out is another one.
void LessonPage::setOwnWindows(bool own)
{
    m_ownWindows = own;
    if (run().state() == LessonRun::State::Idle)
        m_subject->setOwnWindow(own);
}

void LessonPage::start()
{
    m_subject->setOwnWindow(m_ownWindows);
    const LessonRun::Choices choices = m_controls->choices();
    if (run().lesson().needsSubject()) {
        m_subject->setWay(run().lesson().way);
        m_subject->ensureSubject();
    }
    say({}, Tone::Neutral);
    if (choices.stepping && m_controls->stepsByHand())
        say(tr("The task stands still at each line in which it says something or would wait, until it is let on: \"Next step\" or F10 lets it do one."),
            Tone::Warning);
    run().start(choices, m_subject->subject());
}

void LessonPage::ask()
{
    say({}, Tone::Neutral);
    run().ask(m_controls->choices().ownWorker);
}

QString LessonPage::commandLine() const
{
    const Lesson &lesson = run().lesson();
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
    const Lesson &lesson = run().lesson();
    ThawFile file = m_visit->example;
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
    const Lesson &lesson = run().lesson();
    RunSession &session = run().session();
    Handout handout{lesson.title, lesson.body, lesson.tryThis, commandLine(), {}, {}, {}, {}, lesson.code, {}};
    if (session.outcome())
        handout.outcome = outcomeSentence(*session.outcome(), lesson.task);
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
        this, run().lesson().id + u".pdf"_s, [make = handoutMaker()] { return make().bytes; },
        [this](const QString &sentence) { say(sentence, Tone::Neutral); });
}

void LessonPage::printHandout()
{
    auto *dialog = new PrintDialog(m_supervisor, run().lesson().title, handoutMaker(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PrintDialog::saveRequested, this, &LessonPage::saveHandout);
    connect(dialog, &PrintDialog::accepted, this, [this, dialog] { say(dialog->sentence(), Tone::Good); });
    dialog->open();
}

void LessonPage::kill()
{
    run().kill(m_tabs.selectedWorker());
}

void LessonPage::showFile(const QString &name)
{
    auto *window = new FileWindow(name, m_examples, this);
    connect(window, &FileWindow::runRequested, this, [this, id = run().lesson().id](const QString &command) {
        if (run().lesson().id != id || run().state() != LessonRun::State::Idle)
            return; // another lesson, or something runs already
        m_controls->setOwnCommand(command);
        start();
    });
    window->show();
}

void LessonPage::showAnswer()
{
    const Lesson &lesson = run().lesson();
    const bool asAsked = changedArguments(run().session().request().arguments, lesson.parameters()).isEmpty();
    m_question->showRight(lesson.question.rightAnswer(run().facts()), asAsked);
}

void LessonPage::showEnd(const Outcome &outcome)
{
    if (!run().session().request().declareOnly && !run().facts().isStuck)
        showAnswer();
    const bool good = outcome.kind == Outcome::Kind::Finished;
    if (good && run().session().request().declareOnly)
        say(tr("It answered, and was ended again. Run starts it for its work."), Tone::Good);
    else
        say(outcomeSentence(outcome, run().lesson().task), outcomeTone(outcome, run().lesson().task));
    Announcer::announce(this, m_message->text());
}

void LessonPage::say(const QString &text, Tone tone)
{
    m_visit->message = text;
    m_visit->tone = tone;
    colourMessage();
    m_message->setProse(text);
}

void LessonPage::colourMessage()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(palette(), m_visit->tone));
    m_message->setPalette(colours);
}

void LessonPage::changeEvent(QEvent *event)
{
    Column::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_visit)
        colourMessage();
    else if (event->type() == QEvent::FontChange)
        adoptFont();
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
    m_controls->showState(run());
}

void LessonPage::adoptFont()
{
    constexpr double titleSize = 1.5;
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * titleSize);
    large.setBold(true);
    m_title->setFont(large);
}

} // namespace thaw
