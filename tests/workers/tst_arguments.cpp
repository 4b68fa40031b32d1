// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/contract/arguments.h"
#include "workers/contract/task.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

using Kind = ArgumentError::Kind;

QList<Parameter> parameters()
{
    return {
        {u"count"_s, Parameter::Type::Integer, 3, -5, 1'000'000'000, {}, u"How many"_s},
        {u"ratio"_s, Parameter::Type::Real, 0.5, 0, 1, {}, {}},
        {u"order"_s, Parameter::Type::Choice, u"any"_s, 0, 0, {u"any"_s, u"one"_s}, {}},
        {u"note"_s, Parameter::Type::Text, u"none"_s, 0, 0, {}, {}},
    };
}

} // namespace

class TestArguments final : public GuardedTest
{
    Q_OBJECT

private slots:
    void fillsInWhatIsMissing();
    void acceptsWhatIsRight_data();
    void acceptsWhatIsRight();
    void aWholeNumberIsNotRoundedIntoItsRange();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void refusesTheFirstWrongOne();
    void theLastOfTwoCounts();
    void valuesFromAPipeAreCheckedLikeText();
    void valuesSurviveThePipeToTheLastBit_data();
    void valuesSurviveThePipeToTheLastBit();
    void wholeNumbersReadAsPeopleWriteThem();
    void aWordIsNameAndValue();
    void whatIsAsUsualNeedNotBeSaid();
};

void TestArguments::fillsInWhatIsMissing()
{
    const Arguments defaults{{u"count"_s, 3}, {u"ratio"_s, 0.5}, {u"order"_s, u"any"_s}, {u"note"_s, u"none"_s}};
    QCOMPARE(defaultArguments(parameters()), defaults);
    QCOMPARE(std::get<Arguments>(checkArguments(parameters(), QList<NamedText>())), defaults);
    QCOMPARE(std::get<Arguments>(checkArguments(parameters(), QJsonObject())), defaults);
    QCOMPARE(std::get<Arguments>(checkArguments({}, QList<NamedText>())), Arguments());
}

void TestArguments::acceptsWhatIsRight_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");

    QTest::newRow("an integer") << u"count"_s << u"17"_s << QJsonValue(17);
    QTest::newRow("the smallest") << u"count"_s << u"-5"_s << QJsonValue(-5);
    QTest::newRow("the largest") << u"count"_s << u"1000000000"_s << QJsonValue(1'000'000'000);
    QTest::newRow("with spaces around") << u"count"_s << u" 17 "_s << QJsonValue(17);
    QTest::newRow("with an exponent") << u"count"_s << u"1e6"_s << QJsonValue(1'000'000);
    QTest::newRow("a whole real as an integer") << u"count"_s << u"2.0"_s << QJsonValue(2);
    QTest::newRow("a real number") << u"ratio"_s << u"0.125"_s << QJsonValue(0.125);
    QTest::newRow("an integer as a real number") << u"ratio"_s << u"1"_s << QJsonValue(1);
    QTest::newRow("the smallest real") << u"ratio"_s << u"0"_s << QJsonValue(0);
    QTest::newRow("a choice") << u"order"_s << u"one"_s << QJsonValue(u"one"_s);
    QTest::newRow("a text") << u"note"_s << u"a=b, ñ"_s << QJsonValue(u"a=b, ñ"_s);
    QTest::newRow("an empty text") << u"note"_s << u""_s << QJsonValue(u""_s);
    QTest::newRow("a text with spaces") << u"note"_s << u" x "_s << QJsonValue(u" x "_s);
}

void TestArguments::acceptsWhatIsRight()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const QJsonValue, value);

    const auto checked = checkArguments(parameters(), {NamedText{name, text}});
    QVERIFY(std::holds_alternative<Arguments>(checked));
    Arguments expected = defaultArguments(parameters());
    expected.insert(name, value);
    QCOMPARE(std::get<Arguments>(checked), expected);
}

void TestArguments::aWholeNumberIsNotRoundedIntoItsRange()
{
    const QList<Parameter> most{integer(u"count"_s, 0, -largestWhole, largestWhole, "")};
    const auto check = [&most](const char *text) {
        return checkArguments(most, {NamedText{u"count"_s, QString::fromLatin1(text)}});
    };
    for (const char *right : {"9007199254740992", "-9007199254740992"})
        QVERIFY2(std::holds_alternative<Arguments>(check(right)), right);
    for (const char *wrong : {"9007199254740993", "-9007199254740993"}) {
        const auto checked = check(wrong);
        QVERIFY2(std::holds_alternative<ArgumentError>(checked), wrong);
        QCOMPARE(std::get<ArgumentError>(checked).kind, Kind::OutOfRange);
    }
}

void TestArguments::refusesWhatIsWrong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("an unknown name") << u"colour"_s << u"red"_s << Kind::UnknownName;
    QTest::newRow("no name") << u""_s << u"1"_s << Kind::UnknownName;
    QTest::newRow("another case") << u"Count"_s << u"1"_s << Kind::UnknownName;
    QTest::newRow("words") << u"count"_s << u"many"_s << Kind::NotANumber;
    QTest::newRow("nothing") << u"count"_s << u""_s << Kind::NotANumber;
    QTest::newRow("a number and more") << u"count"_s << u"17 or so"_s << Kind::NotANumber;
    QTest::newRow("a decimal comma") << u"ratio"_s << u"0,5"_s << Kind::NotANumber;
    QTest::newRow("half an integer") << u"count"_s << u"0.5"_s << Kind::NotANumber;
    QTest::newRow("infinite") << u"ratio"_s << u"inf"_s << Kind::NotANumber;
    QTest::newRow("not a number") << u"ratio"_s << u"nan"_s << Kind::NotANumber;
    QTest::newRow("beyond all numbers") << u"ratio"_s << u"1e999"_s << Kind::NotANumber;
    QTest::newRow("too small") << u"count"_s << u"-6"_s << Kind::OutOfRange;
    QTest::newRow("too large") << u"count"_s << u"1000000001"_s << Kind::OutOfRange;
    QTest::newRow("beyond 64 bits") << u"count"_s << u"99999999999999999999"_s << Kind::OutOfRange;
    QTest::newRow("a little too much") << u"ratio"_s << u"1.0000001"_s << Kind::OutOfRange;
    QTest::newRow("negative") << u"ratio"_s << u"-0.1"_s << Kind::OutOfRange;
    QTest::newRow("not among the choices") << u"order"_s << u"two"_s << Kind::NotAChoice;
    QTest::newRow("no choice") << u"order"_s << u""_s << Kind::NotAChoice;
}

void TestArguments::refusesWhatIsWrong()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const Kind, kind);

    const auto checked = checkArguments(parameters(), {NamedText{name, text}});
    QVERIFY(std::holds_alternative<ArgumentError>(checked));
    const auto &error = std::get<ArgumentError>(checked);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.name, name);
    QCOMPARE(error.given, text);
    QCOMPARE(error.parameter.name, kind == Kind::UnknownName ? QString() : name);
}

void TestArguments::refusesTheFirstWrongOne()
{
    const auto checked = checkArguments(parameters(), {NamedText{u"count"_s, u"1"_s}, NamedText{u"ratio"_s, u"2"_s},
                                                       NamedText{u"order"_s, u"x"_s}});
    QCOMPARE(std::get<ArgumentError>(checked).name, u"ratio"_s);
}

void TestArguments::theLastOfTwoCounts()
{
    const auto checked = checkArguments(parameters(), {NamedText{u"count"_s, u"1"_s}, NamedText{u"count"_s, u"2"_s}});
    QCOMPARE(std::get<Arguments>(checked).value(u"count"_s), QJsonValue(2));
}

void TestArguments::valuesFromAPipeAreCheckedLikeText()
{
    const QJsonObject good{{u"count"_s, 1'000'000'000}, {u"ratio"_s, 0.1}, {u"order"_s, u"one"_s}, {u"note"_s, u"x"_s}};
    QCOMPARE(std::get<Arguments>(checkArguments(parameters(), good)), good);
    for (const QJsonValue &wrong :
         {QJsonValue(1e300), QJsonValue(0.5), QJsonValue(u"x"_s), QJsonValue(true), QJsonValue(QJsonValue::Null),
          QJsonValue(QJsonArray{1}), QJsonValue(QJsonObject{})}) {
        const auto checked = checkArguments(parameters(), QJsonObject{{u"count"_s, wrong}});
        QVERIFY2(std::holds_alternative<ArgumentError>(checked), qPrintable(wrong.toVariant().toString()));
        QCOMPARE(std::get<ArgumentError>(checked).name, u"count"_s);
    }
}

void TestArguments::valuesSurviveThePipeToTheLastBit_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"0", "1", "-0", "0.1", "0.3333333333333333", "0.30000000000000004", "1e-7", "0.9999999999999999"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

// A worker checks again what it is sent: its arguments, and with them the checksum of its work, must be the program's.
void TestArguments::valuesSurviveThePipeToTheLastBit()
{
    QFETCH(const QString, text);
    const auto here = std::get<Arguments>(checkArguments(parameters(), {NamedText{u"ratio"_s, text}}));
    const QByteArray sent = QJsonDocument(here).toJson(QJsonDocument::Compact);
    const auto there = std::get<Arguments>(checkArguments(parameters(), QJsonDocument::fromJson(sent).object()));
    QCOMPARE(there, here);
    QCOMPARE(checksumOf(there), checksumOf(here));
}

void TestArguments::wholeNumbersReadAsPeopleWriteThem()
{
    QCOMPARE(argumentText(10'000'000), u"10000000"_s);
    QCOMPARE(argumentText(1'000'000'000), u"1000000000"_s);
    QCOMPARE(argumentText(-5), u"-5"_s);
    QCOMPARE(argumentText(0), u"0"_s);
    QCOMPARE(argumentText(0.1), u"0.1"_s);
    QCOMPARE(argumentText(u"text"_s), u"text"_s);
}

void TestArguments::aWordIsNameAndValue()
{
    QCOMPARE(namedText(u"text=a=b"_s), (NamedText{u"text"_s, u"a=b"_s}));
    QCOMPARE(namedText(u"text="_s), (NamedText{u"text"_s, QString()}));
    QVERIFY(!namedText(u"=1"_s));
    QVERIFY(!namedText(u"text"_s));
    QVERIFY(!namedText(QString()));
}

void TestArguments::whatIsAsUsualNeedNotBeSaid()
{
    Arguments chosen = defaultArguments(parameters());
    QCOMPARE(changedArguments(chosen, parameters()), Arguments());
    chosen.insert(u"ratio"_s, 0.75);
    chosen.insert(u"of another task"_s, 1);
    QCOMPARE(changedArguments(chosen, parameters()), (Arguments{{u"ratio"_s, 0.75}, {u"of another task"_s, 1}}));
}

} // namespace thaw

THAW_TEST(tst_arguments, thaw::TestArguments)
#include "tst_arguments.moc"
