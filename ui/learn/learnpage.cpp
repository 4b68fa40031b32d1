// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/learnpage.h"

#include "app/measuring/nowdoing.h"
#include "app/storage/settings.h"
#include "ui/learn/alivepanel.h"
#include "ui/learn/codecard.h"
#include "ui/learn/lessonpage.h"
#include "ui/learn/lessontabs.h"
#include "ui/parts/fill.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

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
        if (title.width() < 2 * digits) // the list is narrow
            return;
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
    ColumnArea(QWidget *column, const QString &name)
    {
        setAccessibleName(name);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidget(column);
        // A viewport that fills its background is painted by itself, and once more with the page that is shown.
        viewport()->setAutoFillBackground(false);
        column->setAutoFillBackground(false); // which setWidget() has switched on
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
    : QWidget(parent), m_lessons(std::move(lessons)), m_list(new QListWidget), m_tabs(new LessonTabs),
      m_lesson(new LessonPage(supervisor, *m_tabs)), m_code(new CodeCard), m_alive(new AlivePanel)
{
    m_list->setAccessibleName(tr("Lessons"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new LessonDelegate(m_list));
    fillList();
    adoptFont();

    auto *parts = new QHBoxLayout;
    parts->setSpacing(12);
    parts->addWidget(m_list);
    parts->addWidget(makeParts(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(parts, 1);
    layout->addWidget(m_alive);

    connect(m_lesson, &LessonPage::linkActivated, this, &LearnPage::followLink);
    connect(m_tabs, &LessonTabs::linkActivated, this, &LearnPage::followLink);
    connect(m_list, &QListWidget::currentRowChanged, this, &LearnPage::showCurrent);
    connect(m_lesson, &LessonPage::marksShown, m_code, &CodeCard::setMarks);

    // All of a lesson laid out and painted at once takes longer than half a frame.
    for (const auto &[timer, frames] : {std::pair(&m_tryThisIsNext, 1), std::pair(&m_codeIsNext, 2)}) {
        timer->setSingleShot(true);
        timer->setInterval(frames * oneFrameMs);
    }
    connect(&m_tryThisIsNext, &QTimer::timeout, this, &LearnPage::showTryThis);
    connect(&m_codeIsNext, &QTimer::timeout, this, &LearnPage::showCode);
}

void LearnPage::fillList()
{
    for (const Lesson &lesson : m_lessons) {
        auto *item = new QListWidgetItem(u"%1 %2"_s.arg(lesson.number).arg(lesson.title),
                                         m_list); // as it is read aloud
        item->setToolTip(lesson.title);
        item->setData(numberRole, lesson.number);
        item->setData(titleRole, lesson.title);
    }
}

QSplitter *LearnPage::makeParts()
{
    auto *right = new QSplitter(Qt::Vertical);
    right->setChildrenCollapsible(false);
    right->addWidget(m_code);
    right->addWidget(m_tabs);
    right->setStretchFactor(0, 1);
    right->setStretchFactor(1, 0);

    auto *parts = new QSplitter;
    parts->setChildrenCollapsible(false);
    m_lessonArea = new ColumnArea(m_lesson, tr("Lesson"));
    parts->addWidget(m_lessonArea);
    parts->addWidget(right);
    connect(parts, &QSplitter::splitterMoved, this, [this] { m_isMoved = true; });
    m_parts = parts;
    return parts;
}

void LearnPage::adoptFont()
{
    constexpr double rowLines = 1.7;
    const QSize row(0, qRound(fontMetrics().lineSpacing() * rowLines));
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setSizeHint(row);
    fitList();
}

// Where the page is narrow, of each lesson its number is left.
void LearnPage::fitList()
{
    constexpr int narrowColumns = 140; // of digits: with less there is no room for all the rest
    const int margins = scaled(30);
    const QFontMetrics metrics = m_list->fontMetrics();
    const int digit = metrics.horizontalAdvance(u'0');
    int longest = 0;
    for (const Lesson &lesson : m_lessons)
        longest = std::max(longest, metrics.horizontalAdvance(lesson.title));
    const bool isNarrow = width() < narrowColumns * digit;
    m_list->setFixedWidth(2 * digit + margins + (isNarrow ? 0 : longest));
}

// Until somebody moves the handle: of the code, 75 columns at the window's usual width.
void LearnPage::fitParts()
{
    constexpr int lessonShare = 46; // of a hundred
    if (m_isMoved)
        return;
    const int lesson = width() * lessonShare / 100;
    m_parts->setSizes({lesson, width() - lesson});
}

void LearnPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitList();
    fitParts();
}

void LearnPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adoptFont();
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

// "lesson:ID" or "compare:WAY+WAY"; nothing else leads out of a lesson.
void LearnPage::followLink(const QString &link)
{
    const QString target = link.section(u':', 1);
    if (link.startsWith("lesson:"_L1))
        showLesson(target);
    else if (link.startsWith("compare:"_L1))
        emit comparisonRequested(target.split(u'+'));
}

void LearnPage::showExample(const ThawFile &file)
{
    showLesson(file.lesson);
    m_lesson->showExample(file);
}

void LearnPage::addPulse(const QList<PulseSample> &samples, double worstMs, const QString &cause)
{
    m_alive->addPulse(samples);
    m_alive->setWorst(worstMs, cause);
    m_lesson->addPulse(samples);
}

void LearnPage::setQuestions(bool asked)
{
    m_asks = asked;
    m_lesson->setQuestions(m_asks && !m_hidesQuestion);
}

void LearnPage::setHidden(const QStringList &parts)
{
    m_hidesQuestion = parts.contains("question"_L1);
    setQuestions(m_asks);
    m_code->setVisible(!parts.contains("code"_L1));
    m_tabs->setTabVisible(LessonTabs::Workers, !parts.contains("workers"_L1));
    m_tabs->setTabVisible(LessonTabs::Transcript, !parts.contains("transcript"_L1));
}

void LearnPage::setListShown(bool shown)
{
    m_list->setVisible(shown);
}

void LearnPage::setCodeScale(double scale)
{
    m_code->setCodeScale(scale);
}

QList<QWidget *> LearnPage::groups() const
{
    return QList<QWidget *>{m_list} + m_lesson->groups() + QList<QWidget *>{m_code, m_tabs, m_alive};
}

void LearnPage::setOwnWindows(bool own)
{
    m_lesson->setOwnWindows(own);
}

void LearnPage::showCurrent()
{
    if (m_list->currentRow() < 0)
        return;
    const NowDoing doing(QT_TRANSLATE_NOOP("NowDoing", "opening the lesson"));
    Fill::of(*window()).end(); // another lesson may not have the part
    const Lesson &lesson = m_lessons.at(m_list->currentRow());
    // Before the lesson is there: a long text is laid out at one width.
    m_tabs->parentWidget()->setVisible(!lesson.isText); // with the code
    m_parts->refresh();
    m_lesson->setLesson(lesson);
    m_lessonArea->verticalScrollBar()->setValue(0);
    m_tryThisIsNext.start();
    m_codeIsNext.start();
}

void LearnPage::showTryThis()
{
    m_tabs->setTryThis(m_lessons.at(m_list->currentRow()).tryThis);
}

void LearnPage::showCode()
{
    m_code->setLesson(m_lessons.at(m_list->currentRow()));
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
