// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/taskrun.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QList<QJsonValue> valuesOf(const RunWatch &watch, const QString &who, const QString &name)
{
    QList<QJsonValue> values;
    for (const Value &value : watch.all<Value>()) {
        if (value.who == who && value.name == name)
            values.append(value.value);
    }
    return values;
}

const QString noAnswer = u"No answer: the owner is gone"_s;

} // namespace

class TestQueue final : public GuardedTest
{
    Q_OBJECT

private slots:
    void theFinalValueIsExact_data() { rowPerWay(allWays()); }
    void theFinalValueIsExact();
    void theOwnerTellsDepthAndOrder_data() { rowPerWay(returningWays); }
    void theOwnerTellsDepthAndOrder();
    void oneClientIsEnough();
    void aLongRunHasAResultOfBoundedSize();
    void whenTheOwnerIsKilledTheClientsGetAnError();
    void whenAClientIsKilledTheOthersGetTheirAnswers();
    void whenAllClientsAreKilledTheOwnerEnds();
    void cancelEndsIt_data() { rowPerWay(returningWays); }
    void cancelEndsIt();
};

void TestQueue::theFinalValueIsExact()
{
    QFETCH(const Way, way);
    TaskRun run(way, u"queue"_s, {{u"clients"_s, 4}, {u"requests"_s, 10}, {u"service"_s, 0}});
    QCOMPARE(run.end(), u"finished"_s);
    QCOMPARE(run.result(u"expected"_s), QJsonValue(40));
    QCOMPARE(run.result(u"found"_s), QJsonValue(40));
    QCOMPARE(run.result(u"order"_s).toArray().size(), 40);
    QCOMPARE(run.result(u"waits"_s).toObject().size(), 4);
    const int deepest = run.result(u"deepest"_s).toInt();
    QVERIFY(deepest >= 1 && deepest <= 4);
    QCOMPARE(run.checksum(), checksumOf(QJsonObject{{u"expected"_s, 40}, {u"found"_s, 40}}));
}

void TestQueue::theOwnerTellsDepthAndOrder()
{
    QFETCH(const Way, way);
    TaskRun run(way, u"queue"_s, {{u"clients"_s, 3}, {u"requests"_s, 4}, {u"service"_s, 5}});
    QCOMPARE(run.end(), u"finished"_s);
    const QString owner = u"owner"_s;
    const QList<QJsonValue> served = valuesOf(run.watch(), owner, u"serves"_s);
    QCOMPARE(QJsonValue(QJsonArray::fromVariantList([&served] {
                 QVariantList list;
                 for (const QJsonValue &who : served)
                     list.append(who.toVariant());
                 return list;
             }())),
             run.result(u"order"_s));
    for (const QString &client : {u"client 1"_s, u"client 2"_s, u"client 3"_s}) {
        QCOMPARE(served.count(QJsonValue(client)), 4);
        const QList<QJsonValue> waited = valuesOf(run.watch(), client, u"waited"_s);
        QCOMPARE(waited.size(), 4);
        for (const QJsonValue &milliseconds : waited)
            QVERIFY(milliseconds.toDouble() >= 5); // the service at least
    }
    const QList<QJsonValue> depths = valuesOf(run.watch(), owner, u"depth"_s);
    QCOMPARE(depths.size(), 12 + 1);
    QCOMPARE(depths.last(), QJsonValue(0));
    QList<QJsonValue> expected;
    for (int i = 1; i <= 12; ++i)
        expected.append(i);
    QCOMPARE(valuesOf(run.watch(), owner, u"value"_s), expected);
}

void TestQueue::oneClientIsEnough()
{
    TaskRun run(Way::Process, u"queue"_s, {{u"clients"_s, 1}, {u"requests"_s, 3}, {u"service"_s, 0}});
    QCOMPARE(run.end(), u"finished"_s);
    QCOMPARE(run.result(u"deepest"_s), QJsonValue(1));
}

void TestQueue::aLongRunHasAResultOfBoundedSize()
{
    TaskRun run(Way::Process, u"queue"_s, {{u"clients"_s, 4}, {u"requests"_s, 300}, {u"service"_s, 0}});
    QCOMPARE(run.end(), u"finished"_s);
    QCOMPARE(run.result(u"found"_s), QJsonValue(1200));
    QCOMPARE(run.result(u"order"_s).toArray().size(), 1000); // whom it served first
}

void TestQueue::whenTheOwnerIsKilledTheClientsGetAnError()
{
    TaskRun run(Way::Process, u"queue"_s, {{u"clients"_s, 3}, {u"requests"_s, 10'000}, {u"service"_s, 10}});
    THAW_TRY_VERIFY(valuesOf(run.watch(), u"owner"_s, u"value"_s).size() >= 4);
    run.runner().killActor(u"owner"_s);
    QCOMPARE(run.end(), u"killed"_s);
    QCOMPARE(run.watch().outcome().who, u"owner"_s);
    for (const QString &client : {u"client 1"_s, u"client 2"_s, u"client 3"_s}) {
        QCOMPARE(run.watch().prints(client), QStringList{noAnswer});
        QCOMPARE(run.watch().states(client), QList<ActorState::State>{ActorState::State::Ended}); // by themselves
    }
}

void TestQueue::whenAClientIsKilledTheOthersGetTheirAnswers()
{
    TaskRun run(Way::Process, u"queue"_s, {{u"clients"_s, 3}, {u"requests"_s, 10}, {u"service"_s, 10}});
    THAW_TRY_VERIFY(!valuesOf(run.watch(), u"client 2"_s, u"waited"_s).isEmpty());
    run.runner().killActor(u"client 2"_s);
    QCOMPARE(run.end(), u"killed"_s);
    QCOMPARE(run.watch().outcome().who, u"client 2"_s);
    QCOMPARE(valuesOf(run.watch(), u"client 1"_s, u"waited"_s).size(), 10);
    QCOMPARE(valuesOf(run.watch(), u"client 3"_s, u"waited"_s).size(), 10);
    QCOMPARE(run.watch().prints(u"owner"_s).size(), 1);
    QCOMPARE(run.watch().states(u"owner"_s), QList<ActorState::State>{ActorState::State::Ended});
}

void TestQueue::whenAllClientsAreKilledTheOwnerEnds()
{
    TaskRun run(Way::Process, u"queue"_s, {{u"clients"_s, 2}, {u"requests"_s, 10'000}, {u"service"_s, 1}});
    THAW_TRY_VERIFY(!valuesOf(run.watch(), u"owner"_s, u"value"_s).isEmpty());
    run.runner().killActor(u"client 1"_s);
    run.runner().killActor(u"client 2"_s);
    QCOMPARE(run.end(), u"killed"_s);
    QCOMPARE(run.watch().prints(u"owner"_s).size(), 1);
}

void TestQueue::cancelEndsIt()
{
    QFETCH(const Way, way);
    TaskRun run(way, u"queue"_s, {{u"requests"_s, 10'000}, {u"service"_s, 10'000}});
    THAW_TRY_VERIFY(!valuesOf(run.watch(), u"owner"_s, u"depth"_s).isEmpty());
    run.runner().cancel();
    QCOMPARE(run.end(), u"cancelled"_s);
}

} // namespace thaw

THAW_TEST(tst_queue, thaw::TestQueue)
#include "tst_queue.moc"
