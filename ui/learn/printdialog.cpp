// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/printdialog.h"

#include "app/runs/visibletext.h"
#include "ui/parts/prose.h"
#include "ui/style/theme.h"
#include "workers/reports/calllater.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct PrintTexts
{
    Q_DECLARE_TR_FUNCTIONS(PrintDialog)
};

QString sentSentence(const QString &printer, int pages, int copies)
{
    const QString what = pages == 1 ? PrintTexts::tr("1 page") : PrintTexts::tr("%1 pages").arg(pages);
    return copies == 1 ? PrintTexts::tr("Sent to %1: %2.").arg(printer, what)
                       : PrintTexts::tr("Sent to %1: %2, %3 copies.").arg(printer, what).arg(copies);
}

/// The words of a command, of one line or several, as one.
QString shown(const QString &words)
{
    QStringList lines = words.split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines)
        line = visibleText(line.trimmed());
    return lines.join(u' ');
}

} // namespace

PrintDialog::PrintDialog(Supervisor &supervisor, const QString &title, std::function<Pdf()> make, QWidget *parent)
    : QDialog(parent), m_title(title), m_make(std::move(make)), m_command(supervisor), m_printers(new QComboBox),
      m_copies(new QSpinBox), m_message(new Prose(Qt::PlainText)), m_save(new QPushButton(tr("Save as PDF…"))),
      m_cancel(new QPushButton(tr("Cancel"))), m_print(new QPushButton(tr("Print")))
{
    setWindowTitle(tr("Print the handout"));
    makeLayout();
    connect(&m_command, &PrintCommand::listed, this, &PrintDialog::showPrinters);
    connect(&m_command, &PrintCommand::printed, this, &PrintDialog::showResult);
    connect(m_save, &QPushButton::clicked, this, [this] {
        QDialog::reject();
        emit saveRequested();
    });
    connect(m_cancel, &QPushButton::clicked, this, &PrintDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::print);
    ask();
}

PrintDialog::~PrintDialog() = default;

void PrintDialog::makeLayout()
{
    m_printers->setAccessibleName(tr("Printer"));
    m_printers->setMinimumContentsLength(24);
    m_copies->setAccessibleName(tr("Copies"));
    m_copies->setRange(1, 99);
    m_print->setProperty("primary", true);
    m_print->setDefault(true);
    auto *form = new QFormLayout;
    form->addRow(tr("Printer"), m_printers);
    form->addRow(tr("Copies"), m_copies);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_print);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumSize(fontMetrics().averageCharWidth() * 64, fontMetrics().lineSpacing() * 12);
}

void PrintDialog::ask()
{
    enter(State::Asking);
    say(tr("Asking the system for its printers."), Tone::Neutral);
    m_command.list();
}

void PrintDialog::showPrinters(const PrinterList &printers)
{
    m_printers->addItems(printers.names);
    m_printers->setCurrentText(printers.preferred);
    enter(State::Choosing);
    const QString error = shown(printers.error);
    switch (printers.state) {
    case PrinterList::State::NoCommand:
        return say(
            tr("This system has no print command (lpstat and lp, of CUPS). Save the handout as a PDF: any viewer "
               "prints it."),
            Tone::Warning);
    case PrinterList::State::TimedOut:
        return say(tr("The system does not say which printers it has. Save the handout as a PDF, or try it later."),
                   Tone::Bad);
    case PrinterList::State::Failed:
        return say(error.isEmpty() ? tr("The system could not say which printers it has.")
                                   : tr("The system could not say which printers it has: %1").arg(error),
                   Tone::Bad);
    case PrinterList::State::Known:
        break;
    }
    if (!printers.names.isEmpty())
        return say({}, Tone::Neutral);
    const QString none = tr("This system knows no printer. Set one up in its settings, or save the handout as a PDF.");
    say(error.isEmpty() ? none : none + u'\n' + error, Tone::Warning);
}

void PrintDialog::print()
{
    if (m_state != State::Choosing || m_printers->currentText().isEmpty())
        return;
    enter(State::Making);
    say(tr("Making the pages."), Tone::Neutral);
    workInBackground(m_make, this, [this](const Pdf &pdf) { send(pdf); });
}

void PrintDialog::send(const Pdf &pdf)
{
    if (m_state != State::Making) // cancelled meanwhile
        return;
    enter(State::Sending);
    m_pages = pdf.pages;
    say(tr("Sending them to %1.").arg(m_printers->currentText()), Tone::Neutral);
    m_command.print({m_printers->currentText(), m_copies->value(), m_title, pdf.bytes});
}

void PrintDialog::showResult(const PrintResult &result)
{
    const QString printer = m_printers->currentText();
    const QString error = shown(result.error);
    enter(State::Choosing);
    switch (result.kind) {
    case PrintResult::Kind::Sent:
        m_sentence = sentSentence(printer, m_pages, m_copies->value());
        return accept();
    case PrintResult::Kind::NoCommand:
        return say(
            tr("This system has no print command (lp, of CUPS). Save the handout as a PDF: any viewer prints it."),
            Tone::Warning);
    case PrintResult::Kind::Refused:
        return say(error.isEmpty() ? tr("lp did not print it, and does not say why.")
                                   : tr("lp did not print it: %1").arg(error),
                   Tone::Bad);
    case PrintResult::Kind::TimedOut:
        return say(tr("%1 took nothing for a minute, and nothing was sent.").arg(printer), Tone::Bad);
    case PrintResult::Kind::Cancelled:
        return say(tr("Cancelled: nothing was sent."), Tone::Neutral);
    }
}

void PrintDialog::reject()
{
    if (m_state == State::Making) {
        enter(State::Choosing);
        say(tr("Cancelled: nothing was sent."), Tone::Neutral);
    } else if (m_state == State::Sending) {
        m_command.cancel();
    } else {
        QDialog::reject();
    }
}

void PrintDialog::enter(State state)
{
    m_state = state;
    const bool choosing = state == State::Choosing;
    const bool hasPrinter = m_printers->count() > 0;
    m_printers->setEnabled(choosing && hasPrinter);
    m_copies->setEnabled(choosing && hasPrinter);
    m_save->setEnabled(state != State::Making && state != State::Sending);
    m_print->setEnabled(choosing && hasPrinter);
    if (choosing && hasPrinter)
        m_print->setFocus();
    else if (choosing)
        m_save->setFocus();
    else
        m_cancel->setFocus();
}

void PrintDialog::say(const QString &text, Tone tone)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(palette(), tone));
    m_message->setPalette(colours);
    m_message->setProse(text);
}

} // namespace thaw
