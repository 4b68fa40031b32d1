// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/meter.h"
#include "app/measuring/runrecord.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/contract/runbudget.h"
#include "workers/contract/task.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

/// The record of a run as a value: what is measured of it, and what it has room for.
class TestRunRecord final : public GuardedTest
{
    Q_OBJECT

private slots:
    void pingsAreKeptAsTheyWere();
    void theFiguresAreOfAllPingsAlsoOfThoseLeftOut();
    void whatNobodyMeasuredIsNoNumber();
    void linesDoNotCrowdOutTheOtherReports();
    void reportsAreBoundedInBytes();
    void theMachineIsNamed();
};

void TestRunRecord::pingsAreKeptAsTheyWere()
{
    Meter meter;
    meter.add({{{0, 900, 900}, // before the run
                {1, 1001, 1001},
                {2, 1005, 1012},  // the pinger itself was late
                {3, 1020, 1020}}, // its window was gone before it could answer
               {{1, 1003}, {2, 1013}},
               {{1025, 1040}}});
    RunRecord record;
    record.addMeasured(meter.pings(1000, 1100, 1100), meter.gaps(1000, 1100), {12.5, 3}, 7);
    QCOMPARE(record.pings, (QList<TimedPing>{{1, 1, 2}, {5, 12, 1}, {20, 20, 65, 15}}));
    QCOMPARE(record.gaps, (QList<PingerGap>{{25, 40}}));
    QCOMPARE(record.keystrokesMs, (QList<double>{12.5, 3}));
    QCOMPARE(record.pingsLeftOut, 0);
    QCOMPARE(record.measurement.longestStallMs, 65.0);
    QCOMPARE(record.measurement.blockedMs, 15.0);
    QCOMPARE(record.measurement.gapsMs, 15.0);
    QCOMPARE(record.measurement.frames, 7);
    QCOMPARE(record.measurement.keystrokeP95Ms, 12.5);
}

void TestRunRecord::theFiguresAreOfAllPingsAlsoOfThoseLeftOut()
{
    QList<TimedPing> pings{{0, 0, 400}};
    for (qsizetype i = 1; i < RunRecord::mostPings + 10; ++i)
        pings.append({400.0 + double(i), 400.0 + double(i), 1});
    QList<double> keystrokes(RunRecord::mostKeystrokes, 2);
    keystrokes.prepend(99);
    RunRecord record;
    record.addMeasured(pings, {}, keystrokes, 1);
    QCOMPARE(record.pings.size(), RunRecord::mostPings);
    QCOMPARE(record.pings.last(), pings.last());
    QCOMPARE(record.pingsLeftOut, 10);
    QCOMPARE(record.keystrokesMs.size(), RunRecord::mostKeystrokes);
    QCOMPARE(record.measurement.longestStallMs, 400.0);
    QCOMPARE(record.measurement.blockedMs, 350.0);
}

void TestRunRecord::whatNobodyMeasuredIsNoNumber()
{
    RunRecord record;
    record.addMeasured({}, {}, {}, -1);
    QCOMPARE(record.measurement, Measurement());
    QVERIFY(!record.started.isValid());
}

void TestRunRecord::linesDoNotCrowdOutTheOtherReports()
{
    RunRecord record;
    const Report line{0.1, Print{u"f1"_s, u"line"_s, {}}};
    const Report value{0.2, Value{u"f1"_s, u"sent"_s, 1}};
    for (qsizetype i = 0; i < 2 * RunRecord::mostReports; ++i)
        record.addReport(line);
    QCOMPARE(record.reports.size(), RunRecord::mostLines);
    record.addReport(value);
    QCOMPARE(record.reports.last(), value);
    for (qsizetype i = 0; i < RunRecord::mostReports; ++i)
        record.addReport(value);
    QCOMPARE(record.reports.size(), RunRecord::mostReports);
    QCOMPARE(record.reportsLeftOut, 2 * RunRecord::mostReports + 1);
}

void TestRunRecord::reportsAreBoundedInBytes()
{
    RunRecord record;
    const Report value{0.2, Value{u"f1"_s, u"sent"_s, QString(1'000'000, u'x')}};
    for (int i = 0; i < 20; ++i)
        record.addReport(value);
    QCOMPARE(record.reports.size(), runbudget::recorded / (2 * 1'000'000));
    QCOMPARE(record.reports.size() + record.reportsLeftOut, 20);
}

void TestRunRecord::theMachineIsNamed()
{
    const Machine &machine = thisMachine();
    QCOMPARE(machine.qt, QLatin1StringView(qVersion()));
    QCOMPARE(machine.cores, coreCount());
    QVERIFY(machine.kernel.contains(QSysInfo::kernelVersion()));
    QVERIFY(!machine.processor.isEmpty());
    QCOMPARE(machine.platform, QString()); // that is the window's to say
}

} // namespace thaw

THAW_TEST(tst_runrecord, thaw::TestRunRecord)
#include "tst_runrecord.moc"
