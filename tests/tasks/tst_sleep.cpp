// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/taskcollector.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace thaw {

class TestSleep final : public GuardedTest
{
    Q_OBJECT

private slots:
    void sleepSleepsAndSaysSo();
    void aStopEndsIt();
};

void TestSleep::sleepSleepsAndSaysSo()
{
    Collector collector;
    const auto before = std::chrono::steady_clock::now();
    const Execution end = runTask(u"sleep"_s, {{u"seconds"_s, 0.25}}, Placement::ThisThread, collector.sink());
    QVERIFY(std::chrono::steady_clock::now() - before >= std::chrono::milliseconds(250));
    QCOMPARE(std::get<Result>(end).values, (QJsonObject{{u"seconds"_s, 0.25}}));

    const QList<Print> prints{{u"worker"_s, u"Starting to work"_s, {}}, {u"worker"_s, u"Finished working"_s, {}}};
    QCOMPARE(collector.all<Print>(), prints);
    const QList<Progress> progress = collector.all<Progress>();
    QVERIFY(!progress.isEmpty());
    QVERIFY(std::is_sorted(progress.begin(), progress.end(),
                           [](const Progress &one, const Progress &other) { return one.done < other.done; }));
    QCOMPARE(progress.last().done, 1.0);
}

// Asked at its first word, and asked before it begins.
void TestSleep::aStopEndsIt()
{
    for (const bool before : {true, false}) {
        for (const Placement placement : {Placement::ThisThread, Placement::ThreadPerActor})
            QVERIFY(
                std::holds_alternative<Stopped>(runUntilAsked(u"sleep"_s, {{u"seconds"_s, 3600}}, placement, before)));
    }
}

} // namespace thaw

THAW_TEST(tst_sleep, thaw::TestSleep)
#include "tst_sleep.moc"
