// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/heartbeat.h"
#include "app/measuring/nowdoing.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/reports/calllater.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace thaw {

namespace {

/// A thread that measures, and the heartbeat of this one.
class Measured final
{
public:
    Measured()
    {
        m_thread.start();
        m_last.moveToThread(&m_thread);
        heartbeat = Heartbeat::start(QCoreApplication::instance(), &m_thread);
    }
    ~Measured()
    {
        heartbeat.reset();
        endAfterAll(m_thread, &m_last);
    }
    Q_DISABLE_COPY_MOVE(Measured)

    Measurement measurementSince(double fromMs)
    {
        Measurement measurement;
        callAndWait(heartbeat.get(), [&] { measurement = heartbeat->measurementSince(fromMs); });
        return measurement;
    }

    std::shared_ptr<Heartbeat> heartbeat;

private:
    QThread m_thread;
    QObject m_last; ///< in that thread, after the heartbeat
};

} // namespace

class TestHeartbeat final : public GuardedTest
{
    Q_OBJECT

private slots:
    void feelsThePulse();
    void feelsAFreezeWhileItLastsAndAfter();
    void aStallHasTheNameOfWhatWasDone();
    void restsAndBeatsOn();
    void mayEndWithPingsOnTheirWay();
};

void TestHeartbeat::feelsThePulse()
{
    Measured measured;
    QList<PulseSample> samples;
    double worst = -1;
    QObject here; // what is still on its way ends with it, and does not meet the values gone
    connectLater(measured.heartbeat.get(), &Heartbeat::beat, &here,
                 [&](const QList<PulseSample> &some, double worstMs, const char *) {
                     samples += some;
                     worst = worstMs;
                 });
    THAW_TRY_VERIFY(samples.size() > 20);
    QVERIFY(worst >= 0);
    for (qsizetype i = 1; i < samples.size(); ++i)
        QVERIFY(samples.at(i).seconds > samples.at(i - 1).seconds);
}

void TestHeartbeat::feelsAFreezeWhileItLastsAndAfter()
{
    Measured measured;
    double worst = 0;
    int beats = 0;
    QObject here;
    connectLater(measured.heartbeat.get(), &Heartbeat::beat, &here,
                 [&](const QList<PulseSample> &, double worstMs, const char *) {
                     worst = worstMs;
                     ++beats;
                 });
    THAW_TRY_VERIFY(beats > 0); // it is on schedule
    const double before = monotonicMs();
    QThread::sleep(1);
    const double freeze = monotonicMs() - before;
    const Measurement still = measured.measurementSince(before); // no ping was answered yet
    const double asked = freeze - still.gapsMs;                  // on a busy machine the pinger misses some of it
    QVERIFY2(still.longestStallMs > 0.8 * asked, qPrintable(QString::number(still.longestStallMs)));
    QVERIFY(still.latencyP99Ms > 0.8 * asked);
    THAW_TRY_VERIFY(worst > 0.8 * asked);
    const Measurement after = measured.measurementSince(before);
    QVERIFY(after.longestStallMs > 0.8 * asked);
    QVERIFY(after.blockedMs > 0.7 * asked);
}

void TestHeartbeat::aStallHasTheNameOfWhatWasDone()
{
    QCOMPARE(NowDoing::current(), nullptr);
    Measured measured;
    double worst = 0;
    const char *cause = nullptr;
    QObject here;
    connectLater(measured.heartbeat.get(), &Heartbeat::beat, &here,
                 [&](const QList<PulseSample> &, double worstMs, const char *what) {
                     worst = worstMs;
                     cause = what;
                 });
    THAW_TRY_VERIFY(worst > 0);
    static constexpr const char *what = "sleeping";
    {
        const NowDoing outer("being tested");
        const NowDoing doing(what);
        QThread::msleep(700);
    }
    THAW_TRY_VERIFY(worst > 300);
    QVERIFY(cause == what || cause == NowDoing::machineIsBusy()); // the latter where it really was
    THAW_TRY_VERIFY(!NowDoing::current());                        // two frames later nothing is named
}

// A rest is no stall, and no delay of the pinger's.
void TestHeartbeat::restsAndBeatsOn()
{
    Measured measured;
    QList<PulseSample> samples;
    QObject here;
    connect(measured.heartbeat.get(), &Heartbeat::beat, &here,
            [&](const QList<PulseSample> &some, double, const char *) { samples += some; });
    THAW_TRY_VERIFY(samples.size() > 5);
    measured.heartbeat->setBeating(false);
    qsizetype before = -1;
    THAW_TRY_VERIFY(std::exchange(before, samples.size()) == samples.size()); // what was on its way has come
    const double from = monotonicMs();
    QVERIFY(!waitAtMost(300ms, [&] { return samples.size() > before; }));
    const double to = monotonicMs();
    measured.heartbeat->setBeating(true);
    THAW_TRY_VERIFY(samples.size() > before + 5);
    const auto isInTheRest = [from, to](const PulseSample &sample) {
        return sample.seconds * 1000 > from && sample.seconds * 1000 < to; // what came before it may be told after it
    };
    QVERIFY(std::none_of(samples.begin(), samples.end(), isInTheRest));
    QVERIFY(measured.measurementSince(from).gapsMs < to - from);
}

// Whoever lets go last, and whenever.
void TestHeartbeat::mayEndWithPingsOnTheirWay()
{
    for (int i = 0; i < 50; ++i) {
        Measured measured;
        int beats = 0;
        QObject here;
        connectLater(measured.heartbeat.get(), &Heartbeat::beat, &here,
                     [&beats](const QList<PulseSample> &, double, const char *) { ++beats; });
        if (i % 10 == 0)
            THAW_TRY_VERIFY(beats > 0);
        else
            QThread::msleep(ulong(i));
    }
    QCoreApplication::processEvents();
}

} // namespace thaw

THAW_TEST(tst_heartbeat, thaw::TestHeartbeat)
#include "tst_heartbeat.moc"
