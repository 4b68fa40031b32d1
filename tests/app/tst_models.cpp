// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/ledgermodel.h"
#include "app/comparing/runlistmodel.h"
#include "app/comparing/shownruns.h"
#include "app/comparing/summarizer.h"
#include "app/comparing/verdictmodel.h"
#include "app/comparing/waysmodel.h"
#include "app/measuring/durations.h"
#include "app/runs/runhistory.h"
#include "app/runs/runmodels.h"
#include "app/runs/sentences.h"
#include "app/runs/transcriptmodel.h"
#include "app/runs/workermodel.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/contract/runbudget.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

QString shown(const QAbstractItemModel &model, int row, int column = 0)
{
    return model.index(row, column).data().toString();
}

Report printed(double seconds, const QString &text)
{
    return {seconds, Print{u"f1"_s, text, {}}};
}

/// Lines "first" to "last - 1", each its own number.
ReportBatch numberedLines(int first, int last)
{
    ReportBatch batch;
    for (int i = first; i < last; ++i)
        batch.reports.append(printed(i * 0.001, QString::number(i)));
    return batch;
}

ReportBatch batchOf(double seconds, const Event &event)
{
    return {{{seconds, event}}, 0};
}

RunRecord comparedRun(Way way, double longestStall)
{
    RunRecord run;
    run.request.task = u"sleep"_s;
    run.way = way;
    run.outcome.seconds = 2.017;
    run.measurement = {longestStall, longestStall, 0.2, longestStall, 121, longestStall};
    return run;
}

} // namespace

class TestModels final : public GuardedTest
{
    Q_OBJECT

private slots:
    void theTranscriptShowsWhatIsSaid();
    void theTranscriptLeavesOutWhatIsNoLine();
    void anEmptyLineIsALine();
    void noWorkerForgesALine();
    void theTranscriptIsBoundedAndCountsTheRest();
    void everyLineIsSeenByWhoeverWritesThemDown_data();
    void everyLineIsSeenByWhoeverWritesThemDown();
    void aTranscriptIsBoundedInBytes();
    void valuesThatWereSkippedAreTold();
    void linesThatWereSkippedAreCounted();
    void aClearedTranscriptIsEmpty();
    void tonesSayWhatTheTextSays_data();
    void tonesSayWhatTheTextSays();
    void workersAreRowsInTheOrderTheyCame();
    void progressOfAThreadInAWorkerMakesNoRow();
    void aWorkersStateIsSaid_data();
    void aWorkersStateIsSaid();
    void elapsedTimeGoesOnUntilTheEnd();
    void theWorkersOfTheLastRunAreForgotten();
    void theVerdictHasAColumnForEachSide();
    void otherWaysForgetTheVerdict();
    void theNewestRunIsFirst();
    void removedRunsComeBackInTheirOrder();
    void manyRunsGoAndComeInFewSteps();
    void aListKnowsHowItsRunsWereMade();
    void aJerkyRunIsNoFrozenOne();
    void manyRunsGoAndComeAtOnce();
    void shownRunsAreFilteredAndSorted();
    void manyRunsAreArrangedElsewhere();
    void waysAndLedgersAreTables();
    void onlyTheNewestSumIsTold();
    void aHistoryKeepsWhatEachRunCameTo();
    void everyColumnHasATitle();
};

void TestModels::theTranscriptShowsWhatIsSaid()
{
    TranscriptModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    const QSignalSpy counted(&model, &TranscriptModel::counted);
    ReportBatch batch = batchOf(0.3, MainSays{MainSays::What::StillRunning});
    batch.reports.append({1.25, Print{u"f1"_s, u"F1: %1"_s, {u"10"_s}}});
    model.append(batch);
    model.append(2, u"main"_s, u"Finished."_s, Tone::Good);

    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.lineCount(), 3);
    QCOMPARE(counted.size(), 2);
    QCOMPARE(shown(model, 0), u"   0.300  main      still running"_s);
    QCOMPARE(shown(model, 1), u"   1.250  f1        F1: 10"_s);
    const QModelIndex last = model.index(2);
    QCOMPARE(last.data(TranscriptModel::SecondsRole).toDouble(), 2.0);
    QCOMPARE(last.data(TranscriptModel::WhoRole).toString(), u"main"_s);
    QCOMPARE(last.data(TranscriptModel::TextRole).toString(), u"Finished."_s);
    QCOMPARE(last.data(ToneRole).toInt(), int(Tone::Good));
    QCOMPARE(last.data(Qt::AccessibleTextRole), last.data(Qt::DisplayRole));
    QVERIFY(!last.data(Qt::DecorationRole).isValid());
}

void TestModels::theTranscriptLeavesOutWhatIsNoLine()
{
    TranscriptModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    const QSignalSpy counted(&model, &TranscriptModel::counted);
    model.append(batchOf(1, Progress{u"f1"_s, 0.5}));
    model.append(batchOf(1, Value{u"f1"_s, u"n"_s, 1}));
    model.append(ReportBatch());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(counted.size(), 0);
}

void TestModels::anEmptyLineIsALine()
{
    TranscriptModel model;
    model.append(batchOf(1, Print{u"worker"_s, {}, {}}));
    model.append(batchOf(2, LogLine{u"worker"_s, {}}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.lineCount(), 2);
    QVERIFY(model.index(0).data(TranscriptModel::TextRole).toString().isEmpty());
}

void TestModels::noWorkerForgesALine()
{
    TranscriptModel model;
    const QString forged = u"a\n   0.100  main      program ended\u001b[2J\u0007\u007f\u009b\u202eb\tc"_s;
    model.append({{{0.1, Print{u"wor\rker"_s, forged, {}}}}, 0});
    model.append(1, u"main"_s, outcomeSentence([] {
                     Outcome outcome;
                     outcome.kind = Outcome::Kind::Failed;
                     outcome.reason = Outcome::Reason::TaskFailed;
                     outcome.text = u"no\nluck"_s;
                     return outcome;
                 }()),
                 Tone::Bad);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data(TranscriptModel::TextRole).toString(),
             u"a␊   0.100  main      program ended␛[2J␇␡<U+009B><U+202E>b\tc"_s);
    QCOMPARE(model.index(0).data(TranscriptModel::WhoRole).toString(), u"wor␍ker"_s);
    QVERIFY(model.index(1).data(TranscriptModel::TextRole).toString().contains(u"no␊luck"_s));
}

void TestModels::theTranscriptIsBoundedAndCountsTheRest()
{
    TranscriptModel model(100);
    const QAbstractItemModelTester tester(&model, fatal);
    model.append(numberedLines(0, 60));
    model.append(numberedLines(60, 130));
    model.append(0.13, u"main"_s, u"130"_s, Tone::Neutral);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.lineCount(), 131);
    QCOMPARE(model.droppedCount(), 31);
    for (int row = 0; row < 100; ++row)
        QCOMPARE(model.index(row).data(TranscriptModel::TextRole).toString(), QString::number(31 + row));
}

void TestModels::everyLineIsSeenByWhoeverWritesThemDown_data()
{
    QTest::addColumn<int>("lines");
    QTest::newRow("as many as it keeps") << 100;
    QTest::newRow("one more") << 101;
    QTest::newRow("many times as many") << 2'345;
}

void TestModels::everyLineIsSeenByWhoeverWritesThemDown()
{
    QFETCH(const int, lines);
    TranscriptModel model(100);
    const QAbstractItemModelTester tester(&model, fatal);
    model.append(numberedLines(0, 7)); // something to push out
    QStringList seen;
    connect(&model, &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row)
            seen.append(model.index(row).data(TranscriptModel::TextRole).toString());
    });
    model.append(numberedLines(7, 7 + lines));
    QCOMPARE(seen.size(), lines);
    for (int i = 0; i < lines; ++i)
        QCOMPARE(seen.at(i), QString::number(7 + i));
    QCOMPARE(model.lineCount(), 7 + lines);
    QCOMPARE(model.rowCount(), 100);
    disconnect(&model, nullptr, this, nullptr);
}

void TestModels::aTranscriptIsBoundedInBytes()
{
    constexpr qsizetype length = 1'000'000;
    TranscriptModel model;
    for (int i = 0; i < 20; ++i) {
        ReportBatch batch;
        batch.reports.append(Report{1.0, Print{u"f1"_s, QString::number(i).rightJustified(length, u'x'), {}}});
        model.append(batch);
    }
    QCOMPARE(model.rowCount(), runbudget::scrollback / (2 * length));
    QCOMPARE(model.lineCount(), 20);
    QCOMPARE(model.droppedCount(), 20 - model.rowCount());
    QVERIFY(model.index(model.rowCount() - 1, 0).data(TranscriptModel::TextRole).toString().endsWith(u"19"_s));
    ReportBatch larger; // than all that is kept: it is shown all the same, alone
    larger.reports.append(Report{2.0, Print{u"f1"_s, QString(runbudget::scrollback, u'y'), {}}});
    model.append(larger);
    QCOMPARE(model.rowCount(), 1);
}

void TestModels::valuesThatWereSkippedAreTold()
{
    RunModels models;
    models.begin({});
    ReportBatch batch;
    batch.skippedValues = 7;
    models.apply(batch);
    models.apply(batch);
    models.end({});
    QCOMPARE(models.transcript().rowCount(), 2);
    QVERIFY(models.transcript().index(0, 0).data().toString().contains(u"14"_s));
    models.clear();
    models.end({});
    QCOMPARE(models.transcript().rowCount(), 1); // that it has ended
}

void TestModels::linesThatWereSkippedAreCounted()
{
    TranscriptModel model(10);
    const QAbstractItemModelTester tester(&model, fatal);
    const QSignalSpy counted(&model, &TranscriptModel::counted);
    model.append({{}, 5'000'000'000});
    QCOMPARE(model.lineCount(), 5'000'000'000);
    QCOMPARE(model.droppedCount(), 5'000'000'000);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(counted.size(), 1);
    ReportBatch batch = numberedLines(0, 4);
    batch.skippedLines = 6;
    model.append(batch);
    QCOMPARE(model.lineCount(), 5'000'000'010);
    QCOMPARE(model.droppedCount(), 5'000'000'006);
}

void TestModels::aClearedTranscriptIsEmpty()
{
    TranscriptModel model(10);
    const QAbstractItemModelTester tester(&model, fatal);
    model.append(numberedLines(0, 25));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.lineCount(), 0);
    QCOMPARE(model.droppedCount(), 0);
    model.append(numberedLines(0, 1));
    QCOMPARE(model.rowCount(), 1);
}

void TestModels::tonesSayWhatTheTextSays_data()
{
    using State = ActorState::State;
    QTest::addColumn<Event>("event");
    QTest::addColumn<int>("tone");
    const auto row = [](const char *name, const Event &event, Tone tone) { QTest::newRow(name) << event << int(tone); };
    row("print", Print{u"f1"_s, u"a"_s, {}}, Tone::Neutral);
    row("log", LogLine{u"f1"_s, u"a"_s}, Tone::Muted);
    row("main", MainSays{MainSays::What::Starting}, Tone::Muted);
    row("deadlock", FoundStuck{{u"f1"_s}}, Tone::Bad);
    row("waits", LockEvent{u"f1"_s, u"x"_s, LockEvent::What::Waits}, Tone::Warning);
    row("took", LockEvent{u"f1"_s, u"x"_s, LockEvent::What::Took}, Tone::Neutral);
    row("cancelling", ActorState{u"f1"_s, State::Cancelling, {}}, Tone::Warning);
    row("ended badly", ActorState{u"f1"_s, State::Ended, Outcome::Kind::Crashed}, Tone::Bad);
}

void TestModels::tonesSayWhatTheTextSays()
{
    QFETCH(const Event, event);
    QFETCH(const int, tone);
    TranscriptModel model;
    model.append(batchOf(0, event));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data(ToneRole).toInt(), tone);
}

void TestModels::workersAreRowsInTheOrderTheyCame()
{
    WorkerModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.apply(batchOf(0.5, Launched{u"f1"_s, 42, false}));
    model.apply(batchOf(0.6, Launched{u"f2"_s, 43, true}));
    model.apply(batchOf(1, Progress{u"f1"_s, 0.25}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(shown(model, 0, WorkerModel::WorkerColumn), u"f1"_s);
    QCOMPARE(shown(model, 0, WorkerModel::PidColumn), u"42"_s);
    QCOMPARE(shown(model, 0, WorkerModel::ProgressColumn), u"25 %"_s);
    QCOMPARE(shown(model, 1, WorkerModel::WorkerColumn), u"f2"_s);
    QCOMPARE(shown(model, 1, WorkerModel::ProgressColumn), QString());
    QCOMPARE(model.workerAt(1), u"f2"_s);
    QCOMPARE(model.index(1, WorkerModel::PidColumn).data().toInt(), 43);
    QCOMPARE(model.workerAt(2), QString());
    QCOMPARE(model.workerAt(-1), QString());
    QCOMPARE(model.index(0, 0).data(WorkerModel::ProgressRole).toDouble(), 0.25);
    QVERIFY(model.index(1, 0).data(WorkerModel::ProgressRole).toDouble() < 0); // nobody knows yet
}

void TestModels::progressOfAThreadInAWorkerMakesNoRow()
{
    WorkerModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.apply(batchOf(0, Launched{u"worker"_s, 42, false}));
    model.apply(batchOf(1, Progress{u"f1"_s, 0.5}));
    model.apply(batchOf(1, Print{u"f1"_s, u"a"_s, {}}));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(shown(model, 0, WorkerModel::ProgressColumn), QString());
}

void TestModels::aWorkersStateIsSaid_data()
{
    using State = ActorState::State;
    using Kind = Outcome::Kind;
    QTest::addColumn<ActorState>("state");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("tone");
    const auto row = [](State state, Kind ended, const QString &expected, Tone tone) {
        QTest::newRow(qPrintable(expected)) << ActorState{u"f1"_s, state, ended} << expected << int(tone);
    };
    row(State::Running, {}, u"running"_s, Tone::Neutral);
    row(State::Cancelling, {}, u"cancelling"_s, Tone::Warning);
    row(State::Terminating, {}, u"terminating"_s, Tone::Warning);
    row(State::Killing, {}, u"killing"_s, Tone::Warning);
    row(State::Stuck, {}, u"stuck"_s, Tone::Bad);
    row(State::Ended, Kind::Finished, u"finished"_s, Tone::Good);
    row(State::Ended, Kind::Crashed, u"crashed"_s, Tone::Bad);
    row(State::Ended, Kind::TimedOut, u"timed out"_s, Tone::Bad);
}

void TestModels::aWorkersStateIsSaid()
{
    QFETCH(const ActorState, state);
    QFETCH(const QString, expected);
    QFETCH(const int, tone);
    WorkerModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.apply(batchOf(0, Launched{u"f1"_s, 42, false}));
    model.apply(batchOf(1, state));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(shown(model, 0, WorkerModel::StateColumn), expected);
    QCOMPARE(model.index(0, WorkerModel::StateColumn).data(ToneRole).toInt(), tone);
    const bool finished = state.state == ActorState::State::Ended && state.ended == Outcome::Kind::Finished;
    QCOMPARE(shown(model, 0, WorkerModel::ProgressColumn), finished ? u"100 %"_s : QString());
}

void TestModels::elapsedTimeGoesOnUntilTheEnd()
{
    WorkerModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.apply(batchOf(0.5, Launched{u"f1"_s, 42, false}));
    model.apply(batchOf(0.5, Launched{u"f2"_s, 43, false}));
    const QString first = shown(model, 1, WorkerModel::ElapsedColumn);
    THAW_TRY_VERIFY(shown(model, 1, WorkerModel::ElapsedColumn) != first); // though nothing is reported
    model.apply(batchOf(12.9, ActorState{u"f1"_s, ActorState::State::Ended, Outcome::Kind::Finished}));
    QCOMPARE(shown(model, 0, WorkerModel::ElapsedColumn), u"12.4 s"_s);
    model.finish();
    const QString last = shown(model, 1, WorkerModel::ElapsedColumn);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QTimer clock; // ticks twice as slowly as the model did
    const QSignalSpy ticks(&clock, &QTimer::timeout);
    clock.start(200);
    THAW_TRY_VERIFY(ticks.size() >= 2);
    QCOMPARE(changes.size(), 0);
    QCOMPARE(shown(model, 1, WorkerModel::ElapsedColumn), last);
    QCOMPARE(shown(model, 0, WorkerModel::ElapsedColumn), u"12.4 s"_s);
}

void TestModels::theWorkersOfTheLastRunAreForgotten()
{
    WorkerModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.apply(batchOf(0, Launched{u"f1"_s, 42, false}));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.apply(ReportBatch());
    model.finish();
    model.apply(batchOf(0, Launched{u"f1"_s, 44, false}));
    QCOMPARE(model.index(0, WorkerModel::PidColumn).data().toInt(), 44);
    QCOMPARE(shown(model, 0, WorkerModel::StateColumn), u"running"_s);
}

void TestModels::theVerdictHasAColumnForEachSide()
{
    VerdictModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setWays(Way::GuiThread, Way::Thread);
    QCOMPARE(model.rowCount(), int(VerdictModel::RowCount));
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), wayShortTitle(Way::GuiThread));
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), wayShortTitle(Way::Thread));
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY(!shown(model, row).isEmpty());
        QCOMPARE(model.index(row, 0).data(Qt::ToolTipRole).toString().isEmpty(), row == VerdictModel::OutcomeRow);
        QCOMPARE(shown(model, row, 1), u"–"_s);
        QCOMPARE(model.index(row, 1).data(ToneRole).toInt(), int(Tone::Muted));
    }

    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setRun(1, comparedRun(Way::Thread, 2.5));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex(), model.index(0, 2));
    QCOMPARE(changes.first().at(1).toModelIndex(), model.index(VerdictModel::RowCount - 1, 2));
    QCOMPARE(shown(model, VerdictModel::rowOf(Figure::LongestStall), 1), u"–"_s);
    QCOMPARE(shown(model, VerdictModel::rowOf(Figure::LongestStall), 2), u"2.5 ms"_s);

    RunRecord frozen = comparedRun(Way::GuiThread, 2011);
    frozen.outcome.kind = Outcome::Kind::TimedOut;
    model.setRun(0, frozen);
    QCOMPARE(shown(model, VerdictModel::rowOf(Figure::LongestStall), 1), millisecondsText(2011) + " (99 %)"_L1);
    QCOMPARE(shown(model, VerdictModel::rowOf(Figure::Frames), 1), u"121"_s);
    QCOMPARE(shown(model, VerdictModel::rowOf(Figure::TaskTime), 1), millisecondsText(2017));
    QCOMPARE(shown(model, VerdictModel::OutcomeRow, 1), u"timed out"_s);
    QCOMPARE(shown(model, VerdictModel::VerdictRow, 1), u"frozen"_s);
    QCOMPARE(shown(model, VerdictModel::VerdictRow, 2), u"alive throughout"_s);
    const auto tone = [&model](int row, int column) { return model.index(row, column).data(ToneRole).toInt(); };
    for (const int row : {VerdictModel::rowOf(Figure::LongestStall), VerdictModel::rowOf(Figure::Blocked),
                          VerdictModel::rowOf(Figure::Keystroke), int(VerdictModel::VerdictRow)}) {
        QCOMPARE(tone(row, 1), int(Tone::Bad));
        QCOMPARE(tone(row, 2), int(Tone::Good));
    }
    QCOMPARE(tone(VerdictModel::OutcomeRow, 1), int(Tone::Bad));
    QCOMPARE(tone(VerdictModel::OutcomeRow, 2), int(Tone::Neutral));
    RunRecord lost = comparedRun(Way::Thread, 0.8); // that it answered quickly before it crashed is no merit
    lost.outcome.kind = Outcome::Kind::Crashed;
    lost.outcome.reason = Outcome::Reason::SubjectGone;
    model.setRun(1, lost);
    QCOMPARE(shown(model, VerdictModel::VerdictRow, 2), u"window lost"_s);
    QCOMPARE(tone(VerdictModel::VerdictRow, 2), int(Tone::Bad));
    QCOMPARE(tone(VerdictModel::rowOf(Figure::LongestStall), 2), int(Tone::Muted));
    QCOMPARE(model.index(VerdictModel::OutcomeRow, 1).data(Qt::ToolTipRole).toString(),
             outcomeSentence(frozen.outcome));
}

void TestModels::otherWaysForgetTheVerdict()
{
    VerdictModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setRun(0, comparedRun(Way::GuiThread, 2000));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setWays(Way::JoinPoll, Way::WaitProcess);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(shown(model, VerdictModel::rowOf(Figure::LongestStall), 1), u"–"_s);
}

// Each step costs the views as much as the list is long: one for each of a thousand rows is a frozen window.
void TestModels::manyRunsGoAndComeInFewSteps()
{
    RunListModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    QList<RunRecord> runs;
    for (int i = 1; i <= 300; ++i)
        runs.append(comparedRun(Way::Process, i));
    model.add(runs);
    int steps = 0;
    for (const auto step : {&QAbstractItemModel::rowsRemoved, &QAbstractItemModel::rowsInserted})
        connect(&model, step, this, [&steps] { ++steps; });
    connect(&model, &QAbstractItemModel::modelReset, this, [&steps] { ++steps; });
    QList<int> all;
    QList<int> everyOther;
    QList<int> threeBlocks{0, 1, 5, 6, 298};
    for (int row = 0; row < 300; ++row)
        all.append(row);
    for (int row = 0; row < 300; row += 2)
        everyOther.append(row);
    for (const auto &[rows, mostSteps] : {std::pair(all, 1), std::pair(everyOther, 1), std::pair(threeBlocks, 3)}) {
        steps = 0;
        model.remove(rows);
        QCOMPARE(model.rowCount(), 300 - int(rows.size()));
        QCOMPARE(steps, mostSteps);
        steps = 0;
        model.undoRemove();
        QCOMPARE(steps, mostSteps);
        for (int row = 0; row < 300; ++row)
            QCOMPARE(shown(model, row, RunListModel::NumberColumn), QString::number(300 - row));
    }
}

void TestModels::aListKnowsHowItsRunsWereMade()
{
    RunListModel model;
    Results made;
    made.atRest = {comparedRun(Way::Process, 0.5)};
    made.atRest.first().started = QDateTime({2026, 11, 24}, {23, 5}, Qt::UTC);
    made.seed = 7;
    made.warmUps = 1;
    made.command = u"thaw compare"_s;
    model.add({comparedRun(Way::Process, 1)}, made);
    model.add({comparedRun(Way::Process, 2)}, made);
    Comparison all = model.comparisonMaker()();
    QCOMPARE(all.runs.size(), 2);
    QCOMPARE(all.atRest, made.atRest);
    QCOMPARE(all.seed, 7u);
    QCOMPARE(all.warmUps, 1);
    QCOMPARE(all.command, made.command);
    model.add({comparedRun(Way::Process, 3)}); // side by side, say
    all = model.comparisonMaker()();
    QCOMPARE(all.atRest, made.atRest);
    QCOMPARE(all.seed, 0u);
    QCOMPARE(all.warmUps, 0);
    QVERIFY(all.command.isEmpty());
}

// Its figures have the colour of its verdict, as in the list below them.
void TestModels::aJerkyRunIsNoFrozenOne()
{
    VerdictModel model;
    model.setRun(0, comparedRun(Way::JoinPoll, 300));
    const auto tone = [&model](int row) { return model.index(row, 1).data(ToneRole).toInt(); };
    QCOMPARE(verdictOf(comparedRun(Way::JoinPoll, 300)), Verdict::Jerky);
    QCOMPARE(tone(VerdictModel::rowOf(Figure::LongestStall)), int(Tone::Warning));
    QCOMPARE(tone(VerdictModel::VerdictRow), int(Tone::Warning));
}

void TestModels::removedRunsComeBackInTheirOrder()
{
    RunListModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    for (int i = 1; i <= 5; ++i)
        model.add({comparedRun(Way::Process, i)});
    model.remove({3, 0});
    model.remove({}); // is no step
    model.remove({1});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.runs().size(), 2);
    QCOMPARE(shown(model, 0, RunListModel::NumberColumn), u"4"_s);
    model.undoRemove();
    QCOMPARE(shown(model, 1, RunListModel::NumberColumn), u"3"_s);
    model.undoRemove();
    QVERIFY(!model.canUndo());
    model.undoRemove(); // does nothing
    for (int row = 0; row < 5; ++row) {
        QCOMPARE(shown(model, row, RunListModel::NumberColumn), QString::number(5 - row));
        QCOMPARE(model.run(row).measurement.longestStallMs, 5.0 - row);
    }
    model.add({comparedRun(Way::Process, 6)});
    QCOMPARE(shown(model, 0, RunListModel::NumberColumn), u"6"_s);
}

void TestModels::manyRunsGoAndComeAtOnce()
{
    RunListModel model;
    model.add(QList<RunRecord>(2000, comparedRun(Way::Process, 1)));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    QList<int> rows;
    for (int row = 0; row < 2000; row += 2)
        rows.append(row);
    model.remove(rows + rows); // each goes once
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(shown(model, 0, RunListModel::NumberColumn), u"1999"_s);
    QCOMPARE(shown(model, 999, RunListModel::NumberColumn), u"1"_s);
    QCOMPARE(resets.size() + removals.size(), 1); // not a thousand times what views do then
    model.undoRemove();
    QCOMPARE(resets.size(), 2);
    for (int row = 0; row < 2000; ++row)
        QCOMPARE(shown(model, row, RunListModel::NumberColumn), QString::number(2000 - row));
}

void TestModels::shownRunsAreFilteredAndSorted()
{
    RunListModel model;
    ShownRuns rows(model);
    const QAbstractItemModelTester tester(&rows, fatal);
    model.add({comparedRun(Way::GuiThread, 2011), comparedRun(Way::Process, 2.5), comparedRun(Way::Process, 30)});
    const int stall = RunListModel::columnOf(Figure::LongestStall);
    const auto order = [&rows] {
        QStringList numbers;
        for (int row = 0; row < rows.rowCount(); ++row)
            numbers.append(shown(rows, row, RunListModel::NumberColumn));
        return numbers.join(u' ');
    };
    QCOMPARE(order(), u"3 2 1"_s);
    rows.sort(stall, Qt::AscendingOrder);
    QCOMPARE(order(), u"2 3 1"_s);
    rows.sort(RunListModel::WayColumn, Qt::DescendingOrder);
    QCOMPARE(order(), u"1 3 2"_s); // those alike stand as in the list
    rows.setFilter(wayTitle(Way::Process).toUpper());
    QCOMPARE(order(), u"3 2"_s);
    QVERIFY(rows.setData(rows.index(1, RunListModel::NameColumn), u"the cure"_s, Qt::EditRole));
    QCOMPARE(model.run(1).name, u"the cure"_s);
    QCOMPARE(shown(rows, 1, RunListModel::NameColumn), u"the cure"_s);
    QVERIFY(rows.setData(rows.index(1, RunListModel::NameColumn), u"a\u202eb"_s, Qt::EditRole));
    QCOMPARE(shown(rows, 1, RunListModel::NameColumn), u"a<U+202E>b"_s);
    QVERIFY(rows.setData(rows.index(1, RunListModel::NameColumn), u"the cure"_s, Qt::EditRole));
    rows.setFilter(u"CURE"_s);
    QCOMPARE(order(), u"2"_s);
    QCOMPARE(rows.rowOf(2), 0);
    QCOMPARE(rows.rowOf(1), -1);
    model.remove({1});
    QCOMPARE(rows.rowCount(), 0);
    rows.setFilter({});
    model.undoRemove();
    QCOMPARE(order(), u"1 3 2"_s);
}

// To look through them takes longer than a frame: no call does.
void TestModels::manyRunsAreArrangedElsewhere()
{
    RunListModel model;
    ShownRuns rows(model);
    const QAbstractItemModelTester tester(&rows, fatal);
    model.add(QList<RunRecord>(2000, comparedRun(Way::Process, 1)) + QList<RunRecord>{comparedRun(Way::GuiThread, 2)});
    QVERIFY(rows.isArranging());
    QCOMPARE(rows.rowCount(), 0);
    THAW_TRY_COMPARE(rows.rowCount(), 2001);
    rows.setFilter(u"no"_s);
    rows.setFilter(wayTitle(Way::GuiThread)); // the last counts
    QCOMPARE(rows.rowCount(), 2001);          // and what was shown stays until then
    THAW_TRY_COMPARE(rows.rowCount(), 1);
    QCOMPARE(shown(rows, 0, RunListModel::NumberColumn), u"2001"_s);
    rows.setFilter({});
    rows.sort(RunListModel::NumberColumn, Qt::AscendingOrder);
    THAW_TRY_COMPARE(rows.rowCount(), 2001);
    QCOMPARE(shown(rows, 0, RunListModel::NumberColumn), u"1"_s);
    QList<int> all(2001);
    std::iota(all.begin(), all.end(), 0);
    model.remove(all); // few are left, and those are arranged at once
    QCOMPARE(rows.rowCount(), 0);
    model.undoRemove();
    QVERIFY(rows.isArranging());
    model.remove(all);
    THAW_TRY_VERIFY(!rows.isArranging());
    QCOMPARE(rows.rowCount(), 0); // what was arranged is older
    model.undoRemove();           // and the threads end by themselves: see GuardedTest
}

void TestModels::waysAndLedgersAreTables()
{
    WaysModel ways;
    const QAbstractItemModelTester waysTester(&ways, fatal);
    RunRecord crashed = comparedRun(Way::Thread, -1);
    crashed.measurement = {};
    crashed.outcome.kind = Outcome::Kind::Crashed;
    ways.setWays(summarize({comparedRun(Way::GuiThread, 2011), comparedRun(Way::Process, 2.5), crashed}));
    QCOMPARE(ways.rowCount(), 3);
    QCOMPARE(shown(ways, 0, WaysModel::StallColumn), millisecondsText(2011));
    QCOMPARE(shown(ways, 0, WaysModel::IntervalColumn), u"–"_s); // of one run there is none
    QCOMPARE(shown(ways, 1, WaysModel::RatioColumn), u"800 times shorter"_s);
    QCOMPARE(shown(ways, 2, WaysModel::RunsColumn), u"0 of 1"_s);
    QCOMPARE(shown(ways, 2, WaysModel::StallColumn), u"–"_s);
    for (int column = 0; column < WaysModel::ColumnCount; ++column)
        QVERIFY(!ways.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());

    LedgerModel ledger;
    const QAbstractItemModelTester ledgerTester(&ledger, fatal);
    RunRecord run = comparedRun(Way::GuiThread, 120);
    run.pings = {{0, 0, 1, 0}, {5, 5, 120, 0}, {200, 200, 40, 0}, {400, 400, 60, 0}};
    ledger.setRuns({run});
    QCOMPARE(ledger.rowCount(), 2); // 40 ms are none
    QCOMPARE(shown(ledger, 0, LedgerModel::LengthColumn), u"120 ms"_s);
    QVERIFY(shown(ledger, 0, LedgerModel::NoticedColumn).contains("Qt Creator"_L1));
    ledger.setRuns({});
    QCOMPARE(ledger.rowCount(), 0);
}

// However fast runs come, it is the last of them that is told.
void TestModels::onlyTheNewestSumIsTold()
{
    Summarizer summarizer;
    QList<WaySummary> told;
    int count = 0;
    QObject::connect(&summarizer, &Summarizer::summedUp, &summarizer, [&](const QList<WaySummary> &ways) {
        told = ways;
        ++count;
    });
    QList<RunRecord> runs;
    for (int i = 1; i <= 50; ++i) {
        runs.append(comparedRun(Way::Process, i));
        summarizer.sumUp([runs] { return runs; });
    }
    THAW_TRY_VERIFY(!told.isEmpty() && told.first().runs == 50);
    QVERIFY(count < 50);
    auto gone = std::make_unique<Summarizer>();
    gone->sumUp([runs] { return runs; });
    gone.reset(); // with a sum under way, which ends by itself: see GuardedTest
}

void TestModels::theNewestRunIsFirst()
{
    RunListModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.add({comparedRun(Way::GuiThread, 2011)});
    model.add({comparedRun(Way::Process, 2.5)});
    RunRecord own = comparedRun(Way::Process, -1);
    own.request.task.clear();
    own.measurement = {};
    own.outcome.kind = Outcome::Kind::Killed;
    model.add({own});

    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.runs().first().way, Way::GuiThread);
    QCOMPARE(shown(model, 0, RunListModel::NumberColumn), u"3"_s);
    QCOMPARE(shown(model, 0, RunListModel::TaskColumn), u"Your own worker"_s);
    QCOMPARE(shown(model, 0, RunListModel::OutcomeColumn), u"killed"_s);
    QCOMPARE(shown(model, 0, RunListModel::columnOf(Figure::LongestStall)), u"–"_s);
    QCOMPARE(shown(model, 0, RunListModel::columnOf(Figure::Frames)), u"–"_s);
    QCOMPARE(shown(model, 1, RunListModel::NumberColumn), u"2"_s);
    QCOMPARE(shown(model, 1, RunListModel::WayColumn), wayTitle(Way::Process));
    QCOMPARE(shown(model, 2, RunListModel::NumberColumn), u"1"_s);
    QCOMPARE(shown(model, 2, RunListModel::TaskColumn), u"Sleep"_s);
    QCOMPARE(shown(model, 2, RunListModel::WayColumn), wayTitle(Way::GuiThread));
    QCOMPARE(shown(model, 2, RunListModel::OutcomeColumn), u"finished"_s);
    QCOMPARE(shown(model, 2, RunListModel::columnOf(Figure::LongestStall)), millisecondsText(2011));
    QCOMPARE(shown(model, 2, RunListModel::columnOf(Figure::Blocked)), millisecondsText(2011));
    QCOMPARE(shown(model, 2, RunListModel::columnOf(Figure::LatencyP99)), millisecondsText(2011));
    QCOMPARE(shown(model, 2, RunListModel::columnOf(Figure::Frames)), u"121"_s);
    QCOMPARE(shown(model, 2, RunListModel::columnOf(Figure::Keystroke)), millisecondsText(2011));
    QCOMPARE(shown(model, 2, RunListModel::columnOf(Figure::TaskTime)), millisecondsText(2017));
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), outcomeSentence(own.outcome));
}

void TestModels::aHistoryKeepsWhatEachRunCameTo()
{
    RunHistory history;
    const QAbstractItemModelTester tester(&history, fatal);
    RunRequest request;
    request.task = u"race"_s;
    request.arguments = {{u"cure"_s, u"none"_s}};
    Outcome outcome;
    outcome.seconds = 1.5;
    outcome.result.values = {{u"expected"_s, 800}, {u"lost"_s, 590}};
    history.append(request, outcome);
    outcome.kind = Outcome::Kind::Killed;
    history.append(request, outcome);
    QCOMPARE(history.rowCount(), 2);
    QCOMPARE(shown(history, 0, RunHistory::ArgumentsColumn), u"cure=none"_s);
    QCOMPARE(shown(history, 0, RunHistory::OutcomeColumn), u"lost 590 of 800 additions"_s);
    QCOMPARE(shown(history, 1, RunHistory::NumberColumn), u"2"_s);
    QCOMPARE(shown(history, 1, RunHistory::OutcomeColumn), u"killed"_s);
    for (int i = 0; i < RunHistory::mostRuns; ++i)
        history.append(request, outcome);
    QCOMPARE(history.rowCount(), RunHistory::mostRuns);
    QCOMPARE(shown(history, 0, RunHistory::NumberColumn), u"3"_s); // the first two are gone
    history.clear();
    QCOMPARE(history.rowCount(), 0);
}

void TestModels::everyColumnHasATitle()
{
    const WorkerModel workers;
    const RunListModel runs;
    for (const QAbstractItemModel *model :
         {static_cast<const QAbstractItemModel *>(&workers), static_cast<const QAbstractItemModel *>(&runs)}) {
        QStringList titles;
        for (int column = 0; column < model->columnCount(); ++column)
            titles.append(model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        QVERIFY(!titles.contains(QString()));
        QCOMPARE(titles.removeDuplicates(), 0);
    }
}

} // namespace thaw

THAW_TEST(tst_models, thaw::TestModels)
#include "tst_models.moc"
