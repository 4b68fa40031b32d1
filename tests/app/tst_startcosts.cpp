// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/startcosts.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/processes/supervisor.h"
#include "workers/reports/calllater.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

namespace thaw {

class TestStartCosts final : public GuardedTest
{
    Q_OBJECT

private slots:
    void everyStartCostsSomething();
    void withoutAWorkerOnlyThreadsAreMeasured();
    void mayBeLeftAlone();
};

namespace {

QPointer<StartCostMeter> begin(Supervisor &supervisor)
{
    const QPointer<StartCostMeter> meter = new StartCostMeter(supervisor.processThread(), 3);
    callLater(meter, [meter] { meter->start(); });
    return meter;
}

} // namespace

void TestStartCosts::everyStartCostsSomething()
{
    Supervisor supervisor{Supervisor::Options()};
    const QPointer<StartCostMeter> meter = begin(supervisor);
    QList<StartCosts> told;
    connectLater(meter.data(), &StartCostMeter::measured, this,
                 [&told](const StartCosts &costs) { told.append(costs); });
    THAW_TRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().threadMs > 0);
    QVERIFY(told.first().processMs > 0);
    QVERIFY(told.first().spareMs > 0);
    THAW_TRY_VERIFY(!meter);
    QCOMPARE(told.size(), 1);
}

void TestStartCosts::withoutAWorkerOnlyThreadsAreMeasured()
{
    const QByteArray before = qgetenv("THAW_WORKER");
    const auto restore = qScopeGuard([&before] { qputenv("THAW_WORKER", before); });
    qputenv("THAW_WORKER", "/nowhere/thaw-worker");
    Supervisor supervisor{Supervisor::Options()};
    const QPointer<StartCostMeter> meter = begin(supervisor);
    QList<StartCosts> told;
    connectLater(meter.data(), &StartCostMeter::measured, this,
                 [&told](const StartCosts &costs) { told.append(costs); });
    THAW_TRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().threadMs > 0);
    QVERIFY(told.first().processMs < 0);
    QVERIFY(told.first().spareMs < 0);
    THAW_TRY_VERIFY(!meter);
}

// The lesson may be gone, and the whole program, before it has told.
void TestStartCosts::mayBeLeftAlone()
{
    Supervisor supervisor{Supervisor::Options()};
    begin(supervisor);
}

} // namespace thaw

THAW_TEST(tst_startcosts, thaw::TestStartCosts)
#include "tst_startcosts.moc"
