// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/taskrun.h"
#include "tests/support/testprogram.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr int lines = 20'000;

} // namespace

class TestFlood final : public GuardedTest
{
    Q_OBJECT

private slots:
    void everyLineArrivesInATerminal_data() { rowPerWay(returningWays); }
    void everyLineArrivesInATerminal();
    void everyLineIsCountedInAWindow_data() { rowPerWay(allWays()); }
    void everyLineIsCountedInAWindow();
    void aLineIsAsLongAsAskedFor_data();
    void aLineIsAsLongAsAskedFor();
    void itIsTheSameWorkInEveryWay();
    void withoutAnEndItIsCancelled_data() { rowPerWay(returningWays); }
    void withoutAnEndItIsCancelled();
};

void TestFlood::everyLineArrivesInATerminal()
{
    QFETCH(const Way, way);
    TaskRun run(way, u"flood"_s, {{u"lines"_s, lines}});
    QCOMPARE(run.end(), u"finished"_s);
    QCOMPARE(run.result(u"lines"_s), QJsonValue(lines));
    const QStringList prints = run.watch().prints();
    QCOMPARE(prints.size(), lines);
    for (int i = 0; i < lines; ++i)
        QVERIFY(prints.at(i).startsWith(u"line %1 "_s.arg(i + 1)));
    QCOMPARE(run.watch().skippedLines(), 0);
    const QList<Value> sent = run.watch().all<Value>();
    QCOMPARE(sent.last(), (Value{u"worker"_s, u"sent"_s, lines}));
}

void TestFlood::everyLineIsCountedInAWindow()
{
    QFETCH(const Way, way);
    TaskRun run(way, taskRequest(u"flood"_s, {{u"lines"_s, lines}}), linesPerFrame);
    QCOMPARE(run.end(), u"finished"_s);
    QCOMPARE(run.watch().prints().size() + run.watch().skippedLines(), lines);
    QVERIFY(run.watch().prints().last().startsWith(u"line %1 "_s.arg(lines)));
}

void TestFlood::aLineIsAsLongAsAskedFor_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {1, 7, 8, 60, 4096})
        QTest::addRow("%d", bytes) << bytes;
}

void TestFlood::aLineIsAsLongAsAskedFor()
{
    QFETCH(const int, bytes);
    TaskRun run(Way::Process, u"flood"_s, {{u"lines"_s, 12}, {u"bytes"_s, bytes}});
    QCOMPARE(run.end(), u"finished"_s);
    for (const QString &line : run.watch().prints())
        QCOMPARE(line.size(), bytes);
}

void TestFlood::itIsTheSameWorkInEveryWay()
{
    QSet<QString> checksums;
    for (const Way way : allWays()) {
        TaskRun run(way, u"flood"_s, {{u"lines"_s, 100}});
        run.end();
        checksums.insert(run.checksum());
    }
    QCOMPARE(checksums.size(), 1);
    TaskRun run(Way::Process, u"flood"_s, {{u"lines"_s, 101}});
    run.end();
    QVERIFY(!checksums.contains(run.checksum()));
}

void TestFlood::withoutAnEndItIsCancelled()
{
    QFETCH(const Way, way);
    TaskRun run(way, taskRequest(u"flood"_s, {{u"lines"_s, 0}}), linesPerFrame);
    THAW_TRY_VERIFY(run.watch().all<Value>().size() >= 3);
    QVERIFY(run.watch().all<Progress>().first().done < 0); // nobody knows how far
    run.runner().cancel();
    QCOMPARE(run.end(), u"cancelled"_s);
}

} // namespace thaw

THAW_TEST(tst_flood, thaw::TestFlood)
#include "tst_flood.moc"
