// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/sentences.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/contract/fillin.h"
#include "workers/tasks/tasklist.h"

#include <QJsonArray>
#include <QLocale>
#include <QScopeGuard>
#include <QTest>
#include <QTranslator>

#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

// A sentence that a person may be shown: said whole, with nothing left to fill in.
void checkSentence(const QString &text)
{
    QVERIFY2(text.size() > 3, qPrintable(text));
    for (int i = 1; i < 10; ++i)
        QVERIFY2(!text.contains(u"%%1"_s.arg(i)), qPrintable(text));
    QVERIFY2(!text.contains("  "_L1) && !text.startsWith(u' ') && !text.endsWith(u' '), qPrintable(text));
}

Outcome failedBecause(Outcome::Reason reason)
{
    Outcome outcome;
    outcome.kind = Outcome::Kind::Failed;
    outcome.reason = reason;
    outcome.text = u"%1 is not there"_s;
    outcome.textArguments = {u"it"_s};
    outcome.exitCode = 7;
    outcome.otherProtocol = 7;
    outcome.brokenLine = BrokenLine{BrokenLine::Kind::Syntax, 3, {}, u"hm"_s};
    return outcome;
}

QString shown(const Event &event)
{
    return eventWho(event) + u": "_s + eventText(event);
}

} // namespace

class TestSentences final : public GuardedTest
{
    Q_OBJECT

private slots:
    void saysEveryOutcome_data();
    void saysEveryOutcome();
    void everyOutcomeIsASentence_data();
    void everyOutcomeIsASentence();
    void saysWhyALineIsBroken_data();
    void saysWhyALineIsBroken();
    void saysWhatWouldBeRight_data();
    void saysWhatWouldBeRight();
    void saysEveryEvent_data();
    void saysEveryEvent();
    void everyWayAndTaskAndArgumentHasAName();
    void signalsHaveNames();
    void resultsAreOneLine();
    void aLossIsNoSuccess();
    void aStrangersWordsStayAsTheyAre();
    void secondsAreShort_data();
    void secondsAreShort();
};

void TestSentences::saysEveryOutcome_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char *name, const Outcome &outcome, const QStringList &parts) {
        QTest::newRow(name) << outcome << parts;
    };
    Outcome outcome;
    outcome.seconds = 2.02;
    row("finished", outcome, {u"Finished"_s, u"2.02 s"_s});
    outcome.result.values = {{u"F1"_s, 10}, {u"F2"_s, -2}};
    row("finished with values", outcome, {u"Finished"_s, u"2.02 s"_s, u"F1 10, F2 -2"_s});
    outcome = {};
    outcome.kind = Outcome::Kind::Crashed;
    outcome.signal = SIGSEGV;
    row("crashed", outcome, {u"SIGSEGV"_s});
    outcome.reason = Outcome::Reason::SubjectGone;
    row("a window crashed", outcome, {u"The window crashed with SIGSEGV"_s, u"gone"_s});
    outcome.signal = SIGKILL;
    row("a window was killed", outcome, {u"The window was ended from outside, with SIGKILL"_s, u"gone"_s});
    outcome.signal = SIGSEGV;
    outcome.reason = Outcome::Reason::None;
    outcome.who = u"part 2"_s;
    row("an actor crashed", outcome, {u"part 2"_s, u"SIGSEGV"_s});
    outcome = {};
    outcome.kind = Outcome::Kind::Stuck;
    outcome.cycle = {u"f1"_s, u"lock_y"_s, u"f2"_s, u"lock_x"_s, u"f1"_s};
    row("stuck", outcome, {u"Deadlock"_s, u"f1 → lock_y → f2 → lock_x → f1"_s});
    outcome.reason = Outcome::Reason::SubjectGone;
    row("stuck with its window", outcome, {u"f1 → lock_y → f2 → lock_x → f1"_s, u"The window stood still"_s});
    outcome.reason = Outcome::Reason::None;
    outcome = {};
    outcome.seconds = 0.05;
    outcome.kind = Outcome::Kind::Cancelled;
    row("cancelled", outcome, {u"Cancelled"_s, u"50 ms"_s});
    outcome.kind = Outcome::Kind::Killed;
    row("killed", outcome, {u"Killed"_s, u"50 ms"_s});
    outcome.kind = Outcome::Kind::TimedOut;
    row("timed out", outcome, {u"Timed out"_s, u"50 ms"_s});

    using Reason = Outcome::Reason;
    row("an argument was wrong", failedBecause(Reason::WrongArgument), {u"Wrong argument"_s});
    row("the task failed", failedBecause(Reason::TaskFailed), {u"it is not there"_s});
    outcome = failedBecause(Reason::TaskFailed);
    outcome.text.clear();
    row("the task failed and did not say why", outcome, {u"The worker could not do it, and did not say why."_s});
    row("no result", failedBecause(Reason::NoResult), {u"result"_s});
    row("exit code", failedBecause(Reason::ExitCode), {u"exit code 7"_s});
    outcome = failedBecause(Reason::FailedToStart);
    outcome.text = u"w: No such file"_s;
    row("not started", outcome, {u"could not be started"_s, u"w: No such file"_s});
    row("broken line", failedBecause(Reason::BrokenLine), {u"line 3"_s, u"hm"_s});
    row("no hello", failedBecause(Reason::NoHello), {u"hello"_s});
    row("another protocol", failedBecause(Reason::WrongProtocol), {u"version 7"_s, u"version 1"_s});
    row("subject gone", failedBecause(Reason::SubjectGone), {u"window"_s});
}

void TestSentences::saysEveryOutcome()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const QStringList, parts);
    const QString sentence = outcomeSentence(outcome);
    checkSentence(sentence);
    for (const QString &part : parts)
        QVERIFY2(sentence.contains(part), qPrintable(part + u" is not in: "_s + sentence));
}

// Whatever is filled in and whatever is not: every kind with every reason.
void TestSentences::everyOutcomeIsASentence_data()
{
    QTest::addColumn<Outcome::Kind>("kind");
    QTest::addColumn<Outcome::Reason>("reason");
    for (int kind = 0; kind <= int(Outcome::Kind::TimedOut); ++kind) {
        for (int reason = 0; reason <= int(Outcome::Reason::ReadsNothing); ++reason)
            QTest::addRow("%d, %d", kind, reason) << Outcome::Kind(kind) << Outcome::Reason(reason);
    }
}

void TestSentences::everyOutcomeIsASentence()
{
    QFETCH(const Outcome::Kind, kind);
    QFETCH(const Outcome::Reason, reason);
    Outcome outcome;
    outcome.kind = kind;
    outcome.reason = reason;
    checkSentence(outcomeTitle(kind));
    checkSentence(outcomeSentence(outcome));
    QVERIFY(outcomeSentence(outcome).endsWith(u'.') || reason == Outcome::Reason::BrokenLine);
    outcome.who = u"f1"_s;
    checkSentence(outcomeSentence(outcome));
}

void TestSentences::saysWhyALineIsBroken_data()
{
    QTest::addColumn<BrokenLine>("broken");
    QTest::addColumn<QString>("expected");
    const QString excerpt = u"hm"_s;
    using Kind = BrokenLine::Kind;
    QTest::newRow("too long") << BrokenLine{Kind::TooLong, 2, {}, excerpt} << u"line 2 is longer than 1 MiB: hm…"_s;
    QTest::newRow("empty") << BrokenLine{Kind::Empty, 2, {}, {}} << u"line 2 is empty; each line is a JSON object"_s;
    QTest::newRow("no object") << BrokenLine{Kind::NotAnObject, 2, {}, excerpt} << u"line 2 is not a JSON object: hm"_s;
    QTest::newRow("not JSON") << BrokenLine{Kind::Syntax, 2, {}, excerpt, 6} << u"line 2 is not JSON at byte 7: hm"_s;
    QTest::newRow("half of it") << BrokenLine{Kind::Unfinished, 2, {}, excerpt}
                                << u"line 2 ends in the middle of its object: hm"_s;
    QTest::newRow("two of them") << BrokenLine{Kind::AfterTheObject, 2, {}, excerpt, 6}
                                 << u"line 2 goes on after its object, at byte 7: hm"_s;
    QTest::newRow("too deep") << BrokenLine{Kind::TooDeep, 2, {}, excerpt}
                              << u"line 2 is nested more than 64 levels deep: hm"_s;
    QTest::newRow("too large") << BrokenLine{Kind::NumberRange, 2, {}, excerpt, 6}
                               << u"line 2 has a number that is too large or too small, at byte 7: hm"_s;
    QTest::newRow("no type") << BrokenLine{Kind::NoType, 2, {}, excerpt} << u"line 2 has no \"type\": hm"_s;
    QTest::newRow("unknown type") << BrokenLine{Kind::UnknownType, 2, u"sing"_s, excerpt}
                                  << u"line 2 is of a type that is not expected here (sing): hm"_s;
    QTest::newRow("wrong field") << BrokenLine{Kind::WrongField, 2, u"done"_s, excerpt}
                                 << u"line 2 has no right \"done\": hm"_s;
    QTest::newRow("not UTF-8") << BrokenLine{Kind::NotUtf8, 2, {}, excerpt, 6}
                               << u"line 2 is not UTF-8 at byte 7: hm"_s;
}

void TestSentences::saysWhyALineIsBroken()
{
    QFETCH(const BrokenLine, broken);
    QFETCH(const QString, expected);
    QCOMPARE(brokenLineText(broken), expected);
}

void TestSentences::saysWhatWouldBeRight_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("unknown name") << u"copies"_s << u"z"_s << u"1"_s << QStringList{u"\"z\""_s, u"x ("_s, u"y ("_s};
    QTest::newRow("not a number") << u"sleep"_s << u"seconds"_s << u"soon"_s
                                  << QStringList{u"seconds"_s, u"a number"_s, u"0 to 3600"_s, u"\"soon\""_s};
    QTest::newRow("not a whole number") << u"copies"_s << u"x"_s << u"1.5"_s
                                        << QStringList{u"x"_s, u"whole number"_s, u"\"1.5\""_s};
    QTest::newRow("out of range") << u"sleep"_s << u"seconds"_s << u"3601"_s
                                  << QStringList{u"seconds"_s, u"0 to 3600"_s, u"3601"_s};
    QTest::newRow("not a choice") << u"deadlock"_s << u"order"_s << u"none"_s
                                  << QStringList{u"order"_s, u"opposite or same"_s, u"\"none\""_s};
}

void TestSentences::saysWhatWouldBeRight()
{
    QFETCH(const QString, task);
    QFETCH(const QString, name);
    QFETCH(const QString, given);
    QFETCH(const QStringList, parts);
    const QList<Parameter> &parameters = findTask(task)->parameters;
    const auto checked = checkArguments(parameters, QList<NamedText>{{name, given}});
    const auto *error = std::get_if<ArgumentError>(&checked);
    QVERIFY(error);
    const QString sentence = argumentErrorSentence(*error, parameters);
    checkSentence(sentence);
    for (const QString &part : parts)
        QVERIFY2(sentence.contains(part), qPrintable(part + u" is not in: "_s + sentence));
}

void TestSentences::saysEveryEvent_data()
{
    using State = ActorState::State;
    using What = LockEvent::What;

    QTest::addColumn<Event>("event");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Event &event, const char *expected) {
        QTest::newRow(name) << event << QString::fromUtf8(expected);
    };
    row("launched", Launched{u"f1"_s, 42, false}, "f1: started (pid 42)");
    row("launched from a spare", Launched{u"f1"_s, 42, true}, "f1: started (pid 42, was waiting warm)");
    row("running", ActorState{u"f1"_s, State::Running, {}}, "f1: ");
    row("cancelling", ActorState{u"f1"_s, State::Cancelling, {}}, "f1: was asked to end");
    row("terminating", ActorState{u"f1"_s, State::Terminating, {}}, "f1: does not listen: terminating it");
    row("killing", ActorState{u"f1"_s, State::Killing, {}}, "f1: killing it");
    row("stuck", ActorState{u"f1"_s, State::Stuck, {}}, "f1: ");
    row("ended well", ActorState{u"f1"_s, State::Ended, Outcome::Kind::Finished}, "f1: ");
    row("ended badly", ActorState{u"f1"_s, State::Ended, Outcome::Kind::Crashed}, "f1: crashed");
    row("print", Print{u"f1"_s, u"F1: %1"_s, {u"10"_s}}, "f1: F1: 10");
    row("print of a text with a percent sign", Print{u"f1"_s, u"100 %1"_s, {}}, "f1: 100 %1");
    row("print of an argument like a place", Print{u"f1"_s, u"%1 and %2"_s, {u"%2"_s, u"b"_s}}, "f1: %2 and b");
    row("progress", Progress{u"f1"_s, 0.5}, "f1: ");
    row("value", Value{u"f1"_s, u"n"_s, 1}, "f1: ");
    row("waits", LockEvent{u"f1"_s, u"lock_x"_s, What::Waits}, "f1: asks for lock_x");
    row("took", LockEvent{u"f1"_s, u"lock_x"_s, What::Took}, "f1: took lock_x");
    row("released", LockEvent{u"f1"_s, u"lock_x"_s, What::Released}, "f1: released lock_x");
    row("log", LogLine{u"f1"_s, u"hm"_s}, "f1: log: hm");
    row("main starts", MainSays{MainSays::What::Starting}, "main: starting the main program");
    row("main launches", MainSays{MainSays::What::Launching}, "main: launching");
    row("main has launched", MainSays{MainSays::What::HasLaunched}, "main: has launched");
    row("main polls", MainSays{MainSays::What::StillRunning}, "main: still running");
    row("main ends", MainSays{MainSays::What::Ended}, "main: program ended");
    row("deadlock", FoundStuck{{u"f1"_s, u"lock_y"_s, u"f1"_s}}, "main: deadlock: f1 → lock_y → f1");
    row("hello", Hello{}, "worker: said hello");
    row("hello with a title", Hello{1, 1, u"Mine"_s, {}, true}, "worker: said hello: Mine");
}

void TestSentences::saysEveryEvent()
{
    QFETCH(const Event, event);
    QFETCH(const QString, expected);
    QCOMPARE(shown(event), expected);
}

void TestSentences::everyWayAndTaskAndArgumentHasAName()
{
    QStringList seen;
    for (const Way way : allWays()) {
        checkSentence(wayTitle(way));
        checkSentence(wayShortTitle(way));
        seen << wayTitle(way) << wayShortTitle(way);
    }
    for (const Task &task : allTasks()) {
        checkSentence(taskTitle(task));
        seen << taskTitle(task);
        for (const Parameter &parameter : task.parameters) {
            QVERIFY(!parameterLabel(parameter).isEmpty());
            checkSentence(parameterRange(parameter));
        }
    }
    QCOMPARE(seen.removeDuplicates(), 0);
    QCOMPARE(parameterLabel({u"n"_s, Parameter::Type::Text, {}, 0, 0, {}, {}}), u"n"_s);
    QCOMPARE(parameterRange({u"n"_s, Parameter::Type::Integer, {}, -5, 1e9, {}, {}}), u"-5 to 1000000000"_s);
    QCOMPARE(parameterRange({u"n"_s, Parameter::Type::Real, {}, 0, 0.25, {}, {}}), u"0 to 0.25"_s);
}

void TestSentences::signalsHaveNames()
{
    QCOMPARE(signalName(SIGSEGV), u"SIGSEGV"_s);
    QCOMPARE(signalName(SIGKILL), u"SIGKILL"_s);
    QCOMPARE(signalName(0), u"signal 0"_s);
    QCOMPARE(signalName(4711), u"signal 4711"_s);
}

void TestSentences::resultsAreOneLine()
{
    QCOMPARE(resultText({}), QString());
    const QJsonObject values{
        {u"F1"_s, 10}, {u"F2"_s, -2}, {u"x"_s, 4.5}, {u"list"_s, QJsonArray{1, 2}}, {u"z"_s, u"text"_s}};
    QCOMPARE(resultText({values, {}}), u"F1 10, F2 -2, x 4.5, z text"_s);
}

// Work that was done with a wrong result is not told like any other.
void TestSentences::aLossIsNoSuccess()
{
    const auto told = [](qint64 lost, qint64 lostInTable) {
        Outcome outcome;
        outcome.result.values = {{u"expected"_s, 800}, {u"lost"_s, lost}, {u"lost in table"_s, lostInTable}};
        return std::pair(resultText(outcome.result, u"race"_s), outcomeTone(outcome, u"race"_s));
    };
    QCOMPARE(told(590, 0), std::pair(u"lost 590 of 800 additions"_s, Tone::Bad));
    QCOMPARE(told(0, 7), std::pair(u"lost 7 of 800 additions in the table"_s, Tone::Bad));
    QCOMPARE(told(0, 0), std::pair(u"lost none of 800 additions"_s, Tone::Good));
}

// Where ours are said in the reader's language.
void TestSentences::aStrangersWordsStayAsTheyAre()
{
    const auto restore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(u"es"_s));
    QTranslator spanish;
    QVERIFY(spanish.load(QLocale(), u"thaw"_s, u"_"_s, u":/i18n"_s));
    QCoreApplication::installTranslator(&spanish);
    QCOMPARE(eventText(Print{u"f1"_s, u"F1: %1"_s, {u"2.5"_s}}).right(3), u"2,5"_s);
    QCOMPARE(eventText(asItIs(Print{u"f1"_s, u"2.5"_s, {}})), u"2.5"_s);
}

void TestSentences::secondsAreShort_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << 0.0 << u"0.0 ms"_s;
    QTest::newRow("a few ms") << 0.0042 << u"4.2 ms"_s;
    QTest::newRow("many ms") << 0.0424 << u"42 ms"_s;
    QTest::newRow("seconds") << 2.017 << u"2.02 s"_s;
    QTest::newRow("many seconds") << 75.31 << u"75.3 s"_s;
}

void TestSentences::secondsAreShort()
{
    QFETCH(const double, seconds);
    QFETCH(const QString, expected);
    QCOMPARE(secondsText(seconds), expected);
}

} // namespace thaw

THAW_TEST(tst_sentences, thaw::TestSentences)
#include "tst_sentences.moc"
