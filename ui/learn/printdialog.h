// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/printing/printcommand.h"
#include "app/runs/tone.h"
#include "ui/learn/handout.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace thaw {

class Prose;

/// Asks for a printer and copies, makes the pages in a thread of their own, and has them printed. Stays where that did not
/// work, and says why.
class PrintDialog final : public QDialog
{
    Q_OBJECT

public:
    /// make runs in another thread.
    PrintDialog(Supervisor &supervisor, const QString &title, std::function<Pdf()> make, QWidget *parent = nullptr);
    ~PrintDialog() override;

    QString sentence() const { return m_sentence; } ///< what it came to, once it is accepted
    void reject() override;                         ///< while something is sent: stops that, and stays

signals:
    void saveRequested(); ///< to a file instead; the dialog is closed by then

private:
    enum class State { Asking, Choosing, Making, Sending };

    void makeLayout();
    void ask();
    void showPrinters(const PrinterList &printers);
    void print();
    void send(const Pdf &pdf);
    void showResult(const PrintResult &result);
    void enter(State state);
    void say(const QString &text, Tone tone);

    const QString m_title;
    const std::function<Pdf()> m_make;
    PrintCommand m_command;
    State m_state = State::Asking;
    QString m_sentence;
    int m_pages = 0; ///< of what was sent last
    QComboBox *m_printers;
    QSpinBox *m_copies;
    Prose *m_message;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_print;
};

} // namespace thaw
