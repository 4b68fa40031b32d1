// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/files/exampledialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QString partTitle(const QString &part)
{
    static const QHash<QString, const char *> titles{
        {u"learn"_s, QT_TRANSLATE_NOOP("ExampleDialog", "Page Learn")},
        {u"compare"_s, QT_TRANSLATE_NOOP("ExampleDialog", "Page Compare")},
        {u"results"_s, QT_TRANSLATE_NOOP("ExampleDialog", "Results")},
        {u"question"_s, QT_TRANSLATE_NOOP("ExampleDialog", "The lesson's question")},
        {u"code"_s, QT_TRANSLATE_NOOP("ExampleDialog", "The code")},
        {u"transcript"_s, QT_TRANSLATE_NOOP("ExampleDialog", "Transcript")},
        {u"workers"_s, QT_TRANSLATE_NOOP("ExampleDialog", "Workers")},
    };
    return QCoreApplication::translate("ExampleDialog", titles.value(part, ""));
}

} // namespace

ExampleDialog::ExampleDialog(const ThawFile &example, QWidget *parent)
    : QDialog(parent), m_example(example), m_title(new QLineEdit(example.title)),
      m_question(new QPlainTextEdit(example.question))
{
    setWindowTitle(tr("Save as example"));
    m_title->setMaxLength(int(ThawFile::longestTitle));
    m_title->setAccessibleName(tr("Title"));
    m_question->setAccessibleName(tr("Question"));
    m_question->setTabChangesFocus(true);
    m_question->setPlaceholderText(tr("What those who watch are to think about before it runs."));
    auto *shown = new QVBoxLayout;
    const QString own = example.lesson.isEmpty() ? u"compare"_s : u"learn"_s; // what it is about is always shown
    for (const QString &part : hideableParts()) {
        if (part == own)
            continue;
        auto *box = new QCheckBox(partTitle(part));
        box->setChecked(!example.hide.contains(part));
        m_shown.insert(part, box);
        shown->addWidget(box);
    }
    auto *form = new QFormLayout;
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Question"), m_question);
    form->addRow(tr("Shown besides"), shown);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save…"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    m_title->setFocus();
}

ThawFile ExampleDialog::example() const
{
    ThawFile made = m_example;
    if (made.title != m_title->text() || made.question != m_question->toPlainText())
        made.translations = {}; // they translate what it no longer says
    made.title = m_title->text();
    made.question = m_question->toPlainText().left(ThawFile::longestQuestion);
    made.hide.clear();
    for (const QString &part : hideableParts()) {
        if (const QCheckBox *box = m_shown.value(part); box && !box->isChecked())
            made.hide.append(part);
    }
    return made;
}

} // namespace thaw
