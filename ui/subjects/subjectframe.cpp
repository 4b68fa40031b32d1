// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/subjects/subjectframe.h"

#include "app/runs/sentences.h"
#include "ui/parts/announcer.h"
#include "ui/parts/badge.h"
#include "ui/parts/exposure.h"
#include "ui/parts/fill.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/subjects/nativeplace.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr int mostKeysThatWait = 2000; // pressed and released
constexpr int leastPlaceHeight = 190;  // what a subject with one actor needs

/// Gives way to what stands beside it, with an ellipsis. A text that wraps would lay the page out anew at each beat.
class ElidedLabel final : public QLabel
{
public:
    ElidedLabel() { setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        paintText(painter, rect(), text());
    }
};

} // namespace

SubjectFrame::SubjectFrame(Supervisor &supervisor, QWidget *parent)
    : QWidget(parent), m_supervisor(supervisor), m_exposure(new Exposure(this)), m_title(new ElidedLabel),
      m_badge(new Badge), m_place(new NativePlace), m_note(new QLabel), m_again(new QPushButton(tr("Open a new one")))
{
    m_title->setFont(boldFont({}));
    m_title->setText(wayTitle(m_way));
    m_title->setToolTip(wayTitle(m_way));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_badge);
    head->addWidget(new FillButton(*this, tr("Subject window")));

    m_place->setAccessibleName(tr("Subject window"));
    m_place->setAccessibleDescription(tr("What is in here is another program's, and is not read out. Under Settings, "
                                         "\"Small windows as windows of their own\" makes it readable."));
    // Not the frame's own: a page with text that wraps asks the layout alone.
    m_place->setMinimumHeight(scaled(leastPlaceHeight));
    connectPlace();
    connect(m_exposure, &Exposure::changed, this, &SubjectFrame::tellWhetherSeen);

    auto *notes = new QWidget;
    auto *noteLayout = new QVBoxLayout(notes);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    noteLayout->addStretch();
    noteLayout->addWidget(m_note);
    noteLayout->addWidget(m_again, 0, Qt::AlignHCenter);
    noteLayout->addStretch();
    connect(m_again, &QPushButton::clicked, this, &SubjectFrame::ensureSubject);

    m_body = new QWidget;
    m_stack = new QStackedLayout(m_body);
    m_stack->addWidget(notes);
    m_stack->addWidget(m_place);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->addLayout(head);
    layout->addWidget(m_body, 1);
    showNote(tr("Opening…"), false);
}

SubjectFrame::~SubjectFrame() = default;

void SubjectFrame::connectPlace()
{
    connect(m_place, &NativePlace::resized, this, [this](const QSize &size) {
        if (m_subject)
            m_subject->resize(size);
    });
    connect(m_place, &NativePlace::entered, this, &SubjectFrame::giveKeyboard);
    connect(m_place, &NativePlace::left, this, [this] {
        if (m_subject)
            m_subject->setFocus(SetFocus::To::Nothing);
        update();
    });
    connect(m_place, &NativePlace::typed, this, [this](const QKeyEvent &event) {
        type({event.type() == QEvent::KeyPress, event.key(), int(event.modifiers().toInt()),
              event.text().left(TypedKey::longestTyped), event.isAutoRepeat()});
    });
    connect(m_place, &NativePlace::composed, this, [this](const QString &text) {
        type({true, 0, 0, text.left(TypedKey::longestTyped), false});
    });
}

void SubjectFrame::giveKeyboard(Qt::FocusReason reason)
{
    if (m_subject)
        m_subject->setFocus(reason == Qt::TabFocusReason       ? SetFocus::To::First
                            : reason == Qt::BacktabFocusReason ? SetFocus::To::Last
                                                               : SetFocus::To::Same);
    update();
}

// In a window that stands still they wait, but not without end.
void SubjectFrame::type(const TypedKey &key)
{
    if (m_alarm && ++m_keysThatWait > mostKeysThatWait)
        QApplication::beep();
    else if (m_subject)
        m_subject->type(key);
}

QSize SubjectFrame::sizeHint() const
{
    return {scaled(420), scaled(330)};
}

QString SubjectFrame::spokenName() const
{
    return m_title->text().isEmpty() ? tr("Subject window") : m_title->text();
}

QString SubjectFrame::spokenText() const
{
    return m_stack->currentWidget() == m_place ? m_badge->text() : m_badge->text() + u". "_s + m_note->text();
}

bool SubjectFrame::canDock() const
{
    return !m_ownWindow && QGuiApplication::platformName() == "xcb"_L1;
}

void SubjectFrame::setWay(Way way)
{
    if (way == m_way && m_subject)
        return;
    dropSubject();
    m_way = way;
    m_title->setText(wayTitle(way));
    m_title->setToolTip(wayTitle(way));
    ensureSubject();
}

void SubjectFrame::setOwnWindow(bool own)
{
    if (own == m_ownWindow)
        return;
    m_ownWindow = own;
    if (!m_subject)
        return;
    dropSubject();
    ensureSubject();
}

void SubjectFrame::ensureSubject()
{
    if (m_subject && m_subject->state() != Subject::State::Gone)
        return;
    Subject::Options options;
    options.way = m_way;
    options.look = look();
    options.language = QLocale().name();
    if (canDock()) {
        m_stack->setCurrentIndex(1); // visible, so that it has its size
        options.dockInto = quint64(m_place->dock());
        options.size = m_place->size();
    } else {
        showNote(tr("This subject opens a window of its own."), false);
    }
    m_badge->setBadge(tr("Opening"), Tone::Neutral);
    m_subject = std::make_unique<Subject>(m_supervisor, options);
    connect(m_subject.get(), &Subject::ready, this, [this] {
        if (m_subject->hello().docked) {
            m_subject->resize(m_place->size());
            tellWhetherSeen();
            m_place->setEnterable(true);
            m_place->setPassingTab(true);
            if (m_place->hasFocus())
                giveKeyboard(Qt::OtherFocusReason);
        } else {
            showNote(tr("This subject is a window of its own: \"%1\".").arg(subjectTitle(m_way)), false);
        }
        emit subjectReady();
    });
    connect(m_subject.get(), &Subject::updated, this,
            [this](const QList<PulseSample> &samples, double silenceMs, bool processAnswers) {
                showState(silenceMs, processAnswers);
                emit pulsed(samples);
            });
    connect(m_subject.get(), &Subject::focusLeft, m_place, &NativePlace::leave);
    connect(m_subject.get(), &Subject::gone, this, &SubjectFrame::showGone);
}

void SubjectFrame::endSubject(const QString &note)
{
    dropSubject();
    m_title->clear(); // of a way that may not be the next one's
    m_title->setToolTip({});
    showNote(note, false);
    m_badge->setBadge(tr("Closed"), Tone::Neutral);
}

// Its place stays as it is, for the next one: to hide and to show a native window takes longer than all else.
void SubjectFrame::dropSubject()
{
    m_subject.reset();
    m_place->setPassingTab(false);
    m_alarm = false;
    m_keysThatWait = 0;
    m_frozenMs = 0;
    tellSpoken(this);
    update();
}

// A window of its own knows by itself.
void SubjectFrame::tellWhetherSeen()
{
    if (m_subject && m_subject->state() == Subject::State::Ready && m_subject->hello().docked)
        m_subject->setSeen(m_exposure->isSeen());
}

void SubjectFrame::showState(double silenceMs, bool processAnswers)
{
    const bool alarm = silenceMs > noticeableMs;
    if (alarm && !processAnswers)
        m_badge->setBadge(tr("Process does not answer  %1").arg(durationText(silenceMs)), Tone::Bad);
    else if (alarm)
        m_badge->setBadge(tr("Not answering for %1").arg(durationText(silenceMs)), Tone::Bad);
    else
        m_badge->setBadge(tr("Responding  %1 ms").arg(qMax(1, qRound(silenceMs))), Tone::Good);
    if (alarm != m_alarm) {
        m_alarm = alarm;
        m_keysThatWait = 0;
        m_place->setPassingTab(!alarm);
        update();
    }
    announceState(silenceMs);
    tellSpoken(this);
}

// Each freeze once, and its end: what people would wait for, not each time it hesitates.
void SubjectFrame::announceState(double silenceMs)
{
    if (m_frozenMs > 0 && silenceMs <= noticeableMs)
        Announcer::announce(
            this,
            tr("\"%1\" answers again, after %2.").arg(subjectTitle(m_way), durationText(std::exchange(m_frozenMs, 0))));
    else if (m_frozenMs > 0)
        m_frozenMs = std::max(m_frozenMs, silenceMs);
    else if (silenceMs >= flowMs) {
        m_frozenMs = silenceMs;
        Announcer::announce(this, tr("\"%1\" is frozen: it does not answer.").arg(subjectTitle(m_way)));
    }
}

void SubjectFrame::showGone(const Outcome &outcome)
{
    const bool hadKeyboard = m_place->hasFocus();
    m_place->setEnterable(false);
    m_place->setPassingTab(false);
    m_alarm = true;
    m_frozenMs = 0;
    m_badge->setBadge(tr("Gone"), Tone::Bad);
    QString how = tr("This window was ended. Its process is gone, and so is everything in it.");
    if (outcome.reason == Outcome::Reason::NoWindow)
        how = outcomeSentence(outcome);
    else if (outcome.kind == Outcome::Kind::Crashed && comesFromOutside(outcome.signal))
        how = tr("This window was ended from outside, with %1. Its process is gone, and so is everything in it.")
                  .arg(signalName(outcome.signal));
    else if (outcome.kind == Outcome::Kind::Crashed)
        how = tr("This window crashed with %1. Its process is gone, and so is everything in it.")
                  .arg(signalName(outcome.signal));
    showNote(how, true);
    if (hadKeyboard)
        m_again->setFocus();
    update();
    emit subjectGone(outcome);
}

void SubjectFrame::showNote(const QString &text, bool offerNew)
{
    m_note->setText(text);
    m_again->setVisible(offerNew);
    m_stack->setCurrentIndex(0);
    tellSpoken(this);
}

// As this window's own.
Look SubjectFrame::look() const
{
    return {isDark(palette()), isStrong(), scale()};
}

void SubjectFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool isScale = event->type() == QEvent::FontChange;
    if (isScale)
        m_place->setMinimumHeight(scaled(leastPlaceHeight));
    if (m_subject && (isScale || event->type() == QEvent::PaletteChange))
        m_subject->setLook(look());
}

void SubjectFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPanel(painter, rect(), palette().color(QPalette::Base),
               m_alarm ? toneColor(palette(), Tone::Bad) : borderColor(palette()), cardRadius, m_alarm ? 2 : 1);
    if (m_place->hasFocus()) // within the window itself its field shows it, unless that stands still
        paintPanel(painter,
                   QRectF(m_place->geometry().translated(m_place->parentWidget()->pos())).adjusted(-3, -3, 3, 3),
                   Qt::transparent, toneColor(palette(), Tone::Accent), controlRadius, 1.5);
}

} // namespace thaw
