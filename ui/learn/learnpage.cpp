// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/learnpage.h"

#include "app/storage/settings.h"
#include "ui/learn/alivepanel.h"
#include "ui/learn/lessonpage.h"
#include "ui/parts/card.h"
#include "ui/parts/codeview.h"
#include "ui/parts/column.h"
#include "ui/parts/prose.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr int lessonRowHeight = 32;
constexpr int oneFrameMs = 17;
constexpr int titleRole = Qt::UserRole;
constexpr int numberRole = Qt::UserRole + 1;

/// Numbers end below each other, and titles begin so: the digits of a font need not be of one width.
class LessonDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index); // all but the text
        constexpr int margin = 4;
        constexpr int gap = 10;
        const int digits = option.fontMetrics.horizontalAdvance(u"00"_s);
        const QRect row = option.rect.adjusted(margin, 0, -margin, 0);
        const QRect number(row.left(), row.top(), digits, row.height());
        const QRect title = row.adjusted(digits + gap, 0, 0, 0);
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(QStyle::visualRect(option.direction, row, number), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(numberRole).toString());
        painter->drawText(QStyle::visualRect(option.direction, row, title), Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data(titleRole).toString(), Qt::ElideRight,
                                                        title.width()));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text.clear();
    }
};

/// In a low window its column is scrolled rather than squeezed; it is never narrower than the column has to be.
class ColumnArea final : public QScrollArea
{
public:
    explicit ColumnArea(QWidget *column)
    {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidget(column);
    }

    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
                QScrollArea::minimumSizeHint().height()};
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest) {
            const int least = minimumSizeHint().width();
            if (std::exchange(m_least, least) != least)
                updateGeometry();
        }
        return QScrollArea::eventFilter(watched, event);
    }

private:
    int m_least = 0; ///< width that the layout around it knows of
};

} // namespace

LearnPage::LearnPage(Supervisor &supervisor, QList<Lesson> lessons, QWidget *parent)
    : QWidget(parent), m_lessons(std::move(lessons)), m_list(new QListWidget), m_lesson(new LessonPage(supervisor)),
      m_alive(new AlivePanel), m_tryThis(new Prose(Qt::MarkdownText)), m_language(new QTabBar), m_code(new CodeView)
{
    m_list->setAccessibleName(tr("Lessons"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(226);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new LessonDelegate(m_list));
    for (const Lesson &lesson : m_lessons) {
        auto *item = new QListWidgetItem(u"%1 %2"_s.arg(lesson.number).arg(lesson.title),
                                         m_list); // as it is read aloud
        item->setData(numberRole, lesson.number);
        item->setData(titleRole, lesson.title);
        item->setSizeHint({0, lessonRowHeight});
    }

    auto *right = new Column;
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(10);
    rightLayout->addWidget(m_alive);
    auto *tryThis = new Card(tr("Try this"));
    m_tryThis->setForegroundRole(QPalette::PlaceholderText);
    tryThis->body()->addWidget(m_tryThis);
    rightLayout->addWidget(tryThis);
    m_codeCard = makeCodeCard();
    rightLayout->addWidget(m_codeCard, 1);

    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(new ColumnArea(m_lesson));
    splitter->addWidget(new ColumnArea(right));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({632, 300});

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(splitter, 1);

    connect(m_list, &QListWidget::currentRowChanged, this, &LearnPage::showCurrent);
    connect(m_language, &QTabBar::currentChanged, this, &LearnPage::showCode);

    // All of a lesson laid out and painted at once takes longer than half a frame.
    for (const auto &[timer, frames] : {std::pair(&m_tryThisIsNext, 1), std::pair(&m_codeIsNext, 2)}) {
        timer->setSingleShot(true);
        timer->setInterval(frames * oneFrameMs);
    }
    connect(&m_tryThisIsNext, &QTimer::timeout, this, &LearnPage::showTryThis);
    connect(&m_codeIsNext, &QTimer::timeout, this, &LearnPage::showCode);
}

QWidget *LearnPage::makeCodeCard()
{
    m_language->addTab(u"C++"_s);
    m_language->addTab(u"Python"_s);
    m_language->setDrawBase(false);
    m_language->setAccessibleName(tr("Language of the code"));
    auto *card = new Card(tr("The code that runs"));
    card->body()->addWidget(m_language);
    card->body()->addWidget(m_code, 1);
    return card;
}

void LearnPage::showLesson(const QString &id)
{
    int row = 0;
    for (qsizetype i = 0; i < m_lessons.size(); ++i) {
        if (m_lessons.at(i).id == id)
            row = int(i);
    }
    m_list->setCurrentRow(row);
}

void LearnPage::showExample(const ThawFile &file)
{
    showLesson(file.lesson);
    m_lesson->showExample(file);
}

void LearnPage::setHidden(const QStringList &parts)
{
    m_codeCard->setVisible(!parts.contains("code"_L1));
    m_lesson->setHidden(parts);
}

void LearnPage::showCurrent()
{
    if (m_list->currentRow() < 0)
        return;
    m_lesson->setLesson(m_lessons.at(m_list->currentRow()));
    m_tryThisIsNext.start();
    m_codeIsNext.start();
}

void LearnPage::showTryThis()
{
    m_tryThis->setProse(m_lessons.at(m_list->currentRow()).tryThis);
}

void LearnPage::showCode()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const Lesson &lesson = m_lessons.at(row);
    if (m_language->currentIndex() == 0)
        m_code->setCode(shownCode(lesson.code), Language::Cpp);
    else
        m_code->setCode(examplePython(lesson.python), Language::Python);
}

void LearnPage::restore(const Settings &settings)
{
    m_lesson->restore(settings);
}

void LearnPage::save(Settings &settings) const
{
    m_lesson->save(settings);
    if (m_list->currentRow() >= 0)
        settings.setValue("lesson"_L1, m_lessons.at(m_list->currentRow()).id);
}

} // namespace thaw
