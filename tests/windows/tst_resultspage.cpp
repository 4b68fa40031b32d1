// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// What runs came to, on the page of results: alone with made-up runs, and in the main window with real ones.

#include "app/comparing/runlistmodel.h"
#include "app/runs/sentences.h"
#include "tests/support/openwindow.h"
#include "tests/support/testprogram.h"
#include "ui/results/resultspage.h"
#include "ui/results/runtimeline.h"
#include "ui/results/stalldots.h"
#include "ui/runs/figuretable.h"

#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// With a stall of so long from half a second on.
RunRecord madeUp(Way way, int repeat, double stallMs)
{
    RunRecord run;
    run.request.task = u"sleep"_s;
    run.way = way;
    run.repeat = repeat;
    run.toMs = 2000;
    run.outcome.seconds = 2;
    QList<TimedPing> pings;
    for (double now = 0; now < 2000; now += 5)
        pings.append({now, now, now >= 500 && now < 500 + stallMs ? 500 + stallMs - now : 1, 0});
    run.addMeasured(pings, {}, {12}, 120);
    run.addReport({0.1, Launched{u"f1"_s, 7, false}});
    run.addReport({1.9, ActorState{u"f1"_s, ActorState::State::Ended, Outcome::Kind::Finished}});
    return run;
}

/// The page over a list of its own: three repeats of a way that freezes, and of one that lives.
struct MadeUp
{
    explicit MadeUp(int repeats = 3)
    {
        GuardedTest::allowWarnings(u"propagateSizeHints"_s); // a window of its own, which a page never is
        for (int repeat = 1; repeat <= repeats; ++repeat) {
            runs.add({madeUp(Way::GuiThread, repeat, 1500 + repeat)});
            runs.add({madeUp(Way::Process, repeat, 0)});
        }
        page.resize(1200, 800);
        page.show();
    }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        for (Widget *one : page.findChildren<Widget *>()) {
            if (one->accessibleName() == name || one->property("text").toString() == name)
                return one;
        }
        return nullptr;
    }
    QAbstractItemModel &model(const QString &name) { return *find<FigureTable>(name)->model(); }
    QString cell(const QString &table, int row, int column)
    {
        return model(table).index(row, column).data().toString();
    }
    void pick(int row) { find<FigureTable>(u"All runs"_s)->setCurrentIndex(model(u"All runs"_s).index(row, 0)); }

    RunListModel runs;
    ResultsPage page{runs};
};

} // namespace

class TestResultsPage final : public WindowTest
{
    Q_OBJECT

private slots:
    void anEmptyPageSaysWhatComes();
    void theWaysStandWithTheirMedians();
    void aSmallWindowShowsTheWays();
    void aPickedRunHasItsTimeAndItsLedger();
    void theListIsSortedByValueAndFiltered();
    void whatIsDeletedComesBack();
    void aRunGetsAName();
    void theAxisIsZoomedAndMoved();
    void whatIsComparedIsOnItsPage();
};

void TestResultsPage::anEmptyPageSaysWhatComes()
{
    MadeUp made(0);
    QVERIFY(!made.find<QAbstractButton>(u"Delete"_s)->isEnabled());
    QVERIFY(!made.find<QAbstractButton>(u"Undo"_s)->isEnabled());
    QCOMPARE(made.page.findChild<StallDots *>()->summary(), u"No runs yet."_s);
    made.page.grab(); // paints its placeholders
}

void TestResultsPage::theWaysStandWithTheirMedians()
{
    MadeUp made;
    THAW_TRY_COMPARE(made.model(u"Ways"_s).rowCount(), 2);
    QCOMPARE(made.cell(u"Ways"_s, 0, WaysModel::WayColumn), wayTitle(Way::GuiThread));
    QCOMPARE(made.cell(u"Ways"_s, 0, WaysModel::RunsColumn), u"3"_s);
    QCOMPARE(made.cell(u"Ways"_s, 0, WaysModel::StallColumn), millisecondsText(1502));
    QCOMPARE(made.cell(u"Ways"_s, 0, WaysModel::VerdictColumn), u"frozen"_s);
    QCOMPARE(made.cell(u"Ways"_s, 1, WaysModel::VerdictColumn), u"alive throughout"_s);
    QVERIFY(made.cell(u"Ways"_s, 1, WaysModel::RatioColumn).contains(u"times shorter"_s));
    const QString advised = u"Alive in every run and quickest was \"%1\""_s.arg(wayTitle(Way::Process));
    const QList<QLabel *> labels = made.page.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [&](const QLabel *label) { return label->text().contains(advised); }));
    const QString told = made.page.findChild<StallDots *>()->summary();
    QVERIFY2(told.contains(u"3 runs, median "_s + millisecondsText(1502)), qPrintable(told));

    RunRecord late = madeUp(Way::Process, 4, 0);
    late.outcome.kind = Outcome::Kind::TimedOut;
    made.runs.add({late}); // while the page is seen
    THAW_TRY_COMPARE(made.cell(u"Ways"_s, 1, WaysModel::RunsColumn), u"3 of 4"_s);
    made.page.grab();
}

// However much there is to say below them.
void TestResultsPage::aSmallWindowShowsTheWays()
{
    MadeUp made;
    QList<RunRecord> others;
    for (int seconds = 1; seconds <= 20; ++seconds) {
        others.append(madeUp(Way::Process, 1, 0));
        others.last().request.arguments = {{u"seconds"_s, seconds}};
    }
    made.runs.add(others);
    THAW_TRY_COMPARE(made.model(u"Ways"_s).rowCount(), 22);
    made.page.resize(700, 450);
    const auto *ways = made.find<FigureTable>(u"Ways"_s);
    THAW_TRY_VERIFY(ways->viewport()->rect().contains(ways->visualRect(ways->model()->index(1, 0)).center()));
}

void TestResultsPage::aPickedRunHasItsTimeAndItsLedger()
{
    MadeUp made;
    QCOMPARE(made.model(u"Freeze ledger"_s).rowCount(), 0);
    made.pick(1); // newest first: the third of the way that freezes
    QCOMPARE(made.model(u"Freeze ledger"_s).rowCount(), 1);
    QCOMPARE(made.cell(u"Freeze ledger"_s, 0, LedgerModel::FromColumn), u"0.50 s"_s);
    QCOMPARE(made.cell(u"Freeze ledger"_s, 0, LedgerModel::LengthColumn), millisecondsText(1503));
    QVERIFY(made.cell(u"Freeze ledger"_s, 0, LedgerModel::NoticedColumn).contains("the flow of thought"_L1));
    auto *timeline = made.page.findChild<RunTimeline *>();
    QVERIFY(timeline->spokenText().contains(wayTitle(Way::GuiThread)));
    QCOMPARE(timeline->toMs(), 2000.0);

    auto *list = made.find<FigureTable>(u"All runs"_s);
    list->selectAll(); // two of them are shown
    QCOMPARE(timeline->spokenText().count("longest stall"_L1), 2);
    made.page.grab();
    list->clearSelection();
    QCOMPARE(made.model(u"Freeze ledger"_s).rowCount(), 0);
}

void TestResultsPage::theListIsSortedByValueAndFiltered()
{
    MadeUp made;
    auto *list = made.find<FigureTable>(u"All runs"_s);
    const int stall = RunListModel::columnOf(Figure::LongestStall);
    QCOMPARE(made.cell(u"All runs"_s, 0, RunListModel::NumberColumn), u"6"_s);
    list->sortByColumn(stall, Qt::DescendingOrder);
    QCOMPARE(made.cell(u"All runs"_s, 0, stall), millisecondsText(1503)); // as a number, not as a text
    list->sortByColumn(stall, Qt::AscendingOrder);
    QCOMPARE(made.cell(u"All runs"_s, 0, stall), u"1.0 ms"_s);

    auto *filter = made.page.findChild<QLineEdit *>();
    filter->setText(wayTitle(Way::Process).toUpper());
    QCOMPARE(made.model(u"All runs"_s).rowCount(), 3);
    filter->setText(u"no such run"_s);
    QCOMPARE(made.model(u"All runs"_s).rowCount(), 0);
    made.page.grab();
    filter->clear();
    QCOMPARE(made.model(u"All runs"_s).rowCount(), 6);
}

void TestResultsPage::whatIsDeletedComesBack()
{
    MadeUp made;
    auto *list = made.find<FigureTable>(u"All runs"_s);
    auto *remove = made.find<QAbstractButton>(u"Delete"_s);
    auto *undo = made.find<QAbstractButton>(u"Undo"_s);
    THAW_TRY_COMPARE(made.model(u"Ways"_s).rowCount(), 2);
    made.page.findChild<QLineEdit *>()->setText(wayTitle(Way::GuiThread));
    list->selectAll(); // of what is shown
    QVERIFY(remove->isEnabled());
    remove->click();
    QCOMPARE(made.runs.rowCount(), 3);
    THAW_TRY_COMPARE(made.model(u"Ways"_s).rowCount(), 1);
    QVERIFY(!remove->isEnabled());
    made.runs.add({madeUp(Way::Thread, 1, 0)}); // meanwhile
    undo->click();
    QCOMPARE(made.runs.rowCount(), 7);
    QVERIFY(!undo->isEnabled());
    QStringList numbers;
    for (int row = 0; row < made.runs.rowCount(); ++row)
        numbers.append(made.runs.index(row, RunListModel::NumberColumn).data().toString());
    QCOMPARE(numbers.join(u' '), u"7 6 5 4 3 2 1"_s);
    THAW_TRY_COMPARE(made.model(u"Ways"_s).rowCount(), 3);
}

void TestResultsPage::aRunGetsAName()
{
    MadeUp made;
    const QModelIndex name = made.model(u"All runs"_s).index(0, RunListModel::NameColumn);
    QVERIFY(name.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(made.find<FigureTable>(u"All runs"_s)->model()->setData(name, u"  before \n the cure "_s));
    QCOMPARE(made.cell(u"All runs"_s, 0, RunListModel::NameColumn), u"before the cure"_s);
    made.page.findChild<QLineEdit *>()->setText(u"cure"_s);
    QCOMPARE(made.model(u"All runs"_s).rowCount(), 1);
}

void TestResultsPage::theAxisIsZoomedAndMoved()
{
    MadeUp made;
    made.pick(1);
    auto *timeline = made.page.findChild<RunTimeline *>();
    const QPointF middle(timeline->width() / 2.0, 30);
    QWheelEvent turn(middle, timeline->mapToGlobal(middle), {}, {0, 480}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(timeline, &turn);
    const double length = timeline->toMs() - timeline->fromMs();
    QVERIFY(length < 1000 && timeline->fromMs() > 0);
    QTest::keyClick(timeline, Qt::Key_Left);
    QVERIFY(qFuzzyCompare(timeline->toMs() - timeline->fromMs(), length));
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(timeline, Qt::Key_Left);
    QCOMPARE(timeline->fromMs(), 0.0);
    const double at = timeline->fromMs();
    QTest::mousePress(timeline, Qt::LeftButton, {}, {400, 30});
    QTest::mouseMove(timeline, {300, 30});
    QTest::mouseRelease(timeline, Qt::LeftButton, {}, {300, 30});
    QVERIFY(timeline->fromMs() > at);
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(timeline, Qt::Key_Plus);
    QVERIFY(timeline->toMs() - timeline->fromMs() >= 1);
    made.page.grab();
    QTest::keyClick(timeline, Qt::Key_Home);
    QCOMPARE(timeline->fromMs(), 0.0);
    QCOMPARE(timeline->toMs(), 2000.0);
}

void TestResultsPage::whatIsComparedIsOnItsPage()
{
    OpenWindow opened({u"compare"_s, {}, {}});
    opened.showComparison();
    opened.set(u"seconds"_s, u"0.2"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    opened.click(u"Run both"_s);
    THAW_TRY_VERIFY(opened.hasVerdict());
    opened.window().showPage(MainWindow::ResultsPart);
    THAW_TRY_COMPARE(opened.table(u"Ways"_s).rowCount(), 2);
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 2);
    opened.window().showPage(MainWindow::Compare);
    QVERIFY(opened.button(u"Run both"_s));
}

} // namespace thaw

THAW_GUI_TEST(tst_resultspage, thaw::TestResultsPage)
#include "tst_resultspage.moc"
