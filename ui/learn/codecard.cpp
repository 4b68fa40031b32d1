// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/codecard.h"

#include "ui/parts/codeview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thaw {

CodeCard::CodeCard(QWidget *parent) : Card({}, parent), m_language(new QTabBar), m_code(new CodeView)
{
    m_language->addTab(u"C++"_s);
    m_language->addTab(u"Python"_s);
    m_language->setDrawBase(false);
    m_language->setExpanding(false);
    m_language->setAccessibleName(tr("Language of the code"));
    auto *copyAll = new QPushButton(tr("Copy"));
    copyAll->setToolTip(tr("Copies all of this code"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_language, 1);
    head->addWidget(copyAll);
    body()->addLayout(head);
    body()->addWidget(m_code, 1);
    setAccessibleName(tr("The code that runs"));

    connect(m_language, &QTabBar::currentChanged, this, &CodeCard::showCode);
    connect(copyAll, &QPushButton::clicked, this, &CodeCard::copy);
}

void CodeCard::setLesson(const Lesson &lesson)
{
    m_lesson = lesson;
    showCode();
}

void CodeCard::showCode()
{
    if (m_language->currentIndex() == 0)
        m_code->setCode(shownCode(m_lesson.code), Language::Cpp);
    else
        m_code->setCode(examplePython(m_lesson.python), Language::Python);
}

void CodeCard::copy() const
{
    QGuiApplication::clipboard()->setText(m_code->toPlainText());
}

} // namespace thaw
