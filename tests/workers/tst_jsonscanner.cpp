// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/pipe/codec.h"
#include "workers/pipe/jsonscanner.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

using Fault = BrokenLine::Kind;

class TestJsonScanner final : public GuardedTest
{
    Q_OBJECT

private slots:
    void findsTheFaultAndItsPlace_data();
    void findsTheFaultAndItsPlace();
    void remembersTheFields();
    void theLastOfTwoFieldsCounts();
    void agreesWithTheDecoder();
    void recognisesPlainPrints_data();
    void recognisesPlainPrints();
};

void TestJsonScanner::findsTheFaultAndItsPlace_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<std::optional<Fault>>("fault");
    QTest::addColumn<int>("at");
    const auto row = [](const char *name, const QByteArray &line, std::optional<Fault> fault, int at) {
        QTest::newRow(name) << line << fault << at;
    };
    row("an object", R"({"a":1})", std::nullopt, 0);
    row("nothing in it", "{}", std::nullopt, 0);
    row("blanks everywhere", " \t{ \"a\" : [ 1 , { } , [ ] ] }\r", std::nullopt, 0);
    row("every kind", R"({"a":null,"b":true,"c":false,"d":-0.5e-3,"e":"x","f":[1,"y"],"g":{"h":0}})", std::nullopt, 0);
    row("escapes", R"({"a":"\"\\\/\b\f\n\r\t\u00e9\ud834\udd1e"})", std::nullopt, 0);
    row("beyond ASCII", "{\"ñ\":\"€𝄞\"}", std::nullopt, 0);
    row("empty", "", Fault::Empty, 0);
    row("blanks", "  \t", Fault::Empty, 3);
    row("a byte order mark", "\xef\xbb\xbf{}", Fault::NotAnObject, 0);
    row("an array", "[1]", Fault::NotAnObject, 0);
    row("something behind it", R"({"a":1} x)", Fault::AfterTheObject, 8);
    row("half of a text", R"({"a":"x)", Fault::Unfinished, 7);
    row("half of an escape", "{\"a\":\"\\u12", Fault::Unfinished, 10);
    row("no value", R"({"a":})", Fault::Syntax, 5);
    row("no colon", R"({"a" 1})", Fault::Syntax, 5);
    row("a key without quotes", "{a:1}", Fault::Syntax, 1);
    row("a comma too many", R"({"a":1,})", Fault::Syntax, 7);
    row("a comma too many in an array", R"({"a":[1,]})", Fault::Syntax, 8);
    row("two commas", R"({"a":1,,"b":2})", Fault::Syntax, 7);
    row("no comma", R"({"a":1 "b":2})", Fault::Syntax, 7);
    row("the wrong bracket", R"({"a":[1}})", Fault::Syntax, 7);
    row("a leading zero", R"({"a":01})", Fault::Syntax, 6);
    row("a plus", R"({"a":+1})", Fault::Syntax, 5);
    row("a point without digits", R"({"a":1.})", Fault::Syntax, 7);
    row("an unknown word", R"({"a":None})", Fault::Syntax, 5);
    row("an unknown escape", R"({"a":"\x41"})", Fault::Syntax, 7);
    row("a control character", "{\"a\":\"\t\"}", Fault::Syntax, 6);
    row("a NUL", QByteArray("{\"a\":\"\0\"}", 9), Fault::Syntax, 6);
    row("too large", R"({"a":1e999})", Fault::NumberRange, 5);
    row("too many digits", "{\"a\":" + QByteArray(400, '9') + "}", Fault::NumberRange, 5);
    row("overlong", "{\"a\":\"\xc0\xaf\"}", Fault::NotUtf8, 6);
    row("a surrogate", "{\"a\":\"\xed\xa0\x80\"}", Fault::NotUtf8, 6);
    row("beyond Unicode", "{\"a\":\"\xf4\x90\x80\x80\"}", Fault::NotUtf8, 6);
    row("half a character", "{\"a\":\"\xe2\x82\"}", Fault::NotUtf8, 6);
    const int inner = JsonScan::deepest - 1;
    row("as deep as may be", "{\"a\":" + QByteArray(inner, '[') + QByteArray(inner, ']') + "}", std::nullopt, 0);
    row("too deep", "{\"a\":" + QByteArray(inner + 1, '[') + QByteArray(inner + 1, ']') + "}", Fault::TooDeep,
        5 + inner);
}

void TestJsonScanner::findsTheFaultAndItsPlace()
{
    QFETCH(const QByteArray, line);
    QFETCH(const std::optional<Fault>, fault);
    QFETCH(const int, at);
    const JsonScan scan = scanJson(line);
    QCOMPARE(scan.fault, fault);
    QCOMPARE(scan.at, at);
}

void TestJsonScanner::remembersTheFields()
{
    using Kind = JsonScan::Kind;
    const JsonScan scan = scanJson(
        R"({"type":"x\"y","n":-1.5,"o":{"type":"inner"},"l":["a","b"],"m":["a",1],"e":[],"t":true})");
    QVERIFY(!scan.fault);
    QCOMPARE(scan.fieldCount, 7);
    QCOMPARE(scan.type().toByteArray(), R"(x\"y)");
    QCOMPARE(scan.field("n")->value.toByteArray(), "-1.5");
    QCOMPARE(scan.field("o")->kind, Kind::Object);
    QCOMPARE(scan.field("o")->value.toByteArray(), R"({"type":"inner"})");
    QCOMPARE(scan.field("l")->kind, Kind::Texts);
    QCOMPARE(scan.field("m")->kind, Kind::Array);
    QCOMPARE(scan.field("e")->kind, Kind::Texts);
    QCOMPARE(scan.field("t")->kind, Kind::Truth);
    QVERIFY(!scan.field("nothing"));
    QCOMPARE(unescaped(R"(a\"\\\/\b\f\n\r\t\u00f1\ud834\udd1e é)"), u"a\"\\/\b\f\n\r\tñ𝄞 é"_s);
}

void TestJsonScanner::theLastOfTwoFieldsCounts()
{
    const QByteArray line = R"({"type":"print","type":"value"})";
    QCOMPARE(scanJson(line).type().toByteArray(), "value");
    QCOMPARE(QJsonDocument::fromJson(line).object().value("type"_L1).toString(), u"value"_s);
}

// What the scan lets pass, Qt's parser reads, and finds the same type in it.
void TestJsonScanner::agreesWithTheDecoder()
{
    const QByteArrayList seeds{
        R"({"type":"print","who":"f1","text":"F1: %1 ñ €","args":["10","\u00e9"]})",
        R"({"type":"value","name":"x","value":{"a":[1,-2.5e3,null,true],"b":{"c":"d"}}})",
        R"({ "a" : [ [ [ ] ] , { } ] , "type" : "x" })",
    };
    QRandomGenerator random(11);
    int good = 0;
    for (int i = 0; i < 50'000; ++i) {
        QByteArray line = seeds.at(random.bounded(int(seeds.size())));
        for (int change = random.bounded(3); change > 0; --change) {
            const qsizetype at = random.bounded(int(line.size()));
            if (random.bounded(2) == 0)
                line.remove(at, 1);
            else
                line[at] = "{}[]\",:\\0e-.tfn \xc3\xb1x"[random.bounded(19)];
        }
        const JsonScan scan = scanJson(line);
        if (scan.fault)
            continue;
        ++good;
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, line.constData());
        if (scan.fieldCount <= JsonScan::mostFields && scan.field("type"))
            QVERIFY2(object.value("type"_L1).toString() == unescaped(scan.type()), line.constData());
    }
    QVERIFY(good > 1000);
}

void TestJsonScanner::recognisesPlainPrints_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("plain");
    const auto row = [](const char *name, const QByteArray &line, bool plain) { QTest::newRow(name) << line << plain; };
    row("a print", R"({"type":"print","text":"x"})", true);
    row("all of it", R"({"type":"print","who":"f1","text":"F1: %1 \"ñ\"","args":["10","a\\","\u00e9"]})", true);
    row("byte order marks",
        "{\"type\":\"print\",\"who\":\"\ufeff\",\"text\":\"\ufeffx\\n\ufeff\\ufeff\",\"args\":[\"\ufeff\"]}", true);
    row("lone surrogates", R"({"type":"print","text":"\ud834","args":["\udd1e\ud834"]})", true);
    row("an unknown field", R"({"type":"print","text":"x","colour":[1,{"a":2}]})", true);
    row("another order", R"({"args":[],"text":"","type":"print"})", true);
    row("no text", R"({"type":"print"})", false);
    row("a text that is a number", R"({"type":"print","text":1})", false);
    row("who is a number", R"({"type":"print","who":1,"text":"x"})", false);
    row("args of numbers", R"({"type":"print","text":"x","args":[1]})", false);
    row("another type", R"({"type":"value","text":"x"})", false);
    row("an escape in the type", R"({"type":"pr\u0069nt","text":"x"})", false);
    row("an escape in a name", R"({"type":"print","t\u0065xt":"x","text":"y"})", false);
    row("many fields", R"({"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"type":"print","text":"x"})", false);
}

// The short way gives what the long one gives.
void TestJsonScanner::recognisesPlainPrints()
{
    QFETCH(const QByteArray, line);
    QFETCH(const bool, plain);
    QCOMPARE(isPlainPrint(scanJson(line)), plain);
    if (!plain)
        return;
    const auto decoded = decodeWorkerMessage(line);
    QVERIFY(std::holds_alternative<WorkerMessage>(decoded));
    QVERIFY(std::get<Print>(std::get<WorkerMessage>(decoded)) == plainPrint(line));
}

} // namespace thaw

THAW_TEST(tst_jsonscanner, thaw::TestJsonScanner)
#include "tst_jsonscanner.moc"
