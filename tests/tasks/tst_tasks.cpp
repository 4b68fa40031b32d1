// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testsupport.h"
#include "workers/tasks/execution.h"
#include "workers/tasks/tasklist.h"

#include <QSet>
#include <QTest>

#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// Collects what a task reports, from any thread.
class Collector final
{
public:
    Sink sink()
    {
        return [this](const WorkerMessage &message) {
            const std::scoped_lock lock(m_mutex);
            m_messages.append(message);
        };
    }
    QList<WorkerMessage> messages()
    {
        const std::scoped_lock lock(m_mutex);
        return m_messages;
    }
    template<typename Message>
    QList<Message> all()
    {
        QList<Message> found;
        for (const WorkerMessage &message : messages()) {
            if (const auto *one = std::get_if<Message>(&message))
                found.append(*one);
        }
        return found;
    }

private:
    std::mutex m_mutex;
    QList<WorkerMessage> m_messages;
};

Arguments argumentsOf(const QString &task, const QJsonObject &given)
{
    return std::get<Arguments>(checkArguments(findTask(task)->parameters, given));
}

Execution run(
    const QString &task, const QJsonObject &given, Placement placement, const Sink &sink = [](const auto &) {})
{
    return executeTask(*findTask(task), argumentsOf(task, given), sink, {}, placement);
}

} // namespace

class TestTasks final : public GuardedTest
{
    Q_OBJECT

private slots:
    void everyTaskIsComplete();
    void knowsItsTasks();
    void countsPrimes_data();
    void countsPrimes();
    void countsTheLessonsPrimes();
    void theChecksumTellsDifferentWorkApart();
    void primesSayWhatEachPartFound();
    void copiesGiveTheArticlesNumbers_data();
    void copiesGiveTheArticlesNumbers();
    void copiesSendBackWhatTheyChanged();
    void sleepSleepsAndSaysSo();
    void aStopEndsEveryTask_data();
    void aStopEndsEveryTask();
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

void TestTasks::countsPrimes_data()
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

void TestTasks::countsPrimes()
{
    QFETCH(const int, limit);
    QFETCH(const int, primes);
    QFETCH(const QString, sum);

    const QJsonObject expected{{u"primes"_s, primes}, {u"sum"_s, sum}};
    QSet<QString> checksums;
    for (const int parts : {0, 1, 2, 3, 7, 64}) {
        for (const Placement placement : {Placement::ThisThread, Placement::ThreadPerActor}) {
            const Execution end = run(u"primes"_s, {{u"limit"_s, limit}, {u"parts"_s, parts}}, placement);
            QVERIFY(std::holds_alternative<Result>(end));
            QCOMPARE(std::get<Result>(end).values, expected);
            checksums.insert(std::get<Result>(end).checksum);
        }
        if (limit > 500'000 && parts == 3)
            break; // enough for the large ones
    }
    QCOMPARE(checksums.size(), 1); // the same work, however it was divided
}

void TestTasks::countsTheLessonsPrimes()
{
    const Execution end = run(u"primes"_s, {}, Placement::ThreadPerActor);
    QCOMPARE(std::get<Result>(end).values.value(u"primes"_s), QJsonValue(664'579));
}

void TestTasks::theChecksumTellsDifferentWorkApart()
{
    const auto checksum = [](const QString &task, const QJsonObject &given) {
        return std::get<Result>(run(task, given, Placement::ThisThread)).checksum;
    };
    const QString primes = checksum(u"primes"_s, {{u"limit"_s, 100}});
    QCOMPARE(primes.size(), 16);
    QCOMPARE(checksum(u"primes"_s, {{u"limit"_s, 101}}), primes); // 100 is no prime: the same was found
    QVERIFY(checksum(u"primes"_s, {{u"limit"_s, 102}}) != primes);
    QVERIFY(checksum(u"sleep"_s, {{u"seconds"_s, 0}}) != checksum(u"sleep"_s, {{u"seconds"_s, 0.001}}));
    QVERIFY(checksum(u"copies"_s, {}) != checksum(u"copies"_s, {{u"x"_s, 5}}));
}

void TestTasks::primesSayWhatEachPartFound()
{
    Collector collector;
    run(u"primes"_s, {{u"limit"_s, 100'000}, {u"parts"_s, 3}}, Placement::ThreadPerActor, collector.sink());
    int sum = 0;
    QSet<QString> who;
    for (const Print &print : collector.all<Print>()) {
        who.insert(print.who);
        sum += print.arguments.value(0).toInt();
    }
    QCOMPARE(who, (QSet<QString>{u"part 1"_s, u"part 2"_s, u"part 3"_s}));
    QCOMPARE(sum, 9592);
}

void TestTasks::copiesGiveTheArticlesNumbers_data()
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

void TestTasks::copiesGiveTheArticlesNumbers()
{
    QFETCH(const double, x);
    QFETCH(const double, y);
    QFETCH(const double, first);
    QFETCH(const double, second);
    const QJsonObject expected{{u"F1"_s, first}, {u"F2"_s, second}, {u"x"_s, x}, {u"y"_s, y}};
    for (const Placement placement : {Placement::ThisThread, Placement::ThreadPerActor}) {
        const Execution end = run(u"copies"_s, {{u"x"_s, x}, {u"y"_s, y}}, placement);
        QCOMPARE(std::get<Result>(end).values, expected);
    }
}

void TestTasks::copiesSendBackWhatTheyChanged()
{
    Collector collector;
    run(u"copies"_s, {}, Placement::ThisThread, collector.sink());
    const QList<Value> expected{
        {u"f1"_s, u"x"_s, 10}, {u"f1"_s, u"y"_s, 6}, {u"f2"_s, u"x"_s, 4}, {u"f2"_s, u"y"_s, -2}};
    QCOMPARE(collector.all<Value>(), expected);
    const QList<Print> prints{{u"f1"_s, u"F1: %1"_s, {u"10"_s}}, {u"f2"_s, u"F2: %1"_s, {u"-2"_s}}};
    QCOMPARE(collector.all<Print>(), prints);
}

void TestTasks::sleepSleepsAndSaysSo()
{
    Collector collector;
    const auto before = std::chrono::steady_clock::now();
    const Execution end = run(u"sleep"_s, {{u"seconds"_s, 0.25}}, Placement::ThisThread, collector.sink());
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

void TestTasks::aStopEndsEveryTask_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QJsonObject>("given");
    QTest::newRow("sleep") << u"sleep"_s << QJsonObject{{u"seconds"_s, 3600}};
    QTest::newRow("primes") << u"primes"_s << QJsonObject{{u"limit"_s, 1'000'000'000}, {u"parts"_s, 2}};
}

// Asked at its first word, and asked before it begins.
void TestTasks::aStopEndsEveryTask()
{
    QFETCH(const QString, task);
    QFETCH(const QJsonObject, given);
    for (const bool before : {true, false}) {
        for (const Placement placement : {Placement::ThisThread, Placement::ThreadPerActor}) {
            std::stop_source stop;
            if (before)
                stop.request_stop();
            const Sink sink = [&stop](const WorkerMessage &) { stop.request_stop(); };
            const Execution end = executeTask(*findTask(task), argumentsOf(task, given), sink, stop.get_token(),
                                              placement);
            QVERIFY(std::holds_alternative<Stopped>(end));
        }
    }
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

QTEST_GUILESS_MAIN(thaw::TestTasks)
#include "tst_tasks.moc"
