// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/lessons/lesson.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "ui/pictures/linerate.h"
#include "ui/pictures/picture.h"
#include "ui/pictures/picturepaint.h"
#include "ui/pictures/spans.h"
#include "ui/pictures/stepseries.h"
#include "ui/pictures/timeline.h"
#include "workers/tasks/tasklist.h"

#include <QLocale>
#include <QPicture>
#include <QSignalSpy>

using namespace thaw;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = ActorState::State;
using What = LockEvent::What;

RunRequest requestOf(const QString &task, const QJsonObject &given = {})
{
    RunRequest request;
    request.task = task;
    if (const Task *known = findTask(task))
        request.arguments = defaultArguments(known->parameters);
    for (auto it = given.begin(); it != given.end(); ++it)
        request.arguments.insert(it.key(), it.value());
    return request;
}

Outcome finished(double seconds, const QJsonObject &values = {})
{
    Outcome outcome;
    outcome.seconds = seconds;
    outcome.result.values = values;
    return outcome;
}

Outcome ended(Outcome::Kind kind, double seconds)
{
    Outcome outcome;
    outcome.kind = kind;
    outcome.seconds = seconds;
    return outcome;
}

ReportBatch batch(const QList<Report> &reports)
{
    return {reports, 0};
}

Report lock(double seconds, const QString &who, const QString &name, What what)
{
    return {seconds, LockEvent{who, name, what}};
}

/// A run with this cure that lost so many of 8000 additions.
void runRace(Picture &picture, const QString &cure, int lost, double seconds)
{
    picture.begin(requestOf(u"race"_s, {{u"cure"_s, cure}, {u"actors"_s, 4}, {u"additions"_s, 2000}}));
    picture.apply(batch({{0.1, Progress{u"actor 1"_s, 0.5}}}));
    picture.end(finished(seconds, {{u"expected"_s, 8000},
                                   {u"found"_s, 8000 - lost},
                                   {u"lost"_s, lost},
                                   {u"lost in table"_s, lost},
                                   {u"seconds"_s, seconds}}));
}

/// How much is drawn, as the size of the recorded drawing.
qsizetype paintedBytes(QWidget &widget)
{
    QPicture drawing;
    widget.render(&drawing);
    return qsizetype(drawing.size());
}

/// One of everything, from one of so many actors that nobody knows.
QList<Report> everything(double seconds, int actors)
{
    const QString who = u"who %1"_s.arg(int(seconds * 1e4) % actors);
    return {{seconds, Launched{who, 42, true}},
            {seconds, ActorState{who, State::Cancelling}},
            {seconds, ActorState{who, State::Stuck}},
            {seconds, Print{who, u"%1 of %2"_s, {u"one"_s}}},
            {seconds, Progress{who, -1}},
            {seconds, lock(0, who, u"room"_s, What::Waits).event},
            {seconds, lock(0, who, u"room"_s, What::Took).event},
            {seconds, lock(0, who, u"lock of %1"_s.arg(who), What::Took).event},
            {seconds, lock(0, who, u"desk"_s, What::Released).event},
            {seconds, Value{who, u"depth"_s, u"no number"_s}},
            {seconds, Value{who, u"serves"_s, 7}},
            {seconds, Value{who, u"waited"_s, -1}},
            {seconds, Value{u"f1"_s, u"x"_s, QJsonValue()}},
            {seconds, LogLine{who, u"log"_s}},
            {seconds, MainSays{MainSays::What::StillRunning}},
            {seconds, FoundStuck{{who, u"room"_s, who}}},
            {seconds, Hello()},
            {seconds, ActorState{who, State::Ended, Outcome::Kind::Crashed}}};
}

} // namespace

class TestPictures final : public GuardedTest
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void everyPictureIsOneOfALesson();
    void saysWhatWillBeThere_data();
    void saysWhatWillBeThere();
    void anythingIsSurvived_data();
    void anythingIsSurvived();
    void changesAreToldTenTimesASecond();

    void thePulseIsOfTheWindowThatRanIt();
    void aDeadlockIsARing();
    void aFinishedRunWaitsForNobody();
    void aReleaseReadTooLateTakesNobodysLock();
    void speedUpKeepsOneBarPerNumberOfWorkers();
    void raceKeepsOneRowPerCure();
    void otherWorkIsNoComparison();
    void anUnfinishedRunKeepsTheRows();
    void copiesAreEachTheirOwn();
    void theRoomIsNeverFuller();
    void onePipeReadBeforeTheOtherIsNoProof();
    void theDeadAreNotInside();
    void theQueueIsServedInOrder();
    void theEndLooksLikeItsKind_data();
    void theEndLooksLikeItsKind();
    void silenceIsTold();
    void allLinesAreCounted();
    void aDisturbedSpeedUpIsNotDrawn();
    void startCostsAreShown();

    void spansAreBounded();
    void spansOfNoLengthAreBounded();
    void stepsKeepTheirPeaks();
    void ratesKeepTheirSum();
    void theLastRateIsOfAsLongAsItWas();
    void countsAreGroupedInTheirLanguage_data();
    void countsAreGroupedInTheirLanguage();
    void theTimeAxisEndsAtARoundNumber();
};

void TestPictures::everyPictureIsOneOfALesson()
{
    QStringList named;
    for (const Lesson &lesson : loadLessons(u"en"_s)) {
        if (!lesson.picture.isEmpty())
            named.append(lesson.picture);
    }
    named.sort();
    named.removeDuplicates();
    QCOMPARE(pictureNames(), named);
    QVERIFY(!makePicture(QString()) && !makePicture(u"no such picture"_s));
}

void TestPictures::saysWhatWillBeThere_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : pictureNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestPictures::saysWhatWillBeThere()
{
    QFETCH(const QString, name);
    const auto picture = makePicture(name);
    QVERIFY(picture);
    QVERIFY(!picture->title().isEmpty());
    QVERIFY(!picture->summary().isEmpty());
}

void TestPictures::anythingIsSurvived_data()
{
    saysWhatWillBeThere_data();
}

void TestPictures::anythingIsSurvived()
{
    QFETCH(const QString, name);
    const auto picture = makePicture(name);
    const QString before = picture->summary();
    picture->end(finished(1));
    picture->apply(batch(everything(0.1, 97)));
    QCOMPARE(picture->summary(), before); // no run has begun

    picture->begin({});
    const auto runOn = [&picture](int from, int to, int actors) {
        for (int i = from; i < to; ++i)
            picture->apply({everything(i * 0.01, actors), 1000});
    };
    runOn(0, 1000, 97);   // more than there is room for
    runOn(1000, 5000, 3); // and then as much from each as a picture keeps
    picture->resize(900, 300);
    const qsizetype painted = paintedBytes(*picture);
    runOn(5000, 15000, 3);
    const qsizetype later = paintedBytes(*picture);
    QVERIFY2(2 * later < 3 * painted, qPrintable(u"%1, then %2"_s.arg(painted).arg(later)));

    const QList<QSize> sizes{{0, 0}, {1, 1}, {3, 200}, {200, 3}, {40, 40}, {400, 120}, {900, 300}};
    for (const QSize &size : sizes) {
        picture->resize(size);
        picture->grab();
    }
    QVERIFY(picture->summary().size() < 5000);

    picture->end(ended(Outcome::Kind::Killed, 150));
    picture->end(finished(151));
    picture->grab();
    picture->begin({});
    picture->grab();
    picture->clear();
    QCOMPARE(picture->summary(), before);
}

void TestPictures::changesAreToldTenTimesASecond()
{
    const auto picture = makePicture(u"flood"_s);
    picture->begin(requestOf(u"flood"_s));
    QSignalSpy changed(picture.get(), &Picture::changed);
    picture->apply({{}, 10});
    picture->apply({{}, 10});
    QCOMPARE(changed.count(), 0);                                    // not with every batch
    QVERIFY(waitAtMost(200ms, [&] { return changed.count() > 0; })); // but soon after
    QVERIFY(picture->summary().contains("Lines counted: 20."_L1));
    QVERIFY(picture->spokenText().contains("Lines counted: 20."_L1));
}

void TestPictures::thePulseIsOfTheWindowThatRanIt()
{
    const auto picture = makePicture(u"pulse"_s);
    QVERIFY(picture->verdict().text.isEmpty());
    picture->begin(requestOf(u"sleep"_s));
    const double now = monotonicMs() / 1000;
    picture->addPulse(Picture::Window::Small, {{now, 0.2}, {now + 0.01, 2000}});
    picture->addPulse(Picture::Window::This, {{now, 0.3}, {now + 0.01, 4}});
    picture->apply(batch({{0.3, MainSays{MainSays::What::StillRunning}}}));
    QCOMPARE(picture->summary(), u"The small window took up to 2.00 s to answer. This window took up to 4.0 ms. "
                                 "Main looked once: still running."_s);
    QCOMPARE(picture->verdict().text, u"frozen 2.00 s"_s);
    QCOMPARE(picture->verdict().tone, Tone::Bad);
    picture->end(finished(2));
    picture->begin(requestOf(u"sleep"_s));
    picture->addPulse(Picture::Window::This, {{monotonicMs() / 1000, 4}});
    QVERIFY(!picture->summary().contains("small window"_L1)); // the last run's
    QCOMPARE(picture->verdict().tone, Tone::Good);
}

void TestPictures::aDeadlockIsARing()
{
    const auto picture = makePicture(u"wait-for"_s);
    picture->begin(requestOf(u"deadlock"_s));
    QCOMPARE(picture->summary(), u"Nobody waits."_s);
    picture->apply(batch({lock(0, u"f1"_s, u"lock_x"_s, What::Took), lock(0, u"f2"_s, u"lock_y"_s, What::Took),
                          lock(2, u"f1"_s, u"lock_y"_s, What::Waits)}));
    QCOMPARE(picture->summary(), u"f1 holds lock_x. f2 holds lock_y. f1 waits for lock_y. Waiting, no ring."_s);
    picture->apply(batch({lock(2, u"f2"_s, u"lock_z"_s, What::Waits)}));
    QVERIFY(picture->summary().contains("f2 asks for lock_z."_L1)); // nobody has it
    picture->apply(batch({lock(2, u"f2"_s, u"lock_x"_s, What::Waits),
                          {2, FoundStuck{{u"f1"_s, u"lock_y"_s, u"f2"_s, u"lock_x"_s, u"f1"_s}}}}));
    const QString ring = u"f1 holds lock_x. f2 holds lock_y. f1 waits for lock_y. f2 waits for lock_x. "
                         "Deadlock: f1 → lock_y → f2 → lock_x → f1."_s;
    QCOMPARE(picture->summary(), ring);
    picture->end(ended(Outcome::Kind::Killed, 5));
    QVERIFY(picture->summary().startsWith(ring));
    QVERIFY(picture->summary().endsWith("killed."_L1));
    picture->begin(requestOf(u"deadlock"_s));
    QCOMPARE(picture->summary(), u"Nobody waits."_s);
}

void TestPictures::aFinishedRunWaitsForNobody()
{
    const auto picture = makePicture(u"wait-for"_s);
    picture->begin(requestOf(u"deadlock"_s));
    picture->apply(batch({lock(0, u"f1"_s, u"lock_x"_s, What::Took), lock(0, u"f2"_s, u"lock_x"_s, What::Waits),
                          lock(2, u"f1"_s, u"lock_x"_s, What::Released), lock(2, u"f2"_s, u"lock_x"_s, What::Took),
                          lock(4, u"f2"_s, u"lock_x"_s, What::Released)}));
    picture->end(finished(4));
    QCOMPARE(picture->summary(), u"No deadlock: all have finished."_s);
}

void TestPictures::aReleaseReadTooLateTakesNobodysLock()
{
    const auto picture = makePicture(u"wait-for"_s);
    picture->begin(requestOf(u"deadlock"_s));
    picture->apply(batch({lock(0, u"f1"_s, u"lock_x"_s, What::Took), lock(1, u"f2"_s, u"lock_x"_s, What::Took),
                          lock(1, u"f1"_s, u"lock_x"_s, What::Released)}));
    QVERIFY(picture->summary().contains("f2 holds lock_x."_L1));
}

void TestPictures::raceKeepsOneRowPerCure()
{
    const auto picture = makePicture(u"race"_s);
    runRace(*picture, u"none"_s, 1188, 0.012);
    runRace(*picture, u"lock"_s, 0, 0.04);
    runRace(*picture, u"none"_s, 1200, 0.013);
    const QString said = picture->summary();
    QVERIFY(said.contains("Expected: 8000, by 4 actors with 2000 additions each."_L1));
    QVERIFY(said.contains("No cure: found 6800, lost 1200 (and 1200 in the table), in 13 ms."_L1));
    QVERIFY(!said.contains("1188"_L1));
    QVERIFY(said.contains("A lock: found 8000, exact, in 40 ms."_L1));
}

void TestPictures::otherWorkIsNoComparison()
{
    const auto picture = makePicture(u"race"_s);
    runRace(*picture, u"none"_s, 1188, 0.012);
    picture->begin(requestOf(u"race"_s, {{u"cure"_s, u"copies"_s}, {u"actors"_s, 2}, {u"additions"_s, 10}}));
    QVERIFY(picture->summary().contains("1188"_L1)); // until there is something else
    picture->end(finished(1, {{u"found"_s, 20}, {u"lost"_s, 0}, {u"seconds"_s, 0.001}}));
    QVERIFY(picture->summary().startsWith("Expected: 20, by 2 actors"_L1));
    QVERIFY(!picture->summary().contains("1188"_L1));
}

void TestPictures::anUnfinishedRunKeepsTheRows()
{
    const auto picture = makePicture(u"race"_s);
    runRace(*picture, u"none"_s, 1188, 0.012);
    picture->begin(requestOf(u"race"_s, {{u"cure"_s, u"owner"_s}, {u"additions"_s, 5}}));
    QVERIFY(picture->summary().endsWith("An owner: counting."_L1));
    picture->end(ended(Outcome::Kind::Cancelled, 1));
    QVERIFY(picture->summary().contains("1188"_L1));
    QVERIFY(picture->summary().endsWith("An owner: cancelled, so there is no result."_L1));
}

void TestPictures::copiesAreEachTheirOwn()
{
    const auto picture = makePicture(u"copies"_s);
    picture->begin(requestOf(u"copies"_s));
    QVERIFY(picture->summary().contains("has x = 4, y = 6."_L1));
    QVERIFY(picture->summary().contains("f1: not started."_L1));
    picture->apply(batch({{0.1, Launched{u"f1"_s, 4121, true}},
                          {0.1, Launched{u"f2"_s, 4122, true}},
                          {0.2, Value{u"f1"_s, u"x"_s, 10}},
                          {0.2, Value{u"f2"_s, u"y"_s, -2}}}));
    QVERIFY(picture->summary().contains("f1 (pid 4121) has x = 10, y = 6."_L1));
    QVERIFY(picture->summary().contains("f2 (pid 4122) has x = 4, y = -2."_L1));
    QVERIFY(!picture->summary().contains("Sent back"_L1));
    picture->end(finished(0.3, {{u"F1"_s, 10}, {u"F2"_s, -2}, {u"x"_s, 4}, {u"y"_s, 6}}));
    QVERIFY(
        picture->summary().startsWith(u"main (pid %1) has x = 4, y = 6."_s.arg(QCoreApplication::applicationPid())));
    QVERIFY(picture->summary().endsWith("Sent back to main: F1 = 10, F2 = -2."_L1));
}

void TestPictures::theRoomIsNeverFuller()
{
    const auto picture = makePicture(u"locks"_s);
    picture->begin(requestOf(u"locks"_s));
    picture->apply(
        batch({lock(0, u"actor 1"_s, u"room"_s, What::Took), lock(0.1, u"actor 2"_s, u"room"_s, What::Took),
               lock(0.1, u"actor 3"_s, u"room"_s, What::Waits), lock(0.2, u"actor 1"_s, u"desk"_s, What::Took)}));
    QVERIFY(picture->summary().startsWith("In the room: actor 1, actor 2. At most 2 "_L1));
    QVERIFY(picture->summary().contains("at most 1 at the desk"_L1));
    picture->end(finished(1, {{u"permits"_s, 2}, {u"most in the room"_s, 2}, {u"most at the desk"_s, 1}}));
    QVERIFY(picture->summary().endsWith("The actors counted that themselves."_L1));
}

void TestPictures::onePipeReadBeforeTheOtherIsNoProof()
{
    const auto picture = makePicture(u"locks"_s);
    picture->begin(requestOf(u"locks"_s, {{u"permits"_s, 1}}));
    picture->apply(batch({lock(0, u"actor 1"_s, u"room"_s, What::Took), lock(1, u"actor 2"_s, u"room"_s, What::Took),
                          lock(1.001, u"actor 1"_s, u"room"_s, What::Released)}));
    QVERIFY(picture->summary().contains("At most 1 were in the room"_L1));
    picture->apply(
        batch({lock(2, u"actor 3"_s, u"room"_s, What::Took), lock(3, u"actor 2"_s, u"room"_s, What::Released)}));
    QVERIFY(picture->summary().contains("At most 2 were in the room"_L1)); // that lasted
}

void TestPictures::theDeadAreNotInside()
{
    const auto picture = makePicture(u"locks"_s);
    picture->begin(requestOf(u"locks"_s));
    picture->apply(batch({lock(0, u"actor 1"_s, u"room"_s, What::Took),
                          {1, ActorState{u"actor 1"_s, State::Ended, Outcome::Kind::Killed}}}));
    QVERIFY(picture->summary().startsWith("Nobody is in the room."_L1));
}

void TestPictures::theQueueIsServedInOrder()
{
    const auto picture = makePicture(u"queue"_s);
    picture->begin(requestOf(u"queue"_s, {{u"clients"_s, 2}, {u"requests"_s, 2}}));
    const auto serve = [](double seconds, const QString &client, int depth) {
        return QList<Report>{{seconds, Value{u"owner"_s, u"serves"_s, client}},
                             {seconds, Value{u"owner"_s, u"depth"_s, depth}}};
    };
    picture->apply(batch(serve(0.1, u"client 1"_s, 2)));
    QVERIFY(picture->summary().contains("In the house now: 2."_L1));
    QVERIFY(picture->summary().contains("Requests served: 0 of 4. The value is 0."_L1)); // it is being served
    picture->apply(
        batch(QList<Report>{{0.2, Value{u"owner"_s, u"value"_s, 1}}, {0.2, Value{u"client 1"_s, u"waited"_s, 50}}}
              + serve(0.2, u"client 2"_s, 1)));
    picture->apply(batch({{0.3, Value{u"owner"_s, u"value"_s, 2}},
                          {0.3, Value{u"client 1"_s, u"waited"_s, 70}},
                          {0.3, Value{u"owner"_s, u"depth"_s, 0}}}));
    picture->end(finished(0.4, {{u"found"_s, 4}}));
    QCOMPARE(picture->summary(), u"Requests served: 2 of 4. The value is 4. At most at once: 2. "
                                 "Mean waiting time: client 1 60 ms (longest 70 ms)."_s);
}

void TestPictures::theEndLooksLikeItsKind_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("said");
    Outcome crashed = ended(Outcome::Kind::Crashed, 0.01);
    crashed.signal = 11;
    QTest::newRow("segfault") << crashed << u"signal SIGSEGV"_s;
    Outcome exit = ended(Outcome::Kind::Failed, 0.01);
    exit.reason = Outcome::Reason::ExitCode;
    exit.exitCode = 3;
    QTest::newRow("exit") << exit << u"exit code 3"_s;
    Outcome silent = ended(Outcome::Kind::Failed, 0.01);
    silent.reason = Outcome::Reason::NoResult;
    QTest::newRow("silence") << silent << u"sent no result"_s;
    Outcome garbage = ended(Outcome::Kind::Failed, 0.01);
    garbage.reason = Outcome::Reason::BrokenLine;
    garbage.brokenLine = BrokenLine{BrokenLine::Kind::Syntax, 3, {}, u"nonsense"_s};
    QTest::newRow("garbage") << garbage << u"nonsense"_s;
    QTest::newRow("killed") << ended(Outcome::Kind::Killed, 1) << u"killed from outside"_s;
    QTest::newRow("cancelled") << ended(Outcome::Kind::Cancelled, 1) << u"asked to end"_s;
    QTest::newRow("finished") << finished(1) << u"Nothing went wrong"_s;
}

void TestPictures::theEndLooksLikeItsKind()
{
    QFETCH(Outcome, outcome);
    QFETCH(QString, said);
    const auto picture = makePicture(u"crash"_s);
    picture->begin(requestOf(u"crash"_s));
    picture->apply(batch({{0.001, Launched{u"worker"_s, 4121, false}},
                          {0.003, Print{u"worker"_s, u"Last words before: %1"_s, {u"the end"_s}}}}));
    picture->end(outcome);
    QVERIFY2(picture->summary().contains(said), qPrintable(picture->summary()));
    QVERIFY(picture->summary().contains("4121"_L1));
    QVERIFY(picture->summary().contains("Last words before: the end"_L1));
}

void TestPictures::silenceIsTold()
{
    const auto picture = makePicture(u"crash"_s);
    picture->begin(requestOf(u"crash"_s));
    picture->apply(batch({{0.001, Print{u"worker"_s, u"Last words"_s, {}}}}));
    QVERIFY(!picture->summary().contains("silent for"_L1));
    THAW_TRY_VERIFY(picture->summary().contains("silent for"_L1));
}

void TestPictures::allLinesAreCounted()
{
    const auto picture = makePicture(u"flood"_s);
    picture->begin(requestOf(u"flood"_s, {{u"lines"_s, 2000}}));
    const Report line{1, Print{u"worker"_s, u"%1"_s, {u"line"_s}}};
    picture->apply({QList<Report>(500, line), 1500});
    picture->end(finished(1));
    QCOMPARE(picture->summary(), u"Lines counted: 2000. Kept to be read: 500 (25 %). Lines per second: 2000. "
                                 "None is missing."_s);
}

void TestPictures::speedUpKeepsOneBarPerNumberOfWorkers()
{
    const auto picture = makePicture(u"speedup"_s);
    const auto run = [&picture](int limit, int parts, double seconds) {
        picture->begin(requestOf(u"primes"_s, {{u"limit"_s, limit}, {u"parts"_s, parts}}));
        picture->end(finished(seconds));
    };
    run(1000, 1, 4);
    run(1000, 2, 2);
    run(1000, 1, 4); // made anew before each run
    run(1000, 4, 2.5);
    QVERIFY(
        picture->summary().contains(u"1 worker: 4.00 s, 1.00×; 2 workers: 2.00 s, 2.00×; 4 workers: 2.50 s, 1.60×"_s));
    run(10, 1, 1); // other work is no comparison
    QVERIFY(picture->summary().startsWith(u"1 worker: 1.00 s, 1.00×."_s));
}

// Two bars that say 26 times as fast, because other programs had the first run's processor.
void TestPictures::aDisturbedSpeedUpIsNotDrawn()
{
    const auto picture = makePicture(u"speedup"_s);
    const auto computed = [](double seconds, double ranMs, double waitedMs) {
        Outcome outcome = finished(seconds);
        outcome.processor = {ranMs, waitedMs};
        return outcome;
    };
    picture->begin(requestOf(u"primes"_s, {{u"parts"_s, 1}}));
    picture->end(computed(2, 2000, 0));
    QVERIFY(picture->summary().contains("1 worker:"_L1));
    picture->begin(requestOf(u"primes"_s, {{u"parts"_s, 2}}));
    picture->end(computed(26, 2000, 24'000));
    QVERIFY(!picture->summary().contains("1 worker:"_L1));
    QVERIFY(picture->summary().startsWith("Disturbed"_L1) && picture->summary().contains("8 %"_L1));
    picture->begin(requestOf(u"primes"_s, {{u"parts"_s, 1}}));
    picture->end(computed(2, 2000, 10));
    QVERIFY(picture->summary().contains("1 worker"_L1));
}

void TestPictures::startCostsAreShown()
{
    const auto picture = makePicture(u"speedup"_s);
    picture->begin(requestOf(u"primes"_s, {{u"parts"_s, 1}}));
    picture->end(finished(2));
    QVERIFY(picture->summary().contains("not measured yet"_L1));
    QSignalSpy changed(picture.get(), &Picture::changed);
    picture->setStartCosts({0.05, 3.2, 0.11});
    QCOMPARE(changed.count(), 1);
    QVERIFY(picture->summary().contains("process 3.2 ms"_L1));
    picture->resize(1, 1);
    picture->grab();
}

void TestPictures::spansAreBounded()
{
    Spans spans;
    for (int i = 0; i < 100'000; ++i) {
        spans.open(i, i % 2);
        spans.close(i + 0.9);
    }
    const QList<Span> all = spans.until(1e6);
    QVERIFY(all.size() <= Spans::most);
    QCOMPARE(all.first().from, 0.0);
    QCOMPARE(all.last().to, 99'999.9);
    for (qsizetype i = 1; i < all.size(); ++i)
        QVERIFY(all.at(i - 1).to <= all.at(i).from);
}

void TestPictures::spansOfNoLengthAreBounded()
{
    Spans spans;
    for (int i = 0; i < 10'000; ++i)
        spans.open(1, 0);
    QVERIFY(spans.until(1).size() <= Spans::most);
}

void TestPictures::stepsKeepTheirPeaks()
{
    StepSeries series;
    for (int i = 0; i < 100'000; ++i)
        series.append(i, i == 5000 ? 99 : i % 3);
    QVERIFY(series.steps().size() <= StepSeries::most);
    QCOMPARE(series.highest(), 99.0);
    QVERIFY(
        std::any_of(series.steps().begin(), series.steps().end(), [](const auto &step) { return step.value == 99; }));
    QCOMPARE(series.last(), double(99'999 % 3));
}

void TestPictures::ratesKeepTheirSum()
{
    LineRate rate;
    for (int i = 0; i < 10'000; ++i)
        rate.add(i * 0.1, 10, 1);
    QVERIFY(rate.stretches().size() <= LineRate::most);
    qint64 sum = 0;
    for (const LineRate::Stretch &stretch : rate.stretches())
        sum += stretch.counted;
    QCOMPARE(sum, 100'000);
}

// A stretch that is not over counts for as long as it has been; no average lies above all that it is made of.
void TestPictures::theLastRateIsOfAsLongAsItWas()
{
    LineRate rate;
    rate.add(0.05, 1000, 10);
    rate.add(0.12, 900, 9);
    const QList<LineRate::Rate> ended = rate.rates(0.15);
    QCOMPARE(ended.size(), 2);
    QCOMPARE(ended.last().to, 0.15);
    QCOMPARE(ended.last().counted, 18'000.0);
    QCOMPARE(ended.last().kept, 180.0);

    rate.add(0.21, 500, 5); // has just begun
    const QList<LineRate::Rate> running = rate.rates(0.22);
    QCOMPARE(running.size(), 2);
    QCOMPARE(running.last().from, 0.1);
    QCOMPARE(running.last().counted, 1400 / 0.12);

    LineRate early;
    early.add(0.0, 100, 1);
    QCOMPARE(early.rates(0).size(), 1); // and finite
    QVERIFY(early.rates(0).first().counted <= 100'000);
    QVERIFY(LineRate().rates(1).isEmpty());
}

void TestPictures::countsAreGroupedInTheirLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << u"es"_s << qint64(0) << u"0"_s;
    QTest::newRow("four digits in Spanish") << u"es"_s << qint64(4500) << u"4500"_s;
    QTest::newRow("five") << u"es"_s << qint64(45'000) << u"45.000"_s;
    QTest::newRow("seven") << u"es"_s << qint64(1'399'690) << u"1.399.690"_s;
    QTest::newRow("ten") << u"es"_s << qint64(9'876'543'210) << u"9.876.543.210"_s;
    QTest::newRow("below nothing") << u"es"_s << qint64(-1'399'690) << u"-1.399.690"_s;
    QTest::newRow("four digits in English") << u"en"_s << qint64(4500) << u"4,500"_s;
    QTest::newRow("seven in English") << u"en"_s << qint64(1'399'690) << u"1,399,690"_s;
    QTest::newRow("no language") << u"C"_s << qint64(1'399'690) << u"1399690"_s;
}

void TestPictures::countsAreGroupedInTheirLanguage()
{
    QFETCH(const QString, language);
    QFETCH(const qint64, number);
    const QLocale before;
    const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(language));
    QTEST(countText(number), "expected");
}

void TestPictures::theTimeAxisEndsAtARoundNumber()
{
    const Timeline line({0, 0, 500, 100}, QFont(), QPalette(), {u"main"_s}, 2.01);
    QVERIFY(line.x(2.01) < line.area().right());
    QVERIFY(line.x(2.01) > line.area().right() - line.area().width() * 0.25);
    QCOMPARE(line.x(0), line.area().left());
    QCOMPARE(line.x(99), line.area().right());
}

THAW_GUI_TEST(tst_pictures, TestPictures)
#include "tst_pictures.moc"
