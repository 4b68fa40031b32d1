// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/taskcollector.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QSet>
#include <QTest>

#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace thaw {

/// What all tasks have in common, and how their actors are run within one process.
class TestTasks final : public GuardedTest
{
    Q_OBJECT

private slots:
    void everyTaskIsComplete();
    void knowsItsTasks();
    void theChecksumTellsDifferentWorkApart();
    void aStopEndsASleepInTheMiddle();
    void theWatchSeesEveryActorComeAndGo();
    void aSteppingTaskWaitsAtEachReport();
    void aSteppingTaskSaysNoMoreWhenItIsStopped();
    void progressIsThinnedOutButItsEndIsNot();
};

void TestTasks::everyTaskIsComplete()
{
    QSet<QString> ids;
    for (const Task &task : allTasks()) {
        QVERIFY(!task.id.isEmpty() && *task.title);
        QVERIFY2(!ids.contains(task.id), qPrintable(task.id));
        ids.insert(task.id);
        QVERIFY(task.actors && task.run && task.combine);

        const Arguments defaults = defaultArguments(task.parameters);
        const auto checked = checkArguments(task.parameters, defaults); // the defaults are right
        QVERIFY2(std::holds_alternative<Arguments>(checked), qPrintable(task.id));
        QCOMPARE(std::get<Arguments>(checked), defaults);

        const QStringList actors = task.actors(defaults);
        QVERIFY(!actors.isEmpty());
        QCOMPARE(QSet<QString>(actors.begin(), actors.end()).size(), actors.size());
        QVERIFY(!actors.contains(QString()));
    }
}

void TestTasks::knowsItsTasks()
{
    for (const Task &task : allTasks())
        QCOMPARE(findTask(task.id), &task);
    QVERIFY(!findTask(u"Sleep"_s));
    QVERIFY(!findTask({}));
}

void TestTasks::theChecksumTellsDifferentWorkApart()
{
    const auto checksum = [](const QString &task, const QJsonObject &given) {
        return std::get<Result>(runTask(task, given, Placement::ThisThread)).checksum;
    };
    const QString primes = checksum(u"primes"_s, {{u"limit"_s, 100}});
    QCOMPARE(primes.size(), 16);
    QCOMPARE(checksum(u"primes"_s, {{u"limit"_s, 101}}), primes); // 100 is no prime: the same was found
    QVERIFY(checksum(u"primes"_s, {{u"limit"_s, 102}}) != primes);
    QVERIFY(checksum(u"sleep"_s, {{u"seconds"_s, 0}}) != checksum(u"sleep"_s, {{u"seconds"_s, 0.001}}));
    QVERIFY(checksum(u"copies"_s, {}) != checksum(u"copies"_s, {{u"x"_s, 5}}));
}

void TestTasks::aStopEndsASleepInTheMiddle()
{
    TaskContext context(
        u"me"_s, [](const WorkerMessage &) {}, {}, nullptr);
    context.sleep(std::chrono::nanoseconds(1)); // without a stop it just returns

    std::stop_source stop;
    TaskContext stopped(
        u"me"_s, [](const WorkerMessage &) {}, stop.get_token());
    std::jthread other([&stop] { stop.request_stop(); });
    bool thrown = false;
    try {
        stopped.sleep(std::chrono::hours(1));
    } catch (const TaskStopped &) {
        thrown = true;
    }
    QVERIFY(thrown);
}

void TestTasks::theWatchSeesEveryActorComeAndGo()
{
    for (const Placement placement : {Placement::ThisThread, Placement::ThreadPerActor}) {
        std::mutex mutex;
        QStringList seen;
        const ActorWatch watch{
            [&](const QString &who) {
                const std::scoped_lock lock(mutex);
                seen.append(who + u" begins"_s);
            },
            [&](const QString &who, const Execution &end) {
                const std::scoped_lock lock(mutex);
                seen.append(who + (std::holds_alternative<Result>(end) ? u" ends"_s : u" fails"_s));
            },
        };
        executeTask(
            *findTask(u"copies"_s), argumentsOf(u"copies"_s, {}), [](const auto &) {}, {}, placement, watch);
        QCOMPARE(seen.size(), 4);
        for (const QString &who : {u"f1"_s, u"f2"_s})
            QVERIFY(seen.indexOf(who + u" begins"_s) >= 0
                    && seen.indexOf(who + u" begins"_s) < seen.indexOf(who + u" ends"_s));
    }
}

void TestTasks::aSteppingTaskWaitsAtEachReport()
{
    Collector collector;
    StepGate gate(true);
    Execution end = Stopped{};
    std::jthread task([&] {
        end = executeTask(*findTask(u"sleep"_s), argumentsOf(u"sleep"_s, {{u"seconds"_s, 0}}), collector.sink(), {},
                          Placement::ThisThread, {}, &gate);
    });
    gate.letOne();
    THAW_TRY_COMPARE(collector.all<Print>().size(), 1);
    gate.letOne();
    task.join();
    QCOMPARE(collector.all<Print>().size(), 2);
    QVERIFY(std::holds_alternative<Result>(end));

    // Held at a report and asked to stop, it ends without another permission.
    StepGate closed(true);
    std::stop_source stop;
    std::jthread held([&] {
        end = executeTask(
            *findTask(u"sleep"_s), argumentsOf(u"sleep"_s, {{u"seconds"_s, 3600}}), [](const auto &) {},
            stop.get_token(), Placement::ThisThread, {}, &closed);
    });
    stop.request_stop();
    held.join();
    QVERIFY(std::holds_alternative<Stopped>(end));
}

void TestTasks::aSteppingTaskSaysNoMoreWhenItIsStopped()
{
    Collector collector;
    StepGate gate(true);
    std::stop_source stop;
    std::jthread task([&] {
        executeTask(*findTask(u"flood"_s), argumentsOf(u"flood"_s, {{u"lines"_s, 0}}), collector.sink(),
                    stop.get_token(), Placement::ThisThread, {}, &gate);
    });
    for (int i = 0; i < 3; ++i)
        gate.letOne();
    THAW_TRY_COMPARE(collector.all<Print>().size(), 3);
    stop.request_stop();
    task.join();
    QCOMPARE(collector.all<Print>().size(), 3);
}

void TestTasks::progressIsThinnedOutButItsEndIsNot()
{
    Collector collector;
    TaskContext context(u"me"_s, collector.sink(), {});
    for (int i = 0; i < 100'000; ++i)
        context.progress(i / 100'000.0);
    context.progress(1.0);
    const QList<Progress> progress = collector.all<Progress>();
    QVERIFY(progress.size() < 50'000);
    QCOMPARE(progress.first().done, 0.0);
    QCOMPARE(progress.last().done, 1.0);
}

} // namespace thaw

THAW_TEST(tst_tasks, thaw::TestTasks)
#include "tst_tasks.moc"
