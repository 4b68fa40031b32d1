// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The main window, offscreen, with real workers and real subjects, through its own controls.

#include "app/lessons/lesson.h"
#include "app/runs/sentences.h"
#include "tests/support/openwindow.h"
#include "tests/support/testprogram.h"
#include "ui/parts/fill.h"
#include "ui/parts/keys.h"
#include "ui/pictures/picture.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QString accessibleName(QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

} // namespace

class TestWindows final : public WindowTest
{
    Q_OBJECT

private slots:
    void opensWithALessonAndAWarmWorker();
    void showsItsOwnPulse();
    void pagesSwitchByButtonAndByKey();
    void closingEndsEverything_data();
    void closingEndsEverything();
    void settingsAreRemembered();
    void wrongSettingsAreNotBelieved();
    void theKeyboardReachesRun();
    void groupsAreGoneThrough_data();
    void groupsAreGoneThrough();
    void theKeysAreListedAsOnTheirPage();
    void everythingHasAnAccessibleName_data();
    void everythingHasAnAccessibleName();
    void speaksSpanish();
    void everythingIsEnlargedAtOnce();
    void aSmallWindowIsEnlargedToo();
    void theCodeHasASizeOfItsOwn();
    void presentingHasNoList();
    void aCardFillsTheWindow();
    void aWindowMayBeNarrow_data();
    void aWindowMayBeNarrow();
};

void TestWindows::opensWithALessonAndAWarmWorker()
{
    const OpenWindow opened({}, OpenWindow::Settings::None, 1);
    THAW_TRY_VERIFY(opened.find<QListWidget>(u"Lessons"_s)->currentRow() == 0);
    QCOMPARE(opened.find<QListWidget>(u"Lessons"_s)->count(), lessonIds().size());
    THAW_TRY_VERIFY(childProcesses().size() >= 1);
}

void TestWindows::showsItsOwnPulse()
{
    const OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    const auto numbers = [&opened] {
        const auto *label = opened.find<QLabel>(u"Pulse of this window"_s);
        return label ? label->text() : QString();
    };
    THAW_TRY_VERIFY(numbers().startsWith(u"longest stall"_s));
    THAW_TRY_VERIFY(numbers().endsWith(u"frames/s"_s));
    opened.click(u"Compare"_s);
    THAW_TRY_VERIFY(opened.says(u"This window: longest stall"_s)); // in a line there
}

void TestWindows::pagesSwitchByButtonAndByKey()
{
    OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(QTest::qWaitForWindowActive(&opened.window())); // keys go to an active window
    opened.click(u"Compare"_s);
    QVERIFY(opened.button(u"Run both"_s));
    QVERIFY(!opened.button(u"Run"_s));
    QTest::keyClick(&opened.window(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(opened.button(u"Run"_s));
    QVERIFY(opened.button(u"Learn"_s)->isChecked());
    QTest::keyClick(&opened.window(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(opened.button(u"Run both"_s));
    QVERIFY(opened.button(u"Compare"_s)->isChecked());
    THAW_TRY_VERIFY(subjectOf(u"gui-thread"_s) && subjectOf(u"process"_s));
}

void TestWindows::closingEndsEverything_data()
{
    QTest::addColumn<QString>("lesson"); // or "compare"
    QTest::addColumn<bool>("running");
    for (const QString &lesson : {u"process"_s, u"thread"_s, u"frozen"_s, u"compare"_s}) {
        QTest::newRow(qPrintable(lesson + u", while it starts"_s)) << lesson << false;
        QTest::newRow(qPrintable(lesson + u", while it runs"_s)) << lesson << true;
    }
}

// cleanup() sees whether a process is left.
void TestWindows::closingEndsEverything()
{
    QFETCH(const QString, lesson);
    QFETCH(const bool, running);
    const bool compares = lesson == "compare"_L1;
    const QString run = compares ? u"Run both"_s : u"Run"_s;
    const OpenWindow opened({compares ? u"compare"_s : u"learn"_s, compares ? QString() : lesson, {}},
                            OpenWindow::Settings::None, 1);
    THAW_TRY_VERIFY(opened.isEnabled(run));
    opened.set(u"seconds"_s, u"3600"_s);
    opened.click(run);
    if (!running)
        return;
    if (lesson == "compare"_L1 || lesson == "frozen"_L1)
        THAW_TRY_VERIFY(opened.says(u"Not answering"_s));
    else
        THAW_TRY_VERIFY(opened.workerRuns());
}

void TestWindows::settingsAreRemembered()
{
    {
        const OpenWindow opened({u"learn"_s, u"copies"_s, {}});
        THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
        opened.showLesson(u"queue"_s);
        opened.showComparison();
        opened.set(u"Task"_s, u"Count primes"_s);
        opened.set(u"limit"_s, u"12345"_s);
        opened.set(u"leftWay"_s, wayTitle(Way::WaitProcess));
        opened.set(u"rightWay"_s, wayTitle(Way::Thread));
        opened.find<QSpinBox>(u"Repeat"_s)->setValue(7);
    }
    const OpenWindow opened({}, OpenWindow::Settings::Kept);
    THAW_TRY_VERIFY(opened.button(u"Run both"_s));
    QCOMPARE(opened.find<QComboBox>(u"Task"_s)->currentText(), u"Count primes"_s);
    QCOMPARE(opened.find<QDoubleSpinBox>(u"limit"_s)->value(), 12345.0);
    QCOMPARE(opened.find<QComboBox>(u"leftWay"_s)->currentText(), wayTitle(Way::WaitProcess));
    QCOMPARE(opened.find<QComboBox>(u"rightWay"_s)->currentText(), wayTitle(Way::Thread));
    QCOMPARE(opened.find<QSpinBox>(u"Repeat"_s)->value(), 7);
    opened.click(u"Learn"_s);
    THAW_TRY_VERIFY(opened.find<QListWidget>(u"Lessons"_s)->currentRow() == lessonIds().indexOf(u"queue"_s));
}

// They come from a file that anybody can edit, and from other versions.
void TestWindows::wrongSettingsAreNotBelieved()
{
    const auto settings = settingsFile();
    for (const QString &key :
         {u"page"_s, u"lesson"_s, u"language"_s, u"theme"_s, u"spares"_s, u"geometry"_s, u"compare/task"_s,
          u"compare/arguments"_s, u"compare/repeat"_s, u"compare/way0"_s, u"compare/way1"_s})
        settings->setValue(key, u"nonsense"_s);
    settings->sync();
    const OpenWindow opened({}, OpenWindow::Settings::Kept);
    THAW_TRY_VERIFY(opened.find<QListWidget>(u"Lessons"_s)->currentRow() == 0);
    opened.showComparison();
    QCOMPARE(opened.find<QSpinBox>(u"Repeat"_s)->value(), 1);
    QCOMPARE(opened.find<QComboBox>(u"Task"_s)->currentText(), u"Sleep"_s);
}

void TestWindows::theKeyboardReachesRun()
{
    OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.comesToTheFront());
    opened.find<QListWidget>(u"Lessons"_s)->setFocus();
    QStringList reached;
    while (QApplication::focusWidget() != opened.button(u"Run"_s) && reached.size() < 30) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.append(accessibleName(QApplication::focusWidget()));
    }
    QVERIFY2(QApplication::focusWidget() == opened.button(u"Run"_s), qPrintable(reached.join(u", "_s)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    THAW_TRY_VERIFY(opened.says(u"Finished after"_s));
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    const QSignalSpy clicked(opened.button(u"Run"_s), &QAbstractButton::clicked);
    QTest::keyClick(&opened.window(), Qt::Key_R, Qt::ControlModifier);
    THAW_TRY_COMPARE(clicked.size(), 1); // the button is seen going down first
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(u"Finished after"_s));
}

void TestWindows::groupsAreGoneThrough_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("first"); // after the top bar
    QTest::addColumn<int>("least");
    QTest::newRow("Learn") << int(MainWindow::Learn) << u"Lessons"_s << 5;
    QTest::newRow("Compare") << int(MainWindow::Compare) << u"Task"_s << 3;
    QTest::newRow("Series") << int(MainWindow::Series) << u"Prepared"_s << 2;
    QTest::newRow("Results") << int(MainWindow::ResultsPart) << u"Open…"_s << 3;
}

void TestWindows::groupsAreGoneThrough()
{
    QFETCH(const int, page);
    QFETCH(const QString, first);
    QFETCH(const int, least);
    OpenWindow opened({u"learn"_s, u"process"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(QTest::qWaitForWindowActive(&opened.window()));
    opened.window().showPage(page);
    opened.button(u"Learn"_s)->setFocus();
    QList<QWidget *> met;
    constexpr int most = 12;
    do {
        met.append(QApplication::focusWidget());
        QTest::keyClick(&opened.window(), Qt::Key_F6);
    } while (QApplication::focusWidget() != met.first() && met.size() < most);
    QVERIFY2(met.size() > least && met.size() < most, qPrintable(QString::number(met.size())));
    QVERIFY(met.at(1)->accessibleName() == first || met.at(1)->property("text").toString() == first);
    for (qsizetype i = met.size() - 1; i > 0; --i) {
        QTest::keyClick(&opened.window(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), met.at(i));
    }
}

void TestWindows::theKeysAreListedAsOnTheirPage()
{
    QFile page(QStringLiteral(THAW_SOURCE_DIR "/resources/docs/keyboard.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QString rows;
    for (const ActionKeys &one : allKeys())
        rows += u"| %1 | %2 |\n"_s.arg(keyText(one), one.text);
    QVERIFY(QString::fromUtf8(page.readAll()).contains(u"|---|---|\n"_s + rows + u'\n'));

    OpenWindow opened({u"learn"_s, u"process"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(QTest::qWaitForWindowActive(&opened.window()));
    QVERIFY(opened.button(u"Run"_s)->toolTip().contains(keyText(keysOf(KeyAction::Run))));
    QTest::keyClick(&opened.window(), Qt::Key_F1);
    THAW_TRY_VERIFY(opened.button(u"Close"_s));
    for (const ActionKeys &one : allKeys()) {
        QVERIFY2(opened.find<QLabel>(one.text) || opened.says(one.text), qPrintable(one.text));
    }
    opened.click(u"Close"_s);
    THAW_TRY_VERIFY(!opened.button(u"Close"_s));
}

void TestWindows::everythingHasAnAccessibleName_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("lesson");
    QTest::newRow("compare") << u"compare"_s << QString();
    for (const QString &lesson : lessonIds())
        QTest::newRow(qPrintable(lesson)) << u"learn"_s << lesson;
}

void TestWindows::everythingHasAnAccessibleName()
{
    QFETCH(const QString, page);
    QFETCH(const QString, lesson);
    OpenWindow opened({page, lesson, {}});
    THAW_TRY_VERIFY(opened.button(lesson.isEmpty() ? u"Run both"_s : u"Run"_s));
    int named = 0;
    for (QWidget *widget : opened.window().findChildren<QWidget *>()) {
        // Parts of a control (the field in a spin box) are the control's to name, and a scroll area only moves.
        const bool isPart = qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
                            || qobject_cast<QComboBox *>(widget->parentWidget());
        const bool onlyMoves = widget->metaObject() == &QScrollArea::staticMetaObject;
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || isPart || onlyMoves)
            continue;
        QVERIFY2(!accessibleName(widget).isEmpty(), qPrintable(QDebug::toString(widget)));
        ++named;
    }
    QVERIFY(named >= 8);
}

void TestWindows::speaksSpanish()
{
    QTranslator translator;
    if (!translator.load(QLocale(u"es"_s), u"thaw"_s, u"_"_s, u":/i18n"_s) || translator.isEmpty())
        QSKIP("There is no translation in this build.");
    QCoreApplication::installTranslator(&translator);
    const OpenWindow opened({u"learn"_s, u"copies"_s, u"es"_s});
    THAW_TRY_VERIFY(opened.find<QListWidget>(QCoreApplication::translate("thaw::LearnPage", "Lessons")));
    const QString run = QCoreApplication::translate("thaw::LessonControls", "Run");
    QVERIFY(run != "Run"_L1);
    THAW_TRY_VERIFY(opened.isEnabled(run));
    QVERIFY(opened.says(loadLessons(u"es"_s).at(lessonIds().indexOf(u"copies"_s)).title));
    opened.click(run);
    THAW_TRY_VERIFY(opened.isEnabled(run));
    QVERIFY(opened.says(u"F1 es 10"_s));
    opened.click(QCoreApplication::translate("thaw::MainWindow", "Compare"));
    THAW_TRY_VERIFY(opened.isEnabled(QCoreApplication::translate("thaw::ComparePage", "Run both")));
}

void TestWindows::everythingIsEnlargedAtOnce()
{
    OpenWindow opened({u"learn"_s, u"thread"_s, {}});
    THAW_TRY_VERIFY(opened.says(u"Responding"_s));
    const auto usual = qScopeGuard([] { applyScale(*qApp, 1); });
    const double before = opened.button(u"Run"_s)->fontInfo().pointSizeF();
    const QSize button = opened.button(u"Run"_s)->sizeHint();
    const QSize picture = opened.window().findChild<Picture *>()->minimumSizeHint();
    const auto *code = opened.find<QPlainTextEdit>(u"Code"_s);
    const double codeBefore = code->document()->defaultFont().pointSizeF();
    QTest::keyClick(&opened.window(), Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(&opened.window(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(scale(), 1.25);
    THAW_TRY_VERIFY(opened.button(u"Run"_s)->fontInfo().pointSizeF() > before);
    THAW_TRY_VERIFY(opened.button(u"Run"_s)->sizeHint().height() > button.height());
    QVERIFY(opened.window().findChild<Picture *>()->minimumSizeHint().width() > picture.width());
    THAW_TRY_VERIFY(code->document()->defaultFont().pointSizeF() > codeBefore);
    QTest::keyClick(&opened.window(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(scale(), 1.1);
    QTest::keyClick(&opened.window(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(scale(), 1.0);
    THAW_TRY_COMPARE(opened.button(u"Run"_s)->fontInfo().pointSizeF(), before);
    THAW_TRY_COMPARE(opened.button(u"Run"_s)->sizeHint(), button);
    THAW_TRY_COMPARE(code->document()->defaultFont().pointSizeF(), codeBefore);
}

// The subject is a program that writes down what it is told.
void TestWindows::aSmallWindowIsEnlargedToo()
{
    const QTemporaryDir folder;
    const QString told = folder.filePath(u"told"_s);
    QFile script(folder.filePath(u"subject"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nexec cat >'" + told.toUtf8() + "'\n");
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray program = qgetenv("THAW_PROGRAM");
    qputenv("THAW_PROGRAM", script.fileName().toUtf8());
    const auto restore = qScopeGuard([&program] {
        qputenv("THAW_PROGRAM", program);
        applyScale(*qApp, 1);
    });
    OpenWindow opened({u"learn"_s, u"thread"_s, {}});
    THAW_TRY_VERIFY(QFile::exists(told));
    const auto hasHeard = [&told](const QByteArray &words) {
        QFile file(told);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(words);
    };
    QTest::keyClick(&opened.window(), Qt::Key_Plus, Qt::ControlModifier);
    THAW_TRY_VERIFY(hasHeard("\"scale\":1.1"));
    QTest::keyClick(&opened.window(), Qt::Key_0, Qt::ControlModifier);
    THAW_TRY_VERIFY(hasHeard("\"scale\":1,") || hasHeard("\"scale\":1}"));
}

void TestWindows::theCodeHasASizeOfItsOwn()
{
    constexpr auto code = Qt::ControlModifier | Qt::ShiftModifier;
    OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    const auto *view = opened.find<QPlainTextEdit>(u"Code"_s);
    const auto size = [view] { return view->document()->defaultFont().pointSizeF(); };
    const double usual = size();
    QTest::keyClick(&opened.window(), Qt::Key_Period, code);
    QVERIFY(size() > usual);
    QCOMPARE(scale(), 1.0);
    QTest::keyClick(&opened.window(), Qt::Key_Comma, code);
    QCOMPARE(size(), usual);
    QTest::keyClick(&opened.window(), Qt::Key_Comma, code);
    QVERIFY(size() < usual);
    QTest::keyClick(&opened.window(), Qt::Key_0, code);
    QCOMPARE(size(), usual);
}

void TestWindows::presentingHasNoList()
{
    const auto usual = qScopeGuard([] {
        applyScale(*qApp, 1);
        applyTheme(*qApp, ThemeChoice::Light);
    });
    OpenWindow opened({u"learn"_s, u"copies"_s, {}, {}, true});
    const auto presents = [&opened] {
        return opened.button(u"End presenting  F11"_s) && opened.window().isFullScreen();
    };
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(presents());
    QVERIFY(!opened.find<QListWidget>(u"Lessons"_s));
    QVERIFY(scale() > 1);
    QVERIFY(isStrong());
    opened.button(u"Run"_s)->setFocus();
    QTest::keyClick(&opened.window(), Qt::Key_F11);
    QVERIFY(!presents());
    QVERIFY(opened.find<QListWidget>(u"Lessons"_s));
    QCOMPARE(scale(), 1.0);
    QVERIFY(!isStrong());
    opened.click(u"Present  F11"_s);
    QVERIFY(presents());
    opened.click(u"End presenting  F11"_s);
    QVERIFY(!presents());
}

void TestWindows::aCardFillsTheWindow()
{
    OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    auto *code = opened.find<QPlainTextEdit>(u"Code"_s);
    THAW_TRY_VERIFY(code->width() > 0);
    for (int last = 0; code->width() != last;) { // until its layout has settled
        last = code->width();
        QCoreApplication::processEvents();
    }
    const int before = code->width();
    code->setFocus();
    QTest::keyClick(code, Qt::Key_F11);
    QVERIFY(!opened.button(u"Run"_s));
    QVERIFY(!opened.button(u"Learn"_s));
    QVERIFY(!opened.window().isFullScreen());
    THAW_TRY_VERIFY(code->width() > before * 3 / 2);
    QTest::keyClick(code, Qt::Key_F11);
    QVERIFY(opened.button(u"Run"_s));
    QVERIFY(opened.button(u"Learn"_s));
    THAW_TRY_VERIFY(code->width() < before * 5 / 4); // beside the lesson again

    const QString fill = FillButton::tr("Fill the window with: %1").arg(u"The picture of the run"_s);
    QTest::keyClick(opened.find<QToolButton>(fill), Qt::Key_Return);
    QVERIFY(!opened.find<QPlainTextEdit>(u"Code"_s));
    QVERIFY(opened.find<QToolButton>(fill));
    opened.window().findChild<QListWidget *>()->setCurrentRow(
        int(lessonIds().indexOf(u"race"_s))); // another lesson ends it
    THAW_TRY_VERIFY(opened.find<QPlainTextEdit>(u"Code"_s));
    QVERIFY(opened.button(u"Learn"_s));
}

void TestWindows::aWindowMayBeNarrow_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Spanish") << u"es"_s;
}

// On a small screen, or beside another window.
void TestWindows::aWindowMayBeNarrow()
{
    QFETCH(const QString, language);
    constexpr int narrow = 900;
    QTranslator translator;
    if (language == "es"_L1 && !translator.load(QLocale(language), u"thaw"_s, u"_"_s, u":/i18n"_s))
        QSKIP("There is no translation in this build.");
    QCoreApplication::installTranslator(&translator);
    for (const QString &lesson : lessonIds()) {
        OpenWindow opened({u"learn"_s, lesson, language});
        THAW_TRY_VERIFY(opened.says(loadLessons(language).at(lessonIds().indexOf(lesson)).title));
        const int least = opened.window().minimumSizeHint().width();
        QVERIFY2(least <= narrow, qPrintable(u"%1: %2 px"_s.arg(lesson).arg(least)));
    }
    OpenWindow opened({u"compare"_s, {}, language});
    QVERIFY(opened.window().minimumSizeHint().width() <= narrow);
}

} // namespace thaw

THAW_GUI_TEST(tst_windows, thaw::TestWindows)
#include "tst_windows.moc"
