// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/contract/outcome.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// All that an outcome is judged by.
struct Facts
{
    ProcessEnd end;
    LastWords words;
};

Outcome judge(const Facts &facts)
{
    return thaw::judge(facts.end, facts.words);
}

} // namespace

class TestOutcome final : public GuardedTest
{
    Q_OBJECT

private slots:
    void followsTheTruthTable_data();
    void followsTheTruthTable();
    void carriesWhatItIsMadeOf();
    void hasAWordForEachKind_data();
    void hasAWordForEachKind();
    void nobodyWaitsLessThanNothing();
};

// A process that lost a thread has waited for less than before.
void TestOutcome::nobodyWaitsLessThanNothing()
{
    QCOMPARE((ProcessorTime{20, 3} - ProcessorTime{12, 11.5}), (ProcessorTime{8, 0}));
    QCOMPARE((ProcessorTime{20, 13} - ProcessorTime{12, 11.5}), (ProcessorTime{8, 1.5}));
}

// The whole contract of "how did it end". A column is a fact, a row is an end; '-' is "no".
void TestOutcome::followsTheTruthTable_data()
{
    using Asked = ProcessEnd::Asked;

    QTest::addColumn<Facts>("facts");
    QTest::addColumn<QString>("expected");

    enum Said { Nothing, HelloOnly, ResultCame, FailedCame, StoppedCame };
    const auto row = [](const char *name, Said said, int exitCode, int signal, Asked asked, const char *expected) {
        Facts facts;
        facts.end.helloSeen = said != Nothing;
        if (said == ResultCame)
            facts.words.result = Result{};
        if (said == FailedCame)
            facts.words.failed = Failed{u"no"_s, {}};
        facts.words.stopped = said == StoppedCame;
        facts.end.crashed = signal != 0;
        facts.end.code = signal != 0 ? signal : exitCode;
        facts.end.asked = asked;
        QTest::newRow(name) << facts << QString::fromLatin1(expected);
    };
    // clang-format off
    //  how it ended                           what it said  exit  signal   asked for       outcome
    row("all is well",                         ResultCame,   0,    0,       Asked::Nothing, "finished");
    row("the task says it failed",             FailedCame,   0,    0,       Asked::Nothing, "failed: task-failed");
    row("failed, and exits with a code",       FailedCame,   7,    0,       Asked::Nothing, "failed: task-failed 7");
    row("failed, then crashes",                FailedCame,   0,    SIGSEGV, Asked::Nothing, "crashed 11");
    row("exit 0 without a result",             HelloOnly,    0,    0,       Asked::Nothing, "failed: no-result");
    row("exit 0 without a word",               Nothing,      0,    0,       Asked::Nothing, "failed: no-hello");
    row("stops without being asked",           StoppedCame,  0,    0,       Asked::Nothing, "failed: no-result");
    row("exit 1 without a result",             HelloOnly,    1,    0,       Asked::Nothing, "failed: exit-code 1");
    row("exit 127 without a word",             Nothing,      127,  0,       Asked::Nothing, "failed: exit-code 127");
    row("a result, but exit 1",                ResultCame,   1,    0,       Asked::Nothing, "failed: exit-code 1");
    row("a result, then a crash",              ResultCame,   0,    SIGABRT, Asked::Nothing, "crashed 6");
    row("a crash",                             HelloOnly,    0,    SIGSEGV, Asked::Nothing, "crashed 11");
    row("a crash before its hello",            Nothing,      0,    SIGBUS,  Asked::Nothing, "crashed 7");
    row("killed by somebody else",             HelloOnly,    0,    SIGKILL, Asked::Nothing, "crashed 9");
    row("died of SIGHUP",                      HelloOnly,    0,    SIGHUP,  Asked::Nothing, "crashed 1");

    row("cancelled, and it says so",           StoppedCame,  0,    0,       Asked::Cancel,  "cancelled");
    row("cancelled, and it just goes",         HelloOnly,    0,    0,       Asked::Cancel,  "cancelled");
    row("cancelled, exit 1",                   HelloOnly,    1,    0,       Asked::Cancel,  "cancelled");
    row("cancelled, terminated",               HelloOnly,    0,    SIGTERM, Asked::Cancel,  "cancelled");
    row("cancelled, killed in the last stage", HelloOnly,    0,    SIGKILL, Asked::Cancel,  "cancelled");
    row("cancelled, but the result came",      ResultCame,   0,    0,       Asked::Cancel,  "finished");
    row("cancelled, result, terminated",       ResultCame,   0,    SIGTERM, Asked::Cancel,  "finished");
    row("cancelled, but it had failed",        FailedCame,   0,    0,       Asked::Cancel,  "failed: task-failed");
    row("cancelled before its hello",          Nothing,      0,    SIGTERM, Asked::Cancel,  "cancelled");

    row("killed",                              HelloOnly,    0,    SIGKILL, Asked::Kill,    "killed");
    row("killed before its hello",             Nothing,      0,    SIGKILL, Asked::Kill,    "killed");
    row("killed, but the result came",         ResultCame,   0,    SIGKILL, Asked::Kill,    "finished");
    row("killed, but it had gone already",     HelloOnly,    0,    0,       Asked::Kill,    "killed");

    row("timed out, and it stops",             StoppedCame,  0,    0,       Asked::TimeOut, "timed-out");
    row("timed out, killed",                   HelloOnly,    0,    SIGKILL, Asked::TimeOut, "timed-out");
    row("timed out, but the result came",      ResultCame,   0,    0,       Asked::TimeOut, "finished");

    row("a result, and does not go",           ResultCame,   0,    SIGKILL, Asked::Linger,  "finished");
    row("failed, and does not go",             FailedCame,   0,    SIGKILL, Asked::Linger,  "failed: task-failed");
    row("stops unasked, and does not go",      StoppedCame,  0,    SIGKILL, Asked::Linger,  "failed: no-result");

    Facts facts;
    facts.end.startError = u"No such file or directory"_s;
    QTest::newRow("never ran") << facts << u"failed: failed-to-start"_s;
    facts.end.asked = Asked::Kill;
    QTest::newRow("never ran, and was killed") << facts << u"failed: failed-to-start"_s;

    facts = {};
    facts.end.helloLate = true;
    facts.end.crashed = true;
    facts.end.code = SIGKILL;
    QTest::newRow("no hello within the deadline") << facts << u"failed: no-hello"_s;
    facts.end.helloSeen = true;
    QTest::newRow("a hello too late") << facts << u"failed: no-hello"_s;
    facts.end.asked = Asked::Cancel;
    QTest::newRow("no hello, and cancelled") << facts << u"cancelled"_s;

    facts = {};
    facts.end.helloSeen = true;
    facts.words.refused = Failed{u"no"_s, {}};
    QTest::newRow("an argument was refused") << facts << u"failed: wrong-argument"_s;
    facts.words.result = Result{};
    facts.words.failed = Failed{u"yes"_s, {}};
    facts.end.asked = Asked::Linger;
    QTest::newRow("refused, whatever it says") << facts << u"failed: wrong-argument"_s;

    facts = {};
    facts.words.otherProtocol = 2;
    facts.end.crashed = true;
    facts.end.code = SIGKILL;
    QTest::newRow("another protocol") << facts << u"failed: wrong-protocol 2"_s;

    facts = {};
    facts.end.helloSeen = true;
    facts.end.broken = BrokenLine{BrokenLine::Kind::Syntax, 3, {}, u"oops"_s};
    facts.end.crashed = true;
    facts.end.code = SIGKILL;
    QTest::newRow("a broken line") << facts << u"failed: broken-line 3"_s;
    facts.words.result = Result{};
    QTest::newRow("a broken line after its result") << facts << u"failed: broken-line 3"_s;
    facts.end.asked = Asked::Cancel;
    QTest::newRow("a broken line while cancelled") << facts << u"failed: broken-line 3"_s;
    // clang-format on
}

void TestOutcome::followsTheTruthTable()
{
    QFETCH(const Facts, facts);
    QFETCH(const QString, expected);
    QCOMPARE(describe(judge(facts)), expected);
}

void TestOutcome::carriesWhatItIsMadeOf()
{
    Facts facts;
    facts.end.helloSeen = true;
    facts.words.result = Result{{{u"primes"_s, 4}}, u"c0ffee"_s};
    QCOMPARE(judge(facts).result, *facts.words.result);

    facts.words.result.reset();
    facts.words.failed = Failed{u"%1 is not there"_s, {u"it"_s}};
    QCOMPARE(judge(facts).text, facts.words.failed->text);
    QCOMPARE(judge(facts).textArguments, facts.words.failed->arguments);

    facts.end.broken = BrokenLine{BrokenLine::Kind::WrongField, 12, u"done"_s, u"{}"_s};
    QCOMPARE(judge(facts).brokenLine, facts.end.broken);

    facts.end.startError = u"No such file or directory"_s;
    QCOMPARE(judge(facts).text, facts.end.startError);
}

void TestOutcome::hasAWordForEachKind_data()
{
    QTest::addColumn<Outcome::Kind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("finished") << Outcome::Kind::Finished << u"finished"_s;
    QTest::newRow("failed") << Outcome::Kind::Failed << u"failed"_s;
    QTest::newRow("crashed") << Outcome::Kind::Crashed << u"crashed"_s;
    QTest::newRow("cancelled") << Outcome::Kind::Cancelled << u"cancelled"_s;
    QTest::newRow("killed") << Outcome::Kind::Killed << u"killed"_s;
    QTest::newRow("stuck") << Outcome::Kind::Stuck << u"stuck"_s;
    QTest::newRow("timed out") << Outcome::Kind::TimedOut << u"timed-out"_s;
}

void TestOutcome::hasAWordForEachKind()
{
    QFETCH(const Outcome::Kind, kind);
    QFETCH(const QString, word);
    QCOMPARE(outcomeId(kind), word);
}

} // namespace thaw

THAW_TEST(tst_outcome, thaw::TestOutcome)
#include "tst_outcome.moc"
