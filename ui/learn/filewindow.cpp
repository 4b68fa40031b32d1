// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/filewindow.h"

#include "app/lessons/lesson.h"
#include "app/storage/temporaryfiles.h"
#include "ui/files/filedialogs.h"
#include "ui/parts/codeview.h"
#include "ui/parts/prose.h"
#include "workers/reports/calllater.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

Language languageOf(const QString &name)
{
    if (name.endsWith(".c"_L1))
        return Language::Cpp;
    return name.endsWith(".md"_L1) ? Language::None : Language::Python; // a shell's comments and texts look alike
}

} // namespace

FileWindow::FileWindow(const QString &name, std::shared_ptr<TemporaryFiles> folder, QWidget *parent)
    : QDialog(parent), m_name(name), m_text(lessonFile(name)), m_folder(std::move(folder)),
      m_message(new Prose(Qt::PlainText))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(name);
    auto *text = new CodeView;
    text->setCode(m_text, languageOf(name));
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
    connect(save, &QPushButton::clicked, this,
            [this] { saveText(this, m_name, m_text, [this](const QString &sentence) { say(sentence); }); });
    connect(close, &QPushButton::clicked, this, &FileWindow::close);
}

void FileWindow::say(const QString &text)
{
    m_message->setProse(text);
}

void FileWindow::run()
{
    const auto write = [folder = m_folder, name = m_name, text = m_text] { return folder->write(name, text.toUtf8()); };
    workInBackground(write, this, [this](const TemporaryFiles::Written &written) {
        if (!written.error.isEmpty())
            return say(tr("%1 could not be written: %2").arg(m_name, written.error));
        emit runRequested(u"%1 \"%2\""_s.arg(interpreterOf(m_name), written.path));
        close();
    });
}

} // namespace thaw
