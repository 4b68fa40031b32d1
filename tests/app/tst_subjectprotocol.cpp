// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/subjects/subjectprotocol.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QString nastyText()
{
    QString text = u"quote \" backslash \\ tab \t return \r newline \n "_s;
    text += QChar(u'\0');
    return text + QChar(0x2028) + u" ñ 你好 𝄞 %1"_s;
}

RunRequest fullRequest()
{
    RunRequest request;
    request.task = u"sleep"_s;
    request.arguments = {{u"seconds"_s, 0.1}, {u"text"_s, nastyText()}};
    request.command = {u"/a b/python3"_s, {u"w.py"_s, nastyText(), QString()}, {u"A=b"_s}};
    request.timeoutSeconds = 62.5;
    request.leaveStuck = true;
    request.stepping = true;
    request.declareOnly = true;
    return request;
}

Outcome fullOutcome()
{
    Outcome outcome;
    outcome.kind = Outcome::Kind::Stuck;
    outcome.reason = Outcome::Reason::BrokenLine;
    outcome.who = u"part 1"_s;
    outcome.signal = SIGSEGV;
    outcome.exitCode = -3;
    outcome.otherProtocol = 2;
    outcome.text = nastyText();
    outcome.textArguments = {nastyText(), QString()};
    outcome.brokenLine = BrokenLine{BrokenLine::Kind::WrongField, 5'000'000'000, u"done"_s, nastyText()};
    outcome.cycle = {u"f1"_s, u"lock_y"_s, u"f1"_s};
    outcome.result = {{{u"F1"_s, 10}, {u"list"_s, QJsonArray{1, 2.5}}}, u"00c0ffee00c0ffee"_s};
    outcome.seconds = 1.0 / 3;
    return outcome;
}

// The rows of what a task may report; a subject passes every one on.
void addEvents()
{
    using State = ActorState::State;
    using What = LockEvent::What;
    const auto row = [](const char *name, const Event &event) { QTest::newRow(name) << event; };

    row("launched", Launched{u"f1"_s, 4'194'304, false});
    row("launched from a spare", Launched{u"f1"_s, 1, true});
    for (int state = 0; state <= int(State::Ended); ++state) {
        for (int kind = 0; kind <= int(Outcome::Kind::TimedOut); ++kind)
            QTest::addRow("actor %d %d", state, kind) << Event(ActorState{u"f1"_s, State(state), Outcome::Kind(kind)});
    }
    row("print", Print{u"f1"_s, u"F1: %1"_s, {u"10"_s}});
    row("print of the worker itself", Print{{}, u"Starting to work"_s, {}});
    row("print of anything", Print{nastyText(), nastyText(), {nastyText(), QString()}});
    row("progress", Progress{u"f1"_s, 0.25});
    row("progress nobody knows", Progress{{}, -1});
    row("waits", LockEvent{u"f1"_s, u"lock_x"_s, What::Waits});
    row("took", LockEvent{u"f1"_s, u"lock_x"_s, What::Took});
    row("released", LockEvent{u"f1"_s, u"lock_x"_s, What::Released});
    row("value", Value{u"f1"_s, u"sent"_s, 1e15});
    row("text value", Value{{}, u"name"_s, nastyText()});
    row("at", At{u"main"_s, u"workers/ways/guithread.cpp"_s, 13});
    row("log", LogLine{u"f1"_s, nastyText()});
    for (int what = 0; what <= int(MainSays::What::WasEntered); ++what)
        QTest::addRow("main %d", what) << Event(MainSays{MainSays::What(what), 7 * what});
    row("deadlock", FoundStuck{{u"f1"_s, u"lock_y"_s, u"f1"_s}});
    row("hello",
        Hello{1, 42, u"Mine"_s, QList{Parameter{u"n"_s, Parameter::Type::Integer, 2, 0, 9, {}, u"How many"_s}}, false});
}

void checkOneLine(const QByteArray &line)
{
    QVERIFY(line.endsWith('\n'));
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.size() < 1'048'576);
}

} // namespace

class TestSubjectProtocol final : public GuardedTest
{
    Q_OBJECT

private slots:
    void ordersComeBackAsTheyWere_data();
    void ordersComeBackAsTheyWere();
    void answersComeBackAsTheyWere_data();
    void answersComeBackAsTheyWere();
    void everyEventPassesThroughASubject_data() { QTest::addColumn<Event>("event"), addEvents(); }
    void everyEventPassesThroughASubject();
    void everyOutcomeComesBack_data();
    void everyOutcomeComesBack();
    void strangersAreRefused_data();
    void strangersAreRefused();
    void survivesAnyBytes();
};

void TestSubjectProtocol::ordersComeBackAsTheyWere_data()
{
    QTest::addColumn<ToSubject>("message");
    QTest::newRow("run") << ToSubject(SubjectRun{9'000'000'000, fullRequest(), true});
    QTest::newRow("run of nothing") << ToSubject(SubjectRun{});
    QTest::newRow("cancel") << ToSubject(Cancel{});
    QTest::newRow("kill") << ToSubject(SubjectKill{});
    QTest::newRow("step") << ToSubject(Step{false});
    QTest::newRow("step freely") << ToSubject(Step{true});
    QTest::newRow("resize") << ToSubject(Resize{420, 0});
    QTest::newRow("light") << ToSubject(SetLook{{}});
    QTest::newRow("dark") << ToSubject(SetLook{{true, true, 1.5}});
    QTest::newRow("unseen") << ToSubject(Seen{false});
    for (int to = 0; to <= int(SetFocus::To::Same); ++to)
        QTest::addRow("focus %d", to) << ToSubject(SetFocus{SetFocus::To(to)});
    QTest::newRow("key") << ToSubject(TypedKey{true, Qt::Key_F35, 0x7e000000, nastyText(), true});
    QTest::newRow("key released") << ToSubject(TypedKey{false, Qt::Key_A, 0, u"a"_s, false});
}

void TestSubjectProtocol::ordersComeBackAsTheyWere()
{
    QFETCH(const ToSubject, message);
    const QByteArray line = encode(message);
    checkOneLine(line);
    const auto decoded = decodeToSubject(line.chopped(1));
    QVERIFY(std::holds_alternative<ToSubject>(decoded));
    QVERIFY(std::get<ToSubject>(decoded) == message);
}

void TestSubjectProtocol::answersComeBackAsTheyWere_data()
{
    QTest::addColumn<FromSubject>("message");
    QTest::newRow("hello") << FromSubject(SubjectHello{4711, true, u"xcb"_s});
    QTest::newRow("hello of a window of its own") << FromSubject(SubjectHello{1, false, u"offscreen"_s});
    QTest::newRow("pulse") << FromSubject(
        Pulse{{{{9'000'000'000, 1e9, 1e9 + 0.25}, {9'000'000'001, 2e9, 2e9}}, {{8'999'999'999, 1e9}}, {{5, 17.5}}}});
    QTest::newRow("nothing but alive") << FromSubject(Pulse{});
    QTest::newRow("keys") << FromSubject(Keystrokes{7, {0.25, 2017.5}, {16.5, 2019}});
    QTest::newRow("report") << FromSubject(SubjectReport{7, {0.123456789, Print{u"f1"_s, u"F1: %1"_s, {u"10"_s}}}});
    QTest::newRow("skipped") << FromSubject(Skipped{7, 5'000'000'000, 3});
    QTest::newRow("focus left") << FromSubject(FocusLeft{true});
    QTest::newRow("stuck") << FromSubject(SubjectStuck{7, fullOutcome()});
    QTest::newRow("ended") << FromSubject(SubjectEnded{7, fullOutcome(), 0.25, 2017.5, 121});
    QTest::newRow("ended at once") << FromSubject(SubjectEnded{});
}

void TestSubjectProtocol::answersComeBackAsTheyWere()
{
    QFETCH(const FromSubject, message);
    const QByteArray line = encode(message);
    checkOneLine(line);
    const auto decoded = decodeFromSubject(line.chopped(1));
    QVERIFY(std::holds_alternative<FromSubject>(decoded));
    QVERIFY(std::get<FromSubject>(decoded) == message);
}

void TestSubjectProtocol::everyEventPassesThroughASubject()
{
    QFETCH(const Event, event);
    const FromSubject message = SubjectReport{1, {2.5, event}};
    const QByteArray line = encode(message);
    checkOneLine(line);
    const auto decoded = decodeFromSubject(line.chopped(1));
    QVERIFY(std::holds_alternative<FromSubject>(decoded));
    QVERIFY(std::get<FromSubject>(decoded) == message);
}

void TestSubjectProtocol::everyOutcomeComesBack_data()
{
    QTest::addColumn<Outcome>("outcome");
    for (int kind = 0; kind <= int(Outcome::Kind::TimedOut); ++kind) {
        for (int reason = 0; reason <= int(Outcome::Reason::ReadsNothing); ++reason) {
            Outcome outcome;
            outcome.kind = Outcome::Kind(kind);
            outcome.reason = Outcome::Reason(reason);
            QTest::addRow("%d, %d", kind, reason) << outcome;
        }
    }
    for (int kind = 0; kind <= int(BrokenLine::Kind::NotUtf8); ++kind) {
        Outcome outcome = fullOutcome();
        outcome.brokenLine->kind = BrokenLine::Kind(kind);
        QTest::addRow("everything in it, broken line %d", kind) << outcome;
    }
}

void TestSubjectProtocol::everyOutcomeComesBack()
{
    QFETCH(const Outcome, outcome);
    const auto decoded = decodeFromSubject(encode(FromSubject(SubjectEnded{1, outcome, 1, 2, 121})).chopped(1));
    QVERIFY(std::holds_alternative<FromSubject>(decoded));
    QCOMPARE(std::get<SubjectEnded>(std::get<FromSubject>(decoded)).outcome, outcome);
}

void TestSubjectProtocol::strangersAreRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("hm");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no type") << QByteArray("{}");
    QTest::newRow("another type") << QByteArray(R"({"type":"sing"})");
    QTest::newRow("a type that is no text") << QByteArray(R"({"type":7})");
    QTest::newRow("half of it") << QByteArray(R"({"type":"pulse")");
    QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"pulse\xff\"}");
    QTest::newRow("a focus that is nowhere") << QByteArray(R"({"type":"focus","to":"there"})");
    QTest::newRow("a key with too much text")
        << R"({"type":"key","down":true,"key":0,"modifiers":0,"repeats":false,"text":")" + QByteArray(1001, 'a')
               + "\"}";
    QTest::newRow("a report of nothing") << QByteArray(R"({"type":"report"})");
    QTest::newRow("a report of no event") << QByteArray(R"({"type":"report","report":{"event":{"type":"sing"}}})");
}

void TestSubjectProtocol::strangersAreRefused()
{
    QFETCH(const QByteArray, line);
    QVERIFY(std::holds_alternative<BrokenLine>(decodeFromSubject(line)));
    QVERIFY(std::holds_alternative<BrokenLine>(decodeToSubject(line)));
}

// What comes out of it does not matter; that it comes out does.
void TestSubjectProtocol::survivesAnyBytes()
{
    QRandomGenerator random(4711);
    const QByteArray lines[] = {encode(FromSubject(SubjectEnded{1, fullOutcome(), 1, 2, 121})),
                                encode(ToSubject(SubjectRun{9'000'000'000, fullRequest(), true}))};
    int understood = 0;
    for (int i = 0; i < 4000; ++i) {
        QByteArray line = lines[i % 2].chopped(1);
        for (int hit = random.bounded(4); hit >= 0; --hit)
            line[random.bounded(line.size())] = char(random.bounded(256));
        understood += int(std::holds_alternative<FromSubject>(decodeFromSubject(line)));
        understood += int(std::holds_alternative<ToSubject>(decodeToSubject(line)));
    }
    QVERIFY(understood > 0 && understood < 4000);
}

} // namespace thaw

THAW_TEST(tst_subjectprotocol, thaw::TestSubjectProtocol)
#include "tst_subjectprotocol.moc"
