// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/subjects/subjectwindow.h"

#include "app/runs/sentences.h"
#include "app/subjects/subject.h"
#include "app/subjects/subjectservice.h"
#include "ui/parts/focusgroups.h"
#include "ui/parts/signsoflife.h"
#include "ui/runs/actorbars.h"
#include "ui/runs/transcriptview.h"
#include "ui/subjects/typist.h"
#include "workers/tasks/tasklist.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>
#include <QWindow>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr int leastTranscript = 36;
constexpr int leastWithTranscript = 240; // of the whole
constexpr QSize usualSize(520, 420);
constexpr int calmFrameRate = 30;                       // a second, while nothing runs
constexpr std::chrono::milliseconds placePatience = 2s; // less than a hello is waited for
constexpr std::chrono::milliseconds placeInterval = 5ms;

/// Whether the X server knows the window of another program. Qt asks the server for its picture, and for nothing else that
/// could not be had of a window that is not there.
bool isThere(WId window)
{
    return !QGuiApplication::primaryScreen()->grabWindow(window, 0, 0, 1, 1).isNull();
}

/// Qt deems a window active that has the focus of the window system, which a docked one is not given.
void setActive(QWidget *window)
{
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    QApplication::setActiveWindow(window);
    QT_WARNING_POP
}

} // namespace

SubjectWindow::SubjectWindow(SubjectService &service)
    : m_service(service), m_signs(new SignsOfLife), m_typist(new Typist), m_task(new QLabel)
{
    setWindowTitle(subjectTitle(service.way()));
    addToSigns();
    m_task->setTextFormat(Qt::PlainText);
    m_task->setText(tr("Ready"));

    auto *bars = new ActorBars;
    bars->setModel(&service.session().workers());
    auto *transcript = new TranscriptView;
    m_transcript = transcript;
    transcript->setModel(&service.session().transcript());
    transcript->setContextMenuPolicy(Qt::NoContextMenu);
    transcript->setMinimumHeight(leastTranscript); // the place that a subject is given may be small
    transcript->setPlaceholder(tr("What the task says appears here."));

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_signs);
    layout->addWidget(m_task);
    layout->addWidget(bars);
    layout->addWidget(transcript, 1);

    connect(&service.session(), &RunSession::stateChanged, this, [this] {
        const Task *task = findTask(m_service.session().request().task);
        if (!m_service.session().isRunning())
            return;
        m_task->setText(task ? taskTitle(*task) : tr("Your own worker"));
        m_typist->restart();
    });
    connect(&service, &SubjectService::paceChanged, this, [this](Pinger::Pace pace) {
        m_signs->setFrameRate(pace == Pinger::Pace::Full   ? fullFrameRate
                              : pace == Pinger::Pace::Slow ? calmFrameRate
                                                           : 0);
    });
    connect(m_signs, &SignsOfLife::painted, this, [this] {
        if (m_frames.size() >= RunRecord::mostFrames)
            m_frames.clear(); // nobody has asked for them: nothing runs
        m_frames.append(monotonicMs());
    });
    connect(&service, &SubjectService::resizeRequested, this, [this](const QSize &size) { resize(size); });
    connect(&service, &SubjectService::focusRequested, this, &SubjectWindow::setFocusTo);
    connect(&service, &SubjectService::typed, this, &SubjectWindow::type);
}

// In a small place the controls come first: what the task says stands in the main window, too.
void SubjectWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_transcript->setVisible(height() >= scaled(leastWithTranscript));
}

void SubjectWindow::addToSigns()
{
    auto *label = new QLabel(tr("Type here while the task runs:"));
    label->setBuddy(m_signs->field());
    label->setWordWrap(true); // in a narrow place
    m_signs->field()->setAccessibleName(tr("Type here while the task runs"));
    m_signs->field()->setContextMenuPolicy(Qt::NoContextMenu);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setAccessibleName(tr("A slider to move while the task runs"));
    slider->setValue(30);
    m_signs->buttonRow()->addWidget(slider, 1);
    m_signs->column()->insertWidget(0, label);
    m_signs->column()->addWidget(m_typist);
}

qint64 SubjectWindow::frames() const
{
    return m_signs->frames();
}

QList<double> SubjectWindow::takeFrames()
{
    return std::exchange(m_frames, {});
}

void SubjectWindow::open(quint64 place, const QSize &size)
{
    m_patience.setRemainingTime(placePatience);
    lookForPlace(place, size);
}

// What created the place may still have the request in its buffer: a window that goes into one the X server does not know yet
// stays where it is, and nobody tells it.
void SubjectWindow::lookForPlace(quint64 place, const QSize &size)
{
    const bool canDock = place != 0 && QGuiApplication::platformName() == "xcb"_L1;
    const bool isDocked = canDock && isThere(WId(place));
    if (canDock && !isDocked && !m_patience.hasExpired()) {
        QTimer::singleShot(placeInterval, this, [this, place, size] { lookForPlace(place, size); });
        return;
    }
    m_isDocked = isDocked;
    if (isDocked)
        dockInto(WId(place), size);
    else
        resize(size.isValid() ? size : usualSize);
    show();
    emit opened(isDocked);
}

// The other way round, a host that takes in a window already shown, fails on X11.
void SubjectWindow::dockInto(WId place, const QSize &size)
{
    setWindowFlag(Qt::WindowDoesNotAcceptFocus); // a click would take X's
    winId();                                     // creates the window
    windowHandle()->setParent(QWindow::fromWinId(place));
    setGeometry(QRect(QPoint(0, 0), size));
}

void SubjectWindow::setFocusTo(SetFocus::To to)
{
    if (!m_isDocked)
        return;
    setActive(to == SetFocus::To::Nothing ? nullptr : this);
    const QList<QWidget *> stops = tabStops(*this);
    if (to == SetFocus::To::Nothing || stops.isEmpty() || (to == SetFocus::To::Same && focusWidget()))
        return;
    setAttribute(Qt::WA_KeyboardFocusChange);
    (to == SetFocus::To::Last ? stops.last() : stops.first())->setFocus(Qt::TabFocusReason);
}

void SubjectWindow::type(const TypedKey &key)
{
    QWidget *receiver = focusWidget() ? focusWidget() : this;
    const auto modifiers = Qt::KeyboardModifiers::fromInt(key.modifiers);
    if (key.key == 0) {
        QInputMethodEvent composed;
        composed.setCommitString(key.text);
        QCoreApplication::sendEvent(receiver, &composed);
        return;
    }
    const QKeySequence keys(QKeyCombination(modifiers & ~Qt::KeypadModifier, Qt::Key(key.key)));
    for (QAction *action : receiver->actions()) {
        if (key.down && action->shortcut() == keys)
            return action->trigger(); // Qt asks only for what the window system brought
    }
    QKeyEvent event(key.down ? QEvent::KeyPress : QEvent::KeyRelease, key.key, modifiers, key.text, key.repeats);
    QCoreApplication::sendEvent(receiver, &event);
}

// What comes after the last field is in the main window.
bool SubjectWindow::focusNextPrevChild(bool next)
{
    const QList<QWidget *> stops = tabStops(*this);
    const bool leaves = stops.isEmpty() || focusWidget() == (next ? stops.last() : stops.first());
    if (!m_isDocked || !leaves)
        return QWidget::focusNextPrevChild(next);
    m_service.tellFocusLeft(!next);
    return true;
}

} // namespace thaw
