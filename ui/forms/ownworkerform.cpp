// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/forms/ownworkerform.h"

#include "app/runs/commandtext.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"
#include "ui/style/paint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

// Characters of what a worker says of itself; all of it stands in its form, or in its own source.
constexpr qsizetype longestTitle = 60;
constexpr qsizetype longestRange = 60;
constexpr qsizetype longestList = 400;

} // namespace

OwnWorkerForm::OwnWorkerForm(QWidget *parent)
    : QWidget(parent), m_command(new QLineEdit), m_ask(new QPushButton(tr("Ask it"))), m_declaration(new QLabel)
{
    m_command->setPlaceholderText(tr("python3 my_worker.py"));
    m_command->setObjectName(u"command"_s);
    m_command->setAccessibleName(tr("Command of your worker"));
    m_command->setToolTip(tr("The program and its arguments; what has a space in it stands in double quotes"));
    m_ask->setToolTip(tr("Starts the worker just to hear its hello"));
    m_declaration->setWordWrap(true);
    m_declaration->setMinimumWidth(1); // a word of a stranger's may be wider than the screen
    m_declaration->setTextFormat(Qt::PlainText);
    m_declaration->setForegroundRole(QPalette::PlaceholderText);
    m_declaration->hide();

    auto *label = new QLabel(tr("&Command"));
    label->setBuddy(m_command);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_command, 1);
    row->addWidget(m_ask);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_declaration);

    connect(m_command, &QLineEdit::textChanged, this, [this] {
        m_declaration->hide();
        m_ask->setEnabled(command().has_value());
        emit changed();
    });
    connect(m_command, &QLineEdit::returnPressed, this, &OwnWorkerForm::askRequested);
    connect(m_ask, &QPushButton::clicked, this, &OwnWorkerForm::askRequested);
    m_ask->setEnabled(false);
}

std::optional<ProgramCommand> OwnWorkerForm::command() const
{
    return commandFromText(m_command->text());
}

QString OwnWorkerForm::text() const
{
    return m_command->text();
}

void OwnWorkerForm::setText(const QString &text)
{
    m_command->setText(text);
}

void OwnWorkerForm::showDeclaration(const Hello &hello)
{
    QStringList arguments;
    const QList<Parameter> parameters = hello.parameters.value_or(QList<Parameter>());
    for (const Parameter &parameter : parameters)
        arguments.append(tr("%1 (%2)").arg(visibleText(parameter.name),
                                           shortened(visibleText(parameterRange(parameter)), longestRange)));
    const QString title = hello.title.isEmpty() ? tr("This worker gives itself no title.")
                                                : tr("This worker calls itself \"%1\".")
                                                      .arg(shortened(visibleText(hello.title), longestTitle));
    const QString declared = !hello.parameters ? tr("It declares no arguments.")
                             : arguments.isEmpty()
                                 ? tr("It takes no arguments.")
                                 : tr("Its arguments: %1.").arg(shortened(arguments.join(u", "_s), longestList));
    const QString cancel = hello.cancellable ? tr("It can be cancelled.") : tr("It can't be cancelled, only ended.");
    m_declaration->setText(title + u' ' + declared + u' ' + cancel);
    m_declaration->show();
}

void OwnWorkerForm::setAskable(bool askable)
{
    m_ask->setVisible(askable);
}

void OwnWorkerForm::setBusy(bool busy)
{
    m_command->setEnabled(!busy);
    m_ask->setEnabled(!busy && command().has_value());
}

} // namespace thaw
