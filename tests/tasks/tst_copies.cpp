// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/taskcollector.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

class TestCopies final : public GuardedTest
{
    Q_OBJECT

private slots:
    void copiesGiveTheArticlesNumbers_data();
    void copiesGiveTheArticlesNumbers();
    void copiesSendBackWhatTheyChanged();
};

void TestCopies::copiesGiveTheArticlesNumbers_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::newRow("the article's") << 4.0 << 6.0 << 10.0 << -2.0;
    QTest::newRow("nothing") << 0.0 << 0.0 << 0.0 << 0.0;
    QTest::newRow("the largest") << 1e9 << 1e9 << 2e9 << 0.0;
    QTest::newRow("the smallest") << -1e9 << 1e9 << 0.0 << -2e9;
}

void TestCopies::copiesGiveTheArticlesNumbers()
{
    QFETCH(const double, x);
    QFETCH(const double, y);
    QFETCH(const double, first);
    QFETCH(const double, second);
    const QJsonObject expected{{u"F1"_s, first}, {u"F2"_s, second}, {u"x"_s, x}, {u"y"_s, y}};
    for (const Placement placement : {Placement::ThisThread, Placement::ThreadPerActor}) {
        const Execution end = runTask(u"copies"_s, {{u"x"_s, x}, {u"y"_s, y}}, placement);
        QCOMPARE(std::get<Result>(end).values, expected);
    }
}

void TestCopies::copiesSendBackWhatTheyChanged()
{
    Collector collector;
    runTask(u"copies"_s, {}, Placement::ThisThread, collector.sink());
    const QList<Value> expected{
        {u"f1"_s, u"x"_s, 10}, {u"f1"_s, u"y"_s, 6}, {u"f2"_s, u"x"_s, 4}, {u"f2"_s, u"y"_s, -2}};
    QCOMPARE(collector.all<Value>(), expected);
    const QList<Print> prints{{u"f1"_s, u"F1: %1"_s, {u"10"_s}}, {u"f2"_s, u"F2: %1"_s, {u"-2"_s}}};
    QCOMPARE(collector.all<Print>(), prints);
}

} // namespace thaw

THAW_TEST(tst_copies, thaw::TestCopies)
#include "tst_copies.moc"
