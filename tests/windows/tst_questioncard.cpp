// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// What a lesson asks before it runs: the card by itself, and on its page with real runs.

#include "tests/support/openwindow.h"
#include "tests/support/testprogram.h"
#include "ui/learn/questioncard.h"
#include "ui/parts/prose.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

Question threeAnswers()
{
    Question question;
    question.text = u"How many?"_s;
    question.answers = {u"one"_s, u"two"_s, u"three"_s};
    question.why = u"It is so."_s;
    return question;
}

QString written(const QWidget &card)
{
    QStringList texts;
    for (const Prose *prose : card.findChildren<Prose *>())
        texts.append(prose->text());
    for (const QRadioButton *button : card.findChildren<QRadioButton *>()) {
        if (!button->isHidden())
            texts.append(button->text());
    }
    return texts.join(u'\n');
}

} // namespace

class TestQuestionCard final : public GuardedTest
{
    Q_OBJECT

private slots:
    void isThereOnlyWhereSomethingIsAsked();
    void marksTheRightAnswer();
    void keepsWhatBecameOfIt();
    void countsHandsByKeys();
    void aFieldKeepsItsDigits();
    void theRunAnswers_data();
    void theRunAnswers();
    void canBeSwitchedOff();
};

void TestQuestionCard::isThereOnlyWhereSomethingIsAsked()
{
    allowWarnings(u"propagateSizeHints"_s); // a window of its own, which a card never is
    QuestionCard card;
    QVERIFY(card.isHidden());
    card.setQuestion(threeAnswers());
    QVERIFY(!card.isHidden());
    QCOMPARE(written(card).count(u"two"_s), 1);
    card.setOffered(false);
    QVERIFY(card.isHidden());
    card.setOffered(true);
    QVERIFY(!card.isHidden());
    card.setQuestion(Question());
    QVERIFY(card.isHidden());
}

void TestQuestionCard::marksTheRightAnswer()
{
    allowWarnings(u"propagateSizeHints"_s); // a window of its own, which a card never is
    QuestionCard card;
    card.setQuestion(threeAnswers());
    card.findChildren<QRadioButton *>().at(2)->click();
    card.begin();
    QVERIFY(!written(card).contains(u"It is so."_s));
    card.showRight(1);
    QVERIFY(written(card).contains(u"✓ two"_s));
    QVERIFY(written(card).contains(u"✗ three"_s));
    QVERIFY(written(card).contains(u"It was: two. It is so."_s));
    QCOMPARE(card.findChildren<QRadioButton *>().at(1)->accessibleName(), u"two, the right answer"_s);
    card.showRight(0, false);
    QVERIFY(written(card).contains(u"With these settings it was: one."_s));
    QVERIFY(!written(card).contains(u"It is so."_s));
    card.begin(); // again
    QVERIFY(!written(card).contains(u"✓"_s));
    QVERIFY(card.findChildren<QRadioButton *>().at(2)->isChecked());
    card.showRight(std::nullopt);
    QVERIFY(written(card).contains(u"did not show it"_s));
}

void TestQuestionCard::keepsWhatBecameOfIt()
{
    allowWarnings(u"propagateSizeHints"_s); // a window of its own, which a card never is
    QuestionCard card;
    card.setQuestion(threeAnswers());
    card.findChildren<QRadioButton *>().at(0)->click();
    card.showRight(1);
    const QuestionCard::Answered before = card.answered();
    Question other = threeAnswers();
    other.answers.removeLast();
    card.setQuestion(other);
    QVERIFY(!written(card).contains(u"three"_s));
    for (const QRadioButton *button : card.findChildren<QRadioButton *>())
        QVERIFY(!button->isChecked());
    card.setQuestion(threeAnswers(), before);
    QVERIFY(written(card).contains(u"✓ two"_s) && written(card).contains(u"✗ one"_s));
}

// 1 to 4 count a hand, with Shift one is taken back, and 0 reveals.
void TestQuestionCard::countsHandsByKeys()
{
    allowWarnings(u"propagateSizeHints"_s); // a window of its own, which a card never is
    QuestionCard card;
    card.setQuestion(threeAnswers());
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    card.activateWindow();
    THAW_TRY_VERIFY(card.isActiveWindow());
    QTest::keyClick(&card, Qt::Key_1);
    card.findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(written(card).contains(u"(0 so far)"_s)); // it did not count before
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&card, Qt::Key_2);
    QTest::keyClick(&card, Qt::Key_3);
    QTest::keyClick(&card, Qt::Key_4); // there is no fourth answer
    QTest::keyClick(&card, Qt::Key_2, Qt::ShiftModifier);
    QTest::keyClick(&card, Qt::Key_1, Qt::ShiftModifier); // none to take back
    QVERIFY(written(card).contains(u"(3 so far)"_s));
    QVERIFY(!written(card).contains(u"hands: 2"_s));
    QTest::keyClick(&card, Qt::Key_0);
    QVERIFY(written(card).contains(u"one (hands: 0)"_s));
    QVERIFY(written(card).contains(u"two (hands: 2)"_s));
    QVERIFY(written(card).contains(u"three (hands: 1)"_s));
    QTest::keyClick(&card, Qt::Key_0);
    QVERIFY(!written(card).contains(u"hands: 2"_s));
}

void TestQuestionCard::aFieldKeepsItsDigits()
{
    allowWarnings(u"propagateSizeHints"_s); // a window of its own, which a card never is
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *card = new QuestionCard;
    auto *field = new QLineEdit;
    layout->addWidget(card);
    layout->addWidget(field);
    card->setQuestion(threeAnswers());
    card->findChild<QCheckBox *>()->setChecked(true);
    window.show();
    window.activateWindow();
    THAW_TRY_VERIFY(window.isActiveWindow());
    field->setFocus();
    QTest::keyClick(field, Qt::Key_1);
    QCOMPARE(field->text(), u"1"_s);
    QVERIFY(written(*card).contains(u"(0 so far)"_s));
}

void TestQuestionCard::theRunAnswers_data()
{
    using Fields = QMap<QString, QString>;
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("right");
    QTest::newRow("a frozen window") << u"frozen"_s << Fields{{u"seconds"_s, u"0.6"_s}}
                                     << u"✓ stand still, then go on"_s;
    QTest::newRow("a deadlock") << u"deadlock"_s << Fields{{u"hold"_s, u"0"_s}, {u"order"_s, u"same"_s}}
                                << u"✓ yes, that is what locks are for"_s;
    QTest::newRow("a crash") << u"crash"_s << Fields() << u"✓ that worker alone"_s;
}

void TestQuestionCard::theRunAnswers()
{
    QFETCH(const QString, lesson);
    using Fields = QMap<QString, QString>;
    QFETCH(const Fields, fields);
    QFETCH(const QString, right);
    OpenWindow opened({u"learn"_s, lesson, {}});
    for (auto it = fields.begin(); it != fields.end(); ++it)
        opened.set(it.key(), it.value());
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    const auto *card = opened.window().findChild<QuestionCard *>();
    QVERIFY(card && card->isVisible() && !written(*card).contains(u"✓"_s));
    // Where the pinger itself was kept waiting, by a busy machine, a run shows nothing, and says so.
    for (int tries = 0; tries < 5 && !written(*card).contains(right); ++tries) {
        opened.click(u"Run"_s);
        THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
        QVERIFY(written(*card).contains(right) || written(*card).contains(u"did not show it"_s));
    }
    QVERIFY2(written(*card).contains(right), qPrintable(written(*card)));
}

void TestQuestionCard::canBeSwitchedOff()
{
    OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    const auto *card = opened.window().findChild<QuestionCard *>();
    THAW_TRY_VERIFY(card->isVisible());
    const auto actions = opened.window().findChildren<QAction *>();
    const auto found = std::find_if(actions.begin(), actions.end(),
                                    [](const QAction *one) { return one->text() == u"Ask before each run"_s; });
    QVERIFY(found != actions.end());
    (*found)->toggle();
    QVERIFY(card->isHidden());
    opened.showLesson(u"frozen"_s);
    QVERIFY(card->isHidden());
    (*found)->toggle();
    QVERIFY(card->isVisible());
}

} // namespace thaw

THAW_GUI_TEST(tst_questioncard, thaw::TestQuestionCard)
#include "tst_questioncard.moc"
