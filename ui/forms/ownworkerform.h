// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/message.h"
#include "workers/contract/programcommand.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace thaw {

/// The command line of a worker of one's own, and what the worker declares of itself when it is asked.
class OwnWorkerForm final : public QWidget
{
    Q_OBJECT

public:
    explicit OwnWorkerForm(QWidget *parent = nullptr);

    std::optional<ProgramCommand> command() const;
    QString text() const;
    void setText(const QString &text);
    void showDeclaration(const Hello &hello);
    void setBusy(bool busy);
    void setAskable(bool askable); ///< whether it can be started just to ask

signals:
    void askRequested(); ///< start it just to hear what it declares
    void changed();      ///< another command: what was declared no longer holds

private:
    QLineEdit *m_command;
    QPushButton *m_ask;
    QLabel *m_declaration;
};

} // namespace thaw
