// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/windows/mainwindow.h"

#include "app/comparing/comparison.h"
#include "app/comparing/runlistmodel.h"
#include "app/files/thawfile.h"
#include "app/lessons/lesson.h"
#include "app/measuring/durations.h"
#include "app/measuring/heartbeat.h"
#include "app/measuring/nowdoing.h"
#include "app/runs/visibletext.h"
#include "app/storage/settings.h"
#include "ui/compare/comparepage.h"
#include "ui/files/filedialogs.h"
#include "ui/learn/learnpage.h"
#include "ui/parts/badge.h"
#include "ui/parts/exposure.h"
#include "ui/parts/fill.h"
#include "ui/parts/focusgroups.h"
#include "ui/parts/group.h"
#include "ui/parts/inputfocus.h"
#include "ui/parts/keys.h"
#include "ui/parts/pagebutton.h"
#include "ui/results/resultspage.h"
#include "ui/series/seriespage.h"
#include "ui/windows/keysdialog.h"
#include "ui/windows/presentation.h"
#include "workers/processes/supervisor.h"
#include "workers/reports/calllater.h"

#include <QActionGroup>
#include <QApplication>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QTimerEvent>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <variant>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto ownWindowsKey = "ownWindows"_L1; // not there: as long as somebody listens
constexpr auto questionsKey = "questions"_L1;

QString languageOf(const Settings &settings, const ShowWindow &command)
{
    const QString given = command.language.isEmpty() ? settings.value("language"_L1).toString() : command.language;
    return (given.isEmpty() ? QLocale().name() : given).left(2);
}

} // namespace

MainWindow::MainWindow(Supervisor &supervisor, Settings &settings, const ShowWindow &command)
    : m_supervisor(supervisor), m_settings(settings), m_presentation(new Presentation(*this, settings)),
      m_pages(new QStackedWidget), m_learn(new LearnPage(supervisor, loadLessons(languageOf(settings, command)))),
      m_pageButtons(new QButtonGroup(this)), m_parts(new QTabBar), m_worst(new QLabel), m_alive(new Badge),
      m_present(new QPushButton),
      m_firstLesson(command.lesson.isEmpty() ? settings.value("lesson"_L1).toString() : command.lesson),
      m_firstFile(command.file), m_presentsFirst(command.present)
{
    setAcceptDrops(true);
    new FocusHolder(this);
    setWindowTitle(tr("Thaw"));
    m_learn->restore(settings);
    connect(m_learn, &LearnPage::comparisonRequested, this, &MainWindow::compareWays);
    m_pages->addWidget(m_learn);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(2);
    m_topBar = makeTopBar();
    layout->addWidget(m_topBar);
    layout->addWidget(m_pages, 1);
    addKeys();
    QAccessible::installActivationObserver(this);
    accessibilityActiveChanged(isHeard());

    if (!restoreGeometry(QByteArray::fromBase64(settings.value("geometry"_L1).toByteArray())))
        resize(QSize(1280, 860).boundedTo(screen()->availableSize() - QSize(8, 40))); // with the frame around it
    const QString page = command.page.isEmpty() ? settings.value("page"_L1).toString() : command.page;
    showPage(page == "compare"_L1 && command.lesson.isEmpty() ? Compare : Learn);
    m_presentation->restore();
}

MainWindow::~MainWindow()
{
    QAccessible::removeActivationObserver(this);
}

QWidget *MainWindow::makeTopBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 4, 8, 4);
    auto *pages = new Group(QAccessible::PageTabList, tr("Pages"));
    auto *pageLayout = new QHBoxLayout(pages);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages);
    const QStringList names{tr("Learn"), tr("Compare")};
    for (int i = 0; i < names.size(); ++i) {
        auto *button = new PageButton(names.at(i));
        button->setToolTip(keyText(keysOf(i == Learn ? KeyAction::ShowLearn : KeyAction::ShowCompare)));
        m_pageButtons->addButton(button, i);
        pageLayout->addWidget(button);
    }
    connect(m_pageButtons, &QButtonGroup::idClicked, this, &MainWindow::showPageAgain);
    m_parts->addTab(tr("Side by side"));
    m_parts->addTab(tr("Series"));
    m_parts->addTab(tr("Results"));
    m_parts->setDrawBase(false);
    m_parts->setAccessibleName(tr("Parts of Compare"));
    layout->addSpacing(12);
    layout->addWidget(m_parts);
    connect(m_parts, &QTabBar::currentChanged, this, [this](int part) { showPage(Compare + part); });
    auto *settings = new QPushButton(tr("Settings"));
    settings->setMenu(makeSettingsMenu());
    m_alive->setBadge(tr("alive"), Tone::Good);
    m_parts->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_worst->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // says less where there is less room
    m_worst->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_alive->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout->addWidget(m_worst, 1);
    layout->addStretch(); // where that is not shown
    layout->addWidget(m_alive);
    layout->addWidget(m_present);
    layout->addWidget(settings);
    showPresenting(false);
    connect(m_present, &QPushButton::clicked, this,
            [this] { m_presentation->setPresenting(!m_presentation->isPresenting()); });
    connect(m_presentation, &Presentation::presentingChanged, this, &MainWindow::showPresenting);
    connect(m_presentation, &Presentation::codeScaleChanged, m_learn, &LearnPage::setCodeScale);
    return bar;
}

void MainWindow::addKeys()
{
    const auto add = [this](KeyAction action, const auto &does) {
        const auto *shortcut = new QShortcut(keysOf(action).keys.first(), this);
        connect(shortcut, &QShortcut::activated, this, does);
    };
    add(KeyAction::ShowLearn, [this] { showPageAgain(Learn); });
    add(KeyAction::ShowCompare, [this] { showPageAgain(Compare); });
    add(KeyAction::NextGroup, [this] { focusNextGroup(groups(), true); });
    add(KeyAction::PreviousGroup, [this] { focusNextGroup(groups(), false); });
    add(KeyAction::ListKeys, [this] { listKeys(this); });
}

QList<QWidget *> MainWindow::groups() const
{
    const QList<QWidget *> bar{m_topBar};
    switch (m_pages->currentIndex()) {
    case Compare:
        return bar + m_compare->groups();
    case Series:
        return bar + m_series->groups();
    case ResultsPart:
        return bar + m_results->groups();
    default:
        return bar + m_learn->groups();
    }
}

QMenu *MainWindow::makeSettingsMenu()
{
    auto *menu = new QMenu(this);
    addChoices(menu, tr("Theme"), u"theme"_s,
               {{u"system"_s, tr("As the system")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}},
               [this](const QString &id) { m_presentation->setTheme(themeFromId(id)); });
    addChoices(menu, tr("Spare workers"), u"spares"_s,
               {{u"0"_s, tr("None")}, {u"1"_s, tr("One")}, {u"2"_s, tr("Two")}, {u"4"_s, tr("Four")}},
               [this](const QString &id) { m_supervisor.setSpares(id.toInt()); });
    m_ownWindows = menu->addAction(tr("Small windows as windows of their own"));
    m_ownWindows->setCheckable(true);
    m_ownWindows->setVisible(QGuiApplication::platformName() == "xcb"_L1); // elsewhere they always are
    connect(m_ownWindows, &QAction::toggled, this, &MainWindow::applyOwnWindows);
    connect(m_ownWindows, &QAction::triggered, this, [this](bool on) { m_settings.setValue(ownWindowsKey, on); });
    QAction *questions = menu->addAction(tr("Ask before each run"));
    questions->setCheckable(true);
    questions->setChecked(m_settings.value(questionsKey, true).toBool());
    m_learn->setQuestions(questions->isChecked());
    connect(questions, &QAction::toggled, this, [this](bool on) {
        m_settings.setValue(questionsKey, on);
        m_learn->setQuestions(on);
    });
    QMenu *sizes = menu->addMenu(tr("Size"));
    sizes->addActions(m_presentation->actions());
    const ActionKeys list = keysOf(KeyAction::ListKeys);
    menu->addAction(tr("Keys…") + u'\t' + keyText(list), this, [this] { listKeys(this); });
    m_showAll = menu->addAction(tr("Show again what the example hides"), this,
                                [this] { hideParts({}, m_pages->currentIndex()); });
    m_showAll->setVisible(false);
    addChoices(menu, tr("Language (from the next start on)"), u"language"_s,
               {{QString(), tr("As the system")}, {u"en"_s, u"English"_s}, {u"es"_s, u"Español"_s}}, {});
    return menu;
}

void MainWindow::addChoices(QMenu *menu, const QString &title, const QString &key,
                            const QList<QPair<QString, QString>> &choices,
                            const std::function<void(const QString &)> &chosen)
{
    QMenu *sub = menu->addMenu(title);
    auto *group = new QActionGroup(sub);
    const QString current = m_settings.value(key, key == "spares"_L1 ? u"1"_s : choices.first().first).toString();
    for (const auto &[id, text] : choices) {
        QAction *action = sub->addAction(text);
        action->setCheckable(true);
        action->setChecked(id == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, key, id = id, chosen] {
            m_settings.setValue(key, id);
            if (chosen)
                chosen(id);
        });
    }
}

void MainWindow::showPresenting(bool presents)
{
    m_present->setText(presents ? tr("End presenting  F11") : tr("Present  F11"));
    m_learn->setListShown(!presents);
}

// Assistive technology reads a window of its own, and not what another program has docked: while it runs, and where nobody
// has chosen otherwise, they are not docked.
void MainWindow::accessibilityActiveChanged(bool active)
{
    m_ownWindows->setChecked(m_settings.value(ownWindowsKey, active).toBool());
}

void MainWindow::applyOwnWindows()
{
    const bool own = m_ownWindows->isChecked();
    m_learn->setOwnWindows(own);
    if (m_compare)
        m_compare->setOwnWindows(own);
    if (m_series)
        m_series->setOwnWindows(own);
}

void MainWindow::compareWays(const QStringList &ways)
{
    makeComparePage();
    m_compare->setWays(ways);
    showPage(Compare);
}

// Of Compare the part that was seen last.
void MainWindow::showPageAgain(int page)
{
    showPage(page == Compare ? Compare + m_parts->currentIndex() : page);
}

void MainWindow::showPage(int page)
{
    const NowDoing doing(QT_TRANSLATE_NOOP("NowDoing", "opening a page"));
    Fill::of(*this).end();
    const bool compares = page != Learn;
    if (compares)
        makeComparePage();
    if (page == Series)
        makeSeriesPage();
    if (page == ResultsPart)
        makeResultsPage();
    if (compares)
        m_parts->setCurrentIndex(page - Compare);
    m_parts->setVisible(compares);
    m_worst->setVisible(compares); // on Learn the band at its foot says so
    m_alive->setVisible(compares);
    m_pages->setCurrentIndex(page);
    m_pageButtons->button(std::min(page, int(Compare)))->setChecked(true);
}

void MainWindow::makeComparePage()
{
    if (m_compare)
        return;
    const NowDoing doing(QT_TRANSLATE_NOOP("NowDoing", "making a page"));
    m_compare = new ComparePage(m_supervisor);
    m_compare->restore(m_settings);
    m_compare->setOwnWindows(m_ownWindows->isChecked());
    m_pages->addWidget(m_compare);
}

void MainWindow::makeSeriesPage()
{
    makeComparePage();
    if (m_series)
        return;
    const NowDoing doing(QT_TRANSLATE_NOOP("NowDoing", "making a page"));
    m_series = new SeriesPage(m_supervisor, m_compare->runs());
    m_series->restore(m_settings);
    m_series->setOwnWindows(m_ownWindows->isChecked());
    connect(m_series, &SeriesPage::runningChanged, m_compare, &ComparePage::setElsewhere);
    connect(m_compare, &ComparePage::runningChanged, m_series, &SeriesPage::setElsewhere);
    connect(m_series, &SeriesPage::openRequested, this, &MainWindow::chooseFile);
    m_pages->addWidget(m_series);
}

void MainWindow::makeResultsPage()
{
    makeSeriesPage();
    if (m_pages->count() > ResultsPart)
        return;
    const NowDoing doing(QT_TRANSLATE_NOOP("NowDoing", "making a page"));
    m_results = new ResultsPage(m_compare->runs());
    connect(m_results, &ResultsPage::openRequested, this, &MainWindow::chooseFile);
    m_pages->addWidget(m_results);
}

void MainWindow::chooseFile()
{
    const NowDoing doing(QT_TRANSLATE_NOOP("NowDoing", "opening a dialog"));
    chooseThawFile(this, [this](const QString &path) { openFile(path); });
}

void MainWindow::openFile(const QString &path)
{
    if (m_pages->count() <= ResultsPart) { // what it shows may not be there yet
        m_firstFile = path;
        return;
    }
    struct Known // all that is in the file
    {};
    using Read = std::variant<ThawFile, QString, Known>;
    const QList<ListedRun> listed = m_compare->runs().listed();
    const auto load = [path, listed]() -> Read {
        const auto loaded = loadThawFile(path, lessonParameters());
        if (const auto *why = std::get_if<QString>(&loaded))
            return *why;
        ThawFile file = std::get<ThawFile>(loaded);
        const bool hasRuns = !file.results.runs.isEmpty();
        file.results.runs = newRuns(recordsOf(listed), file.results.runs);
        if (hasRuns && file.results.runs.isEmpty())
            return Known();
        return file;
    };
    workInBackground(load, this, [this, path](const Read &read) {
        if (const auto *file = std::get_if<ThawFile>(&read))
            return apply(*file);
        if (const auto *why = std::get_if<QString>(&read))
            return warn(tr("%1 can't be opened.").arg(visibleText(path)), *why);
        showPage(ResultsPart);
        warn(tr("%1 brings nothing new.").arg(visibleText(path)), tr("All of its runs are listed already."));
    });
}

void MainWindow::warn(const QString &text, const QString &why)
{
    const NowDoing doing(QT_TRANSLATE_NOOP("NowDoing", "opening a dialog"));
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Thaw"), text, QMessageBox::Close, this);
    box->button(QMessageBox::Close)->setText(tr("Close"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(why);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::apply(const ThawFile &file)
{
    const NowDoing doing(QT_TRANSLATE_NOOP("NowDoing", "opening a file"));
    const bool hasRuns = !file.results.runs.isEmpty();
    if (!file.lesson.isEmpty())
        m_learn->showExample(file);
    else if (file.isSideBySide)
        m_compare->setExample(file);
    else if (file.comparison)
        m_series->setExample(file);
    const int page = hasRuns || (file.lesson.isEmpty() && !file.comparison) ? ResultsPart
                     : !file.lesson.isEmpty()                               ? Learn
                     : file.isSideBySide                                    ? Compare
                                                                            : Series;
    hideParts(file.hide, page);
    showPage(page);
    if (!hasRuns)
        return;
    m_opened.append(file.results);
    m_addOpened.start(0, this);
}

// All of thousands at once would take longer than a frame.
void MainWindow::timerEvent(QTimerEvent *event)
{
    constexpr qsizetype atOnce = 200;
    if (event->timerId() != m_addOpened.timerId())
        return QWidget::timerEvent(event);
    const NowDoing doing(QT_TRANSLATE_NOOP("NowDoing", "adding runs"));
    Results &first = m_opened.first();
    const qsizetype count = std::min(first.runs.size(), atOnce);
    m_compare->runs().add(first.runs.first(count), first);
    first.runs.remove(0, count);
    if (first.runs.isEmpty())
        m_opened.removeFirst();
    if (m_opened.isEmpty())
        m_addOpened.stop();
}

void MainWindow::hideParts(QStringList parts, int shown)
{
    parts.removeAll(shown == Learn ? u"learn"_s : u"compare"_s);
    if (shown == ResultsPart)
        parts.removeAll(u"results"_s);
    m_pageButtons->button(Learn)->setVisible(!parts.contains("learn"_L1));
    m_pageButtons->button(Compare)->setVisible(!parts.contains("compare"_L1));
    m_parts->setTabVisible(ResultsPart - Compare, !parts.contains("results"_L1));
    m_learn->setHidden(parts);
    m_showAll->setVisible(!parts.isEmpty());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    const NowDoing doing(QT_TRANSLATE_NOOP("NowDoing", "changing the size"));
    QWidget::resizeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openFile(event->mimeData()->urls().value(0).toLocalFile());
}

// What is not visible at first is made, and what costs processes is started, after the first frame.
void MainWindow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!std::exchange(m_firstFrameDone, true))
        QMetaObject::invokeMethod(this, &MainWindow::afterFirstFrame, Qt::QueuedConnection);
}

void MainWindow::afterFirstFrame()
{
    m_presentation->setPresenting(m_presentsFirst); // a window that is not shown yet never would be
    m_learn->showLesson(m_firstLesson);
    m_supervisor.warmUp();
    m_heartbeat = Heartbeat::start(qApp, m_supervisor.processThread());
    connectLater(m_heartbeat.get(), &Heartbeat::beat, this,
                 [this](const QList<PulseSample> &samples, double worstMs, const char *cause) {
                     showPulse(samples, worstMs, cause);
                 });
    connect(new Exposure(this), &Exposure::changed, this, [weak = std::weak_ptr(m_heartbeat)](bool seen) {
        if (const auto heartbeat = weak.lock()) // a window that is destroyed is hidden last
            heartbeat->setBeating(seen);
    });
    QMetaObject::invokeMethod(this, &MainWindow::makeComparePage, Qt::QueuedConnection);
    // All at once would take longer than half a frame.
    QTimer::singleShot(200ms, this, &MainWindow::makeSeriesPage);
    QTimer::singleShot(400ms, this, &MainWindow::makeResultsPage);
    QTimer::singleShot(500ms, this, [this] {
        if (!m_firstFile.isEmpty())
            openFile(m_firstFile);
    });
}

void MainWindow::showPulse(const QList<PulseSample> &samples, double worstMs, const char *cause)
{
    constexpr double toldFromMs = frameMs / 2; // a shorter one needs no excuse
    const QString why = cause && worstMs >= toldFromMs ? NowDoing::text(cause) : QString();
    const QString plain = tr("This window: longest stall %1 in the last 10 s").arg(durationText(worstMs));
    const QString whole = why.isEmpty() ? plain : tr("%1: %2", "a stall, its cause").arg(plain, why);
    if (m_worst->toolTip() != whole || m_worst->width() != m_worstWidth) {
        const auto fits = [this](const QString &text) {
            return m_worst->fontMetrics().horizontalAdvance(text) <= m_worst->width();
        };
        m_worst->setText(fits(whole) ? whole : fits(plain) ? plain : durationText(worstMs));
        m_worst->setToolTip(whole);
        m_worstWidth = m_worst->width();
    }
    const bool fine = worstMs <= instantMs;
    m_alive->setBadge(fine ? tr("alive") : tr("stalled"), fine ? Tone::Good : Tone::Bad);
    m_learn->addPulse(samples, worstMs, why);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_presentation->isPresenting()) // the next one begins as a window
        m_settings.setValue("geometry"_L1, QString::fromLatin1(saveGeometry().toBase64()));
    m_settings.setValue("page"_L1, m_pages->currentIndex() == Learn ? u"learn"_s : u"compare"_s);
    m_learn->save(m_settings);
    if (m_compare)
        m_compare->save(m_settings);
    if (m_series)
        m_series->save(m_settings);
    event->accept();
}

} // namespace thaw
