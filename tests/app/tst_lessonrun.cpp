// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// What runs in a lesson, without a page: with real workers, and with real subjects where the way needs one.

#include "app/lessons/lessonrun.h"
#include "app/measuring/processorshare.h"
#include "app/subjects/subject.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/processes/supervisor.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <optional>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

Lesson lessonOf(const QString &task, Way way = Way::Process)
{
    Lesson lesson;
    lesson.id = u"any"_s;
    lesson.task = task;
    lesson.way = way;
    return lesson;
}

/// Counts primes with one part first.
Lesson countingLesson()
{
    Lesson lesson = lessonOf(u"primes"_s);
    lesson.arguments = {{u"limit"_s, 1000}, {u"parts"_s, 2}};
    lesson.baseline = {{u"parts"_s, 1}};
    return lesson;
}

Lesson ownLesson()
{
    return lessonOf(QString());
}

LessonRun::Choices defaultsOf(const Lesson &lesson)
{
    return {defaultArguments(lesson.parameters()), {}, false};
}

LessonRun::Choices choices(const Lesson &lesson, const Arguments &changed)
{
    LessonRun::Choices choices = defaultsOf(lesson);
    for (auto it = changed.begin(); it != changed.end(); ++it)
        choices.arguments.insert(it.key(), it.value());
    return choices;
}

LessonRun::Choices longRun(const Lesson &lesson)
{
    return choices(lesson, {{u"seconds"_s, 3600}});
}

/// A lesson's run, and all that it said, in order: "began parts 1", "ended finished", "finished finished", "costs".
struct Watched
{
    explicit Watched(const Lesson &lesson)
    {
        QObject::connect(&run, &LessonRun::began, &run, [this](const RunRequest &request) {
            requests.append(request);
            said.append(u"began"_s);
        });
        QObject::connect(&run, &LessonRun::ended, &run,
                         [this](const Outcome &outcome) { said.append(u"ended "_s + describe(outcome)); });
        QObject::connect(&run, &LessonRun::finished, &run,
                         [this](const Outcome &outcome) { said.append(u"finished "_s + describe(outcome)); });
        QObject::connect(&run, &LessonRun::declared, &run, [this](const Hello &hello) { said.append(hello.title); });
        QObject::connect(&run, &LessonRun::startCostsMeasured, &run, [this] { said.append(u"costs"_s); });
        run.setLesson(lesson);
    }

    bool isIdle() const { return run.state() == LessonRun::State::Idle; }
    bool works() // in a worker that has begun
    {
        return run.session().transcript().rowCount() > 1;
    }

    Supervisor supervisor{Supervisor::Options()};
    LessonRun run{supervisor};
    QList<RunRequest> requests;
    QStringList said;
};

const QStringList oneRun{u"began"_s, u"ended finished"_s, u"finished finished"_s};
const QStringList twoRuns{u"began"_s, u"ended finished"_s, u"began"_s, u"ended finished"_s, u"finished finished"_s};

} // namespace

class TestLessonRun final : public GuardedTest
{
    Q_OBJECT

private slots:
    void runsWhatWasChosen();
    void mainLooksWhereTheLessonSaysSo_data();
    void mainLooksWhereTheLessonSaysSo();
    void knowsWhatARunHasShown();
    void aTextHasNothingToRun();
    void theBaselineComesFirst();
    void theBaselineAloneIsOneRun();
    void aFailedBaselineIsTheEnd();
    void cancelEmptiesTheQueue();
    void killEmptiesTheQueue();
    void whatFollowsIsStoppedThoughTheFirstHasFinished_data();
    void whatFollowsIsStoppedThoughTheFirstHasFinished();
    void oneActorIsKilled();
    void nothingBeginsWhileSomethingRuns();
    void anotherLessonAbandonsTheRun();
    void whatALeftRunShowedStays();
    void stepsUntilItIsLetGo();
    void startCostsAreMeasuredOnce();
    void startCostsAreNotMeasuredAfterAFailure();
    void aStrangerIsAsked();
    void aStrangerIsRun();
    void withoutACommandNothingBegins();
    void waitsForTheSubject();
    void bothRunsGoToTheSubject();
    void whatWaitsIsCancelled_data();
    void whatWaitsIsCancelled();
    void aSubjectThatIsGoneBeginsNothing();
    void aSubjectThatDiesEndsTheRun();
};

void TestLessonRun::runsWhatWasChosen()
{
    const Lesson lesson = lessonOf(u"copies"_s);
    Watched watched(lesson);
    QVERIFY(watched.isIdle() && watched.run.canStart({}));
    watched.run.start(choices(lesson, {{u"x"_s, 5}}));
    QCOMPARE(watched.run.state(), LessonRun::State::Running);
    QVERIFY(!watched.run.canStart({}));
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, oneRun);
    RunRequest expected;
    expected.task = u"copies"_s;
    expected.arguments = {{u"x"_s, 5}, {u"y"_s, 6}};
    expected.leaveStuck = true; // to be looked at: nothing here is frozen by it
    QCOMPARE(watched.requests, QList{expected});
    QCOMPARE(watched.run.session().outcome()->result.values.value("F1"_L1).toInt(), 11);
}

void TestLessonRun::mainLooksWhereTheLessonSaysSo_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("at a process") << Way::Process;
    QTest::newRow("at a thread, in a subject") << Way::Thread;
}

// By the runner's own timer, every 0.3 s; a busy machine makes them fewer.
void TestLessonRun::mainLooksWhereTheLessonSaysSo()
{
    QFETCH(const Way, way);
    for (const bool looks : {true, false}) {
        Lesson lesson = lessonOf(u"sleep"_s, way);
        lesson.mainLooks = looks;
        Watched watched(lesson);
        std::optional<Subject> subject;
        if (lesson.needsSubject())
            subject.emplace(watched.supervisor, Subject::Options{way, 0, {}, {}, {}});
        watched.run.start(choices(lesson, {{u"seconds"_s, 1.5}}), subject ? &*subject : nullptr);
        THAW_TRY_VERIFY(watched.isIdle());
        QCOMPARE(watched.said, oneRun);
        const QAbstractItemModel &transcript = watched.run.session().transcript();
        const auto found = transcript.match(transcript.index(0, 0), Qt::DisplayRole, u"still running"_s, -1,
                                            Qt::MatchContains);
        QVERIFY(looks ? found.size() >= 1 && found.size() <= 6 : found.isEmpty());
    }
}

void TestLessonRun::knowsWhatARunHasShown()
{
    const Lesson counting = countingLesson();
    Watched counted(counting);
    counted.run.start(defaultsOf(counting));
    THAW_TRY_VERIFY(counted.isIdle());
    QVERIFY(counted.run.facts().firstSeconds > 0);
    const bool disturbed = isDisturbed(*counted.run.facts().outcome, coreCount());
    QCOMPARE(measureOf(u"speed-up-per-core"_s, counted.run.facts()).has_value(), !disturbed);

    const Lesson stuck = lessonOf(u"deadlock"_s);
    Watched deadlocked(stuck);
    QSignalSpy becameStuck(&deadlocked.run, &LessonRun::becameStuck);
    deadlocked.run.start(choices(stuck, {{u"hold"_s, 1}}));
    THAW_TRY_COMPARE(becameStuck.count(), 1);
    QVERIFY(deadlocked.run.facts().hasShown() && !deadlocked.isIdle()); // it stays to be looked at
    deadlocked.run.kill();
    THAW_TRY_VERIFY(deadlocked.isIdle());
    QCOMPARE(measureOf(u"stuck"_s, deadlocked.run.facts()), 1.0);

    const Lesson talking = lessonOf(u"flood"_s);
    Watched flooded(talking);
    flooded.run.start(choices(talking, {{u"lines"_s, 5000}}));
    THAW_TRY_VERIFY(flooded.isIdle());
    QCOMPARE(measureOf(u"lines-missing"_s, flooded.run.facts()), 0.0);
}

void TestLessonRun::aTextHasNothingToRun()
{
    Lesson lesson;
    lesson.isText = true;
    Watched watched(lesson);
    ProgramCommand command;
    command.program = u"/bin/true"_s;
    QVERIFY(!watched.run.canStart(command));
    watched.run.start({});
    QVERIFY(watched.said.isEmpty() && watched.isIdle());
}

void TestLessonRun::theBaselineComesFirst()
{
    const Lesson lesson = countingLesson();
    Watched watched(lesson);
    const QSignalSpy changes(&watched.run, &LessonRun::stateChanged);
    QList<LessonRun::State> between;
    connect(&watched.run, &LessonRun::ended, this, [&] { between.append(watched.run.state()); });
    watched.run.start(defaultsOf(lesson));
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, twoRuns);
    QCOMPARE(between,
             QList<LessonRun::State>(2, LessonRun::State::Running)); // no gap in which another could be started
    QCOMPARE(watched.requests.first().arguments, (Arguments{{u"limit"_s, 1000}, {u"parts"_s, 1}}));
    QCOMPARE(watched.requests.last().arguments, (Arguments{{u"limit"_s, 1000}, {u"parts"_s, 2}}));
    QVERIFY(!changes.isEmpty());
    QCOMPARE(watched.run.session().workers().rowCount(), 2);
}

void TestLessonRun::theBaselineAloneIsOneRun()
{
    const Lesson lesson = countingLesson();
    Watched watched(lesson);
    watched.run.start(choices(lesson, {{u"parts"_s, 1}}));
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, oneRun);
}

void TestLessonRun::aFailedBaselineIsTheEnd()
{
    Lesson lesson = lessonOf(u"crash"_s);
    lesson.baseline = {{u"kind"_s, u"exit"_s}};
    Watched watched(lesson);
    watched.run.start(choices(lesson, {{u"kind"_s, u"segfault"_s}}));
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said,
             (QStringList{u"began"_s, u"ended failed: exit-code 3"_s, u"finished failed: exit-code 3"_s}));
}

void TestLessonRun::cancelEmptiesTheQueue()
{
    Lesson lesson = lessonOf(u"sleep"_s);
    lesson.baseline = {{u"seconds"_s, 1800}};
    Watched watched(lesson);
    watched.run.start(longRun(lesson));
    THAW_TRY_VERIFY(watched.works());
    watched.run.cancel();
    QVERIFY(watched.run.isStopping());
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, (QStringList{u"began"_s, u"ended cancelled"_s, u"finished cancelled"_s}));
    QCOMPARE(watched.requests.first().arguments.value("seconds"_L1).toInt(), 1800);

    watched.said.clear();
    watched.run.start(choices(lesson, {{u"seconds"_s, 1800}})); // and the next is a whole one again
    watched.run.kill();
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said.size(), 3);
}

void TestLessonRun::killEmptiesTheQueue()
{
    Lesson lesson = lessonOf(u"sleep"_s);
    lesson.baseline = {{u"seconds"_s, 1800}};
    Watched watched(lesson);
    watched.run.start(longRun(lesson));
    THAW_TRY_VERIFY(watched.works());
    watched.run.kill();
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, (QStringList{u"began"_s, u"ended killed"_s, u"finished killed"_s}));
}

void TestLessonRun::whatFollowsIsStoppedThoughTheFirstHasFinished_data()
{
    QTest::addColumn<bool>("byForce");
    QTest::newRow("cancel") << false;
    QTest::newRow("kill") << true;
}

// The request came too late for the run under way, and in time for the next.
void TestLessonRun::whatFollowsIsStoppedThoughTheFirstHasFinished()
{
    QFETCH(const bool, byForce);
    const Lesson lesson = countingLesson();
    Watched watched(lesson);
    connect(&watched.run, &LessonRun::ended, this, [&] { byForce ? watched.run.kill() : watched.run.cancel(); });
    watched.run.start(defaultsOf(lesson));
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, oneRun);
}

void TestLessonRun::oneActorIsKilled()
{
    const Lesson lesson = lessonOf(u"queue"_s);
    Watched watched(lesson);
    watched.run.start(choices(lesson, {{u"service"_s, 10'000}, {u"clients"_s, 2}}));
    WorkerModel &workers = watched.run.session().workers();
    THAW_TRY_COMPARE(workers.rowCount(), 3);
    // By their names: on a busy machine they start in any order.
    const auto stateOf = [&workers](const QString &who) {
        for (int row = 0; row < workers.rowCount(); ++row) {
            if (workers.workerAt(row) == who)
                return workers.index(row, WorkerModel::StateColumn).data().toString();
        }
        return QString();
    };
    const QString victim = u"client 1"_s;
    const QString other = u"client 2"_s;
    THAW_TRY_COMPARE(stateOf(victim), stateOf(other));
    watched.run.kill(victim);
    THAW_TRY_VERIFY(stateOf(victim) != stateOf(other));
    QCOMPARE(watched.run.state(), LessonRun::State::Running); // the others go on
    QVERIFY(!watched.run.isStopping());
    watched.run.kill();
    THAW_TRY_VERIFY(watched.isIdle());
}

void TestLessonRun::nothingBeginsWhileSomethingRuns()
{
    const Lesson lesson = lessonOf(u"sleep"_s);
    Watched watched(lesson);
    watched.run.start(longRun(lesson));
    watched.run.start(defaultsOf(lesson));
    QCOMPARE(watched.said, QStringList{u"began"_s});
    watched.run.kill();
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.requests.size(), 1);
}

void TestLessonRun::anotherLessonAbandonsTheRun()
{
    Lesson lesson = lessonOf(u"sleep"_s);
    lesson.baseline = {{u"seconds"_s, 1800}};
    Watched watched(lesson);
    watched.run.start(longRun(lesson));
    THAW_TRY_VERIFY(watched.works());
    const Lesson other = lessonOf(u"copies"_s);
    watched.run.setLesson(other);
    QVERIFY(watched.isIdle());
    QCOMPARE(watched.run.session().transcript().rowCount(), 0);
    watched.run.start(defaultsOf(other));
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, QStringList{u"began"_s} + oneRun); // the first one's end is nobody's any more
}

// Each run would wait for its own steps; one that is let go, is let go with what follows it.
void TestLessonRun::whatALeftRunShowedStays()
{
    const Lesson lesson = lessonOf(u"sleep"_s);
    Watched watched(lesson);
    QVERIFY(!watched.run.leave()); // nothing ran
    watched.run.start(longRun(lesson));
    THAW_TRY_COMPARE(watched.run.session().workers().rowCount(), 1);
    const int lines = watched.run.session().transcript().rowCount();
    QVERIFY(watched.run.leave());
    QVERIFY(watched.isIdle());
    QCOMPARE(watched.run.session().transcript().rowCount(), lines + 1); // and says that it was left
    QCOMPARE(watched.run.session().workers().rowCount(), 1);
    QVERIFY(!watched.run.session().outcome());
    QCOMPARE(watched.said, QStringList{u"began"_s}); // nobody hears of an end
    watched.run.start(choices(lesson, {{u"seconds"_s, 0}}));
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, QStringList{u"began"_s} + oneRun);
}

void TestLessonRun::stepsUntilItIsLetGo()
{
    const Lesson lesson = countingLesson();
    Watched watched(lesson);
    LessonRun::Choices stepping = defaultsOf(lesson);
    stepping.stepping = true;
    watched.run.start(stepping);
    THAW_TRY_VERIFY(watched.run.session().workers().rowCount() == 1);
    watched.run.step(false);
    watched.run.step(true);
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, twoRuns);
    QVERIFY(watched.requests.first().stepping && !watched.requests.last().stepping);
}

void TestLessonRun::startCostsAreMeasuredOnce()
{
    Lesson lesson = lessonOf(u"copies"_s);
    lesson.measuresStartCosts = true;
    Watched watched(lesson);
    watched.run.start(defaultsOf(lesson));
    THAW_TRY_VERIFY(watched.isIdle());
    watched.run.start(defaultsOf(lesson));
    THAW_TRY_VERIFY(watched.isIdle() && watched.said.contains(u"costs"_s));
    THAW_TRY_COMPARE(childProcesses(), QList<qint64>()); // nothing measures any more
    QCOMPARE(watched.said.count(u"costs"_s), 1);

    watched.run.setLesson(lesson); // a new picture, which knows no costs
    watched.run.start(defaultsOf(lesson));
    THAW_TRY_COMPARE(watched.said.count(u"costs"_s), 2);
}

void TestLessonRun::startCostsAreNotMeasuredAfterAFailure()
{
    Lesson lesson = lessonOf(u"crash"_s);
    lesson.measuresStartCosts = true;
    Watched watched(lesson);
    watched.run.start(choices(lesson, {{u"kind"_s, u"exit"_s}}));
    THAW_TRY_VERIFY(watched.isIdle());
    THAW_TRY_COMPARE(childProcesses(), QList<qint64>());
    QVERIFY(!watched.said.contains(u"costs"_s));
}

void TestLessonRun::aStrangerIsAsked()
{
    Watched watched(ownLesson());
    watched.run.ask({misbehaverProgram(), {u"declares"_s}, {}});
    QCOMPARE(watched.run.state(), LessonRun::State::Running);
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, (QStringList{u"began"_s, u"Mine"_s, u"ended finished"_s, u"finished finished"_s}));
    QVERIFY(watched.run.session().request().declareOnly);
    QVERIFY(watched.run.session().outcome()->result.values.isEmpty()); // it did no work
}

void TestLessonRun::aStrangerIsRun()
{
    Watched watched(ownLesson());
    const ProgramCommand command{misbehaverProgram(), {u"declares"_s}, {}};
    QVERIFY(!watched.run.canStart({}) && watched.run.canStart(command));
    watched.run.start({{{u"n"_s, 7}}, command, false});
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said.last(), u"finished finished"_s);
    QCOMPARE(watched.requests.first().command, command);
    QCOMPARE(watched.run.session().outcome()->result.values.value("n"_L1).toInt(), 7);
}

void TestLessonRun::withoutACommandNothingBegins()
{
    Watched watched(ownLesson());
    watched.run.start({});
    watched.run.ask({});
    QVERIFY(watched.isIdle());
    watched.run.setLesson(lessonOf(u"copies"_s)); // a task of ours: nobody is asked
    watched.run.ask({misbehaverProgram(), {u"declares"_s}, {}});
    QVERIFY(watched.isIdle() && watched.said.isEmpty());
}

void TestLessonRun::waitsForTheSubject()
{
    const Lesson lesson = lessonOf(u"copies"_s, Way::Thread);
    Watched watched(lesson);
    watched.run.start(defaultsOf(lesson)); // there is none
    QVERIFY(watched.isIdle());
    Subject subject(watched.supervisor, {Way::Thread, 0, {}, {}, {}});
    watched.run.start(defaultsOf(lesson), &subject);
    QCOMPARE(watched.run.state(), LessonRun::State::Opening);
    QVERIFY(watched.said.isEmpty() && !watched.run.canStart({}));
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, oneRun);
    QVERIFY(!watched.requests.first().leaveStuck);

    watched.run.start(defaultsOf(lesson), &subject); // it is ready now
    QCOMPARE(watched.run.state(), LessonRun::State::Running);
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, oneRun + oneRun);
}

void TestLessonRun::bothRunsGoToTheSubject()
{
    Lesson lesson = countingLesson();
    lesson.way = Way::Thread;
    Watched watched(lesson);
    Subject subject(watched.supervisor, {Way::Thread, 0, {}, {}, {}});
    watched.run.start(defaultsOf(lesson), &subject);
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, twoRuns);
}

void TestLessonRun::whatWaitsIsCancelled_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"cancel", "kill", "another lesson"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestLessonRun::whatWaitsIsCancelled()
{
    QFETCH(const QString, by);
    const Lesson lesson = lessonOf(u"copies"_s, Way::Thread);
    Watched watched(lesson);
    Subject subject(watched.supervisor, {Way::Thread, 0, {}, {}, {}});
    watched.run.start(defaultsOf(lesson), &subject);
    QCOMPARE(watched.run.state(), LessonRun::State::Opening);
    if (by == "cancel"_L1)
        watched.run.cancel();
    else if (by == "kill"_L1)
        watched.run.kill();
    else
        watched.run.setLesson(lesson);
    QVERIFY(watched.isIdle());
    THAW_TRY_COMPARE(subject.state(), Subject::State::Ready);
    QVERIFY(watched.isIdle() && watched.said.isEmpty());
    watched.run.start(defaultsOf(lesson), &subject);
    THAW_TRY_VERIFY(watched.isIdle());
    QCOMPARE(watched.said, oneRun);
}

void TestLessonRun::aSubjectThatIsGoneBeginsNothing()
{
    const QByteArray before = qgetenv("THAW_PROGRAM");
    const auto restore = qScopeGuard([&before] { qputenv("THAW_PROGRAM", before); });
    qputenv("THAW_PROGRAM", "/nowhere/thaw");
    const Lesson lesson = lessonOf(u"copies"_s, Way::Thread);
    Watched watched(lesson);
    Subject subject(watched.supervisor, {Way::Thread, 0, {}, {}, {}});
    watched.run.start(defaultsOf(lesson), &subject);
    THAW_TRY_COMPARE(subject.state(), Subject::State::Gone);
    QVERIFY(watched.isIdle());
    watched.run.start(defaultsOf(lesson), &subject);
    QVERIFY(watched.isIdle() && watched.said.isEmpty());
}

void TestLessonRun::aSubjectThatDiesEndsTheRun()
{
    const Lesson lesson = lessonOf(u"sleep"_s, Way::Thread);
    Watched watched(lesson);
    Subject subject(watched.supervisor, {Way::Thread, 0, {}, {}, {}});
    watched.run.start(longRun(lesson), &subject);
    THAW_TRY_VERIFY(watched.works());
    for (const qint64 child : childProcesses())
        ::kill(pid_t(child), SIGSEGV);
    THAW_TRY_VERIFY(watched.isIdle());
    QVERIFY2(watched.said.last().startsWith("finished crashed"_L1), qPrintable(watched.said.last()));
}

} // namespace thaw

THAW_TEST(tst_lessonrun, thaw::TestLessonRun)
#include "tst_lessonrun.moc"
