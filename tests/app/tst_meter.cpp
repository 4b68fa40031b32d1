// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/ledger.h"
#include "app/measuring/meter.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QTest>

namespace thaw {

namespace {

constexpr double interval = 5; // ms between two pings, as in the program

/// A meter that is told of each thing as it happens.
class Told final : public Meter
{
public:
    qint64 send(double now)
    {
        add({{{m_next, now, now}}, {}, {}});
        return m_next++;
    }
    void answer(qint64 number, double now) { add({{}, {{number, now}}, {}}); }
    void heldUp(double from, double to) { add({{}, {}, {{from, to}}}); }

private:
    qint64 m_next = 0;
};

struct Freeze
{
    double from = 0;
    double to = 0;
};

/// Pings on schedule from 0 to `end` ms, each answered after `latency`, but those of a freeze when it is over.
Told meterOver(double end, double latency, const QList<Freeze> &freezes = {})
{
    Told meter;
    for (double now = 0; now < end; now += interval) {
        double answered = now + latency;
        for (const Freeze &freeze : freezes) {
            if (now >= freeze.from && now < freeze.to)
                answered = freeze.to;
        }
        meter.answer(meter.send(now), answered);
    }
    return meter;
}

} // namespace

class TestMeter final : public GuardedTest
{
    Q_OBJECT

private slots:
    void percentilesAreNearestRank();
    void countsEveryPingThatWasScheduled();
    void aFreezeCannotHide();
    void stallsAreBlockedFromFiftyMillisecondsOn();
    void waitsAtTheSameTimeAreOneStall();
    void waitsThatOnlyTouchAreTwoStalls();
    void waitsThatOverlapAreOneStall();
    void openPingsCountWithTheirAge();
    void whileThePingerWasHeldUpNobodyStalled();
    void aLogIsReadInTheOrderOfTime();
    void lostPingsAreNotWaitedFor();
    void onlyTheAskedTimeCounts();
    void silenceIsTheAgeOfTheOldestOpenPing();
    void answersMayComeInAnyOrder();
    void whatWasNotAskedIsNotAnswered();
    void forgetsWhatIsOldAndAnswered();
    void nothingMeasuredIsNoNumber();
    void everyStallHasItsPlace();
    void theLedgerNamesWhatWasPassed();
};

void TestMeter::everyStallHasItsPlace()
{
    QList<TimedPing> pings;
    for (double now = 0; now < 2000; now += interval) {
        const bool first = now >= 100 && now < 400;
        const bool second = now >= 400 && now < 700;
        const bool third = now >= 1000 && now < 1060;
        pings.append({now, now, first ? 400 - now : second ? 700 - now : third ? 1060 - now : 1, 0});
    }
    pings[200].gapMs = 20; // of the third, which is then over 20 ms later
    const QList<Stall> expected{{100, 400, 0}, {400, 700, 0}, {1000, 1080, 20}};
    QCOMPARE(stallsOf(pings, {{1030, 1050}}), expected);
    QCOMPARE(expected.last().lengthMs(), 60.0);
    QCOMPARE(stallsOf({}), QList<Stall>());
}

void TestMeter::theLedgerNamesWhatWasPassed()
{
    QVERIFY(std::is_sorted(thresholds().begin(), thresholds().end(),
                           [](const Threshold &one, const Threshold &other) { return one.ms < other.ms; }));
    QCOMPARE(passedBy(16).size(), 0);
    QCOMPARE(noticedText(60), u"a missed frame, a long task (web)"_s);
    QCOMPARE(passedBy(100).size(), 4);
    QCOMPARE(passedBy(5000).size(), thresholds().size());
}

void TestMeter::percentilesAreNearestRank()
{
    QCOMPARE(percentile({}, 0.5), 0.0);
    QCOMPARE(percentile({7}, 0.99), 7.0);
    QList<double> values;
    for (int i = 100; i > 0; --i)
        values.append(i);
    QCOMPARE(percentile(values, 0), 1.0);
    QCOMPARE(percentile(values, 0.5), 50.0);
    QCOMPARE(percentile(values, 0.99), 99.0);
    QCOMPARE(percentile(values, 0.991), 100.0);
    QCOMPARE(percentile(values, 1), 100.0);
}

void TestMeter::countsEveryPingThatWasScheduled()
{
    const Measurement calm = meterOver(5000, 0.25).summary(0, 5000, 5000);
    QCOMPARE(calm.longestStallMs, 0.25);
    QCOMPARE(calm.latencyP50Ms, 0.25);
    QCOMPARE(calm.latencyP99Ms, 0.25);
    QCOMPARE(calm.blockedMs, 0.0);
    QCOMPARE(calm.frames, -1); // not a meter's business
    QCOMPARE(calm.keystrokeP95Ms, -1.0);
}

// Of 5 s one was frozen: a fifth of the time, so a fifth of the pings, though only one answer in it came late.
void TestMeter::aFreezeCannotHide()
{
    const Measurement frozen = meterOver(5000, 0.25, {{2000, 3000}}).summary(0, 5000, 5000);
    QCOMPARE(frozen.longestStallMs, 1000.0);
    QCOMPARE(frozen.blockedMs, 950.0);
    QCOMPARE(frozen.latencyP50Ms, 0.25);
    QVERIFY(frozen.latencyP99Ms >= 900);

    // The same where the freeze is not yet over.
    Told meter = meterOver(4000, 0.25);
    for (double now = 4000; now < 5000; now += interval)
        meter.send(now);
    const Measurement freezing = meter.summary(0, 5000, 5000);
    QCOMPARE(freezing.longestStallMs, 1000.0);
    QVERIFY(freezing.latencyP99Ms >= 900);
}

void TestMeter::stallsAreBlockedFromFiftyMillisecondsOn()
{
    QCOMPARE(meterOver(1000, 1, {{100, 150}}).summary(0, 1000, 1000).blockedMs, 0.0);
    QCOMPARE(meterOver(1000, 1, {{100, 160}}).summary(0, 1000, 1000).blockedMs, 10.0);
    QCOMPARE(meterOver(3000, 1, {{100, 400}, {1000, 1300}}).summary(0, 3000, 3000).blockedMs, 500.0);
}

void TestMeter::waitsAtTheSameTimeAreOneStall()
{
    // A hundred pings waited for one answer: 500 ms were lost, not the sum of what each waited.
    const Measurement measurement = meterOver(2000, 1, {{500, 1000}}).summary(0, 2000, 2000);
    QCOMPARE(measurement.blockedMs, 450.0);
    QCOMPARE(measurement.longestStallMs, 500.0);
}

// Two laps of join(0.3): between them the loop answered. No ping waited longer than one lap.
void TestMeter::waitsThatOnlyTouchAreTwoStalls()
{
    const Measurement laps = meterOver(1000, 1, {{100, 400}, {400, 700}}).summary(0, 1000, 1000);
    QCOMPARE(laps.longestStallMs, 300.0);
    QCOMPARE(laps.blockedMs, 250.0 + 250.0);

    // The last ping of the first lap left just before its end, and came after it.
    Told meter;
    for (const double sent : {0.0, 100.0, 297.0})
        meter.send(sent);
    meter.answer(0, 300);
    meter.answer(1, 300);
    meter.answer(2, 600);
    const Measurement missed = meter.summary(0, 600, 600);
    QCOMPARE(missed.longestStallMs, 303.0);
    QCOMPARE(missed.blockedMs, 250.0 + 250.0);
}

// Work that had queued up: while a ping waited the next one already did, and nothing was answered in time.
void TestMeter::waitsThatOverlapAreOneStall()
{
    Told meter;
    meter.answer(meter.send(0), 300);
    meter.answer(meter.send(200), 500);
    const Measurement measurement = meter.summary(0, 600, 600);
    QCOMPARE(measurement.longestStallMs, 300.0);
    QCOMPARE(measurement.blockedMs, 450.0);
}

void TestMeter::openPingsCountWithTheirAge()
{
    Told meter;
    meter.send(0);
    QVERIFY(!meter.allAnswered(1));
    QCOMPARE(meter.summary(0, 300, 300).longestStallMs, 300.0);
    QCOMPARE(meter.summary(0, 300, 300).blockedMs, 250.0);
    QCOMPARE(meter.longestSince(0, 300), 300.0);
    meter.answer(0, 400);
    QVERIFY(meter.allAnswered(1));
    QCOMPARE(meter.longestSince(0, 1000), 400.0);
}

// The whole process was stopped for 400 ms: the window could not have answered, and nobody asked it.
void TestMeter::whileThePingerWasHeldUpNobodyStalled()
{
    Told meter;
    const qint64 before = meter.send(0);
    meter.heldUp(5, 405);
    meter.answer(before, 406);
    meter.answer(meter.send(405), 406);
    const Measurement stopped = meter.summary(0, 500, 500);
    QCOMPARE(stopped.longestStallMs, 6.0);
    QCOMPARE(stopped.blockedMs, 0.0);
    QCOMPARE(stopped.gapsMs, 400.0);
    QCOMPARE(meter.gaps(100, 300), (QList<PingerGap>{{0, 200}})); // what of it lies between
    QCOMPARE(meter.longestSince(0, 500), 6.0);

    // Of a freeze it hides what it overlaps, and no more.
    const qint64 frozen = meter.send(1000);
    meter.heldUp(1100, 1150);
    QCOMPARE(meter.silence(1300), 250.0);
    meter.answer(frozen, 2000);
    QCOMPARE(meter.summary(900, 2000, 2000).longestStallMs, 950.0);
    QCOMPARE(meter.summary(900, 2000, 2000).blockedMs, 900.0);
    meter.forgetBefore(3000);
    QVERIFY(meter.gaps(0, 3000).isEmpty());
}

void TestMeter::aLogIsReadInTheOrderOfTime()
{
    Meter meter;
    const QList<PulseSample> samples = meter.add({{{0, 0, 0}, {1, 5, 6}, {2, 10, 10}}, {{0, 2}, {1, 9}}, {}});
    QCOMPARE(samples, (QList<PulseSample>{{0, 0}, {0.006, 2}, {0.010, 3}}));
    QCOMPARE(meter.pings(0, 20, 20), (QList<TimedPing>{{0, 0, 2}, {5, 6, 3}, {10, 10, 10}}));
}

void TestMeter::lostPingsAreNotWaitedFor()
{
    Meter meter;
    meter.add({{{0, 0, 0}}, {}, {}});
    meter.add({{{900, 4500, 4500}}, {{0, 4000}}, {}});
    QVERIFY(!meter.allAnswered(5000));
    meter.add({{}, {{900, 4501}}, {}});
    QVERIFY(meter.allAnswered(5000));
    QCOMPARE(meter.pings(0, 5000, 5000), (QList<TimedPing>{{4500, 4500, 1}}));
}

void TestMeter::onlyTheAskedTimeCounts()
{
    const Told meter = meterOver(3000, 1, {{500, 900}, {2000, 2200}});
    QCOMPARE(meter.summary(1000, 3000, 3000).longestStallMs, 200.0);
    QCOMPARE(meter.summary(1000, 1900, 3000).longestStallMs, 1.0);
    QCOMPARE(meter.longestSince(1000, 3000), 200.0);
    QCOMPARE(meter.longestSince(0, 3000), 400.0);
}

void TestMeter::silenceIsTheAgeOfTheOldestOpenPing()
{
    Told meter;
    QCOMPARE(meter.silence(0), 0.0);
    meter.answer(meter.send(0), 2);
    QCOMPARE(meter.silence(4), 2.0); // how it answered last
    const qint64 first = meter.send(5);
    const qint64 second = meter.send(10);
    QCOMPARE(meter.silence(305), 300.0);
    meter.answer(first, 305);
    QCOMPARE(meter.silence(305), 295.0); // it is awake, and has yet to get to the second
    meter.answer(second, 306);
    QCOMPARE(meter.silence(307), 296.0);
    meter.answer(meter.send(310), 311);
    QCOMPARE(meter.silence(312), 1.0);
}

void TestMeter::answersMayComeInAnyOrder()
{
    Told meter;
    const qint64 first = meter.send(0);
    const qint64 second = meter.send(5);
    meter.answer(second, 6);
    QVERIFY(!meter.allAnswered(10));
    QVERIFY(meter.allAnswered(0));
    QCOMPARE(meter.silence(20), 20.0);
    meter.answer(first, 30);
    QVERIFY(meter.allAnswered(10));
    QCOMPARE(meter.summary(0, 10, 50).longestStallMs, 30.0);
}

void TestMeter::whatWasNotAskedIsNotAnswered()
{
    Told meter;
    meter.answer(0, 1);
    meter.answer(-1, 1);
    meter.answer(7, 1);
    QCOMPARE(meter.summary(0, 10, 10), Measurement());
    const qint64 number = meter.send(0);
    meter.answer(number, 3);
    meter.answer(number, 300); // a second answer does nothing
    QCOMPARE(meter.summary(0, 10, 300).longestStallMs, 3.0);
}

void TestMeter::forgetsWhatIsOldAndAnswered()
{
    Told meter = meterOver(1000, 1, {{100, 400}});
    meter.forgetBefore(500);
    QCOMPARE(meter.summary(0, 1000, 1000).longestStallMs, 1.0);
    QVERIFY(meter.allAnswered(1000));

    const qint64 open = meter.send(1000);
    const qint64 after = meter.send(1005);
    meter.answer(after, 1006);
    meter.forgetBefore(5000); // the open one stays, and what came after it
    QCOMPARE(meter.summary(0, 5000, 5000).longestStallMs, 4000.0);
    meter.answer(open, 5000);
    QVERIFY(meter.allAnswered(5000));
    QCOMPARE(meter.longestSince(0, 6000), 4000.0);
    meter.forgetBefore(5000);
    QCOMPARE(meter.summary(0, 6000, 6000), Measurement());
    meter.answer(open, 7000);
    QCOMPARE(meter.send(7000), after + 1); // numbers go on
    QCOMPARE(meter.silence(7050), 50.0);
}

void TestMeter::nothingMeasuredIsNoNumber()
{
    const Measurement nothing = Meter().summary(0, 1000, 1000);
    QCOMPARE(nothing, Measurement());
    QVERIFY(nothing.longestStallMs < 0 && nothing.latencyP50Ms < 0 && nothing.blockedMs < 0);
    QCOMPARE(Meter().longestSince(0, 1000), 0.0);
    QVERIFY(Meter().allAnswered(1000));
}

} // namespace thaw

THAW_TEST(tst_meter, thaw::TestMeter)
#include "tst_meter.moc"
