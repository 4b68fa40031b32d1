// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace thaw {

class SubjectService;
class Typist;
class YoYo;

/// The plain little window that freezes for the show, or doesn't: a yo-yo, a field, a button, a slider, progress and a
/// transcript. No menus, combo boxes or other popups: an open popup in a frozen window grabs the whole screen's input.
class SubjectWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit SubjectWindow(SubjectService &service);

    /// Into the place the main window gives; must be hidden. False where this platform can't.
    bool dockInto(quint64 window, const QSize &size);
    qint64 frames() const;
    Typist &typist() { return *m_typist; }

private:
    QWidget *makeToys();
    void countClick();

    SubjectService &m_service;
    YoYo *m_yoyo;
    QLineEdit *m_field;
    QPushButton *m_button;
    Typist *m_typist;
    QLabel *m_task;
    int m_clicks = 0;
};

} // namespace thaw
