// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The main window as assistive technology finds it: the tree of QAccessible. What is announced is heard in tst_heard.

#include "app/lessons/lesson.h"
#include "app/runs/workermodel.h"
#include "tests/support/openwindow.h"
#include "tests/support/testprogram.h"
#include "ui/parts/announcer.h"
#include "ui/parts/badge.h"
#include "ui/parts/codeview.h"
#include "ui/parts/pagebutton.h"
#include "ui/parts/prose.h"
#include "ui/parts/readout.h"
#include "ui/runs/actorbars.h"
#include "ui/subjects/nativeplace.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QListWidget>
#include <QSpinBox>
#include <QSplitterHandle>
#include <QStandardItemModel>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

bool isPainted(QAccessible::Role role)
{
    return role == QAccessible::Graphic || role == QAccessible::Chart || role == QAccessible::ProgressBar
           || role == QAccessible::Animation || role == QAccessible::StatusBar;
}

// Qt on Linux names a combo box by its choice; its label says what it is.
bool hasLabel(const QAccessibleInterface &one)
{
    const auto labels = one.relations(QAccessible::Label);
    return std::any_of(labels.begin(), labels.end(),
                       [](const auto &label) { return !label.first->text(QAccessible::Name).isEmpty(); });
}

bool isItsViewport(const QWidget &widget)
{
    return widget.objectName().startsWith("qt_scrollarea_"_L1);
}

/// What is wrong with one that can be seen; empty: nothing.
QString wrongWith(const QAccessibleInterface &one)
{
    const auto *widget = qobject_cast<const QWidget *>(one.object());
    const QString name = one.text(QAccessible::Name);
    const QString text = one.text(QAccessible::Description);
    if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->text().isEmpty())
        return {}; // it paints nothing
    if (one.state().focusable && name.isEmpty() && !hasLabel(one))
        return u"can have the focus, and has no name"_s;
    if (isPainted(one.role()) && name.isEmpty())
        return u"is painted, and has no name"_s;
    if (isPainted(one.role()) && one.role() != QAccessible::StatusBar && text.isEmpty())
        return u"is painted, and says nothing"_s;
    const auto *prose = qobject_cast<const Prose *>(widget);
    if (prose && prose->textFormat() == Qt::MarkdownText && (name.contains(u'`') || name.contains("**"_L1)))
        return u"is read as Markdown"_s;
    const bool mayBeSilent = !widget || widget->layout() || isItsViewport(*widget)
                             || qobject_cast<const QSplitterHandle *>(widget)
                             || qobject_cast<const NativePlace *>(widget->parentWidget())
                             || qobject_cast<const CodeView *>(widget->parentWidget()); // which says what is marked
    if (one.role() == QAccessible::Client && one.childCount() == 0 && !mayBeSilent)
        return u"is nothing in particular"_s;
    return {};
}

void collectWrong(QAccessibleInterface *one, QStringList &wrong)
{
    if (!one || !one->isValid() || one->state().invisible)
        return;
    const QString why = wrongWith(*one);
    if (!why.isEmpty())
        wrong.append(u"%1 \"%2\" %3"_s.arg(QDebug::toString(one->object()), one->text(QAccessible::Name), why));
    const auto *widget = qobject_cast<QWidget *>(one->object());
    const bool isItsOwnAffair = one->tableInterface() || qobject_cast<const QAbstractSpinBox *>(widget)
                                || (widget && widget->inherits("QComboBox"));
    for (int child = 0; !isItsOwnAffair && child < one->childCount(); ++child)
        collectWrong(one->child(child), wrong);
}

/// All that is wrong in the window, a line each; empty: nothing.
QString wrongIn(QWidget &window)
{
    QStringList wrong;
    collectWrong(QAccessible::queryAccessibleInterface(&window), wrong);
    return wrong.join(u'\n');
}

QAccessible::Role roleOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->role();
}

/// As long as it lives, somebody listens.
class Listener final
{
public:
    Listener() { QAccessible::setActive(true); }
    ~Listener() { QAccessible::setActive(false); }
    Q_DISABLE_COPY_MOVE(Listener)
};

} // namespace

class TestSpoken final : public WindowTest
{
    Q_OBJECT

private slots:
    void aLessonIsWholeForThoseWhoHearIt_data();
    void aLessonIsWholeForThoseWhoHearIt();
    void comparingIsWholeForThoseWhoHearIt();
    void thingsAreWhatTheyLookLike();
    void aReadoutTellsItsNameAndItsNumbers();
    void barsHaveAValue();
    void tabGoesAsOneReads();
    void nothingIsMadeWhereNobodyListens();
    void smallWindowsStandAloneForThoseWhoHearThem();
};

void TestSpoken::aLessonIsWholeForThoseWhoHearIt_data()
{
    QTest::addColumn<QString>("lesson");
    for (const QString &lesson : lessonIds())
        QTest::newRow(qPrintable(lesson)) << lesson;
}

void TestSpoken::aLessonIsWholeForThoseWhoHearIt()
{
    QFETCH(const QString, lesson);
    OpenWindow opened({u"learn"_s, lesson, {}});
    const QString title = loadLessons(u"en"_s).at(lessonIds().indexOf(lesson)).title;
    THAW_TRY_VERIFY(opened.says(title));
    QCOMPARE(wrongIn(opened.window()), QString());
    if (!opened.button(u"Run"_s) || lesson == "own"_L1)
        return;
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QCOMPARE(wrongIn(opened.window()), QString());
    opened.click(u"Run"_s);
    QCOMPARE(wrongIn(opened.window()), QString());
    if (opened.isEnabled(u"Kill"_s))
        opened.click(u"Kill"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QCOMPARE(wrongIn(opened.window()), QString());
}

void TestSpoken::comparingIsWholeForThoseWhoHearIt()
{
    OpenWindow opened({u"compare"_s, {}, {}});
    for (const int page : {MainWindow::Compare, MainWindow::Series, MainWindow::ResultsPart}) {
        opened.window().showPage(page);
        QCOMPARE(wrongIn(opened.window()), QString());
    }
    opened.window().showPage(MainWindow::Compare);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    opened.set(u"seconds"_s, u"0.2"_s);
    THAW_TRY_VERIFY(subjectOf(u"gui-thread"_s) && subjectOf(u"process"_s));
    opened.click(u"Run both"_s);
    QCOMPARE(wrongIn(opened.window()), QString());
    THAW_TRY_VERIFY(opened.hasVerdict());
    for (const int page : {MainWindow::Compare, MainWindow::Series, MainWindow::ResultsPart}) {
        opened.window().showPage(page);
        QCOMPARE(wrongIn(opened.window()), QString());
    }
}

void TestSpoken::thingsAreWhatTheyLookLike()
{
    OpenWindow opened({u"learn"_s, u"deadlock"_s, {}});
    QCOMPARE(roleOf(&opened.window()), QAccessible::Window);
    const QList<PageButton *> pages = opened.window().findChildren<PageButton *>();
    QCOMPARE(pages.size(), 2);
    for (PageButton *page : pages) {
        QCOMPARE(roleOf(page), QAccessible::PageTab);
        QCOMPARE(roleOf(page->parentWidget()), QAccessible::PageTabList);
        QCOMPARE(bool(QAccessible::queryAccessibleInterface(page)->state().selected), page->isChecked());
    }
    QCOMPARE(roleOf(opened.window().findChild<Badge *>()), QAccessible::StatusBar);

    QAccessibleInterface *compare = QAccessible::queryAccessibleInterface(pages.last());
    compare->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    THAW_TRY_VERIFY(pages.last()->isChecked());
    QVERIFY(compare->state().selected);
}

void TestSpoken::aReadoutTellsItsNameAndItsNumbers()
{
    OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.find<Readout>(u"Pulse of this window"_s));
    auto *numbers = opened.find<Readout>(u"Pulse of this window"_s);
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(numbers);
    QCOMPARE(interface->text(QAccessible::Name), u"Pulse of this window"_s);
    THAW_TRY_VERIFY(interface->text(QAccessible::Description).contains(u"frames/s"_s));
    QCOMPARE(interface->text(QAccessible::Description), numbers->text());
}

void TestSpoken::barsHaveAValue()
{
    QStandardItemModel model(0, 5);
    ActorBars bars;
    bars.setModel(&model);
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&bars);
    QAccessibleValueInterface *value = const_cast<QAccessibleInterface *>(interface)->valueInterface();
    QCOMPARE(interface->role(), QAccessible::ProgressBar);
    QVERIFY(value);
    QCOMPARE(value->currentValue().toDouble(), 0.0);
    for (int row = 0; row < 2; ++row) {
        QList<QStandardItem *> cells;
        for (const QString &text : {u"f%1"_s.arg(row + 1), u"7"_s, u"running"_s, u"%1 %"_s.arg(row * 50), u"1 s"_s})
            cells.append(new QStandardItem(text));
        cells.at(WorkerModel::ProgressColumn)->setData(row * 0.5, WorkerModel::ProgressRole);
        model.appendRow(cells);
    }
    QCOMPARE(value->currentValue().toDouble(), 25.0);
    QCOMPARE(interface->text(QAccessible::Description), u"f1: running, 0 %; f2: running, 50 %"_s);
}

// A lesson's arguments come before the button that uses them, and after the list of lessons.
void TestSpoken::tabGoesAsOneReads()
{
    OpenWindow opened({u"learn"_s, u"deadlock"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s) && opened.find<QDoubleSpinBox>(u"hold"_s));
    QWidget *const list = opened.find<QListWidget>(u"Lessons"_s);
    QList<QWidget *> chain;
    for (QWidget *widget = list; chain.isEmpty() || widget != list; widget = widget->nextInFocusChain())
        chain.append(widget);
    const qsizetype run = chain.indexOf(opened.button(u"Run"_s));
    for (const QString &argument : {u"hold"_s, u"order"_s, u"locks"_s, u"actors"_s}) {
        const qsizetype at = chain.indexOf(opened.find<QWidget>(argument));
        QVERIFY2(at > 0 && at < run, qPrintable(u"%1 is at %2, Run at %3"_s.arg(argument).arg(at).arg(run)));
    }
}

void TestSpoken::nothingIsMadeWhereNobodyListens()
{
    QVERIFY(!isHeard());
    OpenWindow opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.says(u"Finished after"_s));
    QVERIFY(!opened.window().findChild<Announcer *>());
    QVERIFY(!opened.window().findChild<QObject *>(u"telling"_s));
}

void TestSpoken::smallWindowsStandAloneForThoseWhoHearThem()
{
    const auto choice = [](OpenWindow &opened) {
        for (QAction *action : opened.window().findChildren<QAction *>()) {
            if (action->text() == "Small windows as windows of their own"_L1)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    {
        OpenWindow opened({u"learn"_s, u"copies"_s, {}});
        QVERIFY(choice(opened) && !choice(opened)->isChecked());
        const Listener listener;
        QVERIFY(choice(opened)->isChecked());
        choice(opened)->trigger(); // people choose otherwise
        QVERIFY(!choice(opened)->isChecked());
    }
    const Listener listener;
    OpenWindow opened({u"learn"_s, u"copies"_s, {}}, OpenWindow::Settings::Kept);
    QVERIFY(!choice(opened)->isChecked());
}

} // namespace thaw

THAW_GUI_TEST(tst_spoken, thaw::TestSpoken)
#include "tst_spoken.moc"
