// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/filewindow.h"

#include "app/lessons/lesson.h"
#include "app/storage/savefile.h"
#include "ui/parts/prose.h"
#include "ui/style/paint.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

FileWindow::FileWindow(const QString &name, std::shared_ptr<QTemporaryDir> folder, QWidget *parent)
    : QDialog(parent), m_name(name), m_text(lessonFile(name)), m_folder(std::move(folder)),
      m_message(new Prose(Qt::PlainText))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(name);
    auto *text = new QPlainTextEdit(m_text);
    text->setReadOnly(true);
    text->setFont(fixedFont());
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setAccessibleName(name);
    text->setTabChangesFocus(true);
    m_message->setForegroundRole(QPalette::PlaceholderText);

    auto *run = new QPushButton(tr("Run it"));
    run->setToolTip(tr("Makes it the worker of this lesson, as it stands here, and runs it"));
    run->setProperty("primary", true);
    run->setVisible(!interpreterOf(name).isEmpty());
    auto *copy = new QPushButton(tr("Copy"));
    auto *save = new QPushButton(tr("Save…"));
    auto *close = new QPushButton(tr("Close"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    for (QPushButton *button : {run, copy, save, close})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text, 1);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 38);

    connect(run, &QPushButton::clicked, this, &FileWindow::run);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text);
        say(tr("Copied."));
    });
    connect(save, &QPushButton::clicked, this, &FileWindow::save);
    connect(close, &QPushButton::clicked, this, &FileWindow::close);
}

void FileWindow::say(const QString &text)
{
    m_message->setProse(text);
}

void FileWindow::save()
{
    auto *dialog = new QFileDialog(this, tr("Save %1").arg(m_name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_name);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        saveInBackground(
            path, [text = m_text] { return text.toUtf8(); }, this,
            [this, path](const QString &why) { say(why.isEmpty() ? tr("Saved: %1").arg(path) : why); });
    });
    dialog->open();
}

void FileWindow::run()
{
    const QString path = m_folder->filePath(m_name);
    saveInBackground(
        path, [text = m_text] { return text.toUtf8(); }, this,
        [this, path](const QString &why) {
            if (!why.isEmpty())
                return say(why);
            emit runRequested(u"%1 \"%2\""_s.arg(interpreterOf(m_name), path));
            close();
        });
}

} // namespace thaw
