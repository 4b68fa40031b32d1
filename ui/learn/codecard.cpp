// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/codecard.h"

#include "app/runs/markmodel.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"
#include "ui/parts/codeview.h"
#include "ui/parts/fill.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct Marks
{
    Q_DECLARE_TR_FUNCTIONS(Marks)
};

QString shortly(const CodeMark &mark)
{
    const QString who = actorName(mark.who);
    switch (mark.state) {
    case CodeMark::State::Running:
        return who;
    case CodeMark::State::Waiting:
        return Marks::tr("%1 waits").arg(who);
    case CodeMark::State::Stuck:
        return Marks::tr("%1 stuck").arg(who);
    case CodeMark::State::Ended:
        return Marks::tr("%1 ended").arg(who);
    }
    return {};
}

QString inFull(const CodeMark &mark)
{
    const bool isMain = mark.who == "main"_L1;
    const QString who = actorName(mark.who);
    switch (mark.state) {
    case CodeMark::State::Running:
        return isMain ? Marks::tr("main, the GUI thread, stands here") : Marks::tr("%1 stands here").arg(who);
    case CodeMark::State::Waiting:
        return Marks::tr("%1 waits here for a lock").arg(who);
    case CodeMark::State::Stuck:
        return Marks::tr("%1 is stuck here").arg(who);
    case CodeMark::State::Ended:
        return Marks::tr("%1 came to its end here").arg(who);
    }
    return {};
}

} // namespace

CodeCard::CodeCard(QWidget *parent)
    : Card({}, parent), m_language(new QTabBar), m_code(new CodeView), m_legend(new QLabel)
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
    head->addWidget(new FillButton(*this, tr("The code that runs")));
    body()->addLayout(head);
    body()->addWidget(m_code, 1);
    m_legend->setForegroundRole(QPalette::PlaceholderText);
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // many names make no page wider
    body()->addWidget(m_legend);
    setAccessibleName(tr("The code that runs"));

    connect(m_language, &QTabBar::currentChanged, this, &CodeCard::showCode);
    connect(copyAll, &QPushButton::clicked, this, &CodeCard::copy);
}

void CodeCard::setLesson(const Lesson &lesson)
{
    m_lesson = lesson;
    showCode();
}

void CodeCard::setCodeScale(double scale)
{
    m_code->setScale(scale);
}

void CodeCard::showCode()
{
    const bool cpp = m_language->currentIndex() == 0;
    m_shown = cpp ? readShownCode(m_lesson.code) : ShownCode();
    if (cpp)
        m_code->setCode(m_shown.text, Language::Cpp);
    else
        m_code->setCode(examplePython(m_lesson.python), Language::Python);
    m_legend->setVisible(cpp);
    showMarks();
}

void CodeCard::setMarks(MarkModel *marks)
{
    if (m_marks)
        m_marks->disconnect(this);
    m_marks = marks;
    connect(marks, &MarkModel::changed, this, &CodeCard::showMarks);
    connect(marks, &MarkModel::cleared, m_code, &CodeView::followAgain);
    showMarks();
}

void CodeCard::showMarks()
{
    if (!m_marks)
        return;
    QList<LineMark> shown;
    int followed = -1;
    const QList<CodeMark> &marks = m_marks->marks();
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const CodeMark &mark = marks.at(i);
        const int line = m_shown.lineOf(mark.file, mark.line);
        if (line < 0)
            continue;
        shown.append({line, int(i), visibleText(shortly(mark)), visibleText(inFull(mark))});
        if (followed < 0 || mark.who == m_marks->latest())
            followed = line;
    }
    m_code->setMarks(shown, followed);
    showLegend();
}

// What the marks mean, and below it whose they are.
void CodeCard::showLegend()
{
    constexpr int mostNames = 8;
    const bool freezes = traits(m_lesson.way).window == WayTraits::Window::Frozen;
    QString text = (freezes ? tr("▶ where each actor stands at this moment, asked from outside")
                            : tr("▶ where each actor stands at this moment"))
                       .toHtmlEscaped()
                   + "<br>"_L1;
    int named = 0;
    for (const LineMark &mark : m_code->marks()) {
        if (++named > mostNames) {
            text += u'…';
            break;
        }
        text += u"<span style=\"color:%1\">▶ %2</span>&nbsp; "_s.arg(actorColor(palette(), mark.number).name(),
                                                                     mark.who.toHtmlEscaped());
    }
    if (m_legend->text() != text)
        m_legend->setText(text);
}

void CodeCard::copy() const
{
    QGuiApplication::clipboard()->setText(m_code->toPlainText());
}

void CodeCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showLegend();
}

} // namespace thaw
