// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/pipe/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

using Fault = BrokenLine::Kind;

// Everything that JSON, UTF-8 or a newline could trip over.
QString nastyText()
{
    QString text = u"quote \" backslash \\ slash / tab \t return \r newline \n bell \a zero "_s;
    text += QChar(u'\0');
    text += QChar(0x7f);
    text += QChar(0x1f);
    text += QChar(0x2028); // a line separator is no newline of ours
    return text + u" ñ ß € 你好 𝄞 👩‍💻 %1 %2 </script>"_s;
}

QList<Parameter> allKindsOfParameters()
{
    return {
        {u"count"_s, Parameter::Type::Integer, 3, -5, 1'000'000'000, {}, u"How many"_s},
        {u"ratio"_s, Parameter::Type::Real, 0.1, 0, 1, {}, {}},
        {u"order"_s, Parameter::Type::Choice, u"any"_s, 0, 0, {u"any"_s, u"one"_s}, u"Order"_s},
        {u"note"_s, Parameter::Type::Text, nastyText(), 0, 0, {}, {}},
    };
}

void checkOneLine(const QByteArray &line)
{
    QVERIFY(line.endsWith('\n'));
    QCOMPARE(line.count('\n'), 1);
    QJsonParseError error;
    QVERIFY(QJsonDocument::fromJson(line, &error).isObject());
    QCOMPARE(error.error, QJsonParseError::NoError);
}

} // namespace

class TestCodec final : public GuardedTest
{
    Q_OBJECT

private slots:
    void workerMessagesComeBackAsTheyWere_data();
    void workerMessagesComeBackAsTheyWere();
    void programMessagesComeBackAsTheyWere_data();
    void programMessagesComeBackAsTheyWere();
    void writesWhatTheProtocolDocumentSays_data();
    void writesWhatTheProtocolDocumentSays();
    void readsWhatAnotherLanguageMayWrite_data();
    void readsWhatAnotherLanguageMayWrite();
    void refusesWhatIsNoMessage_data();
    void refusesWhatIsNoMessage();
    void refusesAWorkersMessageFromTheProgram();
    void shortensTheExcerpt();
    void writesNumbersThatJsonKnows();
    void survivesAnyBytes();
};

void TestCodec::workerMessagesComeBackAsTheyWere_data()
{
    QTest::addColumn<WorkerMessage>("message");

    QTest::newRow("hello") << WorkerMessage(Hello{1, 4711, {}, {}, true});
    QTest::newRow("hello that declares") << WorkerMessage(Hello{1, 1, nastyText(), allKindsOfParameters(), false});
    QTest::newRow("hello of another version") << WorkerMessage(Hello{99, 0, {}, {}, true});
    QTest::newRow("print") << WorkerMessage(Print{u"f1"_s, u"F1: %1"_s, {u"10"_s}});
    QTest::newRow("print of the worker itself") << WorkerMessage(Print{{}, u"x"_s, {}});
    QTest::newRow("print of nothing") << WorkerMessage(Print{});
    QTest::newRow("print of nasty text") << WorkerMessage(Print{nastyText(), nastyText(), {nastyText(), {}, u" "_s}});
    const QString mark(QChar::ByteOrderMark);                               // Qt drops it where a text begins with it
    const QString halves = QString(QChar(0xdc00)) + u"a"_s + QChar(0xd834); // surrogates that have no partner
    QTest::newRow("print of byte order marks") << WorkerMessage(Print{mark, mark + mark + u"ñ\n"_s + mark, {mark}});
    QTest::newRow("print of lone surrogates") << WorkerMessage(Print{halves, halves, {halves, u"𝄞"_s + halves}});
    QTest::newRow("progress") << WorkerMessage(Progress{u"part 1"_s, 0.25});
    QTest::newRow("progress, nobody knows how far") << WorkerMessage(Progress{{}, -1});
    QTest::newRow("progress, hardly any") << WorkerMessage(Progress{{}, 1e-9});
    QTest::newRow("lock waits") << WorkerMessage(LockEvent{u"f1"_s, u"lock_x"_s, LockEvent::What::Waits});
    QTest::newRow("lock took") << WorkerMessage(LockEvent{u"f1"_s, u"lock_x"_s, LockEvent::What::Took});
    QTest::newRow("lock released") << WorkerMessage(LockEvent{{}, nastyText(), LockEvent::What::Released});
    QTest::newRow("value: number") << WorkerMessage(Value{u"f1"_s, u"x"_s, 0.1});
    QTest::newRow("value: large whole number") << WorkerMessage(Value{{}, u"x"_s, 9007199254740991.0});
    QTest::newRow("value: negative") << WorkerMessage(Value{{}, u"x"_s, -2});
    QTest::newRow("value: text") << WorkerMessage(Value{{}, u"x"_s, nastyText()});
    QTest::newRow("value: empty text") << WorkerMessage(Value{{}, u"x"_s, QString(u""_s)});
    QTest::newRow("value: truth") << WorkerMessage(Value{{}, u"x"_s, true});
    QTest::newRow("value: null") << WorkerMessage(Value{{}, u"x"_s, QJsonValue::Null});
    QTest::newRow("value: list") << WorkerMessage(Value{{}, u"x"_s, QJsonArray{1, u"]"_s, QJsonArray{}}});
    QTest::newRow("value: object") << WorkerMessage(Value{{}, u"x"_s, QJsonObject{{nastyText(), 1}}});
    QTest::newRow("value: byte order marks")
        << WorkerMessage(Value{{}, mark, QJsonObject{{mark + u"a"_s, mark}, {u"a"_s, QJsonArray{mark, halves}}}});
    QTest::newRow("at") << WorkerMessage(At{u"f1"_s, u"workers/tasks/deadlock.cpp"_s, 51});
    QTest::newRow("at: nowhere any more") << WorkerMessage(At{});
    QTest::newRow("at: nasty text") << WorkerMessage(At{nastyText(), nastyText(), 2147483647});
    QTest::newRow("result") << WorkerMessage(Result{{{u"F1"_s, 10}, {u"F2"_s, -2}}, u"0123456789abcdef"_s});
    QTest::newRow("hello that takes no arguments") << WorkerMessage(Hello{1, 42, {}, QList<Parameter>(), true});
    QTest::newRow("result of nothing") << WorkerMessage(Result{});
    QTest::newRow("failed") << WorkerMessage(Failed{u"%1 is not a value for %2"_s, {u"x"_s, nastyText()}});
    QTest::newRow("stopped") << WorkerMessage(Stopped{});
    QTest::newRow("request") << WorkerMessage(Request{u"f1"_s, 7, u"owner"_s, {{u"add"_s, 1}}});
    QTest::newRow("request with the largest number") << WorkerMessage(Request{{}, 9007199254740992, u"owner"_s, {}});
    QTest::newRow("answer") << WorkerMessage(Answer{u"f1"_s, 7, {{u"sum"_s, 1}}, {}});
    QTest::newRow("answer: nobody is left") << WorkerMessage(Answer{u"f1"_s, -7, {}, u"gone"_s});
}

void TestCodec::workerMessagesComeBackAsTheyWere()
{
    QFETCH(const WorkerMessage, message);
    const QByteArray line = encode(message);
    checkOneLine(line);
    const auto decoded = decodeWorkerMessage(line);
    QVERIFY2(std::holds_alternative<WorkerMessage>(decoded), line.constData());
    QVERIFY2(std::get<WorkerMessage>(decoded) == message, line.constData());
}

void TestCodec::programMessagesComeBackAsTheyWere_data()
{
    QTest::addColumn<ProgramMessage>("message");

    QTest::newRow("run") << ProgramMessage(Run{u"primes"_s, {{u"limit"_s, 10}}, u"part 1"_s, {}, false});
    QTest::newRow("run, everything") << ProgramMessage(
        Run{u"a"_s, {{nastyText(), nastyText()}}, u"b"_s, u"/dev/shm/x"_s, true});
    QTest::newRow("run, nothing") << ProgramMessage(Run{});
    QTest::newRow("cancel") << ProgramMessage(Cancel{});
    QTest::newRow("step") << ProgramMessage(Step{false});
    QTest::newRow("step freely") << ProgramMessage(Step{true});
    QTest::newRow("gone") << ProgramMessage(Gone{u"client 2"_s});
    QTest::newRow("request") << ProgramMessage(Request{u"f1"_s, 7, u"owner"_s, {{u"add"_s, 1}}});
    QTest::newRow("answer") << ProgramMessage(Answer{u"f1"_s, 7, {{u"sum"_s, 1}}, u"gone"_s});
}

void TestCodec::programMessagesComeBackAsTheyWere()
{
    QFETCH(const ProgramMessage, message);
    const QByteArray line = encode(message);
    checkOneLine(line);
    const auto decoded = decodeProgramMessage(line);
    QVERIFY2(std::holds_alternative<ProgramMessage>(decoded), line.constData());
    QVERIFY2(std::get<ProgramMessage>(decoded) == message, line.constData());
}

void TestCodec::writesWhatTheProtocolDocumentSays_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("hello") << encode(WorkerMessage(Hello{1, 42, {}, {}, true}))
                           << QByteArray(R"({"type":"hello","protocol":1,"pid":42})");
    QTest::newRow("hello that declares")
        << encode(WorkerMessage(
               Hello{1, 42, u"Mine"_s, QList<Parameter>{{u"n"_s, Parameter::Type::Integer, 2, 0, 9, {}, {}}}, false}))
        << QByteArray(R"({"type":"hello","protocol":1,"pid":42,"title":"Mine",)"
                      R"("args":[{"name":"n","type":"integer","default":2,"min":0,"max":9}],"cancel":false})");
    QTest::newRow("print") << encode(WorkerMessage(Print{u"f1"_s, u"F1: %1"_s, {u"10"_s}}))
                           << QByteArray(R"({"type":"print","who":"f1","text":"F1: %1","args":["10"]})");
    QTest::newRow("progress") << encode(WorkerMessage(Progress{u"f1"_s, 0.5}))
                              << QByteArray(R"({"type":"progress","who":"f1","done":0.5})");
    QTest::newRow("lock") << encode(WorkerMessage(LockEvent{u"f1"_s, u"lock_x"_s, LockEvent::What::Waits}))
                          << QByteArray(R"({"type":"lock","who":"f1","lock":"lock_x","what":"waits"})");
    QTest::newRow("value") << encode(WorkerMessage(Value{u"f1"_s, u"x"_s, 10}))
                           << QByteArray(R"({"type":"value","who":"f1","name":"x","value":10})");
    QTest::newRow("at") << encode(WorkerMessage(At{u"f1"_s, u"a.py"_s, 7}))
                        << QByteArray(R"({"type":"at","who":"f1","file":"a.py","line":7})");
    QTest::newRow("result") << encode(WorkerMessage(Result{{{u"x"_s, 10}}, u"ff"_s}))
                            << QByteArray(R"({"type":"result","values":{"x":10},"checksum":"ff"})");
    QTest::newRow("failed") << encode(WorkerMessage(Failed{u"no"_s, {}}))
                            << QByteArray(R"({"type":"failed","text":"no"})");
    QTest::newRow("stopped") << encode(WorkerMessage(Stopped{})) << QByteArray(R"({"type":"stopped"})");
    QTest::newRow("run") << encode(ProgramMessage(Run{u"sleep"_s, {{u"seconds"_s, 2}}, u"worker"_s, {}, false}))
                         << QByteArray(R"({"type":"run","task":"sleep","args":{"seconds":2},"actor":"worker"})");
    QTest::newRow("cancel") << encode(ProgramMessage(Cancel{})) << QByteArray(R"({"type":"cancel"})");
    QTest::newRow("step") << encode(ProgramMessage(Step{true})) << QByteArray(R"({"type":"step","freely":true})");
    QTest::newRow("gone") << encode(ProgramMessage(Gone{u"f1"_s})) << QByteArray(R"({"type":"gone","who":"f1"})");
    QTest::newRow("control characters are escaped") << encode(WorkerMessage(Print{{}, u"a\tb\u001f\"\\"_s, {}}))
                                                    << QByteArray(R"({"type":"print","text":"a\u0009b\u001f\"\\"})");
}

void TestCodec::writesWhatTheProtocolDocumentSays()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, expected);
    QCOMPARE(line, expected + '\n');
}

void TestCodec::readsWhatAnotherLanguageMayWrite_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<WorkerMessage>("expected");

    const WorkerMessage print = Print{u"f1"_s, u"ñ𝄞"_s, {}};
    QTest::newRow("another order") << QByteArray("{\"text\":\"ñ𝄞\",\"who\":\"f1\",\"type\":\"print\"}") << print;
    QTest::newRow("spaces") << QByteArray("  { \"type\" : \"print\" ,\t\"who\":\"f1\", \"text\":\"ñ𝄞\" }\r") << print;
    QTest::newRow("escapes") << QByteArray(R"({"type":"pr\u0069nt","who":"f1","text":"\u00f1\ud834\udd1e"})") << print;
    QTest::newRow("fields that we don't know")
        << QByteArray("{\"type\":\"print\",\"who\":\"f1\",\"text\":\"ñ𝄞\",\"colour\":{\"red\":[1]}}") << print;
    QTest::newRow("hello without a pid") << QByteArray(R"({"type":"hello","protocol":1})")
                                         << WorkerMessage(Hello{1, 0, {}, {}, true});
    QTest::newRow("hello, version as a real number")
        << QByteArray(R"({"type":"hello","protocol":1.0})") << WorkerMessage(Hello{1, 0, {}, {}, true});
    QTest::newRow("hello of another version, with what that may have")
        << QByteArray(R"({"type":"hello","protocol":2,"pid":"x","title":5,"args":{"n":{}}})")
        << WorkerMessage(Hello{2, 0, {}, {}, true});
    QTest::newRow("hello that takes no arguments") << QByteArray(R"({"type":"hello","protocol":1,"args":[]})")
                                                   << WorkerMessage(Hello{1, 0, {}, QList<Parameter>(), true});
    QTest::newRow("result of nothing") << QByteArray(R"({"type":"result"})") << WorkerMessage(Result{});
    QTest::newRow("progress, whole") << QByteArray(R"({"type":"progress","done":1})") << WorkerMessage(Progress{{}, 1});
}

void TestCodec::readsWhatAnotherLanguageMayWrite()
{
    QFETCH(const QByteArray, line);
    QFETCH(const WorkerMessage, expected);
    const auto decoded = decodeWorkerMessage(line);
    QVERIFY(std::holds_alternative<WorkerMessage>(decoded));
    QVERIFY(std::get<WorkerMessage>(decoded) == expected);
}

void TestCodec::refusesWhatIsNoMessage_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Fault>("kind");
    QTest::addColumn<QString>("field");

    const auto row = [](const char *name, const QByteArray &line, Fault kind, const QString &field = {}) {
        QTest::newRow(name) << line << kind << field;
    };
    row("an empty line", "", Fault::Empty);
    row("a space", " ", Fault::Empty);
    row("a stray print", "hello, world", Fault::NotAnObject);
    row("half a line", R"({"type":"print","text":"x)", Fault::Unfinished);
    row("two objects", R"({"type":"stopped"}{"type":"stopped"})", Fault::AfterTheObject);
    row("a list", R"([{"type":"stopped"}])", Fault::NotAnObject);
    row("a number", "42", Fault::NotAnObject);
    row("null", "null", Fault::NotAnObject);
    row("Python's quotes", "{'type':'stopped'}", Fault::Syntax);
    row("a bare newline in a text", "{\"type\":\"print\",\"text\":\"a\nb\"}x", Fault::Syntax);
    row("very deep", QByteArray(5000, '[') + QByteArray(5000, ']'), Fault::NotAnObject);
    row("very deep within",
        "{\"type\":\"value\",\"name\":\"x\",\"value\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}",
        Fault::TooDeep);
    row("a number that no double holds", R"({"type":"progress","done":1e999})", Fault::NumberRange);
    row("a number with a leading zero", R"({"type":"progress","done":01})", Fault::Syntax);
    row("a comma too many", R"({"type":"progress","done":1,})", Fault::Syntax);
    row("a surrogate in UTF-8", "{\"type\":\"print\",\"text\":\"\xed\xa0\x80\"}", Fault::NotUtf8);
    row("not UTF-8", "{\"type\":\"print\",\"text\":\"\xff\xfe\"}", Fault::NotUtf8);
    row("half a character", "{\"type\":\"print\",\"text\":\"\xc3\"}", Fault::NotUtf8);
    row("overlong", "{\"type\":\"print\",\"text\":\"\xc0\xaf\"}", Fault::NotUtf8);
    row("no type", R"({"text":"x"})", Fault::NoType);
    row("nothing in it", "{}", Fault::NoType);
    row("an empty type", R"({"type":""})", Fault::NoType);
    row("a type that is no text", R"({"type":1})", Fault::NoType);
    row("an unknown type", R"({"type":"sing"})", Fault::UnknownType, u"sing"_s);
    row("upper case", R"({"type":"Print","text":"x"})", Fault::UnknownType, u"Print"_s);
    row("a program's message", R"({"type":"cancel"})", Fault::UnknownType, u"cancel"_s);
    row("print: no text", R"({"type":"print"})", Fault::WrongField, u"text"_s);
    row("print: text is a number", R"({"type":"print","text":1})", Fault::WrongField, u"text"_s);
    row("print: text is null", R"({"type":"print","text":null})", Fault::WrongField, u"text"_s);
    row("print: who is a number", R"({"type":"print","who":1,"text":"x"})", Fault::WrongField, u"who"_s);
    row("print: args is no list", R"({"type":"print","text":"x","args":"y"})", Fault::WrongField, u"args"_s);
    row("print: args of numbers", R"({"type":"print","text":"x","args":[1]})", Fault::WrongField, u"args[0]"_s);
    row("progress: no done", R"({"type":"progress"})", Fault::WrongField, u"done"_s);
    row("progress: done is a text", R"({"type":"progress","done":"0.5"})", Fault::WrongField, u"done"_s);
    row("lock: no lock", R"({"type":"lock","what":"took"})", Fault::WrongField, u"lock"_s);
    row("lock: no what", R"({"type":"lock","lock":"x"})", Fault::WrongField, u"what"_s);
    row("lock: an unknown what", R"({"type":"lock","lock":"x","what":"stole"})", Fault::WrongField, u"what"_s);
    row("value: no name", R"({"type":"value","value":1})", Fault::WrongField, u"name"_s);
    row("value: no value", R"({"type":"value","name":"x"})", Fault::WrongField, u"value"_s);
    row("at: no line", R"({"type":"at"})", Fault::WrongField, u"line"_s);
    row("at: line is a text", R"({"type":"at","line":"7"})", Fault::WrongField, u"line"_s);
    row("at: line -1", R"({"type":"at","line":-1})", Fault::WrongField, u"line"_s);
    row("at: line 1.5", R"({"type":"at","line":1.5})", Fault::WrongField, u"line"_s);
    row("at: file is a number", R"({"type":"at","file":1,"line":7})", Fault::WrongField, u"file"_s);
    row("at: a file that is too long", R"({"type":"at","line":7,"file":")" + QByteArray(longestText + 1, 'x') + "\"}",
        Fault::TooMuch, u"file"_s);
    row("at: a who that is too long", R"({"type":"at","line":7,"who":")" + QByteArray(longestText + 1, 'x') + "\"}",
        Fault::TooMuch, u"who"_s);
    row("result: values is a list", R"({"type":"result","values":[]})", Fault::WrongField, u"values"_s);
    row("result: checksum is a number", R"({"type":"result","checksum":1})", Fault::WrongField, u"checksum"_s);
    row("failed: no text", R"({"type":"failed"})", Fault::WrongField, u"text"_s);
    row("hello: no protocol", R"({"type":"hello"})", Fault::WrongField, u"protocol"_s);
    row("hello: protocol is a text", R"({"type":"hello","protocol":"1"})", Fault::WrongField, u"protocol"_s);
    row("hello: protocol is no whole number", R"({"type":"hello","protocol":1.5})", Fault::WrongField, u"protocol"_s);
    row("hello: protocol 0", R"({"type":"hello","protocol":0})", Fault::WrongField, u"protocol"_s);
    row("hello: protocol -1", R"({"type":"hello","protocol":-1})", Fault::WrongField, u"protocol"_s);
    row("hello: protocol 2^32+1", R"({"type":"hello","protocol":4294967297})", Fault::WrongField, u"protocol"_s);
    row("hello: protocol 1e300", R"({"type":"hello","protocol":1e300})", Fault::WrongField, u"protocol"_s);
    row("hello: cancel is a number", R"({"type":"hello","protocol":1,"cancel":1})", Fault::WrongField, u"cancel"_s);
    row("hello: args is an object", R"({"type":"hello","protocol":1,"args":{}})", Fault::WrongField, u"args"_s);
    row("hello: args of texts", R"({"type":"hello","protocol":1,"args":["x"]})", Fault::WrongField, u"args[0].name"_s);
    row("hello: an argument without a name", R"({"type":"hello","protocol":1,"args":[{"type":"text","default":""}]})",
        Fault::WrongField, u"args[0].name"_s);
    row("hello: an argument without a range",
        R"({"type":"hello","protocol":1,"args":[{"name":"n","type":"integer","default":1}]})", Fault::WrongField,
        u"args[0].min"_s);
    row("hello: an argument of an unknown type",
        R"({"type":"hello","protocol":1,"args":[{"name":"n","type":"date","default":""}]})", Fault::WrongField,
        u"args[0].type"_s);
    row("hello: an argument without a default", R"({"type":"hello","protocol":1,"args":[{"name":"n","type":"text"}]})",
        Fault::WrongField, u"args[0].default"_s);
    const auto argumentsRow = [&row](const char *name, const QByteArray &arguments, const QString &field,
                                     Fault kind = Fault::WrongField) {
        row(name, R"({"type":"hello","protocol":1,"args":[)" + arguments + "]}", kind, field);
    };
    const auto text = [](const QByteArray &name) { return R"({"type":"text","default":"","name":")" + name + "\"}"; };
    const auto whole = [](const QByteArray &numbers) { return R"({"name":"n","type":"integer",)" + numbers + '}'; };
    const auto choice = [](const QByteArray &choices) {
        return R"({"name":"n","type":"choice","default":"a","choices":["a")" + choices + "]}";
    };
    argumentsRow("hello: two arguments of one name", text("m") + ',' + text("n") + ',' + text("m"), u"args[2].name"_s);
    argumentsRow("hello: a name with =", text("a=b"), u"args[0].name"_s);
    argumentsRow("hello: whole numbers from a fraction", whole(R"("default":2,"min":0.5,"max":9)"), u"args[0].min"_s);
    argumentsRow("hello: whole numbers to 2^53 + 2", whole(R"("default":2,"min":0,"max":9007199254740994)"),
                 u"args[0].max"_s);
    argumentsRow("hello: a range the wrong way round", whole(R"("default":2,"min":2,"max":1)"), u"args[0].max"_s);
    argumentsRow("hello: a default with a fraction", whole(R"("default":2.5,"min":0,"max":9)"), u"args[0].default"_s);
    argumentsRow("hello: a default out of range", whole(R"("default":10,"min":0,"max":9)"), u"args[0].default"_s);
    argumentsRow("hello: a default of another type", whole(R"("default":"2","min":0,"max":9)"), u"args[0].default"_s);
    QByteArray many = text("n0");
    for (int i = 1; i <= mostParameters; ++i)
        many += ',' + text('n' + QByteArray::number(i));
    argumentsRow("hello: too many arguments", many, u"args"_s, Fault::TooMuch);
    argumentsRow("hello: a name that is too long", text(QByteArray(longestName + 1, 'n')), u"args[0].name"_s,
                 Fault::TooMuch);
    argumentsRow("hello: too many choices", choice(QByteArray(R"(,"b")").repeated(mostChoices)), u"args[0].choices"_s,
                 Fault::TooMuch);
    argumentsRow("hello: a choice that is too long", choice(",\"" + QByteArray(longestText + 1, 'b') + '"'),
                 u"args[0].choices"_s, Fault::TooMuch);
    argumentsRow("hello: a default that is too long",
                 R"({"name":"n","type":"text","default":")" + QByteArray(longestText + 1, 'b') + "\"}",
                 u"args[0].default"_s, Fault::TooMuch);
    argumentsRow("hello: a label that is too long",
                 R"({"name":"n","type":"text","default":"","label":")" + QByteArray(longestText + 1, 'b') + "\"}",
                 u"args[0].label"_s, Fault::TooMuch);
    row("hello: a title that is too long",
        R"({"type":"hello","protocol":1,"title":")" + QByteArray(longestText + 1, 'b') + "\"}", Fault::TooMuch,
        u"title"_s);
    row("request: no id", R"({"type":"request","to":"f1"})", Fault::WrongField, u"id"_s);
    row("request: id is too large", R"({"type":"request","to":"f1","id":1e17})", Fault::WrongField, u"id"_s);
    row("request: no to", R"({"type":"request","id":1})", Fault::WrongField, u"to"_s);
    row("answer: no to", R"({"type":"answer","id":1})", Fault::WrongField, u"to"_s);
}

void TestCodec::refusesWhatIsNoMessage()
{
    QFETCH(const QByteArray, line);
    QFETCH(const Fault, kind);
    QFETCH(const QString, field);

    const auto decoded = decodeWorkerMessage(line);
    QVERIFY(std::holds_alternative<BrokenLine>(decoded));
    const auto &broken = std::get<BrokenLine>(decoded);
    QCOMPARE(broken.kind, kind);
    QCOMPARE(broken.field, field);
    QCOMPARE(broken.number, 0);
    QCOMPARE(broken.excerpt, excerptOf(line, broken.at));
}

void TestCodec::refusesAWorkersMessageFromTheProgram()
{
    for (const char *line : {R"({"type":"print","text":"x"})", R"({"type":"hello","protocol":1})", "{}", "", "[]"})
        QVERIFY2(std::holds_alternative<BrokenLine>(decodeProgramMessage(QByteArray(line))), line);
    const auto decoded = decodeProgramMessage(QByteArray(R"({"type":"run","task":"sleep","args":[]})"));
    QVERIFY(std::holds_alternative<BrokenLine>(decoded));
    QCOMPARE(std::get<BrokenLine>(decoded).field, u"args"_s);
}

void TestCodec::shortensTheExcerpt()
{
    const auto decoded = decodeWorkerMessage("{\"type\":\"" + QByteArray(1'000'000, 'x') + "\"}");
    const auto &broken = std::get<BrokenLine>(decoded);
    QCOMPARE(broken.kind, Fault::UnknownType);
    QCOMPARE(broken.excerpt.size(), 200);
    QCOMPARE(excerptOf("\xef\xbb\xbf{}"), u"\ufeff{}"_s); // its mark may be all that is wrong with it
    QVERIFY(broken.field.size() <= 200);
}

// JSON has no word for these; a line that says "nan" would be broken at the other end.
void TestCodec::writesNumbersThatJsonKnows()
{
    for (const double number : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                                -std::numeric_limits<double>::infinity()}) {
        for (const WorkerMessage &message :
             {WorkerMessage(Progress{{}, number}), WorkerMessage(Value{{}, u"x"_s, number}),
              WorkerMessage(Result{{{u"x"_s, number}}, {}})}) {
            const QByteArray line = encode(message);
            checkOneLine(line);
            QVERIFY2(std::holds_alternative<WorkerMessage>(decodeWorkerMessage(line)), line.constData());
        }
    }
}

// Whatever the bytes are, the answer is a message or a reason; the sanitizers look on.
void TestCodec::survivesAnyBytes()
{
    const QByteArrayList seeds{
        encode(WorkerMessage(Hello{1, 1, nastyText(), allKindsOfParameters(), false})),
        encode(WorkerMessage(Print{nastyText(), nastyText(), {nastyText()}})),
        encode(WorkerMessage(Value{{}, u"x"_s, QJsonArray{1, QJsonObject{{u"a"_s, u"b"_s}}}})),
        encode(WorkerMessage(Request{u"a"_s, 1, u"b"_s, {{u"c"_s, 1}}})),
    };
    QRandomGenerator random(7);
    int messages = 0;
    int broken = 0;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray line = seeds.at(random.bounded(int(seeds.size())));
        for (int change = random.bounded(4); change > 0; --change) {
            const qsizetype at = random.bounded(int(line.size()));
            if (random.bounded(3) == 0)
                line.remove(at, random.bounded(1, 20));
            else
                line[at] = char(random.bounded(256));
            if (line.isEmpty())
                line = " ";
        }
        const auto decoded = decodeWorkerMessage(line);
        const auto *reason = std::get_if<BrokenLine>(&decoded);
        ++(reason ? broken : messages);
        QVERIFY(!reason || reason->excerpt.size() <= 200);
        (void)decodeProgramMessage(line);
    }
    QVERIFY(messages > 100);
    QVERIFY(broken > 100);
}

} // namespace thaw

THAW_TEST(tst_codec, thaw::TestCodec)
#include "tst_codec.moc"
