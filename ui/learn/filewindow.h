// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QTemporaryDir>

#include <memory>
#include <mutex>
#include <optional>

class QPushButton;

namespace thaw {

class Prose;

/// Where files of lessons are put to be run: a temporary folder, made with the first of them and gone with this. Thread-safe.
class ExampleFolder final
{
public:
    struct Written
    {
        QString path;
        QString error; ///< empty, or the system's reason
    };
    Written write(const QString &name, const QString &text); ///< blocks

private:
    std::once_flag m_made;
    std::optional<QTemporaryDir> m_folder;
};

/// A file that comes with a lesson, to read, to copy, to save, and where it is a program, to run at once as it is.
class FileWindow final : public QDialog
{
    Q_OBJECT

public:
    /// folder: where it is put to be run; outlives the run.
    FileWindow(const QString &name, std::shared_ptr<ExampleFolder> folder, QWidget *parent = nullptr);

signals:
    void runRequested(const QString &command); ///< it is where the command says

private:
    void run();
    void say(const QString &text);

    const QString m_name;
    const QString m_text;
    const std::shared_ptr<ExampleFolder> m_folder;
    Prose *m_message;
};

} // namespace thaw
