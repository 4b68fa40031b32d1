// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <memory>

class QPushButton;

namespace thaw {

class Prose;
class TemporaryFiles;

/// A file that comes with a lesson, to read, to copy, to save, and where it is a program, to run at once as it is.
class FileWindow final : public QDialog
{
    Q_OBJECT

public:
    /// folder: where it is put to be run; outlives the run.
    FileWindow(const QString &name, std::shared_ptr<TemporaryFiles> folder, QWidget *parent = nullptr);

signals:
    void runRequested(const QString &command); ///< it is where the command says

private:
    void run();
    void say(const QString &text);

    const QString m_name;
    const QString m_text;
    const std::shared_ptr<TemporaryFiles> m_folder;
    Prose *m_message;
};

} // namespace thaw
