// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/subjects/subjectprotocol.h"
#include "ui/parts/spoken.h"

#include <QDeadlineTimer>
#include <QWidget>

class QLabel;

namespace thaw {

class SubjectService;
class SignsOfLife;
class Typist;

/// The plain little window that freezes for the show, or doesn't: a yo-yo, a field, a button, a slider, progress and a
/// transcript. No menus, combo boxes or other popups: an open popup in a frozen window grabs the whole screen's input.
/// Docked it never has X's focus, which would not come back from a window that stands still: the main window says when it has
/// the keyboard, and which keys are typed.
class SubjectWindow final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit SubjectWindow(SubjectService &service);

    /// Shows it in the place that the main window gives, as soon as the X server knows of one; after two seconds, where there is
    /// none (0), and where this platform can't, in a window of its own.
    void open(quint64 place, const QSize &size);
    qint64 frames() const;
    QList<double> takeFrames(); ///< when those since the last call were painted, the newest; ms of monotonicMs()
    Typist &typist() { return *m_typist; }
    QAccessible::Role spokenRole() const override { return QAccessible::Window; }

signals:
    void opened(bool docked); ///< once per open()

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void setFocusTo(SetFocus::To to);
    void type(const TypedKey &key);
    void addToSigns();
    void lookForPlace(quint64 place, const QSize &size);
    void dockInto(WId place, const QSize &size);

    SubjectService &m_service;
    QWidget *m_transcript = nullptr;
    SignsOfLife *m_signs;
    Typist *m_typist;
    QLabel *m_task;
    QList<double> m_frames;
    QDeadlineTimer m_patience; ///< with a place that is not there
    bool m_isDocked = false;
};

} // namespace thaw
