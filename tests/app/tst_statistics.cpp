// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/statistics.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QTest>

namespace thaw {

namespace {

QList<double> upTo(int count)
{
    QList<double> values;
    for (int i = count; i > 0; --i)
        values.append(i);
    return values;
}

} // namespace

class TestStatistics final : public GuardedTest
{
    Q_OBJECT

private slots:
    void theIntervalIsThatOfTheTables_data();
    void theIntervalIsThatOfTheTables();
    void nothingHasNoSpread();
    void whatDiffersMuchIsUnsteady();
    void ratiosHaveAnInterval();
};

// The ranks stand in every table of the sign test: for 10 values the 2nd and the 9th, for 20 the 6th and the 15th.
void TestStatistics::theIntervalIsThatOfTheTables_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("low");
    QTest::addColumn<int>("high");
    QTest::addColumn<double>("confidence");
    QTest::newRow("1") << 1 << 1 << 1 << 0.0;
    QTest::newRow("2") << 2 << 1 << 2 << 0.5;
    QTest::newRow("5") << 5 << 1 << 5 << 0.9375;
    QTest::newRow("6") << 6 << 1 << 6 << 0.96875;
    QTest::newRow("8") << 8 << 1 << 8 << 0.9921875;
    QTest::newRow("9") << 9 << 2 << 8 << 0.9609375;
    QTest::newRow("10") << 10 << 2 << 9 << 0.978515625;
    QTest::newRow("20") << 20 << 6 << 15 << 0.95861053466796875;
    QTest::newRow("100") << 100 << 40 << 61 << 0.9647998;
}

void TestStatistics::theIntervalIsThatOfTheTables()
{
    QFETCH(const int, count);
    QFETCH(const int, low);
    QFETCH(const int, high);
    QFETCH(const double, confidence);
    const Spread spread = spreadOf(upTo(count));
    QCOMPARE(spread.count, count);
    QCOMPARE(spread.median, (count + 1) / 2.0);
    QCOMPARE(spread.minimum, 1.0);
    QCOMPARE(spread.maximum, double(count));
    QCOMPARE(spread.low, double(low));
    QCOMPARE(spread.high, double(high));
    QVERIFY2(std::abs(spread.confidence - confidence) < 1e-6, qPrintable(QString::number(spread.confidence, 'g', 12)));
}

void TestStatistics::nothingHasNoSpread()
{
    QCOMPARE(spreadOf({}), Spread());
    QCOMPARE(ratioOf({}, {1}), Spread());
    QCOMPARE(ratioOf({1}, {0}), Spread());
}

void TestStatistics::whatDiffersMuchIsUnsteady()
{
    QVERIFY(!isUnsteady(spreadOf({100, 101, 102, 103, 104, 105, 106}), 5));
    QVERIFY(isUnsteady(spreadOf({100, 101, 102, 150, 160, 170, 180}), 5));
    QVERIFY(!isUnsteady(spreadOf({1, 1.1, 1.2, 1.3, 2, 3, 4}), 5)); // milliseconds that nobody can notice
}

void TestStatistics::ratiosHaveAnInterval()
{
    QList<double> twice;
    for (const double value : upTo(20))
        twice.append(200 + 2 * value);
    QList<double> once;
    for (const double value : upTo(20))
        once.append(100 + value);
    const Spread ratio = ratioOf(twice, once);
    QCOMPARE(ratio.median, 2.0);
    QVERIFY(ratio.low < 2 && ratio.low > 1.8 && ratio.high > 2 && ratio.high < 2.2);
    QCOMPARE(ratioOf(twice, once), ratio); // the same numbers each time
}

} // namespace thaw

THAW_TEST(tst_statistics, thaw::TestStatistics)
#include "tst_statistics.moc"
