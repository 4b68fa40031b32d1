// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/thawfile.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace thaw {

/// What an example says of itself, and which parts of the window it leaves out.
class ExampleDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExampleDialog(const ThawFile &example, QWidget *parent = nullptr);

    ThawFile example() const;

private:
    const ThawFile m_example;
    QLineEdit *m_title;
    QPlainTextEdit *m_question;
    QHash<QString, QCheckBox *> m_shown; ///< by part
};

} // namespace thaw
