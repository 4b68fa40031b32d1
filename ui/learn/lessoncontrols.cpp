// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/lessoncontrols.h"

#include "app/storage/settings.h"
#include "ui/forms/argumentform.h"
#include "ui/forms/ownworkerform.h"
#include "ui/forms/pacecontrol.h"
#include "ui/parts/clickkey.h"
#include "ui/parts/flowlayout.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr auto ownCommandKey = "own/command"_L1;

} // namespace

LessonControls::LessonControls(QWidget *parent)
    : QWidget(parent), m_own(new OwnWorkerForm), m_arguments(new ArgumentForm), m_pace(new PaceControl),
      m_run(new QPushButton(tr("Run"))), m_cancel(new QPushButton(tr("Cancel"))), m_kill(new QPushButton(tr("Kill"))),
      m_files(new QPushButton(tr("Files"))), m_more(new QPushButton(tr("More")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_own);
    layout->addWidget(m_arguments);
    layout->addLayout(makeButtons());
    m_own->hide(); // until there is a lesson that asks for it

    connect(m_own, &OwnWorkerForm::askRequested, this, &LessonControls::askRequested);
    connect(m_own, &OwnWorkerForm::changed, this, [this] {
        m_arguments->setParameters({});
        emit changed();
    });
    connect(m_pace, &PaceControl::stepRequested, this, &LessonControls::stepRequested);
    connect(m_run, &QPushButton::clicked, this, &LessonControls::runRequested);
    connect(m_cancel, &QPushButton::clicked, this, &LessonControls::cancelRequested);
    connect(m_kill, &QPushButton::clicked, this, &LessonControls::killRequested);
}

QLayout *LessonControls::makeButtons()
{
    m_run->setProperty("primary", true);
    addPageKey(m_run, KeyAction::Run);
    m_cancel->setToolTip(
        tr("Asks the task to end. After half a second its process is told to, after a whole one it is killed."));
    addPageKey(m_cancel, KeyAction::Stop);
    m_kill->setProperty("danger", true);
    m_kill->setToolTip(tr("Kills the selected worker, or all of them"));
    auto *buttons = new QWidget; // together, wherever the row ends
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_run, m_cancel, m_kill, m_files, m_more})
        row->addWidget(button);
    m_files->setMenu(new QMenu(m_files));
    auto *menu = new QMenu(m_more);
    menu->addAction(tr("Save as example…"), this, &LessonControls::exampleRequested);
    menu->addAction(tr("Copy command line"), this, &LessonControls::commandRequested);
    menu->addAction(tr("Handout with this run (PDF)…"), this, &LessonControls::handoutRequested);
    menu->addAction(tr("Print the handout…"), this, &LessonControls::printRequested);
    menu->addSeparator();
    menu->addAction(tr("Reset this lesson"), this, &LessonControls::resetRequested);
    m_more->setMenu(menu);
    auto *layout = new FlowLayout;
    layout->setAlignment(Qt::AlignRight);
    layout->addWidget(m_pace);
    layout->addWidget(buttons);
    return layout;
}

void LessonControls::setLesson(const Lesson &lesson)
{
    const QList<Parameter> parameters = lesson.parameters();
    m_arguments->setParameters(parameters);
    m_arguments->setArguments(defaultArguments(parameters)); // not what was typed in another lesson of the same task
    m_own->setVisible(lesson.bringsOwnWorker());
    m_files->setVisible(!lesson.files.isEmpty());
    m_files->menu()->clear();
    for (const QString &name : lesson.files)
        m_files->menu()->addAction(name, this, [this, name] { emit fileRequested(name); });
    setVisible(!lesson.isText);
}

void LessonControls::setArguments(const Arguments &arguments)
{
    Arguments all = m_arguments->arguments();
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        all.insert(it.key(), it.value());
    m_arguments->setArguments(all);
}

void LessonControls::showState(const LessonRun &run)
{
    const bool running = run.state() != LessonRun::State::Idle;
    const bool stopping = running && run.isStopping();
    // Cancel stays while it cancels, and does nothing then: who pressed it with a key and presses again must not meet Kill.
    enableButtons({run.canStart(choices().ownWorker), running, running});
    if (running && m_arguments->isAncestorOf(QApplication::focusWidget()))
        m_cancel->setFocus(); // a field that is disabled would leave the keyboard to nobody
    m_arguments->setEnabled(!running);
    m_own->setBusy(running);
    m_pace->setRunning(running);
    m_cancel->setText(stopping ? tr("Cancelling") : tr("Cancel"));
}

// The focus of a button that is disabled goes to the first one that is not. Qt would give it to what comes after them all.
void LessonControls::enableButtons(std::array<bool, 3> enabled)
{
    const std::array<QPushButton *, 3> buttons{m_run, m_cancel, m_kill};
    QPushButton *next = nullptr;
    bool isLost = false;
    for (size_t i = 0; i < buttons.size(); ++i) {
        isLost = isLost || (buttons[i]->hasFocus() && !enabled[i]);
        if (enabled[i]) {
            buttons[i]->setEnabled(true);
            next = next ? next : buttons[i];
        }
    }
    if (isLost && next)
        next->setFocus();
    for (size_t i = 0; i < buttons.size(); ++i)
        buttons[i]->setEnabled(enabled[i]);
}

void LessonControls::showDeclaration(const Hello &hello)
{
    m_own->showDeclaration(hello);
    m_arguments->setParameters(hello.parameters.value_or(QList<Parameter>()), ArgumentForm::From::Stranger);
}

void LessonControls::setOwnCommand(const QString &command)
{
    m_own->setText(command);
}

LessonRun::Choices LessonControls::choices() const
{
    return {m_arguments->arguments(), m_own->command().value_or(ProgramCommand()), m_pace->isStepping()};
}

bool LessonControls::stepsByHand() const
{
    return m_pace->isByHand();
}

void LessonControls::restore(const Settings &settings)
{
    m_own->setText(settings.value(ownCommandKey).toString());
}

void LessonControls::save(Settings &settings) const
{
    settings.setValue(ownCommandKey, m_own->text());
}

} // namespace thaw
