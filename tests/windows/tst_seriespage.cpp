// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// Series of runs in the main window, and the files that it opens and writes.

#include "app/comparing/runlistmodel.h"
#include "app/files/thawfile.h"
#include "app/runs/transcriptmodel.h"
#include "tests/support/openwindow.h"
#include "tests/support/testprogram.h"
#include "ui/files/exampledialog.h"
#include "ui/files/pictures.h"
#include "ui/learn/handout.h"
#include "ui/learn/lessontabs.h"
#include "ui/results/stalldots.h"
#include "ui/runs/figuretable.h"
#include "ui/series/seriesform.h"
#include "ui/series/seriespage.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

ThawFile shortSeries(int repeats = 2)
{
    ThawFile file;
    file.title = u"Two tasks"_s;
    file.question = u"Which is which?"_s;
    file.comparison = PreparedComparison{{{u"sleep"_s, {{u"seconds"_s, 0.05}}, {}}, {u"copies"_s, {}, {}}},
                                         {u"thread"_s, u"process"_s},
                                         repeats,
                                         0,
                                         false,
                                         7};
    return file;
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(bytes);
    return file.fileName();
}

/// The page of series with this one on it.
struct OpenSeries
{
    explicit OpenSeries(const ThawFile &file = shortSeries()) : opened({u"compare"_s, {}, {}})
    {
        opened.window().showPage(MainWindow::Series);
        page().setExample(file);
    }
    SeriesPage &page() { return *opened.window().findChild<SeriesPage *>(); }
    QAbstractItemModel &listed()
    {
        opened.window().showPage(MainWindow::ResultsPart);
        return opened.table(u"All runs"_s);
    }

    OpenWindow opened;
};

} // namespace

class TestSeriesPage final : public WindowTest
{
    Q_OBJECT

private slots:
    void thereIsSomethingToRunAtFirst();
    void aSeriesRunsToItsEnd();
    void whatHasFinishedStaysWhenItIsStopped();
    void aPauseLetsNoFurtherRunBegin();
    void aSeriesInWhichAWindowDiesGoesOn();
    void nothingRunsSideBySideMeanwhile();
    void whatIsRememberedIsNotTheResults();
    void closingInTheMiddleLeavesNothing();
    void whatCannotRunIsSaid();
    void whatTheFileSaysIsKept();
    void theCommandLineIsCopied();
    void anExampleIsOpened();
    void anExampleOfALessonIsOpened();
    void anExampleSideBySideIsOpened();
    void resultsJoinTheList();
    void whatCannotBeOpenedIsSaid();
    void aFileIsDropped();
    void anExampleHidesAndSettingsShowAgain();
    void theDialogOfAnExampleKeepsWhatItWasGiven();
    void aTableIsCopied();
    void aChartIsAPictureOfVectors();
    void aLessonIsHandedOut();
    void aLongTranscriptFitsOnPaper();
};

void TestSeriesPage::thereIsSomethingToRunAtFirst()
{
    OpenWindow opened({u"compare"_s, {}, {}});
    opened.window().showPage(MainWindow::Series);
    QCOMPARE(opened.window().findChild<SeriesForm *>()->refusal(), QString());
    QCOMPARE(opened.table(u"Tasks"_s).rowCount(), 1);
}

void TestSeriesPage::aSeriesRunsToItsEnd()
{
    OpenSeries series;
    series.opened.click(u"Run"_s);
    QVERIFY(!series.opened.isEnabled(u"Run"_s));
    THAW_TRY_VERIFY(series.opened.says(u"All 8 runs are done"_s));
    auto *progress = series.opened.find<QProgressBar>(u"Runs that are done"_s);
    QCOMPARE(progress->value(), progress->maximum());
    QVERIFY(series.opened.isEnabled(u"Run"_s) && series.opened.isEnabled(u"Save results…"_s));
    QCOMPARE(series.listed().rowCount(), 8);
    THAW_TRY_COMPARE(series.opened.table(u"Ways"_s).rowCount(), 4);
}

void TestSeriesPage::whatHasFinishedStaysWhenItIsStopped()
{
    ThawFile file = shortSeries(100);
    OpenSeries series(file);
    series.opened.click(u"Run"_s);
    auto *progress = series.opened.find<QProgressBar>(u"Runs that are done"_s);
    THAW_TRY_VERIFY(progress->value() >= 2);
    series.opened.click(u"Stop"_s);
    THAW_TRY_VERIFY(series.opened.says(u"Stopped. Runs that ended before stay"_s));
    QVERIFY(series.opened.isEnabled(u"Run"_s));
    QVERIFY(series.listed().rowCount() >= 2);
    QVERIFY(series.listed().rowCount() < 400);
}

void TestSeriesPage::aPauseLetsNoFurtherRunBegin()
{
    OpenSeries series(shortSeries(1));
    series.opened.click(u"Run"_s);
    series.opened.click(u"Pause"_s); // before the first has ended
    THAW_TRY_VERIFY(series.opened.find<QProgressBar>(u"Runs that are done"_s)->value() == 1);
    QVERIFY(series.opened.says(u"Paused"_s));
    QVERIFY(series.page().isRunning());
    series.opened.click(u"Go on"_s);
    THAW_TRY_VERIFY(series.opened.says(u"All 4 runs are done"_s));
    series.opened.click(u"Run"_s);
    series.opened.click(u"Pause"_s);
    series.opened.click(u"Stop"_s); // ends a pause as well
    THAW_TRY_VERIFY(series.opened.isEnabled(u"Run"_s));
}

void TestSeriesPage::aSeriesInWhichAWindowDiesGoesOn()
{
    ThawFile file = shortSeries(1);
    file.comparison->tasks = {{u"crash"_s, {}, {}}, {u"copies"_s, {}, {}}};
    file.comparison->ways = {u"thread"_s}; // the crash takes its window with it
    OpenSeries series(file);
    series.opened.click(u"Run"_s);
    THAW_TRY_VERIFY(series.opened.says(u"All 2 runs are done"_s));
    QVERIFY(series.opened.says(u"SIGSEGV"_s));
    QCOMPARE(series.listed().rowCount(), 2);
}

void TestSeriesPage::nothingRunsSideBySideMeanwhile()
{
    OpenSeries series(shortSeries(100));
    series.opened.click(u"Run"_s);
    series.opened.window().showPage(MainWindow::Compare);
    THAW_TRY_VERIFY(series.opened.isEnabled(u"Run both"_s));
    series.opened.click(u"Run both"_s);
    QVERIFY(series.opened.says(u"A series runs"_s));
    series.opened.click(u"Learn"_s);
    series.opened.window().showPage(MainWindow::Series);
    series.opened.click(u"Learn"_s);
    series.opened.click(u"Compare"_s); // where one was last
    series.opened.click(u"Stop"_s);
    THAW_TRY_VERIFY(series.opened.isEnabled(u"Run"_s));
    series.opened.window().showPage(MainWindow::Compare);
    series.opened.click(u"Run both"_s);
    series.opened.window().showPage(MainWindow::Series);
    series.opened.click(u"Run"_s);
    QVERIFY(series.opened.says(u"side by side"_s));
    QVERIFY(!series.page().isRunning());
}

void TestSeriesPage::whatIsRememberedIsNotTheResults()
{
    ThawFile file = shortSeries();
    RunRecord run;
    run.outcome.text = QString(100'000, u'x');
    file.results.runs = {run};
    Settings settings;
    OpenSeries series(file);
    series.page().save(settings);
    const QString kept = settings.value("series/example"_L1).toString();
    QVERIFY2(kept.contains(u"Which is which?"_s) && kept.size() < 5000, qPrintable(QString::number(kept.size())));
}

void TestSeriesPage::closingInTheMiddleLeavesNothing()
{
    {
        OpenSeries series(shortSeries(100));
        series.opened.click(u"Run"_s);
        THAW_TRY_VERIFY(series.opened.find<QProgressBar>(u"Runs that are done"_s)->value() >= 1);
    }
    THAW_TRY_VERIFY(childProcesses().isEmpty());
}

void TestSeriesPage::whatCannotRunIsSaid()
{
    OpenSeries series;
    auto *form = series.page().findChild<SeriesForm *>();
    ComparisonPlan plan = form->plan();
    plan.ways.clear();
    form->setPlan(plan);
    series.opened.click(u"Run"_s);
    QVERIFY(series.opened.says(u"No way is ticked."_s));
    plan.requests.append(plan.requests.first());
    plan.ways = {Way::Thread};
    form->setPlan(plan);
    series.opened.click(u"Run"_s);
    QVERIFY(series.opened.says(u"twice"_s));
    plan.requests.clear();
    form->setPlan(plan);
    series.opened.click(u"Run"_s);
    QVERIFY(series.opened.says(u"no task yet"_s));
    QVERIFY(!series.page().isRunning());
}

// Others are compared with the first way, and the seed means an order of these.
void TestSeriesPage::whatTheFileSaysIsKept()
{
    OpenSeries series;
    ThawFile file = shortSeries();
    file.comparison->ways = {u"process"_s, u"gui-thread"_s, u"thread"_s};
    file.comparison->seed = 0;
    file.comparison->tasks = {{u"primes"_s, {}, u"parts"_s}};
    series.page().setExample(file);
    const auto *form = series.opened.window().findChild<SeriesForm *>();
    QCOMPARE(form->plan().ways, (QList<Way>{Way::Process, Way::GuiThread, Way::Thread}));
    QCOMPARE(form->plan().seed, std::optional<quint32>(0));
    Settings settings;
    series.page().save(settings);
    const auto saved = readThawFile(settings.value("series/example"_L1).toString().toUtf8(), std::nullopt);
    const auto *good = std::get_if<ThawFile>(&saved);
    QVERIFY(good);
    QCOMPARE(good->comparison, file.comparison); // once for each core, not for those of this machine
}

void TestSeriesPage::theCommandLineIsCopied()
{
    OpenSeries series;
    for (QAction *action : series.page().findChildren<QAction *>()) {
        if (action->text() == "Copy command line"_L1)
            action->trigger();
    }
    QCOMPARE(
        QGuiApplication::clipboard()->text(),
        u"thaw compare --task sleep --task copies --way thread --way process --repeat 2 --warm-up 0 --at-rest no --seed 7 "
        "seconds=0.05"_s);
    QVERIFY(series.opened.says(u"Copied: thaw compare"_s));
}

void TestSeriesPage::anExampleIsOpened()
{
    const QTemporaryDir folder;
    const QString path = written(folder, u"two.thaw"_s, toThaw(shortSeries()));
    OpenWindow opened({{}, {}, {}, path}); // as by a double click
    THAW_TRY_VERIFY(opened.says(u"Which is which?"_s));
    QVERIFY(opened.says(u"Two tasks"_s));
    QCOMPARE(opened.table(u"Tasks"_s).rowCount(), 2);
    QCOMPARE(opened.window().findChild<SeriesForm *>()->plan().seed, 7u);
}

void TestSeriesPage::anExampleOfALessonIsOpened()
{
    const QTemporaryDir folder;
    ThawFile file;
    file.question = u"How many are lost?"_s;
    file.lesson = u"race"_s;
    file.arguments = {{u"additions"_s, 77}};
    OpenWindow opened({u"compare"_s, {}, {}});
    opened.window().openFile(written(folder, u"race.thaw"_s, toThaw(file)));
    THAW_TRY_VERIFY(opened.says(u"How many are lost?"_s));
    THAW_TRY_VERIFY(opened.find<QWidget>(u"additions"_s));
    QCOMPARE(opened.find<QWidget>(u"additions"_s)->property("value").toInt(), 77);
}

void TestSeriesPage::anExampleSideBySideIsOpened()
{
    const QTemporaryDir folder;
    ThawFile file;
    file.comparison = PreparedComparison{{{u"primes"_s, {{u"limit"_s, 1234}}, {}}}, {u"pool"_s}, 3};
    file.isSideBySide = true;
    OpenWindow opened({u"learn"_s, {}, {}});
    opened.window().openFile(written(folder, u"both.thaw"_s, toThaw(file)));
    THAW_TRY_VERIFY(opened.button(u"Run both"_s));
    THAW_TRY_VERIFY(opened.find<QWidget>(u"limit"_s));
    QCOMPARE(opened.find<QWidget>(u"limit"_s)->property("value").toInt(), 1234);
    QCOMPARE(opened.find<QSpinBox>(u"Repeat"_s)->value(), 3);
}

void TestSeriesPage::resultsJoinTheList()
{
    const QTemporaryDir folder;
    ThawFile file;
    RunRecord run;
    run.request.task = u"sleep"_s;
    run.way = Way::Thread;
    run.machine.name = u"anvil"_s;
    run.machine.cores = 2;
    run.machine.qt = run.machine.kernel = run.machine.processor = u"other"_s;
    run.measurement.longestStallMs = 3;
    run.started = QDateTime({2026, 11, 24}, {23, 5, 6, 78}, Qt::UTC);
    file.results.runs = {run, run};
    ++file.results.runs.last().repeat;
    const QString path = written(folder, u"results.thaw"_s, toThaw(file));
    OpenWindow opened({u"learn"_s, {}, {}});
    opened.window().openFile(path);
    THAW_TRY_VERIFY(opened.find<FigureTable>(u"All runs"_s));
    THAW_TRY_COMPARE(opened.table(u"All runs"_s).rowCount(), 2);
    opened.window().showPage(MainWindow::Learn);
    opened.window().openFile(path); // they are there already
    THAW_TRY_VERIFY(opened.window().findChild<QMessageBox *>());
    QVERIFY(opened.window().findChild<QMessageBox *>()->text().contains(u"nothing new"_s));
    opened.window().findChild<QMessageBox *>()->close();
    QVERIFY(opened.find<FigureTable>(u"All runs"_s));
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 2);
}

void TestSeriesPage::whatCannotBeOpenedIsSaid()
{
    const QTemporaryDir folder;
    OpenWindow opened({u"learn"_s, {}, {}});
    opened.window().openFile(written(folder, u"later.thaw"_s, R"({"format":"thaw/2"})"));
    const auto box = [&opened] { return opened.window().findChild<QMessageBox *>(); };
    THAW_TRY_VERIFY(box());
    QVERIFY2(box()->text().contains(u"later.thaw"_s), qPrintable(box()->text()));
    QVERIFY2(box()->informativeText().contains(u"thaw/2"_s), qPrintable(box()->informativeText()));
    QCOMPARE(box()->textFormat(), Qt::PlainText);
    box()->close();
    THAW_TRY_VERIFY(!box());
}

void TestSeriesPage::aFileIsDropped()
{
    const QTemporaryDir folder;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(written(folder, u"two.thaw"_s, toThaw(shortSeries())))});
    OpenWindow opened({u"learn"_s, {}, {}});
    QDragEnterEvent enters({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&opened.window(), &enters);
    QVERIFY(enters.isAccepted());
    QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&opened.window(), &dropped);
    THAW_TRY_VERIFY(opened.says(u"Which is which?"_s));
}

void TestSeriesPage::anExampleHidesAndSettingsShowAgain()
{
    const QTemporaryDir folder;
    ThawFile file;
    file.question = u"Seen?"_s;
    file.lesson = u"race"_s;
    file.hide = {u"compare"_s, u"code"_s, u"transcript"_s, u"workers"_s};
    OpenWindow opened({u"learn"_s, {}, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.find<QWidget>(u"Code"_s));
    const auto *tabs = opened.find<QTabBar>(u"About the lesson and its runs"_s);
    opened.window().openFile(written(folder, u"hides.thaw"_s, toThaw(file)));
    THAW_TRY_VERIFY(opened.says(u"Seen?"_s));
    for (const QString &name : {u"Code"_s, u"Compare"_s})
        QVERIFY2(!opened.find<QWidget>(name), qPrintable(name));
    for (const LessonTabs::Tab tab : {LessonTabs::Transcript, LessonTabs::Workers})
        QVERIFY(!tabs->isTabVisible(tab));
    for (QAction *action : opened.window().findChildren<QAction *>()) {
        if (action->text() == "Show again what the example hides"_L1)
            action->trigger();
    }
    for (const QString &name : {u"Code"_s, u"Compare"_s})
        QVERIFY2(opened.find<QWidget>(name), qPrintable(name));
    for (const LessonTabs::Tab tab : {LessonTabs::Transcript, LessonTabs::Workers})
        QVERIFY(tabs->isTabVisible(tab));
}

void TestSeriesPage::theDialogOfAnExampleKeepsWhatItWasGiven()
{
    ThawFile file = shortSeries();
    file.translations = {{u"es"_s, QJsonObject{{u"title"_s, u"Dos tareas"_s}}}};
    file.hide = {u"code"_s};
    ExampleDialog dialog(file);
    QCOMPARE(dialog.example(), file);
}

void TestSeriesPage::aTableIsCopied()
{
    RunRecord run;
    run.request.task = u"sleep"_s;
    run.way = Way::Thread;
    RunListModel list;
    list.add({run});
    FigureTable table(&list, u"Runs"_s);
    table.setColumnHidden(RunListModel::NameColumn, true);
    table.copyTable();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QStringList lines = copied->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.first().startsWith(u"No.\tTask\tWay\tMachine\tOutcome"_s), qPrintable(lines.first()));
    QVERIFY2(lines.last().startsWith(u"1\tSleep\t"_s), qPrintable(lines.last()));
    QVERIFY(copied->html().contains(u"<td>Sleep</td>"_s));

    list.add(QList<RunRecord>(600, run)); // a table of thousands must not stop the window
    table.copyTable();
    const QStringList first = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(first.size(), 1 + 500 + 1);
    QVERIFY2(first.last().startsWith(u"and 101 more"_s), qPrintable(first.last()));
}

void TestSeriesPage::aChartIsAPictureOfVectors()
{
    StallDots dots;
    WaySummary way;
    way.way = Way::Thread;
    way.longestStallsMs = {1, 5, 300};
    way.figures.insert(Figure::LongestStall, spreadOf(way.longestStallsMs));
    dots.setWays({way});
    dots.resize(400, 120);
    const QByteArray svg = pictureAsSvg(&dots);
    QXmlStreamReader reader(svg);
    int paths = 0;
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        paths += reader.name() == "path"_L1 ? 1 : 0;
        if (reader.name() == "text"_L1)
            texts.append(reader.readElementText());
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(paths > 3);
    QVERIFY2(texts.contains(u"1 s"_s), qPrintable(texts.join(u'|')));
}

void TestSeriesPage::aLessonIsHandedOut()
{
    Handout handout;
    handout.title = u"A lesson"_s;
    handout.body = u"*Some* text."_s;
    handout.outcome = u"Finished."_s;
    handout.workers = {{u"Worker"_s}, {u"f1"_s}};
    handout.tryThis = u"- One\n- Two"_s;
    handout.transcript = QStringList(100, u"a line <b>"_s);
    handout.picture = QImage(2000, 300, QImage::Format_RGB32);
    handout.code = QString(300, u'x') + QString(100, u'\n');
    QTextDocument document;
    layOut(handout, document, {600, 900});
    QVERIFY2(document.size().width() <= 600, "nothing is cut off");
    QVERIFY(document.pageCount() > 1);
    QCOMPARE(document.toPlainText().count("a line <b>"_L1), 100);
    QStringList headings;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        headings.append(block.text());
        QVERIFY2(!block.textList(), qPrintable(block.text()));
        const auto pageOf = [&document](const QTextBlock &of) {
            return int(document.documentLayout()->blockBoundingRect(of).top() / 900);
        };
        QCOMPARE(pageOf(block.next()), pageOf(block));
    }
    QCOMPARE(headings.size(), 6);
    const Pdf pdf = toPdf(handout);
    QVERIFY(pdf.bytes.startsWith("%PDF-"));
    QCOMPARE(pdf.bytes.count("/Type /Page\n"), pdf.pages);
    QVERIFY(pdf.pages > 1);
}

void TestSeriesPage::aLongTranscriptFitsOnPaper()
{
    TranscriptModel transcript;
    for (int line = 1; line <= 300; ++line)
        transcript.append(line, u"main"_s, u"line %1."_s.arg(line), Tone::Neutral);
    const QStringList lines = linesOnPaper(transcript);
    QCOMPARE(lines.size(), 61);
    QVERIFY(lines.at(29).endsWith("line 30."_L1));
    QVERIFY2(lines.at(30).contains("240 lines"_L1), qPrintable(lines.at(30)));
    QVERIFY(lines.at(31).endsWith("line 271."_L1));
    QVERIFY(lines.last().endsWith("line 300."_L1));
    TranscriptModel shorter;
    shorter.append(1, u"main"_s, u"Only this."_s, Tone::Neutral);
    QCOMPARE(linesOnPaper(shorter).size(), 1);
}

} // namespace thaw

THAW_GUI_TEST(tst_seriespage, thaw::TestSeriesPage)
#include "tst_seriespage.moc"
