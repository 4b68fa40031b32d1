// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// Real subjects: what becomes of a run in one, whatever becomes of its process.
#include "app/comparing/runrecorder.h"
#include "app/runs/sentences.h"
#include "app/subjects/subject.h"
#include "app/subjects/subjectrunner.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/contract/heldbytes.h"
#include "workers/processes/supervisor.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

/// A subject that is ready, and one run in it.
class InSubject final
{
public:
    explicit InSubject(Way way) : m_subject(m_supervisor, {way, 0, {}, {}, {}})
    {
        QObject::connect(&m_subject, &Subject::gone, &m_subject, [this] { ++m_gone; });
        QObject::connect(&m_subject, &Subject::recorded, &m_subject, [this](const RunRecord &one) {
            record = one;
            ++records;
        });
    }

    bool waitForReady()
    {
        return waitUntil([this] { return m_subject.state() == Subject::State::Ready; });
    }
    bool waitForGone()
    {
        return waitUntil([this] { return m_gone > 0; });
    }
    bool waitForEnd()
    {
        // The end of the session and the record come by different ways, in either order.
        return waitUntil([this] { return session.outcome() && !session.isRunning() && records == m_started; });
    }
    void start(const RunRequest &request, SubjectRunner::Reports reports = SubjectRunner::Reports::WhileItRuns)
    {
        ++m_started;
        session.start(std::make_unique<SubjectRunner>(m_subject, reports), request);
    }
    bool waitForLaunch()
    {
        return waitUntil([this] { return session.transcript().rowCount() > 1; });
    }
    Subject &subject() { return m_subject; }
    pid_t pid() const { return pid_t(m_subject.hello().pid); }
    int timesGone() const { return m_gone; }

    RunSession session;
    RunRecord record;
    int records = 0;

private:
    Supervisor m_supervisor{Supervisor::Options{}};
    Subject m_subject;
    int m_gone = 0;
    int m_started = 0;
};

RunRequest sleepFor(double seconds)
{
    return taskRequest(u"sleep"_s, {{u"seconds"_s, seconds}});
}

} // namespace

class TestSubject final : public GuardedTest
{
    Q_OBJECT

private slots:
    void isMeasuredFromItsOrderToItsEnd();
    void aStoppedSubjectIsNotAStalledOne();
    void aSubjectThatStaysStoppedIsNotAStalledOne_data();
    void aSubjectThatStaysStoppedIsNotAStalledOne();
    void aDeadlockEndsTheRun_data();
    void aDeadlockEndsTheRun();
    void aFrozenWindowIsSeenToStandInItsLine_data();
    void aFrozenWindowIsSeenToStandInItsLine();
    void saysWhetherItsProcessAnswers();
    void aFrozenWindowsProcessIsSaidToBeSilentSinceItIs();
    void itsReportsComeWhileItRunsOrAtItsEnd_data();
    void itsReportsComeWhileItRunsOrAtItsEnd();
    void aRunEndsOnceWhenItsWindowGoes();
    void aRunInASubjectThatIsGoneEndsOnce();
    void aWindowThatIsClosedIsNoLostOne();
    void aRunThatIsLeftIsCancelled();
    void manyReportsAreAllCounted();
    void restsWhereNobodyLooks();
    void theLongestLinePassesThrough_data();
    void theLongestLinePassesThrough();
};

void TestSubject::isMeasuredFromItsOrderToItsEnd()
{
    InSubject in(Way::GuiThread);
    QVERIFY(in.waitForReady());
    in.start(sleepFor(0.3));
    QVERIFY(in.waitForEnd());
    QCOMPARE(in.records, 1);
    const RunRecord &record = in.record;
    QVERIFY(!record.pings.isEmpty());
    QVERIFY(record.pings.first().sentMs >= 0);
    // A ping left before the sleep had lasted longer than two pings take, but for the pinger's own gaps.
    QVERIFY(record.measurement.longestStallMs + record.measurement.gapsMs >= 300 - 2 * pingIntervalMs);
    QVERIFY(record.measurement.frames >= 0);
    for (qsizetype i = 1; i < record.pings.size(); ++i)
        QVERIFY(record.pings.at(i).sentMs >= record.pings.at(i - 1).sentMs);
}

// SIGSTOP: its pinger stands still as well. What nobody could answer is nobody's stall.
void TestSubject::aStoppedSubjectIsNotAStalledOne()
{
    InSubject in(Way::Thread);
    QVERIFY(in.waitForReady());
    QElapsedTimer clock;
    clock.start();
    in.start(sleepFor(1.0));
    QVERIFY(in.waitForLaunch());
    QVERIFY(::kill(in.pid(), SIGSTOP) == 0);
    THAW_TRY_VERIFY(isStopped(in.pid())); // on a busy machine it runs on for a moment
    QElapsedTimer stopped;
    stopped.start();
    QThread::msleep(600);
    const double least = double(stopped.nsecsElapsed()) / 1e6;
    QVERIFY(::kill(in.pid(), SIGCONT) == 0);
    QVERIFY(in.waitForEnd());
    const double whole = double(clock.nsecsElapsed()) / 1e6;

    const Measurement &measured = in.record.measurement;
    const auto longestGap = std::max_element(in.record.gaps.begin(), in.record.gaps.end(),
                                             [](const PingerGap &a, const PingerGap &b) {
                                                 return a.toMs - a.fromMs < b.toMs - b.fromMs;
                                             });
    QVERIFY(longestGap != in.record.gaps.end());
    QVERIFY(longestGap->toMs - longestGap->fromMs >= least - 2 * pingIntervalMs);
    QVERIFY(measured.gapsMs >= longestGap->toMs - longestGap->fromMs);
    QVERIFY(measured.longestStallMs <= whole - measured.gapsMs);
    QVERIFY(!in.record.keystrokesMs.isEmpty());
    QVERIFY(*std::max_element(in.record.keystrokesMs.begin(), in.record.keystrokesMs.end()) <= whole - measured.gapsMs);
    // No burst of pings follows the gap.
    QVERIFY(std::count_if(in.record.pings.begin(), in.record.pings.end(),
                          [&](const TimedPing &ping) {
                              return ping.dueMs > longestGap->fromMs && ping.dueMs < longestGap->toMs - pingIntervalMs;
                          })
            == 0);
}

void TestSubject::aSubjectThatStaysStoppedIsNotAStalledOne_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("whose window lives") << Way::Thread;
    QTest::newRow("whose window stands still") << Way::GuiThread;
}

// Nobody lets it go on: it is ended while it is stopped.
void TestSubject::aSubjectThatStaysStoppedIsNotAStalledOne()
{
    QFETCH(const Way, way);
    InSubject in(way);
    QVERIFY(in.waitForReady());
    bool answers = true;
    qsizetype pings = 0;
    QElapsedTimer clock;
    clock.start();
    in.start(sleepFor(3600));
    THAW_TRY_VERIFY(way == Way::GuiThread || in.session.transcript().rowCount() > 1);
    connect(&in.subject(), &Subject::updated, this, [&](const QList<PulseSample> &samples, double, bool its) {
        pings += samples.size();
        answers = its;
    });
    THAW_TRY_VERIFY(pings > 50); // and so some of the run
    QVERIFY(::kill(in.pid(), SIGSTOP) == 0);
    THAW_TRY_VERIFY(!answers); // it has been silent for a second
    in.subject().kill();
    QVERIFY(in.waitForEnd());
    const double whole = double(clock.nsecsElapsed()) / 1e6;
    const Measurement &measured = in.record.measurement;
    QVERIFY(!in.record.pings.isEmpty());
    QVERIFY(measured.gapsMs >= 1000 - longestDelayMs);
    QVERIFY(measured.longestStallMs <= whole - measured.gapsMs);
}

void TestSubject::aDeadlockEndsTheRun_data()
{
    QTest::addColumn<Way>("way");
    for (const Way way : isThorough ? allWays() : QList<Way>{Way::GuiThread, Way::Thread, Way::Process})
        QTest::newRow(qPrintable(wayId(way))) << way;
}

// Also where the window stands in it: the thread that finds it says so.
void TestSubject::aDeadlockEndsTheRun()
{
    QFETCH(const Way, way);
    InSubject in(way);
    QVERIFY(in.waitForReady());
    in.start(taskRequest(u"deadlock"_s, {{u"hold"_s, 1}}), SubjectRunner::Reports::AtItsEnd);
    QVERIFY(in.waitForEnd());
    QCOMPARE(in.session.outcome()->kind, Outcome::Kind::Stuck);
    QVERIFY(in.record.outcome.cycle.size() >= 3);
    if (in.record.outcome.leftNoWindow())
        QVERIFY(in.waitForGone());
    else
        QCOMPARE(in.subject().state(), Subject::State::Ready);
    QCOMPARE(in.timesGone(), in.record.outcome.leftNoWindow() ? 1 : 0);
}

void TestSubject::aFrozenWindowIsSeenToStandInItsLine_data()
{
    QTest::addColumn<Way>("way");
    for (const Way way : allWays()) {
        if (traits(way).window == WayTraits::Window::Frozen)
            QTest::newRow(qPrintable(wayId(way))) << way;
    }
}

// Its GUI thread says nothing more, and the thread that tells this is another: main stands in its way's own code, and the
// worker sleeps. It is ended there, and so the marks stay.
void TestSubject::aFrozenWindowIsSeenToStandInItsLine()
{
    QFETCH(const Way, way);
    InSubject in(way);
    QVERIFY(in.waitForReady());
    in.start(sleepFor(3600));
    const auto standsAt = [&in](const QString &who, const QString &folder) {
        const QList<CodeMark> &marks = in.session.marks().marks();
        return std::any_of(marks.begin(), marks.end(), [&who, &folder](const CodeMark &mark) {
            return mark.who == who && mark.line > 0 && mark.file.startsWith(folder);
        });
    };
    THAW_TRY_VERIFY(standsAt(u"main"_s, u"workers/ways/"_s) && standsAt(u"worker"_s, u"workers/tasks/sleep.cpp"_s));
    QVERIFY(in.session.isRunning());
    in.session.cancel();
    QVERIFY(in.waitForEnd());
    QVERIFY(standsAt(u"main"_s, u"workers/ways/"_s));
    QCOMPARE(in.record.reportsLeftOut, 0);
    for (const Report &report : std::as_const(in.record.reports))
        QVERIFY(!std::holds_alternative<At>(report.event));
    in.session.reset();
    QVERIFY(in.session.marks().marks().isEmpty());
}

void TestSubject::saysWhetherItsProcessAnswers()
{
    InSubject in(Way::Thread);
    QVERIFY(in.waitForReady());
    bool answers = false;
    bool answersAgain = false;
    double silence = -1;
    connect(&in.subject(), &Subject::updated, this, [&](const QList<PulseSample> &, double silenceMs, bool its) {
        silence = silenceMs;
        answers = its;
        answersAgain = answersAgain || its;
    });
    THAW_TRY_VERIFY(answers);
    QVERIFY(::kill(in.pid(), SIGSTOP) == 0);
    THAW_TRY_VERIFY(!answers);
    QVERIFY(silence >= 1000);
    const double before = silence;
    answersAgain = false;
    in.start(sleepFor(0.1));
    THAW_TRY_VERIFY(silence > before);
    QVERIFY(!answersAgain); // an order is no sign of life
    QVERIFY(::kill(in.pid(), SIGCONT) == 0);
    THAW_TRY_VERIFY(answers);
}

// It was the window that did not answer before, and not its process.
void TestSubject::aFrozenWindowsProcessIsSaidToBeSilentSinceItIs()
{
    InSubject in(Way::GuiThread);
    QVERIFY(in.waitForReady());
    bool answers = true;
    double silence = 0;
    connect(&in.subject(), &Subject::updated, this, [&](const QList<PulseSample> &, double silenceMs, bool its) {
        silence = silenceMs;
        answers = its;
    });
    QElapsedTimer clock;
    clock.start();
    in.start(sleepFor(3600));
    THAW_TRY_VERIFY(answers && silence > 2000); // its last pulse came less than a second ago
    QVERIFY(::kill(in.pid(), SIGSTOP) == 0);
    THAW_TRY_VERIFY(!answers);
    QVERIFY(silence >= 1000);
    QVERIFY(silence <= double(clock.nsecsElapsed()) / 1e6 - 1000);
}

void TestSubject::itsReportsComeWhileItRunsOrAtItsEnd_data()
{
    QTest::addColumn<bool>("whileItRuns");
    QTest::newRow("while it runs") << true;
    QTest::newRow("at its end") << false;
}

void TestSubject::itsReportsComeWhileItRunsOrAtItsEnd()
{
    QFETCH(const bool, whileItRuns);
    using Reports = SubjectRunner::Reports;
    InSubject in(Way::Thread);
    QVERIFY(in.waitForReady());
    in.start(sleepFor(3600), whileItRuns ? Reports::WhileItRuns : Reports::AtItsEnd);
    if (whileItRuns) {
        QVERIFY(in.waitForLaunch());
    } else {
        QSignalSpy updates(&in.subject(), &Subject::updated);
        THAW_TRY_VERIFY(updates.size() > 5);
        QCOMPARE(in.session.transcript().rowCount(), 0);
    }
    in.session.cancel();
    QVERIFY(in.waitForEnd());
    QCOMPARE(describe(*in.session.outcome()), u"cancelled"_s);
    const auto saysStarting = [](const Report &report) { return std::holds_alternative<MainSays>(report.event); };
    QVERIFY(std::any_of(in.record.reports.begin(), in.record.reports.end(), saysStarting));
    THAW_TRY_VERIFY(in.session.transcript().rowCount() > 1);
}

void TestSubject::aRunEndsOnceWhenItsWindowGoes()
{
    InSubject in(Way::Thread);
    QVERIFY(in.waitForReady());
    in.start(sleepFor(3600));
    QVERIFY(in.waitForLaunch());
    QVERIFY(::kill(in.pid(), SIGKILL) == 0);
    QVERIFY(in.waitForEnd() && in.waitForGone());
    QCOMPARE(in.records, 1);
    QCOMPARE(in.timesGone(), 1);
    QCOMPARE(in.record.outcome.reason, Outcome::Reason::SubjectGone);
}

void TestSubject::aRunInASubjectThatIsGoneEndsOnce()
{
    InSubject in(Way::Thread);
    QVERIFY(in.waitForReady());
    QVERIFY(::kill(in.pid(), SIGKILL) == 0);
    QVERIFY(in.waitForGone());
    const QSignalSpy updates(&in.subject(), &Subject::updated);
    in.start(sleepFor(1));
    QVERIFY(in.waitForEnd());
    QCOMPARE(in.records, 1);
    QCOMPARE(in.record.outcome.reason, Outcome::Reason::SubjectGone);
    in.start(sleepFor(1));
    QVERIFY(in.waitForEnd());
    QCOMPARE(in.records, 2);
    QCOMPARE(in.timesGone(), 1); // it went once
    in.subject().setSeen(true);
    QVERIFY(!waitAtMost(300ms, [&updates] { return !updates.isEmpty(); })); // nothing is told of what is gone
}

// What a subject does when its window is closed: it ends, and well. A real one offscreen has nobody to close it.
void TestSubject::aWindowThatIsClosedIsNoLostOne()
{
    const QTemporaryDir folder;
    QFile program(folder.filePath(u"closes"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\n"
                  "echo '{\"type\":\"hello\",\"pid\":1,\"docked\":false,\"platform\":\"offscreen\"}'\n"
                  "read order\n");
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray before = qgetenv("THAW_PROGRAM");
    qputenv("THAW_PROGRAM", QFile::encodeName(program.fileName()));
    InSubject in(Way::Thread);
    qputenv("THAW_PROGRAM", before);
    QVERIFY(in.waitForReady());
    in.start(sleepFor(3600));
    QVERIFY(in.waitForEnd() && in.waitForGone());
    QCOMPARE(in.records, 1);
    QCOMPARE(in.timesGone(), 1);
    QCOMPARE(in.record.outcome.kind, Outcome::Kind::Cancelled);
    QCOMPARE(in.record.outcome.reason, Outcome::Reason::WindowClosed);
    QVERIFY(outcomeSentence(in.record.outcome).contains(u"closed"_s));
}

// As when its lesson is left. The window takes the next.
void TestSubject::aRunThatIsLeftIsCancelled()
{
    InSubject in(Way::Thread);
    QVERIFY(in.waitForReady());
    in.start(sleepFor(3600));
    QVERIFY(in.waitForLaunch());
    in.session.reset();
    THAW_TRY_COMPARE(in.records, 1);
    QCOMPARE(in.record.outcome.kind, Outcome::Kind::Cancelled);
    in.start(sleepFor(3600)); // in one stroke with what leaves it: the cancel is not the next one's
    in.session.reset();
    in.start(sleepFor(0.01));
    THAW_TRY_VERIFY(in.session.outcome());
    QCOMPARE(describe(*in.session.outcome()), u"finished"_s);
    QCOMPARE(in.timesGone(), 0);
}

void TestSubject::manyReportsAreAllCounted()
{
    InSubject in(Way::Thread);
    QVERIFY(in.waitForReady());
    in.start(taskRequest(u"flood"_s, {{u"lines"_s, 100'000}}));
    QVERIFY(in.waitForEnd());
    QCOMPARE(describe(*in.session.outcome()), u"finished"_s);
    const auto lines = std::count_if(in.record.reports.begin(), in.record.reports.end(),
                                     [](const Report &report) { return isLine(report.event); });
    QVERIFY(lines + in.record.reportsLeftOut >= 100'000);
}

// No pings, no frames, no pulse: nothing in it wakes up. A run is measured all the same.
void TestSubject::restsWhereNobodyLooks()
{
    InSubject in(Way::Thread);
    QVERIFY(in.waitForReady());
    const QSignalSpy updates(&in.subject(), &Subject::updated);
    const auto isResting = [&in, &updates] {
        const qint64 woken = wakeUps(in.pid());
        const qsizetype told = updates.size();
        return !waitAtMost(300ms, [&] { return wakeUps(in.pid()) > woken + 3 || updates.size() > told; });
    };
    QVERIFY(!isResting());
    in.subject().setSeen(false);
    THAW_TRY_VERIFY(isResting());
    in.start(sleepFor(0.3));
    QVERIFY(in.waitForEnd());
    QCOMPARE(describe(*in.session.outcome()), u"finished"_s);
    QVERIFY(in.record.pings.size() > 1);
    QVERIFY(in.record.measurement.frames > 0);
    THAW_TRY_VERIFY(isResting());
    in.subject().setSeen(true);
    const qsizetype told = updates.size();
    THAW_TRY_VERIFY(updates.size() > told + 3);
    QVERIFY(updates.last().at(2).toBool()); // its process answers
}

// On its way through the subject a line gets a wrapper, and is longer than a worker's may be.
void TestSubject::theLongestLinePassesThrough_data()
{
    QTest::addColumn<SubjectRunner::Reports>("reports");
    QTest::newRow("while it runs") << SubjectRunner::Reports::WhileItRuns;
    QTest::newRow("at its end") << SubjectRunner::Reports::AtItsEnd;
}

void TestSubject::theLongestLinePassesThrough()
{
    QFETCH(const SubjectRunner::Reports, reports);
    InSubject in(Way::Process);
    QVERIFY(in.waitForReady());
    in.start(misbehaverRun(u"longest-line"_s), reports);
    QVERIFY(in.waitForEnd());
    QCOMPARE(describe(*in.session.outcome()), u"finished"_s);
    const auto longest = std::max_element(in.record.reports.begin(), in.record.reports.end(),
                                          [](const Report &a, const Report &b) { return heldBytes(a) < heldBytes(b); });
    QVERIFY(heldBytes(*longest) > 1'000'000);
    QCOMPARE(in.timesGone(), 0);
}

} // namespace thaw

THAW_TEST(tst_subject, thaw::TestSubject)
#include "tst_subject.moc"
