// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/lessontabs.h"

#include "app/runs/runhistory.h"
#include "app/runs/runsession.h"
#include "ui/parts/fill.h"
#include "ui/parts/prose.h"
#include "ui/parts/scrolled.h"
#include "ui/runs/figuretable.h"
#include "ui/runs/transcriptview.h"
#include "ui/runs/workerview.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimerEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr int countMilliseconds = 250; // a tab that changes lays out all of them

/// A view makes a selection for each model, and keeps the old one.
void showIn(QAbstractItemView &view, QAbstractItemModel &model)
{
    const QItemSelectionModel *old = view.selectionModel();
    view.setModel(&model);
    delete old;
}

} // namespace

LessonTabs::LessonTabs(QWidget *parent)
    : Card({}, parent), m_bar(new QTabBar), m_pages(new QStackedWidget), m_tryThis(new Prose(Qt::MarkdownText)),
      m_transcript(new TranscriptView), m_workers(new WorkerView), m_dropped(new QLabel),
      m_results(new FigureTable(&m_none, tr("Results of this lesson")))
{
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setAccessibleName(tr("About the lesson and its runs"));
    m_tryThis->setForegroundRole(QPalette::PlaceholderText);
    m_tryThis->setAlignment(Qt::AlignTop);
    m_transcript->setPlaceholder(tr("What main and the workers say appears here."));
    m_workers->setPlaceholder(tr("Run the task, and its workers are listed here."));
    m_results->setPlaceholder(tr("What each run came to appears here, one below the other."));
    m_dropped->setForegroundRole(QPalette::PlaceholderText);
    m_dropped->hide(); // until there are such lines
    auto *transcript = new QWidget;
    auto *layout = new QVBoxLayout(transcript);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_dropped);
    layout->addWidget(m_transcript, 1);

    addTab(tr("Try this"), scrolled(m_tryThis));
    addTab(tr("Transcript"), transcript);
    addTab(tr("Workers"), m_workers);
    addTab(tr("Results"), m_results);
    auto *head = new QHBoxLayout;
    head->addWidget(m_bar, 1);
    head->addWidget(new FillButton(*this, m_bar->accessibleName()));
    body()->addLayout(head);
    body()->addWidget(m_pages, 1);
    connect(m_tryThis, &Prose::linkActivated, this, &LessonTabs::linkActivated);
    connect(m_bar, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void LessonTabs::addTab(const QString &title, QWidget *page)
{
    m_bar->addTab(title);
    m_pages->addWidget(page);
}

// What is below the code leaves it the most room.
QSize LessonTabs::sizeHint() const
{
    constexpr int lines = 10;
    return {Card::sizeHint().width(), lines * fontMetrics().lineSpacing()};
}

QSize LessonTabs::minimumSizeHint() const
{
    constexpr int lines = 7;
    return {Card::minimumSizeHint().width(), lines * fontMetrics().lineSpacing()};
}

void LessonTabs::setTryThis(const QString &markdown)
{
    m_tryThis->setProse(markdown);
}

void LessonTabs::setRun(RunSession &session, RunHistory &history)
{
    for (QAbstractItemModel *model : {m_workers->model(), m_results->model()})
        if (model)
            model->disconnect(this);
    if (m_session)
        m_session->transcript().disconnect(this);
    m_session = &session;
    showIn(*m_transcript, session.transcript());
    showIn(*m_workers, session.workers());
    showIn(*m_results, history);
    connect(&session.transcript(), &TranscriptModel::counted, this, &LessonTabs::countSoon);
    for (const QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(&session.workers()), static_cast<QAbstractItemModel *>(&history)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &LessonTabs::countSoon);
        connect(model, &QAbstractItemModel::modelReset, this, &LessonTabs::countSoon);
    }
    showCounts();
}

void LessonTabs::setTabVisible(Tab tab, bool visible)
{
    m_bar->setTabVisible(tab, visible);
}

QString LessonTabs::selectedWorker() const
{
    const QModelIndexList selected = m_workers->selectionModel()->selectedRows();
    return selected.size() == 1 ? m_session->workers().workerAt(selected.first().row()) : QString();
}

void LessonTabs::countSoon()
{
    if (!m_timer.isActive())
        m_timer.start(countMilliseconds, this);
}

void LessonTabs::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return Card::timerEvent(event);
    m_timer.stop();
    showCounts();
}

void LessonTabs::showCounts()
{
    const QLocale locale;
    const TranscriptModel &transcript = m_session->transcript();
    const auto count = [this, &locale](Tab tab, const QString &title, qint64 rows) {
        const QString text = rows > 0 ? u"%1 %2"_s.arg(title, locale.toString(rows)) : title;
        if (m_bar->tabText(tab) != text)
            m_bar->setTabText(tab, text);
    };
    count(Transcript, tr("Transcript"), transcript.lineCount());
    count(Workers, tr("Workers"), m_workers->model()->rowCount());
    count(Results, tr("Results"), m_results->model()->rowCount());
    m_dropped->setVisible(transcript.droppedCount() > 0);
    m_dropped->setText(tr("%1 lines, the first %2 no longer shown")
                           .arg(locale.toString(transcript.lineCount()), locale.toString(transcript.droppedCount())));
}

} // namespace thaw
