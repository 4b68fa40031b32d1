// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace thaw {

class SubjectService;
class SignsOfLife;
class Typist;

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
    void addToSigns();

    SubjectService &m_service;
    SignsOfLife *m_signs;
    Typist *m_typist;
    QLabel *m_task;
};

} // namespace thaw
