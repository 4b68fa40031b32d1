// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/taskrun.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace thaw {

class TestRace final : public GuardedTest
{
    Q_OBJECT

private slots:
    void everyCureIsExact_data();
    void everyCureIsExact();
    void withoutACureSomethingIsLost_data() { rowPerWay(allWays()); }
    void withoutACureSomethingIsLost();
    void theDefaultLosesNothingInProcesses();
    void theChecksumIsOfTheWorkAskedFor();
    void cancelEndsIt_data();
    void cancelEndsIt();
    void aDeadOwnerKeepsNobodyWaiting();
};

void TestRace::everyCureIsExact_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("cure");
    for (const Way way : allWays()) {
        for (const QString &cure : {u"lock"_s, u"copies"_s, u"owner"_s})
            QTest::addRow("%s, %s", qPrintable(wayId(way)), qPrintable(cure)) << way << cure;
    }
}

void TestRace::everyCureIsExact()
{
    QFETCH(const Way, way);
    QFETCH(const QString, cure);
    TaskRun run(way, u"race"_s, {{u"cure"_s, cure}, {u"actors"_s, 3}, {u"additions"_s, 400}});
    QCOMPARE(run.end(), u"finished"_s);
    QCOMPARE(run.result(u"expected"_s), QJsonValue(1200));
    QCOMPARE(run.result(u"found"_s), QJsonValue(1200));
    QCOMPARE(run.result(u"lost"_s), QJsonValue(0));
    QCOMPARE(run.result(u"lost in table"_s), QJsonValue(0));
    QCOMPARE(run.result(u"table"_s), QJsonValue(QJsonArray{150, 150, 150, 150, 150, 150, 150, 150}));
    QVERIFY(run.result(u"seconds"_s).toDouble() > 0);
    QCOMPARE(run.watch().prints().size(), 3);
}

void TestRace::withoutACureSomethingIsLost()
{
    QFETCH(const Way, way);
    for (int i = 0; i < 2; ++i) {
        TaskRun run(way, u"race"_s, {{u"cure"_s, u"none"_s}});
        QCOMPARE(run.end(), u"finished"_s);
        const qint64 lost = run.result(u"lost"_s).toInteger();
        QVERIFY(lost > 0);
        QVERIFY(run.result(u"lost in table"_s).toInteger() > 0);
        QVERIFY(run.result(u"found"_s).toInteger() > 0);
        QCOMPARE(run.result(u"found"_s).toInteger() + lost, run.result(u"expected"_s).toInteger());
    }
}

void TestRace::theDefaultLosesNothingInProcesses()
{
    TaskRun run(Way::Process, u"race"_s, {});
    QCOMPARE(run.end(), u"finished"_s);
    QCOMPARE(run.result(u"lost"_s), QJsonValue(0));
    QCOMPARE(run.watch().pids().size(), 4);
}

void TestRace::theChecksumIsOfTheWorkAskedFor()
{
    QSet<QString> checksums;
    for (const QString &cure : {u"none"_s, u"lock"_s, u"copies"_s, u"owner"_s}) {
        TaskRun run(Way::Thread, u"race"_s, {{u"cure"_s, cure}, {u"additions"_s, 100}});
        run.end();
        checksums.insert(run.checksum());
    }
    QCOMPARE(checksums.size(), 1);
    TaskRun run(Way::Thread, u"race"_s, {{u"additions"_s, 101}});
    run.end();
    QVERIFY(!checksums.contains(run.checksum()));
}

void TestRace::cancelEndsIt_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("cure");
    for (const Way way : returningWays) {
        for (const QString &cure : {u"none"_s, u"lock"_s, u"copies"_s, u"owner"_s})
            QTest::addRow("%s, %s", qPrintable(wayId(way)), qPrintable(cure)) << way << cure;
    }
}

void TestRace::cancelEndsIt()
{
    QFETCH(const Way, way);
    QFETCH(const QString, cure);
    TaskRun run(way, u"race"_s, {{u"cure"_s, cure}, {u"additions"_s, 10'000'000}});
    THAW_TRY_VERIFY(!run.watch().all<Progress>().isEmpty());
    run.runner().cancel();
    QCOMPARE(run.end(), u"cancelled"_s);
}

void TestRace::aDeadOwnerKeepsNobodyWaiting()
{
    TaskRun run(Way::Process, u"race"_s, {{u"cure"_s, u"owner"_s}, {u"additions"_s, 10'000'000}});
    THAW_TRY_VERIFY(!run.watch().all<Progress>().isEmpty());
    run.runner().killActor(u"owner"_s);
    QCOMPARE(run.end(), u"killed"_s);
    QCOMPARE(run.watch().outcome().who, u"owner"_s);
}

} // namespace thaw

THAW_TEST(tst_race, thaw::TestRace)
#include "tst_race.moc"
