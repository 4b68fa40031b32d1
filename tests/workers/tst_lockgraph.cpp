// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/sharing/lockgraph.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

// "f1 waits lock_x"; "f1 took room/2" for a semaphore with two permits
LockEvent eventFrom(const QString &text)
{
    const QStringList words = text.split(u' ');
    const LockEvent::What what = words.at(1) == "waits"_L1  ? LockEvent::What::Waits
                                 : words.at(1) == "took"_L1 ? LockEvent::What::Took
                                                            : LockEvent::What::Released;
    return {words.at(0), words.at(2).section(u'/', 0, 0), what, std::max(1, words.at(2).section(u'/', 1).toInt())};
}

} // namespace

class TestLockGraph final : public GuardedTest
{
    Q_OBJECT

private slots:
    void findsTheCycleWithTheEventThatClosesIt_data();
    void findsTheCycleWithTheEventThatClosesIt();
    void whoHasEndedHoldsAndWaitsForNothing();
};

void TestLockGraph::findsTheCycleWithTheEventThatClosesIt_data()
{
    QTest::addColumn<QString>("events"); // the last one closes the cycle, if there is one
    QTest::addColumn<QString>("cycle");

    QTest::newRow("one takes and releases") << u"f1 waits x, f1 took x, f1 released x"_s << QString();
    QTest::newRow("one after the other") << u"f1 waits x, f1 took x, f2 waits x, f1 released x, f2 took x, f1 waits x"_s
                                         << QString();
    QTest::newRow("the same order")
        << u"f1 waits x, f1 took x, f2 waits x, f1 waits y, f1 took y, f1 released y, f1 released x, f2 took x, f2 waits y"_s
        << QString();
    QTest::newRow("the article's deadlock")
        << u"f1 waits lock_x, f1 took lock_x, f2 waits lock_y, f2 took lock_y, f1 waits lock_y, f2 waits lock_x"_s
        << u"f1 lock_y f2 lock_x f1"_s;
    QTest::newRow("without the waits that were short")
        << u"f1 took x, f2 took y, f2 waits x, f1 waits y"_s << u"f1 y f2 x f1"_s;
    QTest::newRow("oneself") << u"f1 took x, f1 waits x"_s << u"f1 x f1"_s;
    QTest::newRow("three in a ring") << u"a took 1, b took 2, c took 3, a waits 2, b waits 3, c waits 1"_s
                                     << u"a 2 b 3 c 1 a"_s;
    QTest::newRow("a chain is no ring") << u"a took 1, b took 2, c took 3, a waits 2, b waits 3"_s << QString();
    // Each process's own reports are in order, but those of two may come in any.
    QTest::newRow("a take that comes late closes it") << u"f1 took x, f1 waits y, f2 waits x, f2 took y"_s << QString();
    QTest::newRow("two waits, then the takes") << u"f2 took y, f2 waits x, f1 waits y, f1 took x"_s << QString();
    QTest::newRow("the other's take comes last")
        << u"f2 took y, f2 waits x, f1 took x, f1 waits y"_s << u"f1 y f2 x f1"_s;
    QTest::newRow("a release that comes after the next one's take")
        << u"f1 took x, f2 waits x, f2 took x, f1 released x, f1 waits x"_s << QString();
    QTest::newRow("and then the deadlock all the same")
        << u"f1 took y, f1 took x, f2 took x, f1 released x, f1 waits x, f2 waits y"_s << u"f1 x f2 y f1"_s;
    QTest::newRow("somebody else's release frees nothing")
        << u"f1 took x, f2 took y, f3 released x, f1 waits y, f2 waits x"_s << u"f1 y f2 x f1"_s;
    QTest::newRow("an actor and a lock of one name")
        << u"p took y, y took q, x took r, p waits q, y waits r, x waits y"_s << u"p q y r x y p"_s;

    QTest::newRow("a bounded buffer: the consumer gives back the permits that its producer took")
        << u"a took s/2, a took s/2, a waits s/2"_s << QString();
    QTest::newRow("two who hold a permit and want another")
        << u"a took s/2, b took s/2, a waits s/2, b waits s/2"_s << QString();
    QTest::newRow("a lock between those who share a semaphore")
        << u"a took s/2, b took s/2, a took x, b took y, a waits y, b waits x"_s << u"a y b x a"_s;
}

void TestLockGraph::findsTheCycleWithTheEventThatClosesIt()
{
    QFETCH(const QString, events);
    QFETCH(const QString, cycle);

    LockGraph graph;
    const QStringList all = events.split(u", "_s);
    for (qsizetype i = 0; i + 1 < all.size(); ++i)
        QCOMPARE(graph.apply(eventFrom(all.at(i))).join(u' '), QString());
    QCOMPARE(graph.apply(eventFrom(all.last())).join(u' '), cycle);
}

void TestLockGraph::whoHasEndedHoldsAndWaitsForNothing()
{
    LockGraph graph;
    for (const char *event : {"f1 took x", "f2 took y", "f1 waits y"})
        QVERIFY(graph.apply(eventFrom(QString::fromLatin1(event))).isEmpty());
    graph.forget(u"f1"_s);
    QVERIFY(!graph.holders().contains(u"x"_s) && graph.waits().isEmpty());
    QVERIFY(graph.apply(eventFrom(u"f2 waits x"_s)).isEmpty()); // with f1 alive it would be a deadlock
    QCOMPARE(graph.holders().value(u"y"_s), u"f2"_s);
    QCOMPARE(graph.names(), 2); // y, and f2 that waits for x
}

} // namespace thaw

THAW_TEST(tst_lockgraph, thaw::TestLockGraph)
#include "tst_lockgraph.moc"
