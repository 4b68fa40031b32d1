// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/lessons/lesson.h"
#include "app/runs/markmodel.h"
#include "tests/support/taskrun.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QMap>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

using State = CodeMark::State;

/// The lines of a source of this build, as the lessons show it.
QStringList linesOf(const QString &file)
{
    QFile source(u":/sources/"_s + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()).split(u'\n') : QStringList();
}

/// The statement that begins in the line of a mark; empty where it stands in no source that is shown.
QString statementAt(const CodeMark &mark)
{
    const QStringList lines = linesOf(mark.file);
    QString statement;
    for (qsizetype i = mark.line - 1; i >= 0 && i < lines.size() && !statement.contains(u';'); ++i)
        statement += lines.at(i).trimmed() + u' ';
    return statement;
}

const CodeMark *markOf(const MarkModel &model, const QString &who)
{
    for (const CodeMark &mark : model.marks()) {
        if (mark.who == who && mark.line > 0)
            return &mark;
    }
    return nullptr;
}

QString statementOf(const MarkModel &model, const QString &who)
{
    const CodeMark *mark = markOf(model, who);
    return mark ? statementAt(*mark) : QString();
}

ReportBatch batchOf(const Event &event)
{
    return {{{0, event}}, 0, 0};
}

const QMap<MainSays::What, QString> mainWords{
    {MainSays::What::Starting, u"Starting"_s},
    {MainSays::What::Launching, u"Launching"_s},
    {MainSays::What::HasLaunched, u"HasLaunched"_s},
    {MainSays::What::StillRunning, u"StillRunning"_s},
};

} // namespace

/// Where each actor stands in the source while a task runs.
class TestMarks final : public GuardedTest
{
    Q_OBJECT

private slots:
    void theyAgreeWithTheTranscript_data();
    void theyAgreeWithTheTranscript();
    void bothStandAtTheirSecondLock_data();
    void bothStandAtTheirSecondLock();
    void theyTellWhatTheyWaitFor();
    void aStepIsALine();
    void aFloodTellsOneLine();
    void aMarkGoesWithItsActor_data();
    void aMarkGoesWithItsActor();
    void madeUpNamesGetNoMoreMarks();
    void aWorkerThatStandsEverywhereIsBounded();
    void theShownCodeKnowsItsLines();
    void whatHasNotMovedIsNoChange();
};

void TestMarks::theyAgreeWithTheTranscript_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("task");
    for (const Way way : allWays()) {
        for (const Task &task : allTasks())
            QTest::addRow("%s, %s", qPrintable(wayId(way)), qPrintable(task.id)) << way << task.id;
    }
}

// Whatever is said, its actor stands in the line that says it; and so does main, where the way's own code says it.
void TestMarks::theyAgreeWithTheTranscript()
{
    QFETCH(const Way, way);
    QFETCH(const QString, task);
    TaskRun run(way, task, findTask(task)->quick);
    run.end();
    MarkModel marks;
    int prints = 0;
    int mainSays = 0;
    for (const Report &report : run.watch().reports()) {
        marks.apply({{report}, 0, 0});
        if (const auto *print = std::get_if<Print>(&report.event)) {
            const QString statement = statementOf(marks, print->who);
            QVERIFY2(statement.contains("context.print("_L1), qPrintable(print->who + ": "_L1 + statement));
            QVERIFY2(statement.contains(u'"' + print->text + u'"'), qPrintable(statement));
            ++prints;
        }
        const auto *says = std::get_if<MainSays>(&report.event);
        if (says && mainWords.contains(says->what) && !traits(way).inProcesses()) {
            const QString statement = statementOf(marks, u"main"_s);
            QVERIFY2(statement.contains("say(MainSays::What::"_L1 + mainWords.value(says->what)),
                     qPrintable(statement));
            ++mainSays;
        }
    }
    QVERIFY(prints > 0);
    QVERIFY(traits(way).inProcesses() || mainSays > 0);
    marks.end(run.watch().outcome());
    if (run.watch().outcome().kind == Outcome::Kind::Finished) {
        for (const CodeMark &mark : marks.marks())
            QCOMPARE(mark.line, 0);
    }
}

void TestMarks::bothStandAtTheirSecondLock_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("actors");
    for (const Way way : allWays()) {
        if (traits(way).inProcesses()) // elsewhere its threads would never end
            QTest::addRow("processes, %s", qPrintable(wayId(way))) << way << u"processes"_s;
        if (traits(way).inProcesses())
            QTest::addRow("threads of a worker, %s", qPrintable(wayId(way))) << way << u"threads"_s;
    }
}

void TestMarks::bothStandAtTheirSecondLock()
{
    QFETCH(const Way, way);
    QFETCH(const QString, actors);
    TaskRun run(way, u"deadlock"_s, {{u"hold"_s, 1}, {u"actors"_s, actors}});
    run.end();
    QCOMPARE(run.watch().outcome().kind, Outcome::Kind::Stuck);
    MarkModel marks;
    marks.apply({run.watch().reports(), 0, 0});
    for (int ended = 0; ended <= 1; ++ended) {
        for (const QString &who : {u"f1"_s, u"f2"_s}) {
            QVERIFY2(statementOf(marks, who).contains("other(second)"_L1), qPrintable(statementOf(marks, who)));
            QCOMPARE(markOf(marks, who)->state, State::Stuck);
        }
        marks.end(run.watch().outcome());
    }
    marks.clear();
    QVERIFY(marks.marks().isEmpty());
}

void TestMarks::theyTellWhatTheyWaitFor()
{
    MarkModel marks;
    marks.apply(batchOf(At{u"f1"_s, u"a.cpp"_s, 3}));
    QCOMPARE(markOf(marks, u"f1"_s)->state, State::Running);
    marks.apply(batchOf(LockEvent{u"f1"_s, u"x"_s, LockEvent::What::Waits}));
    QCOMPARE(markOf(marks, u"f1"_s)->state, State::Waiting);
    marks.apply(batchOf(LockEvent{u"f1"_s, u"x"_s, LockEvent::What::Took}));
    QCOMPARE(markOf(marks, u"f1"_s)->state, State::Running);
}

// Held at each line where it says something or waits; the mark is there before it is let on.
void TestMarks::aStepIsALine()
{
    Supervisor supervisor({});
    RunRequest request = taskRequest(u"sleep"_s, {{u"seconds"_s, 0.05}});
    request.stepping = true;
    const auto runner = makeRunner(Way::Process, supervisor, everyLine);
    RunWatch watch(*runner);
    MarkModel marks;
    connect(runner.get(), &Runner::reported, &marks, [&marks](const ReportBatch &batch) { marks.apply(batch); });
    runner->start(request);
    for (const QString &line : {u"\"Starting to work\""_s, u"context.sleep("_s, u"\"Finished working\""_s}) {
        THAW_TRY_VERIFY(statementOf(marks, u"worker"_s).contains(line));
        QVERIFY(!watch.ends());
        runner->step(false);
    }
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"finished"_s);
}

// A print and, every thousand prints, a value: what a loop comes by is told at most every 10 ms, and the print's line again.
void TestMarks::aFloodTellsOneLine()
{
    for (const Way way : {Way::GuiThread, Way::Process}) {
        TaskRun run(way, u"flood"_s, {{u"lines"_s, 1000}});
        QCOMPARE(run.end(), u"finished"_s);
        const qsizetype told = run.watch().all<At>().size();
        const double most = 8 + 2 * run.watch().outcome().seconds / 0.01;
        QVERIFY2(told >= 1 && double(told) <= most, qPrintable(QString::number(told)));
        QCOMPARE(run.watch().prints(u"worker"_s).size(), 1000);
    }
}

void TestMarks::aMarkGoesWithItsActor_data()
{
    QTest::addColumn<Outcome::Kind>("kind");
    QTest::addColumn<bool>("stays");
    using Kind = Outcome::Kind;
    QTest::newRow("finished") << Kind::Finished << false;
    QTest::newRow("failed") << Kind::Failed << false;
    QTest::newRow("cancelled") << Kind::Cancelled << false;
    QTest::newRow("crashed") << Kind::Crashed << true;
    QTest::newRow("killed") << Kind::Killed << true;
    QTest::newRow("timed out") << Kind::TimedOut << true;
    QTest::newRow("stuck") << Kind::Stuck << true;
}

void TestMarks::aMarkGoesWithItsActor()
{
    QFETCH(const Outcome::Kind, kind);
    QFETCH(const bool, stays);
    for (const bool alone : {false, true}) {
        MarkModel marks;
        marks.apply(batchOf(At{u"f1"_s, u"a.cpp"_s, 3}));
        Outcome outcome;
        outcome.kind = kind;
        if (alone)
            marks.apply(batchOf(ActorState{u"f1"_s, ActorState::State::Ended, kind}));
        else
            marks.end(outcome);
        const CodeMark *mark = markOf(marks, u"f1"_s);
        QCOMPARE(mark != nullptr, stays);
        if (mark)
            QCOMPARE(mark->state, State::Ended);
        if (alone && kind != Outcome::Kind::Finished) { // what the whole came to takes nothing back
            marks.end(outcome);
            QCOMPARE(markOf(marks, u"f1"_s) != nullptr, stays);
        }
    }
}

void TestMarks::madeUpNamesGetNoMoreMarks()
{
    MarkModel marks;
    for (int i = 0; i < 100'000; ++i)
        marks.apply(batchOf(At{u"actor %1"_s.arg(i), u"file %1"_s.arg(i), i + 1}));
    QCOMPARE(marks.marks().size(), MarkModel::most);
    QCOMPARE(marks.marks().first().line, 1);
    marks.apply(batchOf(At{u"actor 0"_s, u"a.cpp"_s, 7})); // those that have one still move
    QCOMPARE(marks.marks().first().line, 7);
    marks.apply(batchOf(At{u"actor 0"_s, {}, 0}));
    QCOMPARE(marks.marks().first().line, 0);
}

// Somebody else's worker: every place is counted, few are kept, and no frame gets more than its share.
void TestMarks::aWorkerThatStandsEverywhereIsBounded()
{
    constexpr qsizetype places = 200'000;
    constexpr qsizetype mostInAFrame = 2'000;
    Supervisor supervisor({});
    const auto runner = makeRunner(Way::Process, supervisor, linesPerFrame);
    RunWatch watch(*runner);
    MarkModel marks;
    qsizetype told = 0;
    qsizetype largest = 0;
    qint64 skipped = 0;
    connect(runner.get(), &Runner::reported, &marks, [&](const ReportBatch &batch) {
        marks.apply(batch);
        for (const Report &report : batch.reports) {
            const auto *at = std::get_if<At>(&report.event);
            told += at && at->who != "main"_L1 ? 1 : 0;
        }
        largest = std::max(largest, batch.reports.size());
        skipped += batch.skippedValues;
    });
    runner->start(misbehaverRun(u"stands-everywhere"_s, int(places)));
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.outcomeText(), u"finished"_s);
    QCOMPARE(told + skipped, places);
    QVERIFY2(largest <= mostInAFrame, qPrintable(QString::number(largest)));
    QCOMPARE(marks.marks().size(), MarkModel::most);
}

// Each line of the text, looked up by its place in the file, is itself again.
void TestMarks::theShownCodeKnowsItsLines()
{
    QVERIFY(!loadLessons(u"en"_s).isEmpty());
    for (const Lesson &lesson : loadLessons(u"en"_s)) {
        if (lesson.isText) // it has no code
            continue;
        const ShownCode code = readShownCode(lesson.code);
        const QStringList text = code.text.split(u'\n');
        int known = 0;
        for (const ShownCode::Part &part : code.parts) {
            const QStringList lines = linesOf(part.file);
            for (int line = part.from; line < part.from + part.count; ++line, ++known) {
                const int at = code.lineOf(part.file, line);
                QVERIFY(at >= 0);
                QCOMPARE(text.at(at).trimmed(), lines.at(line - 1).trimmed());
            }
            QCOMPARE(code.lineOf(part.file, part.from - 1), -1);
            QCOMPARE(code.lineOf(part.file, part.from + part.count), -1);
            QCOMPARE(code.lineOf(u"other.cpp"_s, part.from), -1);
        }
        QCOMPARE(known + code.parts.size(), text.size()); // an empty line between two parts, and one at the end
    }
}

void TestMarks::whatHasNotMovedIsNoChange()
{
    MarkModel marks;
    const QSignalSpy changes(&marks, &MarkModel::changed);
    marks.apply(batchOf(At{u"f1"_s, u"a.cpp"_s, 3}));
    marks.apply(batchOf(At{u"f1"_s, u"a.cpp"_s, 3}));
    marks.apply(batchOf(Print{u"f1"_s, u"x"_s, {}}));
    QCOMPARE(changes.size(), 1);
}

} // namespace thaw

THAW_TEST(tst_marks, thaw::TestMarks)
#include "tst_marks.moc"
