// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// What a run has shown, and which answer is right then.

#include "app/lessons/lesson.h"
#include "app/lessons/question.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/contract/task.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

RunFacts finishedWith(const QJsonObject &values)
{
    RunFacts facts;
    facts.outcome = Outcome();
    facts.outcome->result.values = values;
    facts.outcome->seconds = 2;
    return facts;
}

Question asked(const QStringList &conditions)
{
    Question question;
    question.text = u"?"_s;
    for (const QString &condition : conditions) {
        question.answers.append(condition);
        question.right.append(std::get<Condition>(readCondition(condition)));
    }
    return question;
}

} // namespace

class TestQuestion final : public GuardedTest
{
    Q_OBJECT

private slots:
    void measuresARun();
    void theFirstThatHoldsIsRight();
    void whatWasNotShownIsNotAnswered();
    void everyLessonWithATaskAsks();
};

void TestQuestion::measuresARun()
{
    RunFacts facts = finishedWith({{u"expected"_s, 8000}, {u"found"_s, 2000}, {u"lines"_s, 10}});
    facts.lines = 7;
    facts.stallMs = 2010;
    facts.firstSeconds = 4;
    QCOMPARE(measureOf(u"stall"_s, facts), 2010.0);
    QCOMPARE(measureOf(u"lost-share"_s, facts), 0.75);
    QCOMPARE(measureOf(u"lines-missing"_s, facts), 3.0);
    QCOMPARE(measureOf(u"failed"_s, facts), 0.0);
    QCOMPARE(measureOf(u"stuck"_s, facts), 0.0);
    QCOMPARE(measureOf(u"speed-up-per-core"_s, facts), 2.0 / coreCount());
    facts.outcome->processor = {500, 1500}; // others had the processors
    QVERIFY(!measureOf(u"speed-up-per-core"_s, facts));
    QVERIFY(!measureOf(u"own-stall"_s, facts)); // not measured
    QVERIFY(!measureOf(u"permits-used"_s, facts));
    QVERIFY(!measureOf(u"luck"_s, facts));
    QCOMPARE(measureOf(u"permits-used"_s, finishedWith({{u"most in the room"_s, 2}, {u"permits"_s, 2}})), 1.0);
    for (const QString &name : measureNames())
        measureOf(name, {}); // nothing is known yet
}

void TestQuestion::theFirstThatHoldsIsRight()
{
    const auto right = [](const QStringList &conditions, double stall) {
        RunFacts facts = finishedWith({});
        facts.stallMs = stall;
        return asked(conditions).rightAnswer(facts);
    };
    QCOMPARE(right({u"stall < 100"_s, u"stall < 1000"_s, u"else"_s}, 4), 0);
    QCOMPARE(right({u"stall < 100"_s, u"stall < 1000"_s, u"else"_s}, 100), 1);
    QCOMPARE(right({u"stall < 100"_s, u"stall < 1000"_s, u"else"_s}, 2000), 2);
    QCOMPARE(right({u"never"_s, u"else"_s}, 4), 1);
    QCOMPARE(right({u"stall <= 4"_s, u"never"_s}, 4), 0);
    QCOMPARE(right({u"stall > 4"_s, u"stall = 4"_s}, 4), 1);
    QCOMPARE(right({u"stall > 4"_s, u"stall >= 4"_s}, 4), 1);
    QVERIFY(!right({u"stall > 4"_s, u"never"_s}, 4));
}

void TestQuestion::whatWasNotShownIsNotAnswered()
{
    const Question question = asked({u"never"_s, u"else"_s});
    QVERIFY(!question.rightAnswer({})); // it has not ended
    RunFacts facts;
    facts.isStuck = true;
    QCOMPARE(question.rightAnswer(facts), 1); // and never will
    for (const auto kind : {Outcome::Kind::Cancelled, Outcome::Kind::Killed, Outcome::Kind::TimedOut}) {
        RunFacts ended = finishedWith({});
        ended.outcome->kind = kind;
        QVERIFY(!question.rightAnswer(ended));
    }
    QVERIFY(!asked({u"stall < 100"_s, u"else"_s}).rightAnswer(finishedWith({}))); // nobody measured
}

void TestQuestion::everyLessonWithATaskAsks()
{
    for (const QString &language : {u"en"_s, u"es"_s}) {
        for (const Lesson &lesson : loadLessons(language)) {
            if (lesson.task.isEmpty() && !lesson.bringsOwnWorker())
                continue;
            QVERIFY2(lesson.question.isAsked(), qPrintable(lesson.id));
            QVERIFY2(!lesson.question.why.isEmpty(), qPrintable(lesson.id));
            const auto isPossible = [](const Condition &one) { return one.holds != Condition::Holds::Never; };
            const auto &right = lesson.question.right;
            QVERIFY2(std::any_of(right.begin(), right.end(), isPossible), qPrintable(lesson.id));
        }
    }
}

} // namespace thaw

THAW_TEST(tst_question, thaw::TestQuestion)
#include "tst_question.moc"
