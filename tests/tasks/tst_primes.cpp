// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/taskcollector.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

class TestPrimes final : public GuardedTest
{
    Q_OBJECT

private slots:
    void countsPrimes_data();
    void countsPrimes();
    void countsTheLessonsPrimes();
    void primesSayWhatEachPartFound();
    void aStopEndsIt();
};

void TestPrimes::countsPrimes_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("primes");
    QTest::addColumn<QString>("sum");

    // pi(n) and the sums of primes: OEIS A000720, A034387. "Below": 11 is not below 11. 16384 is the size of a block.
    const auto row = [](int limit, int primes, const char *sum) {
        QTest::addRow("below %d", limit) << limit << primes << QString::fromLatin1(sum);
    };
    row(10, 4, "17");
    row(11, 4, "17");
    row(12, 5, "28");
    row(25, 9, "100");
    row(26, 9, "100");
    row(100, 25, "1060");
    row(1'000, 168, "76127");
    row(10'000, 1229, "5736396");
    row(16'381, 1899, "14568260"); // the last prime of the first block …
    row(16'382, 1900, "14584641");
    row(16'384, 1900, "14584641");
    row(16'385, 1900, "14584641");
    row(16'412, 1901, "14601052"); // … and the first of the second, 16411
    row(100'000, 9592, "454396537");
    row(1'000'000, 78498, "37550402023");
}

void TestPrimes::countsPrimes()
{
    QFETCH(const int, limit);
    QFETCH(const int, primes);
    QFETCH(const QString, sum);

    const QJsonObject expected{{u"primes"_s, primes}, {u"sum"_s, sum}};
    QSet<QString> checksums;
    for (const int parts : {0, 1, 2, 3, 7, 64}) {
        for (const Placement placement : {Placement::ThisThread, Placement::ThreadPerActor}) {
            const Execution end = runTask(u"primes"_s, {{u"limit"_s, limit}, {u"parts"_s, parts}}, placement);
            QVERIFY(std::holds_alternative<Result>(end));
            QCOMPARE(std::get<Result>(end).values, expected);
            checksums.insert(std::get<Result>(end).checksum);
        }
        if (limit > 500'000 && parts == 3)
            break; // enough for the large ones
    }
    QCOMPARE(checksums.size(), 1); // the same work, however it was divided
}

void TestPrimes::countsTheLessonsPrimes()
{
    const Execution end = runTask(u"primes"_s, {}, Placement::ThreadPerActor);
    QCOMPARE(std::get<Result>(end).values.value(u"primes"_s), QJsonValue(664'579));
}

void TestPrimes::primesSayWhatEachPartFound()
{
    Collector collector;
    runTask(u"primes"_s, {{u"limit"_s, 100'000}, {u"parts"_s, 3}}, Placement::ThreadPerActor, collector.sink());
    int sum = 0;
    QSet<QString> who;
    for (const Print &print : collector.all<Print>()) {
        who.insert(print.who);
        sum += print.arguments.value(0).toInt();
    }
    QCOMPARE(who, (QSet<QString>{u"part 1"_s, u"part 2"_s, u"part 3"_s}));
    QCOMPARE(sum, 9592);
}

// Asked at its first word, and asked before it begins.
void TestPrimes::aStopEndsIt()
{
    for (const bool before : {true, false}) {
        for (const Placement placement : {Placement::ThisThread, Placement::ThreadPerActor})
            QVERIFY(std::holds_alternative<Stopped>(
                runUntilAsked(u"primes"_s, {{u"limit"_s, 1'000'000'000}, {u"parts"_s, 2}}, placement, before)));
    }
}

} // namespace thaw

THAW_TEST(tst_primes, thaw::TestPrimes)
#include "tst_primes.moc"
