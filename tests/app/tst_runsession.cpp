// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/runsession.h"
#include "app/runs/sentences.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/processes/supervisor.h"
#include "workers/tasks/tasklist.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// Runs until something ends it.
RunRequest longRun()
{
    return taskRequest(u"sleep"_s, {{u"seconds"_s, 3600}});
}

RunRequest copies()
{
    return taskRequest(u"copies"_s);
}

/// A session and what became of its runs.
struct Watched
{
    Supervisor supervisor{Supervisor::Options()};
    RunSession session;
    QSignalSpy ends{&session, &RunSession::finished};
    QSignalSpy changes{&session, &RunSession::stateChanged};

    void start(Way way, const RunRequest &request)
    {
        session.start(makeRunner(way, supervisor, linesPerFrame), request);
    }
    void start(const RunRequest &request) { start(Way::Process, request); }
    bool says(const QString &text) const
    {
        const TranscriptModel &transcript = const_cast<RunSession &>(session).transcript();
        for (int row = 0; row < transcript.rowCount(); ++row) {
            if (transcript.index(row).data(TranscriptModel::TextRole).toString() == text)
                return true;
        }
        return false;
    }
    QString lastLine()
    {
        const TranscriptModel &transcript = session.transcript();
        return transcript.index(transcript.rowCount() - 1).data(TranscriptModel::TextRole).toString();
    }
    QStringList states()
    {
        QStringList states;
        for (int row = 0; row < session.workers().rowCount(); ++row)
            states.append(session.workers().index(row, WorkerModel::StateColumn).data().toString());
        return states;
    }
};

} // namespace

class TestRunSession final : public GuardedTest
{
    Q_OBJECT

private slots:
    void showsARunInEveryWay_data();
    void showsARunInEveryWay();
    void saysHowEachRunEnded_data();
    void saysHowEachRunEnded();
    void isStoppingFromCancelToTheEnd();
    void oneActorCanBeKilled();
    void takesOneRunAfterTheOther();
    void aNewRunAbandonsTheOneBefore();
    void resetAbandonsTheRun();
    void startsAgainFromItsOwnEnd();
    void stepsWhereItIsAskedTo();
    void withoutARunThereIsNothingToStop();
    void countsEveryLineOfAFlood();
};

void TestRunSession::showsARunInEveryWay_data()
{
    QTest::addColumn<Way>("way");
    for (const Way way : allWays())
        QTest::newRow(qPrintable(wayId(way))) << way;
}

void TestRunSession::showsARunInEveryWay()
{
    QFETCH(const Way, way);
    Watched watched;
    QVERIFY(!watched.session.isRunning());
    watched.start(way, copies());
    QVERIFY(watched.session.isRunning());
    QVERIFY(!watched.session.outcome());
    QCOMPARE(watched.session.request(), copies());
    THAW_TRY_COMPARE(watched.ends.size(), 1);

    QVERIFY(!watched.session.isRunning());
    QVERIFY(watched.session.outcome());
    QCOMPARE(describe(*watched.session.outcome()), u"finished"_s);
    QCOMPARE(watched.session.outcome()->result.values.value("F1"_L1).toInt(), 10);
    QVERIFY(watched.says(u"F1: 10"_s));
    QVERIFY(watched.says(u"F2: -2"_s));
    QCOMPARE(watched.lastLine(), outcomeSentence(*watched.session.outcome(), watched.session.request().task));
    QVERIFY(!watched.states().isEmpty());
    for (const QString &state : watched.states())
        QCOMPARE(state, u"finished"_s);
}

void TestRunSession::saysHowEachRunEnded_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("expected");
    QTest::newRow("crash") << u"segfault"_s << u"crashed 11"_s;
    QTest::newRow("exit code") << u"exit"_s << u"failed: exit-code 3"_s;
    QTest::newRow("silence") << u"silence"_s << u"failed: no-result"_s;
    QTest::newRow("garbage") << u"garbage"_s << u"failed: broken-line"_s;
}

void TestRunSession::saysHowEachRunEnded()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, expected);
    Watched watched;
    watched.start(taskRequest(u"crash"_s, {{u"kind"_s, kind}}));
    THAW_TRY_COMPARE(watched.ends.size(), 1);
    QVERIFY2(describe(*watched.session.outcome()).startsWith(expected),
             qPrintable(describe(*watched.session.outcome())));
    QCOMPARE(watched.lastLine(), outcomeSentence(*watched.session.outcome(), watched.session.request().task));
    const QModelIndex last = watched.session.transcript().index(watched.session.transcript().rowCount() - 1);
    QCOMPARE(last.data(ToneRole).toInt(), int(Tone::Bad));
    QCOMPARE(watched.states(), QStringList{outcomeTitle(watched.session.outcome()->kind)});
}

void TestRunSession::isStoppingFromCancelToTheEnd()
{
    Watched watched;
    watched.start(longRun());
    THAW_TRY_VERIFY(watched.says(u"Starting to work"_s));
    const qsizetype before = watched.changes.size();
    watched.session.cancel();
    QVERIFY(watched.session.isStopping());
    QVERIFY(watched.session.isRunning());
    QVERIFY(watched.changes.size() > before);
    THAW_TRY_COMPARE(watched.ends.size(), 1);
    QVERIFY(!watched.session.isStopping());
    QCOMPARE(describe(*watched.session.outcome()), u"cancelled"_s);
    QCOMPARE(watched.states(), QStringList{u"cancelled"_s});
    watched.session.cancel();
    watched.session.kill();
    QVERIFY(!watched.session.isRunning());
    QCOMPARE(watched.ends.size(), 1);
}

void TestRunSession::oneActorCanBeKilled()
{
    Watched watched;
    watched.start(taskRequest(u"primes"_s, {{u"limit"_s, 1'000'000'000}, {u"parts"_s, 2}}));
    THAW_TRY_COMPARE(watched.session.workers().rowCount(), 2);
    const qint64 pid = watched.session.workers().index(1, WorkerModel::PidColumn).data().toLongLong();
    watched.session.killActor(watched.session.workers().workerAt(1));
    THAW_TRY_VERIFY(!isAlive(pid));
    THAW_TRY_COMPARE(watched.ends.size(), 1); // a count without one of its parts is none
    QCOMPARE(watched.session.outcome()->kind, Outcome::Kind::Killed);
}

void TestRunSession::takesOneRunAfterTheOther()
{
    Watched watched;
    for (int i = 1; i <= 3; ++i) {
        watched.start(copies());
        QVERIFY(!watched.session.outcome());
        QCOMPARE(watched.session.transcript().rowCount(), 0);
        THAW_TRY_COMPARE(watched.ends.size(), i);
        QCOMPARE(watched.session.workers().rowCount(), 2);
    }
}

void TestRunSession::aNewRunAbandonsTheOneBefore()
{
    Watched watched;
    watched.start(longRun());
    THAW_TRY_VERIFY(watched.session.workers().index(0, WorkerModel::PidColumn).data().toLongLong() != 0);
    const qint64 pid = watched.session.workers().index(0, WorkerModel::PidColumn).data().toLongLong();
    watched.start(copies());
    THAW_TRY_VERIFY(!isAlive(pid));
    THAW_TRY_COMPARE(watched.ends.size(), 1);
    QCOMPARE(describe(*watched.session.outcome()), u"finished"_s);
    QVERIFY(!watched.says(u"Starting to work"_s));
}

void TestRunSession::resetAbandonsTheRun()
{
    Watched watched;
    watched.start(longRun());
    THAW_TRY_VERIFY(watched.session.workers().index(0, WorkerModel::PidColumn).data().toLongLong() != 0);
    const qint64 pid = watched.session.workers().index(0, WorkerModel::PidColumn).data().toLongLong();
    watched.session.reset();
    QVERIFY(!watched.session.isRunning());
    QCOMPARE(watched.session.workers().rowCount(), 0);
    QCOMPARE(watched.session.transcript().rowCount(), 0);
    THAW_TRY_VERIFY(!isAlive(pid));
    QCOMPARE(watched.ends.size(), 0);
}

void TestRunSession::startsAgainFromItsOwnEnd()
{
    Watched watched;
    int starts = 1;
    connect(&watched.session, &RunSession::finished, this, [&] {
        if (starts++ < 3)
            watched.start(Way::Thread, copies());
    });
    watched.start(copies());
    THAW_TRY_COMPARE(watched.ends.size(), 3);
    QCOMPARE(describe(*watched.session.outcome()), u"finished"_s);
}

void TestRunSession::stepsWhereItIsAskedTo()
{
    Watched watched;
    RunRequest request = copies();
    request.stepping = true;
    watched.start(request);
    THAW_TRY_COMPARE(watched.session.workers().rowCount(), 2);
    QVERIFY(!watched.says(u"F1: 10"_s));
    watched.session.step(true);
    THAW_TRY_COMPARE(watched.ends.size(), 1);
    QVERIFY(watched.says(u"F1: 10"_s));
}

void TestRunSession::withoutARunThereIsNothingToStop()
{
    Watched watched;
    watched.session.cancel();
    watched.session.kill();
    watched.session.killActor(u"f1"_s);
    watched.session.step(true);
    watched.session.reset();
    QVERIFY(!watched.session.isRunning());
    QVERIFY(!watched.session.outcome());
    QCOMPARE(watched.ends.size(), 0);
}

// What a window can't show is left out, and counted.
void TestRunSession::countsEveryLineOfAFlood()
{
    constexpr int lines = 100'000;
    Watched watched;
    const QSignalSpy batches(&watched.session, &RunSession::reported);
    watched.start(taskRequest(u"flood"_s, {{u"lines"_s, lines}}));
    THAW_TRY_COMPARE(watched.ends.size(), 1);
    QCOMPARE(describe(*watched.session.outcome()), u"finished"_s);
    const TranscriptModel &transcript = watched.session.transcript();
    qint64 others = 0; // lines that the program added
    for (const QList<QVariant> &signal : batches) {
        for (const Report &report : signal.first().value<ReportBatch>().reports)
            others += int(!std::holds_alternative<Print>(report.event) && !eventText(report.event).isEmpty());
    }
    QCOMPARE(transcript.lineCount(), lines + others + 1);
    QCOMPARE(transcript.rowCount() + transcript.droppedCount(), transcript.lineCount());
    QCOMPARE(transcript.rowCount(), 2000);
    QCOMPARE(transcript.match(transcript.index(0), TranscriptModel::TextRole, u"line 100000 "_s, 1).size(), 1);
}

} // namespace thaw

THAW_TEST(tst_runsession, thaw::TestRunSession)
#include "tst_runsession.moc"
