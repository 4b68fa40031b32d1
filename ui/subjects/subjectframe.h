// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/subjects/subject.h"
#include "ui/parts/spoken.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace thaw {

class Badge;
class Exposure;
class NativePlace;
class Supervisor;

/// The place of a subject in the main window: its way, whether it answers, and the window itself, taken in where the
/// platform can (xcb), or a window of its own. Starts the subject and offers a new one when it is gone. A docked one has the
/// keyboard while its place has the focus of the main window, and is told each key; one that stands still finds them when it
/// goes on.
class SubjectFrame final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit SubjectFrame(Supervisor &supervisor, QWidget *parent = nullptr);
    ~SubjectFrame() override;

    void setWay(Way way);        ///< ends the subject of another way
    void setOwnWindow(bool own); ///< not docked even where it could be
    void ensureSubject();        ///< starts one where there is none
    void endSubject(const QString &note = {});
    Subject *subject() const { return m_subject.get(); } ///< null where there is none
    Way way() const { return m_way; }
    QWidget *body() const { return m_body; } ///< below its title: the window itself, or what is said in its place

    QSize sizeHint() const override;
    QAccessible::Role spokenRole() const override { return QAccessible::Grouping; }
    QString spokenName() const override;
    QString spokenText() const override;

signals:
    void subjectReady();
    void subjectGone(const thaw::Outcome &outcome);
    void pulsed(const QList<thaw::PulseSample> &samples);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectPlace();
    void giveKeyboard(Qt::FocusReason reason);
    void type(const TypedKey &key);
    void tellWhetherSeen();
    void showState(double silenceMs, bool processAnswers);
    void announceState(double silenceMs);
    void showGone(const Outcome &outcome);
    void dropSubject();
    Look look() const;
    void showNote(const QString &text, bool offerNew);
    bool canDock() const;

    Supervisor &m_supervisor;
    Exposure *m_exposure;
    std::unique_ptr<Subject> m_subject;
    QLabel *m_title;
    Badge *m_badge;
    QWidget *m_body = nullptr;
    QStackedLayout *m_stack;
    NativePlace *m_place; ///< a native window; the subject's parent
    QLabel *m_note;
    QPushButton *m_again;
    Way m_way = Way::GuiThread;
    bool m_ownWindow = false;
    int m_keysThatWait = 0; ///< typed since it does not answer
    double m_frozenMs = 0;  ///< how long it has not answered, since that was announced; 0: it was not
    bool m_alarm = false;   ///< the outline says: not answering
};

} // namespace thaw
