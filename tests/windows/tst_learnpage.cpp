// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The Learn page in the main window, offscreen, with real workers and real subjects.

#include "app/lessons/lesson.h"
#include "app/runs/sentences.h"
#include "tests/support/openwindow.h"
#include "tests/support/testprogram.h"
#include "ui/learn/filewindow.h"
#include "ui/learn/lessoncontrols.h"
#include "ui/learn/lessonpage.h"
#include "ui/learn/picturecard.h"
#include "ui/learn/questioncard.h"
#include "ui/parts/codeview.h"
#include "ui/parts/fill.h"
#include "ui/parts/prose.h"
#include "ui/runs/workerview.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTextBlock>
#include <QTranslator>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// The words in italics (labels) and in code (choices): each is written on the page.
QStringList markedWordsOf(const QString &markdown)
{
    static const QRegularExpression marked(u"([*`])(.+?)\\1"_s);
    QStringList words;
    QRegularExpressionMatchIterator matches = marked.globalMatch(markdown);
    while (matches.hasNext())
        words.append(matches.next().captured(2));
    return words;
}

/// What stands on labels, buttons, tabs and in choices that can be seen.
QStringList writtenOn(const QWidget &window)
{
    QStringList texts;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts.append(tabs->tabText(i));
        } else if (const auto *choices = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < choices->count(); ++i)
                texts.append(choices->itemText(i));
        } else if (qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget)) {
            texts.append(widget->property("text").toString().remove(u'&'));
        }
    }
    return texts;
}

/// A label's unit or hint in brackets need not be said.
bool isWritten(const QWidget &window, const QString &word)
{
    const QStringList texts = writtenOn(window);
    return std::any_of(texts.begin(), texts.end(),
                       [&word](const QString &text) { return text == word || text.startsWith(word + " ("_L1); });
}

/// A task of an hour, to be started from the keyboard.
bool isAboutToRunAnHour(OpenWindow &opened)
{
    if (!waitUntil([&opened] { return opened.isEnabled(u"Run"_s); }) || !opened.comesToTheFront())
        return false;
    opened.set(u"seconds"_s, u"3600"_s);
    return true;
}

} // namespace

class TestLearnPage final : public WindowTest
{
    Q_OBJECT

private slots:
    void subjectsStartWhenTheyAreFirstSeen();
    void everyLessonShowsItsTextAndItsCode_data();
    void everyLessonShowsItsTextAndItsCode();
    void aFrozenWindowsLinesAreLit();
    void aDeadlockStaysLitAtTheSecondLock();
    void nothingLiesOnAnything_data();
    void nothingLiesOnAnything();
    void aRunMovesNothing();
    void whatALessonShowedIsThereAgain();
    void aLessonThatWasLeftSaysSo();
    void everyLessonRunsToItsEnd_data();
    void everyLessonRunsToItsEnd();
    void aTextHasNoControls();
    void linksOpenWhatTheyName();
    void aFileOfALessonIsRun();
    void everyLessonBeginsWithItsOwnArguments();
    void markedWordsAreOnTheirPage_data();
    void markedWordsAreOnTheirPage();
    void aRunIsCancelled_data();
    void aRunIsCancelled();
    void escapeCancelsEveryTime();
    void theKeysWorkWhereAPartFillsTheWindow();
    void theKeyboardStaysWithTheButtons();
    void whatHasNotBegunIsCancelled_data();
    void whatHasNotBegunIsCancelled();
    void aRunIsKilled_data();
    void aRunIsKilled();
    void theSelectedWorkerIsKilled();
    void anotherLessonEndsTheRun_data();
    void anotherLessonEndsTheRun();
    void aTaskIsTakenStepByStep();
    void aStrangerIsAskedAndRun();
    void aKilledSubjectOfALessonIsReplaced();
    void whatIsSaidHasTheColoursOfTheTheme();
};

void TestLearnPage::subjectsStartWhenTheyAreFirstSeen()
{
    const OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.says(u"longest stall"_s)); // all that comes after the first frame has come
    QCOMPARE(childProcesses(), QList<qint64>());
    opened.showLesson(u"thread"_s);
    THAW_TRY_VERIFY(subjectOf(u"thread"_s));
    opened.showLesson(u"process"_s);
    THAW_TRY_COMPARE(childProcesses(), QList<qint64>());
}

void TestLearnPage::everyLessonShowsItsTextAndItsCode_data()
{
    QTest::addColumn<Lesson>("lesson");
    for (const Lesson &lesson : loadLessons(u"en"_s))
        QTest::newRow(qPrintable(lesson.id)) << lesson;
}

void TestLearnPage::everyLessonShowsItsTextAndItsCode()
{
    QFETCH(const Lesson, lesson);
    const OpenWindow opened({u"learn"_s, lesson.id, {}});
    THAW_TRY_VERIFY(opened.says(lesson.title));
    QVERIFY(opened.says(lesson.body));
    THAW_TRY_VERIFY(opened.says(lesson.tryThis));
    if (lesson.isText)
        return; // there is nothing but to read
    const auto *code = opened.find<QPlainTextEdit>(u"Code"_s);
    QVERIFY(code);
    THAW_TRY_COMPARE(code->toPlainText(), shownCode(lesson.code));
    opened.find<QTabBar>(u"Language of the code"_s)->setCurrentIndex(1);
    QCOMPARE(code->toPlainText(), examplePython(lesson.python));
    QVERIFY(!code->toPlainText().isEmpty());
}

// The small window answers nobody; where its GUI thread and the task stand is seen all the same. In Python nobody stands.
void TestLearnPage::aFrozenWindowsLinesAreLit()
{
    const OpenWindow opened({u"learn"_s, u"frozen"_s, {}});
    THAW_TRY_VERIFY(subjectOf(u"gui-thread"_s));
    auto *code = opened.find<CodeView>(u"Code"_s);
    THAW_TRY_VERIFY(!code->toPlainText().isEmpty());
    opened.set(u"Seconds"_s, u"3600"_s);
    opened.click(u"Run"_s);
    const auto isLit = [code](const QString &who, const QString &part) {
        const QList<LineMark> marks = code->marks();
        return std::any_of(marks.begin(), marks.end(), [&](const LineMark &mark) {
            return mark.who == who && code->document()->findBlockByNumber(mark.line).text().contains(part);
        });
    };
    THAW_TRY_VERIFY(isLit(u"main"_s, u"run->executeHere("_s));
    THAW_TRY_VERIFY(isLit(u"worker"_s, u"context.sleep("_s));
    THAW_TRY_VERIFY(opened.says(u"asked from outside"_s));
    auto *language = opened.find<QTabBar>(u"Language of the code"_s);
    language->setCurrentIndex(1);
    QVERIFY(code->marks().isEmpty());
    language->setCurrentIndex(0);
    QVERIFY(isLit(u"main"_s, u"run->executeHere("_s));
    opened.click(u"Kill"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(isLit(u"main ended"_s, u"run->executeHere("_s));
    opened.showLesson(u"copies"_s);
    THAW_TRY_VERIFY(code->toPlainText().contains("runCopies"_L1));
    QVERIFY(code->marks().isEmpty());
}

void TestLearnPage::aDeadlockStaysLitAtTheSecondLock()
{
    const OpenWindow opened({u"learn"_s, u"deadlock"_s, {}});
    auto *code = opened.find<CodeView>(u"Code"_s);
    THAW_TRY_VERIFY(!code->toPlainText().isEmpty());
    opened.set(u"Hold each lock (s)"_s, u"0.1"_s);
    opened.click(u"Run"_s);
    const auto stuck = [code] {
        QStringList names;
        for (const LineMark &mark : code->marks()) {
            if (code->document()->findBlockByNumber(mark.line).text().contains("other(second)"_L1))
                names.append(mark.who);
        }
        names.sort();
        return names;
    };
    const QStringList both{u"f1 stuck"_s, u"f2 stuck"_s};
    THAW_TRY_COMPARE(stuck(), both);
    opened.click(u"Kill"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QCOMPARE(stuck(), both);
}

void TestLearnPage::nothingLiesOnAnything_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QSize>("size");
    for (const QString &id : lessonIds()) {
        for (const QSize &size : {QSize(1280, 860), QSize(1024, 768), QSize(1000, 600)})
            QTest::addRow("%s, %d wide", qPrintable(id), size.width()) << id << size;
    }
}

// A layout squeezes what says too little of its least height, and then lays one thing on another.
void TestLearnPage::nothingLiesOnAnything()
{
    QFETCH(const QString, lesson);
    QFETCH(const QSize, size);
    OpenWindow opened({u"learn"_s, lesson, {}});
    opened.window().resize(size);
    THAW_TRY_VERIFY(opened.find<QWidget>(u"Code"_s));
    const auto *page = opened.window().findChild<LessonPage *>();
    const auto overlap = [page]() -> QString {
        const QList<QWidget *> parts = page->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget *one : parts) {
            for (const QWidget *other : parts) {
                if (one < other && one->isVisible() && other->isVisible()
                    && one->geometry().intersects(other->geometry()))
                    return QDebug::toString(one) + u" on "_s + QDebug::toString(other);
            }
        }
        return {};
    };
    THAW_TRY_COMPARE(overlap(), QString());
    if (size.height() < 700)
        return; // a low window has the rest below
    for (const QString &name : {u"Run"_s, u"Cancel"_s, u"Kill"_s}) {
        const QAbstractButton *button = opened.button(name);
        QVERIFY2(button, qPrintable(name));
        QCOMPARE(button->visibleRegion().boundingRect(), button->rect());
    }
    const auto *area = qobject_cast<QScrollArea *>(page->parentWidget()->parentWidget());
    QVERIFY(area);
    if (size.height() > 800)
        THAW_TRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
}

// Where it would, one loses the place that one was looking at.
void TestLearnPage::aRunMovesNothing()
{
    OpenWindow opened({u"learn"_s, u"deadlock"_s, {}});
    opened.window().resize(1280, 860);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.set(u"hold"_s, u"1"_s); // long enough for each to have its first lock
    const QList<QWidget *> parts = opened.window().findChild<LessonPage *>()->findChildren<QWidget *>(
        QString(), Qt::FindDirectChildrenOnly);
    const auto places = [&parts] {
        QList<QRect> all;
        for (const QWidget *part : parts)
            all.append(part->isVisible() ? part->geometry() : QRect());
        return all;
    };
    const auto settled = [&places] { // what a layout moves may move another
        QList<QRect> last;
        do {
            last = places();
            QCoreApplication::processEvents();
        } while (places() != last);
        return last;
    };
    const QList<QRect> before = settled();
    opened.click(u"Run"_s);
    QCOMPARE(places(), before);
    THAW_TRY_VERIFY(opened.says(u"Stuck"_s) || opened.says(u"Deadlock"_s));
    QCOMPARE(places(), before);
    opened.click(u"Kill"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QCOMPARE(places(), before);
}

void TestLearnPage::whatALessonShowedIsThereAgain()
{
    OpenWindow opened({u"learn"_s, u"process"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    const auto seconds = [&opened] {
        const auto *field = opened.find<QDoubleSpinBox>(u"seconds"_s); // shown a few frames later
        return field ? field->value() : -1;
    };
    opened.set(u"seconds"_s, u"0.1"_s);
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.says(u"Finished after"_s));
    const int lines = opened.table(u"Transcript"_s).rowCount();
    QVERIFY(lines > 0);
    QCOMPARE(opened.table(u"Results of this lesson"_s).rowCount(), 1);

    opened.showLesson(u"copies"_s);
    THAW_TRY_COMPARE(opened.table(u"Transcript"_s).rowCount(), 0);
    QVERIFY(!opened.says(u"Finished after"_s));
    QCOMPARE(opened.table(u"Results of this lesson"_s).rowCount(), 0);

    opened.showLesson(u"process"_s);
    THAW_TRY_COMPARE(opened.table(u"Transcript"_s).rowCount(), lines);
    QVERIFY(opened.says(u"Finished after"_s));
    QCOMPARE(opened.table(u"Workers"_s).rowCount(), 1);
    QCOMPARE(opened.table(u"Results of this lesson"_s).rowCount(), 1);
    THAW_TRY_COMPARE(seconds(), 0.1);

    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QCOMPARE(opened.table(u"Results of this lesson"_s).rowCount(), 2);

    emit opened.window().findChild<LessonControls *>()->resetRequested();
    QCOMPARE(opened.table(u"Transcript"_s).rowCount(), 0);
    QCOMPARE(opened.table(u"Results of this lesson"_s).rowCount(), 0);
    QVERIFY(!opened.says(u"Finished after"_s));
    THAW_TRY_COMPARE(seconds(), 2.0);
    opened.set(u"seconds"_s, u"0.1"_s);
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.says(u"Finished after"_s));
}

void TestLearnPage::aLessonThatWasLeftSaysSo()
{
    const OpenWindow opened({u"learn"_s, u"process"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.set(u"seconds"_s, u"3600"_s);
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.workerRuns());
    opened.showLesson(u"copies"_s);
    QVERIFY(!opened.says(leftSentence()));
    opened.showLesson(u"process"_s);
    QVERIFY(opened.says(leftSentence()));
    QVERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.tableSays(u"Transcript"_s, leftSentence()));
}

// A lesson that has no fields here runs with its own arguments.
void TestLearnPage::everyLessonRunsToItsEnd_data()
{
    using Fields = QMap<QString, QString>;
    const QMap<QString, Fields> shorter{
        {u"frozen"_s, {{u"seconds"_s, u"0.2"_s}}},
        {u"thread"_s, {{u"seconds"_s, u"0.2"_s}}},
        {u"process"_s, {{u"seconds"_s, u"0.2"_s}}},
        {u"cores"_s, {{u"limit"_s, u"100000"_s}, {u"parts"_s, u"2"_s}}},
        {u"deadlock"_s, {{u"hold"_s, u"0"_s}, {u"order"_s, u"same"_s}}},
        {u"race"_s, {{u"additions"_s, u"200"_s}}},
        {u"locks"_s, {{u"hold"_s, u"0"_s}, {u"rounds"_s, u"1"_s}}},
        {u"queue"_s, {{u"service"_s, u"0"_s}}},
        {u"flood"_s, {{u"lines"_s, u"5000"_s}}},
        {u"own"_s, {{u"command"_s, misbehaverProgram() + u" good"_s}}},
    };
    const QMap<QString, QString> said{{u"cores"_s, u"9,592"_s},
                                      {u"deadlock"_s, u"F1 is 10, F2 is -2"_s},
                                      {u"copies"_s, u"F1 is 10, F2 is -2"_s},
                                      {u"crash"_s, u"SIGSEGV"_s},
                                      {u"own"_s, u"x 10, y -2"_s}};
    QTest::addColumn<Lesson>("lesson");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("said");
    for (const Lesson &lesson : loadLessons(u"en"_s)) {
        if (lesson.isText)
            continue; // nothing runs in it
        QTest::newRow(qPrintable(lesson.id))
            << lesson << shorter.value(lesson.id) << said.value(lesson.id, u"Finished after"_s);
    }
}

void TestLearnPage::everyLessonRunsToItsEnd()
{
    QFETCH(const Lesson, lesson);
    using Fields = QMap<QString, QString>;
    QFETCH(const Fields, fields);
    QFETCH(const QString, said);
    const OpenWindow opened({u"learn"_s, lesson.id, {}});
    for (auto it = fields.begin(); it != fields.end(); ++it)
        opened.set(it.key(), it.value());
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.click(u"Run"_s);
    QVERIFY(!opened.isEnabled(u"Run"_s));
    QVERIFY(opened.isEnabled(u"Kill"_s));
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(said));
    QVERIFY(!opened.isEnabled(u"Cancel"_s));
    QVERIFY(!opened.isEnabled(u"Kill"_s));
    QVERIFY(opened.table(u"Workers"_s).rowCount() >= 1);
    QVERIFY(opened.tableSays(u"Transcript"_s, said));

    // And once more: nothing of the last run is in the way.
    opened.click(u"Run"_s);
    QVERIFY(!opened.says(said) || lesson.measuresStartCosts); // its picture keeps the figures
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(said));
}

void TestLearnPage::aTextHasNoControls()
{
    const OpenWindow opened({u"learn"_s, u"which-cure"_s, {}});
    THAW_TRY_VERIFY(opened.says(u"Ten ways to run a long task"_s));
    QVERIFY(!opened.button(u"Run"_s) && !opened.find<QWidget>(u"Workers"_s));
    opened.showLesson(u"copies"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
}

void TestLearnPage::linksOpenWhatTheyName()
{
    OpenWindow opened({u"learn"_s, u"which-cure"_s, {}});
    THAW_TRY_VERIFY(opened.says(u"Ten ways to run a long task"_s));
    auto *page = opened.window().findChild<LessonPage *>();
    emit page->linkActivated(u"lesson:deadlock"_s);
    THAW_TRY_VERIFY(opened.says(u"f1 takes lock_x"_s));
    emit page->linkActivated(u"file:///etc/passwd"_s); // leads nowhere
    emit page->linkActivated(u"compare:nested-loop+thread"_s);
    THAW_TRY_VERIFY(opened.says(u"Thread, waited for in a local event loop"_s));
    QVERIFY(!opened.button(u"More"_s) || !page->isVisible());
}

// As an installed program has it: without its sources.
void TestLearnPage::aFileOfALessonIsRun()
{
    OpenWindow opened({u"learn"_s, u"own"_s, {}});
    THAW_TRY_VERIFY(opened.find<QLineEdit>(u"command"_s));
    auto *controls = opened.window().findChild<LessonControls *>();
    emit controls->fileRequested(u"12_own.py"_s);
    auto *window = opened.window().findChild<FileWindow *>();
    QVERIFY(window && window->findChild<QPlainTextEdit *>()->toPlainText().contains(u"hello"_s));
    const auto buttons = window->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == u"Run it"_s)
            button->click();
    }
    THAW_TRY_VERIFY(opened.workerRuns());
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(u"Finished after"_s));
}

// What was typed in another lesson of the same task would make its text untrue.
void TestLearnPage::everyLessonBeginsWithItsOwnArguments()
{
    const OpenWindow opened({u"learn"_s, u"frozen"_s, {}});
    opened.set(u"seconds"_s, u"6"_s);
    opened.showLesson(u"process"_s);
    THAW_TRY_COMPARE(opened.find<QDoubleSpinBox>(u"seconds"_s)->value(), 2.0);
}

void TestLearnPage::markedWordsAreOnTheirPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Spanish") << u"es"_s;
}

// Those of a paragraph that names the Compare page are on that page.
void TestLearnPage::markedWordsAreOnTheirPage()
{
    QFETCH(const QString, language);
    const QLocale before;
    const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
    const QLocale locale(language);
    QLocale::setDefault(locale);
    QTranslator translator;
    const bool translated = translator.load(locale, u"thaw"_s, u"_"_s, u":/i18n"_s);
    QCOMPARE(translated, language != "en"_L1);
    if (translated)
        QCoreApplication::installTranslator(&translator);

    OpenWindow opened({u"learn"_s, {}, language});
    auto *list = opened.window().findChild<QListWidget *>();
    THAW_TRY_VERIFY(list->currentRow() >= 0);
    const QList<Lesson> lessons = loadLessons(language);
    const QString compare = MainWindow::tr("Compare");
    int words = 0;
    for (int row = 0; row < lessons.size(); ++row) {
        const QString text = lessons.at(row).body + u'\n' + lessons.at(row).tryThis;
        for (const QString &paragraph : text.split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList marked = markedWordsOf(paragraph);
            words += int(marked.size());
            opened.click(marked.contains(compare) ? compare : MainWindow::tr("Learn"));
            list->setCurrentRow(row);
            for (const QString &word : marked)
                QTRY_VERIFY2_WITH_TIMEOUT(isWritten(opened.window(), word),
                                          qPrintable(u"lesson %1: %2"_s.arg(lessons.at(row).id, word)), patience);
        }
    }
    QVERIFY(words > 25);
}

void TestLearnPage::aRunIsCancelled_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("started");
    QTest::newRow("in a worker") << u"process"_s << u"Starting to work"_s;
    QTest::newRow("in a subject") << u"thread"_s << u"Starting to work"_s;
    QTest::newRow("in a frozen subject") << u"frozen"_s << QString();
}

void TestLearnPage::aRunIsCancelled()
{
    QFETCH(const QString, lesson);
    QFETCH(const QString, started);
    const OpenWindow opened({u"learn"_s, lesson, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.set(u"seconds"_s, u"3600"_s);
    opened.click(u"Run"_s);
    if (started.isEmpty())
        THAW_TRY_VERIFY(opened.says(u"Not answering"_s));
    else
        THAW_TRY_VERIFY(opened.tableSays(u"Transcript"_s, started));
    opened.click(u"Cancel"_s);
    QVERIFY(opened.button(u"Cancelling"_s));
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(u"Cancelled after"_s));
    QVERIFY(opened.button(u"Cancel"_s));
}

// Run, Cancel and Kill take turns in being disabled.
void TestLearnPage::theKeyboardStaysWithTheButtons()
{
    OpenWindow opened({u"learn"_s, u"process"_s, {}});
    QVERIFY(isAboutToRunAnHour(opened));
    const auto hasFocus = [&opened](const QString &text) {
        return opened.button(text) && opened.button(text)->hasFocus();
    };
    opened.button(u"Run"_s)->setFocus();
    QTest::keyClick(opened.button(u"Run"_s), Qt::Key_Space);
    THAW_TRY_VERIFY(hasFocus(u"Cancel"_s));
    THAW_TRY_VERIFY(opened.workerRuns());
    QTest::keyClick(opened.button(u"Cancel"_s), Qt::Key_Space);
    QVERIFY(hasFocus(u"Cancelling"_s));
    QTest::keyClick(opened.button(u"Cancelling"_s), Qt::Key_Space); // once more kills nobody
    THAW_TRY_VERIFY(hasFocus(u"Run"_s));
    QVERIFY(opened.says(u"Cancelled after"_s));
}

void TestLearnPage::escapeCancelsEveryTime()
{
    OpenWindow opened({u"learn"_s, u"process"_s, {}});
    QVERIFY(isAboutToRunAnHour(opened));
    for (int time = 0; time < 3; ++time) {
        QTest::keyClick(&opened.window(), Qt::Key_R, Qt::ControlModifier);
        QTest::keyClick(&opened.window(), Qt::Key_Escape); // at once
        THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
        QVERIFY(opened.says(u"Cancelled after"_s));
    }
}

// The buttons are hidden then.
void TestLearnPage::theKeysWorkWhereAPartFillsTheWindow()
{
    OpenWindow opened({u"learn"_s, u"process"_s, {}});
    QVERIFY(isAboutToRunAnHour(opened));
    Fill::of(opened.window()).toggle(*opened.window().findChild<PictureCard *>());
    QVERIFY(!opened.button(u"Run"_s));
    QTest::keyClick(&opened.window(), Qt::Key_R, Qt::ControlModifier);
    THAW_TRY_VERIFY(opened.workerRuns());
    const auto *question = opened.window().findChild<QuestionCard *>();
    QVERIFY(!question->isVisible()); // nor does what a run changes come back
    QTest::keyClick(&opened.window(), Qt::Key_Escape);
    QVERIFY(Fill::of(opened.window()).end());
    QVERIFY(question->isVisible());
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(u"Cancelled after"_s));
}

void TestLearnPage::whatHasNotBegunIsCancelled_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("cancel") << u"Cancel"_s;
    QTest::newRow("kill") << u"Kill"_s;
}

// Its subject is still opening.
void TestLearnPage::whatHasNotBegunIsCancelled()
{
    QFETCH(const QString, by);
    const OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.showLesson(u"thread"_s); // no event is handled from here on, so its subject can't be open yet
    opened.click(u"Run"_s);
    QVERIFY(!opened.isEnabled(u"Run"_s));
    opened.click(by);
    QVERIFY(opened.isEnabled(u"Run"_s));
    THAW_TRY_VERIFY(opened.says(u"Responding"_s)); // it is open now, and nothing runs in it
    QVERIFY(opened.isEnabled(u"Run"_s));
    QCOMPARE(opened.table(u"Workers"_s).rowCount(), 0);
    opened.set(u"seconds"_s, u"0.1"_s);
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(u"Finished after"_s));
}

void TestLearnPage::aRunIsKilled_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::newRow("in a worker") << u"process"_s;
    QTest::newRow("in a subject") << u"thread"_s;
}

void TestLearnPage::aRunIsKilled()
{
    QFETCH(const QString, lesson);
    const OpenWindow opened({u"learn"_s, lesson, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.set(u"seconds"_s, u"3600"_s);
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.workerRuns());
    const qint64 pid = opened.workerPids().first();
    opened.click(u"Kill"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(u"Killed after"_s));
    THAW_TRY_VERIFY(!isAlive(pid));
}

void TestLearnPage::theSelectedWorkerIsKilled()
{
    const OpenWindow opened({u"learn"_s, u"queue"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.set(u"service"_s, u"10000"_s);
    opened.set(u"clients"_s, u"2"_s);
    opened.click(u"Run"_s);
    THAW_TRY_COMPARE(opened.workerPids().size(), 3);
    THAW_TRY_VERIFY(!opened.workerPids().contains(0)); // all are there
    opened.showTab(u"Workers"_s);
    auto *workers = opened.find<WorkerView>(u"Workers"_s);
    const QModelIndexList found = workers->model()->match(workers->model()->index(0, 0), Qt::DisplayRole,
                                                          u"client 1"_s);
    QCOMPARE(found.size(), 1); // they stand in the order in which they began; the owner's end would be that of all
    workers->setCurrentIndex(found.first());
    QList<qint64> others = opened.workerPids();
    const qint64 victim = others.takeAt(found.first().row());
    opened.click(u"Kill"_s);
    THAW_TRY_VERIFY(!isAlive(victim));
    QVERIFY(isAlive(others.at(0)) && isAlive(others.at(1)));
    QVERIFY(!opened.isEnabled(u"Run"_s)); // the others go on
}

void TestLearnPage::anotherLessonEndsTheRun_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("worker to worker") << u"process"_s << u"copies"_s;
    QTest::newRow("subject to worker") << u"thread"_s << u"copies"_s;
    QTest::newRow("frozen subject to worker") << u"frozen"_s << u"copies"_s;
    QTest::newRow("subject to subject") << u"frozen"_s << u"thread"_s;
    QTest::newRow("worker to subject") << u"process"_s << u"frozen"_s;
}

void TestLearnPage::anotherLessonEndsTheRun()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    const OpenWindow opened({u"learn"_s, from, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.set(u"seconds"_s, u"3600"_s);
    opened.click(u"Run"_s);
    if (from == "frozen"_L1)
        THAW_TRY_VERIFY(opened.says(u"Not answering"_s));
    else
        THAW_TRY_VERIFY(opened.workerRuns());
    const QList<qint64> before = childProcesses();
    QVERIFY(!before.isEmpty());
    opened.showLesson(to);
    THAW_TRY_VERIFY(std::none_of(before.begin(), before.end(), isAlive));
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QCOMPARE(opened.table(u"Workers"_s).rowCount(), 0);
    QCOMPARE(opened.table(u"Transcript"_s).rowCount(), 0);

    if (to != "copies"_L1)
        opened.set(u"seconds"_s, u"0.1"_s);
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(u"Finished after"_s));
}

// A step lets every actor go on to its next report; nobody goes on without one.
void TestLearnPage::aTaskIsTakenStepByStep()
{
    const OpenWindow opened({u"learn"_s, u"deadlock"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.set(u"order"_s, u"same"_s);
    opened.set(u"hold"_s, u"0"_s);
    opened.find<QComboBox>(u"Pace"_s)->setCurrentIndex(2);
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.workerRuns());
    int seen = 0;
    for (const QString &name : {u"Workers"_s, u"Transcript"_s}) {
        const QAbstractItemModel *model = &opened.table(name);
        connect(model, &QAbstractItemModel::rowsInserted, this, [&seen] { ++seen; });
        connect(model, &QAbstractItemModel::dataChanged, this, [&seen] { ++seen; });
    }
    int steps = 0;
    while (!opened.isEnabled(u"Run"_s)) {
        const int before = seen;
        opened.click(u"Next step"_s);
        ++steps;
        THAW_TRY_VERIFY(seen > before);
    }
    QVERIFY(opened.says(u"F1 is 10, F2 is -2"_s));
    QVERIFY(steps >= 4); // to take and to release two locks
}

void TestLearnPage::aStrangerIsAskedAndRun()
{
    const OpenWindow opened({u"learn"_s, u"own"_s, {}});
    THAW_TRY_VERIFY(opened.find<QLineEdit>(u"command"_s));
    QVERIFY(!opened.isEnabled(u"Run"_s)); // nothing to run yet
    QVERIFY(!opened.isEnabled(u"Ask it"_s));
    opened.set(u"command"_s, misbehaverProgram() + u" declares"_s);
    opened.click(u"Ask it"_s);
    THAW_TRY_VERIFY(opened.says(u"This worker calls itself \"Mine\""_s));
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(u"It answered"_s) && !opened.says(u"Finished after"_s));
    opened.set(u"n"_s, u"7"_s); // the form that it declared
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(u"n 7"_s));

    opened.set(u"command"_s, u"/nowhere/worker"_s);
    QVERIFY(!opened.says(u"Mine"_s)); // another command: what was declared no longer holds
    QVERIFY(!opened.find<QDoubleSpinBox>(u"n"_s));
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(u"could not be started"_s));
}

void TestLearnPage::aKilledSubjectOfALessonIsReplaced()
{
    const OpenWindow opened({u"learn"_s, u"thread"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.set(u"seconds"_s, u"3600"_s);
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.workerRuns());
    const qint64 victim = subjectOf(u"thread"_s);
    QVERIFY(victim > 0);
    ::kill(pid_t(victim), SIGSEGV);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    THAW_TRY_VERIFY(opened.button(u"Open a new one"_s));
    opened.set(u"seconds"_s, u"0.1"_s);
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(u"Finished after"_s));
}

// Light and dark have colours of their own for good and bad.
void TestLearnPage::whatIsSaidHasTheColoursOfTheTheme()
{
    const OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.says(u"Finished after"_s));
    const QList<Prose *> all = opened.find<QListWidget>(u"Lessons"_s)->window()->findChildren<Prose *>();
    const auto message = std::find_if(all.begin(), all.end(),
                                      [](const Prose *prose) { return prose->text().startsWith("Finished after"_L1); });
    QVERIFY(message != all.end());
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Light}) {
        applyTheme(*qApp, theme);
        THAW_TRY_COMPARE((*message)->palette().color(QPalette::WindowText),
                         toneColor(QApplication::palette(), Tone::Good));
    }
}

} // namespace thaw

THAW_GUI_TEST(tst_learnpage, thaw::TestLearnPage)
#include "tst_learnpage.moc"
