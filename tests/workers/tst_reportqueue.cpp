// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/contract/runbudget.h"
#include "workers/reports/calllater.h"
#include "workers/reports/reportqueue.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr qsizetype few = 3;   // lines a batch, as in a window
constexpr qsizetype every = 0; // as in a terminal

Report line(int number, const QString &who = {})
{
    return {0, Print{who, QString::number(number), {}}};
}

Report lockReport(int number)
{
    return {0, LockEvent{u"f1"_s, QString::number(number), LockEvent::What::Waits}};
}

Outcome outcomeOf(Outcome::Kind kind)
{
    Outcome outcome;
    outcome.kind = kind;
    return outcome;
}

// What reports are about, in short: "1 2 !3" are two lines and an event.
QString brief(const QList<Report> &reports)
{
    QStringList words;
    for (const Report &report : reports) {
        if (const auto *print = std::get_if<Print>(&report.event))
            words.append(print->text);
        else if (const auto *lock = std::get_if<LockEvent>(&report.event))
            words.append(u'!' + lock->lock);
        else if (const auto *progress = std::get_if<Progress>(&report.event))
            words.append(progress->who + u'=' + QString::number(progress->done));
        else
            words.append(u"?"_s);
    }
    return words.join(u' ');
}

/// Everything that a pump gave, in the order in which it came.
class Listener final
{
public:
    explicit Listener(ReportPump &pump)
    {
        QObject::connect(&pump, &ReportPump::delivered, &pump, [this](const ReportBatch &batch) {
            m_reports += batch.reports;
            m_skipped += batch.skippedLines;
            m_times.push_back(std::chrono::steady_clock::now());
            m_afterEnd += m_ended;
            m_thread = QThread::currentThread();
        });
        QObject::connect(&pump, &ReportPump::ended, &pump, [this](const Outcome &) { ++m_ended; });
    }

    const QList<Report> &reports() const { return m_reports; }
    qint64 skipped() const { return m_skipped; }
    const std::vector<std::chrono::steady_clock::time_point> &times() const { return m_times; }
    int ended() const { return m_ended; }
    int afterEnd() const { return m_afterEnd; } ///< batches that came after the end
    QThread *thread() const { return m_thread; }

private:
    QList<Report> m_reports;
    qint64 m_skipped = 0;
    std::vector<std::chrono::steady_clock::time_point> m_times;
    int m_ended = 0;
    int m_afterEnd = 0;
    QThread *m_thread = nullptr;
};

} // namespace

class TestReportQueue final : public GuardedTest
{
    Q_OBJECT

private slots:
    void aThreadEndsAfterAllThatWasPosted();
    void keepsTheNewestLinesAndCountsTheOthers();
    void keepsTheOrderOfLinesAndEvents();
    void neverLeavesOutAnEvent();
    void countsTheEventsOfARunawayWorker();
    void valuesAreNotCountedAsLines();
    void isBoundedInBytesInAWindow_data();
    void isBoundedInBytesInAWindow();
    void longLinesOfAFrameAreCounted();
    void aFrameIsBoundedInBytes();
    void longReportsFillATerminal();
    void letsItsWritersGo();
    void keepsOnlyTheNewestProgressOfAnActor();
    void theFirstOutcomeCounts();
    void theOutcomeComesWithTheLastBatch();
    void losesNothingFromManyThreads_data();
    void losesNothingFromManyThreads();
    void inATerminalTheWriterWaitsForTheReader();
    void theOutcomeStaysTheLastWhenAWriterWaits();
    void withoutAReaderNobodyWaits();
    void aWriterDoesNotWaitForAReaderThatHasGone();
    void aWriterDoesNotWaitForItself();
    void aWriterDoesNotWaitForAReaderThatWaitsForTheEnd();

    void givesAtMostOneBatchAFrame();
    void givesEverythingThenTheOutcomeOnce_data();
    void givesEverythingThenTheOutcomeOnce();
    void givesTheOutcomeOnceWhenItComesBetweenTwoFrames();
    void givesAnOutcomeWithoutReports();
    void splitsManyEventsOverFrames();
    void mayBeDestroyedWhileThreadsReport();
    void mayBeDeletedByWhoeverListens_data();
    void mayBeDeletedByWhoeverListens();
    void survivesAnEventLoopWithinABatch();
};

// A posted end crashed now and then on a busy machine: the thread took its dispatcher along while the one who posted woke it.
void TestReportQueue::aThreadEndsAfterAllThatWasPosted()
{
    for (int i = 0; i < 200; ++i) {
        QThread thread;
        auto *last = new QObject;
        last->moveToThread(&thread);
        connect(&thread, &QThread::finished, last, &QObject::deleteLater);
        thread.start();
        int called = 0;
        for (int post = 0; post < 3; ++post)
            callLater(last, [&called] { ++called; });
        endAfterAll(thread, last);
        QVERIFY(thread.isFinished());
        QCOMPARE(called, 3);
    }
}

void TestReportQueue::keepsTheNewestLinesAndCountsTheOthers()
{
    ReportQueue queue(few);
    for (int i = 1; i <= 10; ++i)
        queue.push(line(i));
    ReportQueue::Taken taken = queue.take();
    QCOMPARE(brief(taken.batch.reports), u"8 9 10"_s);
    QCOMPARE(taken.batch.skippedLines, 7);

    for (int i = 11; i <= 13; ++i)
        queue.push(line(i));
    taken = queue.take();
    QCOMPARE(brief(taken.batch.reports), u"11 12 13"_s);
    QCOMPARE(taken.batch.skippedLines, 0);

    taken = queue.take();
    QVERIFY(taken.batch.reports.isEmpty());
    QVERIFY(!taken.outcome);

    queue.push({0, LogLine{u"f1"_s, u"a log line is a line as well"_s}});
    for (int i = 1; i <= 3; ++i)
        queue.push(line(i));
    QCOMPARE(queue.take().batch.skippedLines, 1);
}

void TestReportQueue::keepsTheOrderOfLinesAndEvents()
{
    ReportQueue queue(few);
    queue.push(lockReport(1));
    for (int i = 2; i <= 4; ++i)
        queue.push(line(i));
    queue.push(lockReport(5));
    queue.push(line(6));
    queue.push(lockReport(7));
    QCOMPARE(brief(queue.take().batch.reports), u"!1 3 4 !5 6 !7"_s);
}

void TestReportQueue::countsTheEventsOfARunawayWorker()
{
    constexpr int pushed = 200'000;
    ReportQueue queue(10);
    queue.push({0, Launched{u"worker"_s, 1, false}});
    for (int i = 0; i < pushed; ++i)
        queue.push(lockReport(i));
    queue.end({});
    QList<Report> taken;
    qint64 skipped = 0;
    ReportQueue::Taken part;
    do {
        part = queue.take();
        taken += part.batch.reports;
        skipped += part.batch.skippedLines;
    } while (part.more);
    QVERIFY(part.outcome);
    QVERIFY(taken.size() < pushed);
    QCOMPARE(taken.size() + skipped, pushed + 1);
    QVERIFY(std::holds_alternative<Launched>(taken.first().event)); // what comes once is never left out
    QCOMPARE(std::get<LockEvent>(taken.last().event), std::get<LockEvent>(lockReport(pushed - 1).event));
}

void TestReportQueue::valuesAreNotCountedAsLines()
{
    ReportQueue queue(10);
    for (int i = 0; i < 200'000; ++i)
        queue.push({0, Value{u"f1"_s, u"x"_s, i}});
    queue.end({});
    const ReportQueue::Taken taken = queue.take();
    QCOMPARE(taken.batch.skippedLines, 0);
    QVERIFY(taken.batch.skippedValues > 0);
}

void TestReportQueue::isBoundedInBytesInAWindow_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<bool>("isLine");
    constexpr qsizetype length = 250'000; // half a megabyte
    QJsonArray many;
    for (int i = 0; i < 20'000; ++i)
        many.append(QJsonArray{});
    QTest::newRow("a long text") << Event(Value{u"f1"_s, u"x"_s, QString(length, u'x')}) << false;
    QTest::newRow("many small things") << Event(Value{u"f1"_s, u"x"_s, many}) << false;
    QTest::newRow("a long name") << Event(Value{u"f1"_s, QString(length, u'x'), 1}) << false;
    QTest::newRow("progress") << Event(Progress{QString(length, u'x'), 0.5}) << false;
    QTest::newRow("places") << Event(At{u"f1"_s, QString(length, u'x'), 1}) << false;
    QTest::newRow("locks") << Event(LockEvent{u"f1"_s, QString(length, u'x'), LockEvent::What::Waits}) << true;
}

void TestReportQueue::isBoundedInBytesInAWindow()
{
    QFETCH(Event, event);
    QFETCH(const bool, isLine);
    constexpr int pushed = 300;
    ReportQueue queue(few);
    queue.push({0, Launched{u"worker"_s, 1, false}});
    for (int i = 0; i < pushed; ++i) {
        if (auto *progress = std::get_if<Progress>(&event))
            progress->who[0] = QChar(0x100 + i); // ever new ones
        queue.push({double(i), event});
    }
    queue.end({});
    qsizetype taken = 0;
    qint64 skippedValues = 0;
    qint64 skippedLines = 0;
    double last = 0;
    ReportQueue::Taken part;
    do {
        part = queue.take();
        for (const Report &report : part.batch.reports)
            last = report.seconds;
        taken += part.batch.reports.size();
        skippedValues += part.batch.skippedValues;
        skippedLines += part.batch.skippedLines;
    } while (part.more);
    QVERIFY(taken > 10);
    QVERIFY2(taken <= 80, qPrintable(QString::number(taken))); // 32 MiB
    QCOMPARE(taken + skippedValues + skippedLines, pushed + 1);
    QCOMPARE(isLine ? skippedValues : skippedLines, 0);
    QCOMPARE(last, double(pushed - 1)); // the oldest went
}

void TestReportQueue::longLinesOfAFrameAreCounted()
{
    ReportQueue queue(500);
    const QByteArray line = R"({"type":"print","text":")" + QByteArray(100'000, 'x') + "\"}";
    const std::vector<QByteArrayView> lines(20, line);
    queue.pushLines(0, u"f1"_s, lines);
    ReportQueue::Taken taken = queue.take();
    QCOMPARE(taken.batch.reports.size(), runbudget::frame / 200'000); // decoded, with two bytes a character
    QCOMPARE(taken.batch.reports.size() + taken.batch.skippedLines, 20);
    const QByteArray longest = R"({"type":"print","text":")" + QByteArray(1'000'000, 'x') + "\"}";
    queue.pushLines(0, u"f1"_s, std::vector<QByteArrayView>{longest});
    QCOMPARE(queue.take().batch.reports.size(), 1); // one is always shown
}

void TestReportQueue::aFrameIsBoundedInBytes()
{
    ReportQueue queue(few);
    for (int i = 0; i < 20; ++i)
        queue.push({0, Value{u"f1"_s, u"x"_s, QString(50'000, u'x')}});
    queue.end({});
    int batches = 0;
    ReportQueue::Taken part;
    do {
        part = queue.take();
        QVERIFY(part.batch.reports.size() <= runbudget::frame / 100'000 + 1);
        ++batches;
    } while (part.more);
    QVERIFY(batches > 2);
    QVERIFY(part.outcome);
}

void TestReportQueue::longReportsFillATerminal()
{
    ReportQueue queue(every);
    queue.setWake([] {});
    for (int i = 0; i < 100 && !queue.isFull(); ++i)
        queue.push({0, Value{u"f1"_s, u"x"_s, QString(1'000'000, u'x')}}, ReportQueue::WhenFull::Take);
    QVERIFY(queue.isFull());
    const ReportQueue::Taken taken = queue.take();
    QVERIFY(taken.batch.reports.size() < 100);
    QCOMPARE(taken.batch.skippedValues, 0);
    QVERIFY(!queue.isFull());
}

void TestReportQueue::letsItsWritersGo()
{
    ReportQueue queue(every);
    std::jthread reader([&queue] { queue.setWake([] {}); }); // and never reads
    reader.join();
    std::atomic<bool> isThrough = false;
    std::jthread writer([&] {
        for (int i = 0; i < 200'000; ++i)
            queue.push({0, i % 2 == 0 ? Event(Value{u"f1"_s, u"x"_s, i}) : Event(Print{u"f1"_s, {}, {}})});
        isThrough = true;
    });
    THAW_TRY_VERIFY(queue.isFull());
    QVERIFY(!isThrough);
    queue.letWritersGo();
    THAW_TRY_VERIFY(isThrough);
}

void TestReportQueue::neverLeavesOutAnEvent()
{
    ReportQueue queue(few);
    constexpr int events = 5000;
    for (int i = 0; i < events; ++i)
        queue.push(lockReport(i));
    queue.end(outcomeOf(Outcome::Kind::Finished));
    QList<Report> all;
    for (;;) {
        const ReportQueue::Taken taken = queue.take();
        QVERIFY(!taken.batch.reports.isEmpty());
        QVERIFY2(taken.batch.reports.size() <= 2000, "too many for one frame");
        all += taken.batch.reports;
        if (taken.outcome)
            break;
    }
    QCOMPARE(all.size(), events);
    for (int i = 0; i < events; ++i)
        QCOMPARE(std::get<LockEvent>(all.at(i).event).lock, QString::number(i));
}

void TestReportQueue::keepsOnlyTheNewestProgressOfAnActor()
{
    ReportQueue queue(few);
    for (int i = 0; i <= 100; ++i) {
        queue.push({0, Progress{u"f1"_s, i / 100.0}});
        queue.push({0, Progress{u"f2"_s, i / 200.0}});
    }
    QCOMPARE(brief(queue.take().batch.reports), u"f1=1 f2=0.5"_s);
    queue.push({0, Progress{u"f1"_s, 0.25}});
    QCOMPARE(brief(queue.take().batch.reports), u"f1=0.25"_s);
}

void TestReportQueue::theFirstOutcomeCounts()
{
    ReportQueue queue(few);
    QVERIFY(!queue.hasEnded());
    queue.end(outcomeOf(Outcome::Kind::Stuck));
    QVERIFY(queue.hasEnded());
    queue.end(outcomeOf(Outcome::Kind::Finished));
    queue.push(line(1)); // too late
    queue.push(lockReport(2));
    const ReportQueue::Taken taken = queue.take();
    QVERIFY(taken.batch.reports.isEmpty());
    QCOMPARE(taken.outcome->kind, Outcome::Kind::Stuck);
    queue.waitForEnd(); // returns
}

void TestReportQueue::theOutcomeComesWithTheLastBatch()
{
    ReportQueue queue(few);
    for (int i = 0; i < 2001; ++i)
        queue.push(lockReport(i));
    queue.push(line(2001));
    queue.end(outcomeOf(Outcome::Kind::Finished));
    QVERIFY(!queue.take().outcome);
    const ReportQueue::Taken last = queue.take();
    QCOMPARE(brief(last.batch.reports), u"!2000 2001"_s);
    QVERIFY(last.outcome);
}

void TestReportQueue::losesNothingFromManyThreads_data()
{
    QTest::addColumn<qsizetype>("linesPerBatch");
    QTest::newRow("window") << qsizetype(50);
    QTest::newRow("terminal") << every;
}

void TestReportQueue::losesNothingFromManyThreads()
{
    QFETCH(const qsizetype, linesPerBatch);
    constexpr int writers = 4;
    constexpr int linesEach = 20'000;

    ReportQueue queue(linesPerBatch);
    queue.setWake([] {});
    std::vector<std::jthread> threads;
    std::atomic<int> writing = writers;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&queue, &writing, writer] {
            for (int i = 0; i < linesEach; ++i)
                queue.push(line(i, QString::number(writer)));
            if (--writing == 0)
                queue.end(outcomeOf(Outcome::Kind::Finished));
        });
    }
    qint64 kept = 0;
    qint64 skipped = 0;
    std::array<int, writers> newest{-1, -1, -1, -1};
    for (;;) {
        const ReportQueue::Taken taken = queue.take();
        if (linesPerBatch != every)
            QVERIFY(taken.batch.reports.size() <= linesPerBatch);
        kept += taken.batch.reports.size();
        skipped += taken.batch.skippedLines;
        for (const Report &report : taken.batch.reports) {
            const auto &print = std::get<Print>(report.event);
            int &before = newest.at(size_t(print.who.toInt()));
            QVERIFY(print.text.toInt() > before);
            before = print.text.toInt();
        }
        if (taken.outcome)
            break;
    }
    QCOMPARE(kept + skipped, qint64(writers) * linesEach);
    for (const int number : newest)
        QVERIFY(linesPerBatch != every || number == linesEach - 1);
    if (linesPerBatch == every)
        QCOMPARE(skipped, 0);
}

void TestReportQueue::inATerminalTheWriterWaitsForTheReader()
{
    constexpr int lines = 200'000;
    constexpr qsizetype backlog = 65'536;
    ReportQueue queue(every);
    queue.setWake([] {});
    std::atomic<int> written = 0;
    std::jthread writer([&] {
        for (int i = 0; i < lines; ++i) {
            queue.push(line(i));
            written = i + 1;
        }
        queue.end(outcomeOf(Outcome::Kind::Finished));
    });
    THAW_TRY_COMPARE(written.load(), int(backlog)); // and there it waits: one more could only come after a take()
    int next = 0;
    for (;;) {
        const ReportQueue::Taken taken = queue.take();
        QVERIFY(taken.batch.reports.size() <= backlog);
        for (const Report &report : taken.batch.reports)
            QCOMPARE(std::get<Print>(report.event).text.toInt(), next++);
        if (taken.outcome)
            break;
    }
    QCOMPARE(next, lines);
}

void TestReportQueue::theOutcomeStaysTheLastWhenAWriterWaits()
{
    ReportQueue queue(every);
    queue.setWake([] {});
    std::atomic<int> written = 0;
    std::jthread writer([&] {
        for (int i = 0; i < 70'000; ++i) {
            queue.push(line(i));
            written = i + 1;
        }
    });
    THAW_TRY_COMPARE(written.load(), 65'536);
    queue.end(outcomeOf(Outcome::Kind::Stuck)); // its other thread found that it will never go on
    writer.join();
    QCOMPARE(queue.take().batch.reports.size(), 65'536);
    QVERIFY(queue.take().batch.reports.isEmpty());
}

void TestReportQueue::withoutAReaderNobodyWaits()
{
    ReportQueue queue(every);
    for (int i = 0; i < 70'000; ++i)
        queue.push(line(i));
    queue.end(outcomeOf(Outcome::Kind::Finished));
    QCOMPARE(queue.take().batch.reports.size(), 70'000);
}

void TestReportQueue::aWriterDoesNotWaitForAReaderThatHasGone()
{
    ReportQueue queue(every);
    queue.setWake([] {});
    std::atomic<int> written = 0;
    std::jthread writer([&] {
        for (int i = 0; i < 70'000; ++i) {
            queue.push(line(i));
            written = i + 1;
        }
    });
    THAW_TRY_COMPARE(written.load(), 65'536);
    queue.setWake(nullptr);
    writer.join();
    QCOMPARE(written.load(), 70'000);
}

// gui-thread and process-events: the task reports from the thread that would have to take the reports.
void TestReportQueue::aWriterDoesNotWaitForItself()
{
    ReportPump pump(every);
    Listener listener(pump);
    for (int i = 0; i < 70'000; ++i)
        pump.queue()->push(line(i));
    pump.queue()->end(outcomeOf(Outcome::Kind::Finished));
    THAW_TRY_COMPARE(listener.ended(), 1);
    QCOMPARE(listener.reports().size(), 70'000);
}

// wait-process: the thread that would have to take the reports blocks until the run has ended.
void TestReportQueue::aWriterDoesNotWaitForAReaderThatWaitsForTheEnd()
{
    ReportPump pump(every);
    Listener listener(pump);
    std::jthread writer([queue = pump.queue()] {
        for (int i = 0; i < 70'000; ++i)
            queue->push(line(i));
        queue->end(outcomeOf(Outcome::Kind::Finished));
    });
    pump.queue()->waitForEnd();
    THAW_TRY_COMPARE(listener.ended(), 1);
    QCOMPARE(listener.reports().size(), 70'000);
}

void TestReportQueue::givesAtMostOneBatchAFrame()
{
    ReportPump pump(few);
    Listener listener(pump);
    const auto begun = std::chrono::steady_clock::now();
    qint64 pushed = 0;
    {
        std::jthread writer([queue = pump.queue(), &pushed](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                queue->push(line(int(pushed)));
                ++pushed;
            }
            queue->end(outcomeOf(Outcome::Kind::Finished));
        });
        THAW_TRY_VERIFY(listener.times().size() >= 10);
    }
    THAW_TRY_COMPARE(listener.ended(), 1);
    QCOMPARE(listener.reports().size() + listener.skipped(), pushed);
    QVERIFY(listener.thread() == QThread::currentThread());
    // Between two there is a frame, however late each of them was; a timer may come a millisecond too early.
    QVERIFY(listener.times().back() - begun >= 15ms * (listener.times().size() - 1));
}

void TestReportQueue::givesEverythingThenTheOutcomeOnce_data()
{
    QTest::addColumn<int>("lines");
    for (const int lines : {0, 1, 1999, 2000, 2001, 70'000})
        QTest::addRow("%d lines", lines) << lines;
}

void TestReportQueue::givesEverythingThenTheOutcomeOnce()
{
    QFETCH(const int, lines);
    ReportPump pump(every);
    Listener listener(pump);
    std::jthread writer([queue = pump.queue(), lines] {
        for (int i = 0; i < lines; ++i)
            queue->push(line(i));
        queue->end(outcomeOf(Outcome::Kind::Finished));
        queue->end(outcomeOf(Outcome::Kind::Failed));
    });
    THAW_TRY_COMPARE(listener.ended(), 1);
    QCOMPARE(listener.reports().size(), lines);
    QCOMPARE(listener.skipped(), 0);
    pump.queue()->push(line(1));
    QCoreApplication::processEvents();
    QCOMPARE(listener.ended(), 1);
    QCOMPARE(listener.afterEnd(), 0);
}

// The end comes after a full batch has been given, in the same round of timers as the next frame and before it: once
// the pump took it then, and again when the wake that it had posted came.
void TestReportQueue::givesTheOutcomeOnceWhenItComesBetweenTwoFrames()
{
    ReportPump pump(every);
    Listener listener(pump);
    for (int i = 0; i < 2000; ++i)
        pump.queue()->push(line(i));
    QTimer between;
    between.setSingleShot(true);
    between.setTimerType(Qt::PreciseTimer);
    connect(&between, &QTimer::timeout, &pump, [&pump] {
        pump.queue()->push(line(2000));
        pump.queue()->end(outcomeOf(Outcome::Kind::Finished));
    });
    connect(&pump, &ReportPump::delivered, &between, [&between](const ReportBatch &batch) {
        if (batch.reports.size() < 2000)
            return;
        between.start(1);
        QThread::msleep(30); // not to wait for anything: both timers are to be due when this returns
    });
    QTimer later; // several frames after the end
    int frames = 0;
    connect(&later, &QTimer::timeout, &pump, [&] { frames += listener.ended() > 0; });
    later.start(16);
    THAW_TRY_VERIFY(frames >= 5);
    QCOMPARE(listener.ended(), 1);
    QCOMPARE(listener.reports().size(), 2001);
}

void TestReportQueue::givesAnOutcomeWithoutReports()
{
    ReportPump pump(few);
    Listener listener(pump);
    pump.queue()->end(outcomeOf(Outcome::Kind::Finished));
    QCOMPARE(listener.ended(), 0); // never from within the call
    THAW_TRY_COMPARE(listener.ended(), 1);
    QVERIFY(listener.times().empty());
}

void TestReportQueue::splitsManyEventsOverFrames()
{
    ReportPump pump(few);
    Listener listener(pump);
    for (int i = 0; i < 6001; ++i)
        pump.queue()->push(lockReport(i));
    pump.queue()->end(outcomeOf(Outcome::Kind::Finished));
    THAW_TRY_COMPARE(listener.ended(), 1);
    QCOMPARE(listener.reports().size(), 6001);
    QVERIFY(listener.times().size() >= 4);
}

void TestReportQueue::mayBeDestroyedWhileThreadsReport()
{
    for (int round = 0; round < 20; ++round) {
        auto pump = std::make_unique<ReportPump>(round % 2 == 0 ? few : every);
        std::atomic<int> written = 0;
        std::jthread writer([queue = pump->queue(), &written](const std::stop_token &stop) {
            while (!stop.stop_requested() && written < 200'000) {
                queue->push(line(written));
                ++written;
            }
        });
        QSignalSpy delivered(pump.get(), &ReportPump::delivered);
        THAW_TRY_VERIFY(!delivered.isEmpty());
        const int before = written;
        pump.reset();
        THAW_TRY_VERIFY(written > before || written == 200'000); // nobody reads, and nobody waits
    }
}

void TestReportQueue::mayBeDeletedByWhoeverListens_data()
{
    QTest::addColumn<bool>("atEnd");
    QTest::newRow("at a batch") << false;
    QTest::newRow("at the end") << true;
}

void TestReportQueue::mayBeDeletedByWhoeverListens()
{
    QFETCH(const bool, atEnd);
    for (const int lines : {1, 5000}) {
        auto pump = std::make_unique<ReportPump>(every);
        const auto queue = pump->queue();
        if (atEnd)
            connect(pump.get(), &ReportPump::ended, this, [&pump] { pump.reset(); });
        else
            connect(pump.get(), &ReportPump::delivered, this, [&pump] { pump.reset(); });
        for (int i = 0; i < lines; ++i)
            queue->push(line(i));
        queue->end(outcomeOf(Outcome::Kind::Finished));
        THAW_TRY_VERIFY(!pump);
        queue->push(line(1));
        QCoreApplication::processEvents();
    }
}

void TestReportQueue::survivesAnEventLoopWithinABatch()
{
    ReportPump pump(every);
    Listener listener(pump);
    for (int i = 0; i < 10; ++i)
        pump.queue()->push(line(i));
    connect(&pump, &ReportPump::delivered, this, [&](const ReportBatch &batch) {
        if (brief(batch.reports.first(1)) != u"0"_s)
            return;
        pump.queue()->push(line(10));
        pump.queue()->end(outcomeOf(Outcome::Kind::Finished));
        THAW_TRY_COMPARE(listener.ended(), 1); // the rest comes from within
    });
    THAW_TRY_COMPARE(listener.ended(), 1);
    QCOMPARE(listener.reports().size(), 11);
    QCOMPARE(listener.afterEnd(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(listener.ended(), 1);
}

} // namespace thaw

THAW_TEST(tst_reportqueue, thaw::TestReportQueue)
#include "tst_reportqueue.moc"
