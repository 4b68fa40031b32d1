// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The main window, offscreen, with real workers and real subjects, through its own controls.

#include "app/lesson.h"
#include "app/sentences.h"
#include "app/subject.h"
#include "tests/testsupport.h"
#include "ui/badge.h"
#include "ui/mainwindow.h"
#include "ui/workerview.h"
#include "workers/supervisor.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QSplitter>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// A main window with all that it needs, closed and gone at the end as in the program.
class Opened final
{
public:
    enum class Settings { None, Kept }; ///< as after the installation, or as the last window left them

    explicit Opened(const ShowWindow &command, Settings kept = Settings::None, int spares = 0)
        : m_supervisor({{}, spares})
    {
        if (kept == Settings::None)
            QSettings().clear();
        m_window = std::make_unique<MainWindow>(m_supervisor, command);
        m_window->show();
    }
    ~Opened()
    {
        m_window->close();
        m_window.reset();
    }
    Q_DISABLE_COPY_MOVE(Opened)

    MainWindow &window() { return *m_window; }

    /// A widget that can be seen, by its accessible name, its object name or what is written on it.
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        for (Widget *widget : m_window->findChildren<Widget *>()) {
            const bool isIt = widget->accessibleName() == name || widget->objectName() == name
                || widget->property("text").toString() == name;
            if (isIt && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QAbstractButton *button(const QString &text) const { return find<QAbstractButton>(text); }
    bool isEnabled(const QString &text) const { return button(text) && button(text)->isEnabled(); }
    void click(const QString &text) const
    {
        QVERIFY2(isEnabled(text), qPrintable(text));
        QTest::mouseClick(button(text), Qt::LeftButton);
    }

    /// Whether this text can be read somewhere.
    bool says(const QString &part) const
    {
        const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
        return std::any_of(widgets.begin(), widgets.end(), [&part](const QWidget *widget) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *badge = qobject_cast<const Badge *>(widget);
            const QString text = label ? label->text() : badge ? badge->accessibleName() : QString();
            return widget->isVisible() && text.contains(part);
        });
    }
    void set(const QString &field, const QString &value) const
    {
        if (auto *number = find<QDoubleSpinBox>(field))
            number->setValue(value.toDouble());
        else if (auto *choice = find<QComboBox>(field))
            choice->setCurrentText(value);
        else if (auto *text = find<QLineEdit>(field))
            text->setText(value);
        else
            QFAIL(qPrintable(field));
    }
    QAbstractItemModel &table(const QString &name) const { return *find<QAbstractItemView>(name)->model(); }
    bool tableSays(const QString &name, const QString &text) const
    {
        const QAbstractItemModel &model = table(name);
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString().contains(text))
                return true;
        }
        return false;
    }
    QList<qint64> workerPids() const
    {
        QList<qint64> pids;
        for (int row = 0; row < table(u"Workers"_s).rowCount(); ++row)
            pids.append(table(u"Workers"_s).index(row, 1).data().toLongLong());
        return pids;
    }
    bool workerRuns() const { return !workerPids().isEmpty() && workerPids().first() > 0; }

    void showLesson(const QString &id) const
    {
        THAW_TRY_VERIFY(find<QListWidget>(u"Lessons"_s) && find<QListWidget>(u"Lessons"_s)->currentRow() >= 0);
        find<QListWidget>(u"Lessons"_s)->setCurrentRow(int(lessonIds().indexOf(id)));
    }
    void showComparison() const
    {
        click(u"Compare"_s);
        THAW_TRY_VERIFY(isEnabled(u"Run both"_s));
    }
    QString verdict(int row, int column) const { return table(u"Result"_s).index(row, column).data().toString(); }
    bool hasVerdict() const { return verdict(0, 1) != u"–"_s && verdict(0, 2) != u"–"_s; }

private:
    Supervisor m_supervisor;
    std::unique_ptr<MainWindow> m_window;
};

/// The process of the subject of a way; 0 where there is none.
qint64 subjectOf(const QString &way)
{
    const QByteArray arguments = QByteArrayList{"subject", "--way", way.toUtf8(), {}}.join('\0');
    for (const qint64 pid : childProcesses()) {
        QFile file(u"/proc/%1/cmdline"_s.arg(pid));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(arguments))
            return pid;
    }
    return 0;
}

QString accessibleName(QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

} // namespace

class TestWindows final : public GuardedTest
{
    Q_OBJECT

private slots:
    void initTestCase();
    void opensWithALessonAndAWarmWorker();
    void showsItsOwnPulse();
    void pagesSwitchByButtonAndByKey();
    void subjectsStartWhenTheyAreFirstSeen();
    void everyLessonShowsItsTextAndItsCode_data();
    void everyLessonShowsItsTextAndItsCode();
    void everyLessonRunsToItsEnd_data();
    void everyLessonRunsToItsEnd();
    void aRunIsCancelled_data();
    void aRunIsCancelled();
    void whatHasNotBegunIsCancelled_data();
    void whatHasNotBegunIsCancelled();
    void aRunIsKilled_data();
    void aRunIsKilled();
    void theSelectedWorkerIsKilled();
    void anotherLessonEndsTheRun_data();
    void anotherLessonEndsTheRun();
    void closingEndsEverything_data();
    void closingEndsEverything();
    void aTaskIsTakenStepByStep();
    void aStrangerIsAskedAndRun();
    void bothAreComparedAndListed();
    void anotherWayIsAnotherSubject();
    void aComparisonIsStopped();
    void aKilledSubjectIsReplaced();
    void aKilledSubjectOfALessonIsReplaced();
    void settingsAreRemembered();
    void wrongSettingsAreNotBelieved();
    void theKeyboardReachesRun();
    void everythingHasAnAccessibleName_data();
    void everythingHasAnAccessibleName();
    void speaksSpanish();

private:
    QTemporaryDir m_home;
};

void TestWindows::initTestCase()
{
    QCoreApplication::setOrganizationName(u"thaw"_s);
    QCoreApplication::setApplicationName(u"thaw"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
    qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
    QVERIFY2(QFile::exists(subjectProgram()), qPrintable(subjectProgram()));
}

void TestWindows::opensWithALessonAndAWarmWorker()
{
    const Opened opened({}, Opened::Settings::None, 1);
    THAW_TRY_VERIFY(opened.find<QListWidget>(u"Lessons"_s)->currentRow() == 0);
    QCOMPARE(opened.find<QListWidget>(u"Lessons"_s)->count(), lessonIds().size());
    THAW_TRY_VERIFY(childProcesses().size() >= 1);
}

void TestWindows::showsItsOwnPulse()
{
    const Opened opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.says(u"worst stall"_s));
    THAW_TRY_VERIFY(opened.find<QLabel>(u"Pulse of this window"_s) && !opened.find<QLabel>(u"Pulse of this window"_s)->text().isEmpty());
}

void TestWindows::pagesSwitchByButtonAndByKey()
{
    Opened opened({u"learn"_s, u"copies"_s, {}});
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

void TestWindows::subjectsStartWhenTheyAreFirstSeen()
{
    const Opened opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.says(u"worst stall"_s)); // all that comes after the first frame has come
    QCOMPARE(childProcesses(), QList<qint64>());
    opened.showLesson(u"thread"_s);
    THAW_TRY_VERIFY(subjectOf(u"thread"_s));
    opened.showLesson(u"process"_s);
    THAW_TRY_COMPARE(childProcesses(), QList<qint64>());
}

void TestWindows::everyLessonShowsItsTextAndItsCode_data()
{
    QTest::addColumn<Lesson>("lesson");
    for (const Lesson &lesson : loadLessons(u"en"_s))
        QTest::newRow(qPrintable(lesson.id)) << lesson;
}

void TestWindows::everyLessonShowsItsTextAndItsCode()
{
    QFETCH(const Lesson, lesson);
    const Opened opened({u"learn"_s, lesson.id, {}});
    THAW_TRY_VERIFY(opened.says(lesson.title));
    QVERIFY(opened.says(lesson.body));
    QVERIFY(opened.says(lesson.tryThis));
    const auto *code = opened.find<QPlainTextEdit>(u"Code"_s);
    QVERIFY(code);
    QCOMPARE(code->toPlainText(), shownCode(lesson.code));
    opened.find<QTabBar>(u"Language of the code"_s)->setCurrentIndex(1);
    QCOMPARE(code->toPlainText(), examplePython(lesson.python));
    QVERIFY(!code->toPlainText().isEmpty());
}

void TestWindows::everyLessonRunsToItsEnd_data()
{
    using Fields = QMap<QString, QString>;
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *lesson, const Fields &fields, const char *said = "Finished after") {
        QTest::newRow(lesson) << QString::fromLatin1(lesson) << fields << QString::fromLatin1(said);
    };
    row("frozen", {{u"seconds"_s, u"0.2"_s}});
    row("thread", {{u"seconds"_s, u"0.2"_s}});
    row("process", {{u"seconds"_s, u"0.2"_s}});
    row("cores", {{u"limit"_s, u"100000"_s}, {u"parts"_s, u"2"_s}}, "9592");
    row("deadlock", {{u"hold"_s, u"0"_s}, {u"order"_s, u"same"_s}}, "F1 10, F2 -2");
    row("race", {{u"additions"_s, u"200"_s}});
    row("copies", {}, "F1 10, F2 -2, x 4, y 6");
    row("locks", {{u"hold"_s, u"0"_s}, {u"rounds"_s, u"1"_s}});
    row("queue", {{u"service"_s, u"0"_s}});
    row("crash", {}, "SIGSEGV");
    row("flood", {{u"lines"_s, u"5000"_s}});
    row("own", {{u"command"_s, misbehaverProgram() + u" good"_s}}, "x 10, y -2");
}

void TestWindows::everyLessonRunsToItsEnd()
{
    QFETCH(const QString, lesson);
    using Fields = QMap<QString, QString>;
    QFETCH(const Fields, fields);
    QFETCH(const QString, said);
    const Opened opened({u"learn"_s, lesson, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    for (auto it = fields.begin(); it != fields.end(); ++it)
        opened.set(it.key(), it.value());
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
    QVERIFY(!opened.says(said) || lesson == "cores"_L1); // its picture keeps the figures
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(said));
}

void TestWindows::aRunIsCancelled_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("started");
    QTest::newRow("in a worker") << u"process"_s << u"Starting to work"_s;
    QTest::newRow("in a subject") << u"thread"_s << u"Starting to work"_s;
    QTest::newRow("in a frozen subject") << u"frozen"_s << QString();
}

void TestWindows::aRunIsCancelled()
{
    QFETCH(const QString, lesson);
    QFETCH(const QString, started);
    const Opened opened({u"learn"_s, lesson, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.set(u"seconds"_s, u"3600"_s);
    opened.click(u"Run"_s);
    if (started.isEmpty())
        THAW_TRY_VERIFY(opened.find<QWidget>(u"Workers"_s) && opened.says(u"Not answering"_s));
    else
        THAW_TRY_VERIFY(opened.tableSays(u"Transcript"_s, started));
    opened.click(u"Cancel"_s);
    QVERIFY(opened.button(u"Cancelling"_s));
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(opened.says(u"Cancelled after"_s));
    QVERIFY(opened.button(u"Cancel"_s));
}

void TestWindows::whatHasNotBegunIsCancelled_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("cancel") << u"Cancel"_s;
    QTest::newRow("kill") << u"Kill"_s;
}

// Its subject is still opening.
void TestWindows::whatHasNotBegunIsCancelled()
{
    QFETCH(const QString, by);
    const Opened opened({u"learn"_s, u"thread"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
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

void TestWindows::aRunIsKilled_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::newRow("in a worker") << u"process"_s;
    QTest::newRow("in a subject") << u"thread"_s;
}

void TestWindows::aRunIsKilled()
{
    QFETCH(const QString, lesson);
    const Opened opened({u"learn"_s, lesson, {}});
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

void TestWindows::theSelectedWorkerIsKilled()
{
    const Opened opened({u"learn"_s, u"queue"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.set(u"service"_s, u"10000"_s);
    opened.set(u"clients"_s, u"2"_s);
    opened.click(u"Run"_s);
    THAW_TRY_COMPARE(opened.workerPids().size(), 3);
    auto *workers = opened.find<WorkerView>(u"Workers"_s);
    workers->setCurrentIndex(workers->model()->index(1, 0));
    const QList<qint64> pids = opened.workerPids();
    opened.click(u"Kill"_s);
    THAW_TRY_VERIFY(!isAlive(pids.at(1)));
    QVERIFY(isAlive(pids.at(0)) && isAlive(pids.at(2)));
    QVERIFY(!opened.isEnabled(u"Run"_s)); // the others go on
}

void TestWindows::anotherLessonEndsTheRun_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("worker to worker") << u"process"_s << u"copies"_s;
    QTest::newRow("subject to worker") << u"thread"_s << u"copies"_s;
    QTest::newRow("frozen subject to worker") << u"frozen"_s << u"copies"_s;
    QTest::newRow("subject to subject") << u"frozen"_s << u"thread"_s;
    QTest::newRow("worker to subject") << u"process"_s << u"frozen"_s;
}

void TestWindows::anotherLessonEndsTheRun()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    const Opened opened({u"learn"_s, from, {}});
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
    const Opened opened({compares ? u"compare"_s : u"learn"_s, compares ? QString() : lesson, {}},
                        Opened::Settings::None, 1);
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

void TestWindows::aTaskIsTakenStepByStep()
{
    const Opened opened({u"learn"_s, u"process"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.set(u"seconds"_s, u"0"_s);
    opened.find<QComboBox>(u"Pace"_s)->setCurrentIndex(2);
    opened.click(u"Run"_s);
    THAW_TRY_VERIFY(opened.workerRuns());
    THAW_TRY_VERIFY(opened.isEnabled(u"Next step"_s));
    int steps = 0;
    while (!opened.isEnabled(u"Run"_s) && steps < 20) {
        opened.click(u"Next step"_s);
        ++steps;
        // Each step is a report of the worker, or its end.
        [[maybe_unused]] const bool ended = QTest::qWaitFor([&] { return opened.isEnabled(u"Run"_s); }, 200);
    }
    QVERIFY(opened.says(u"Finished after"_s));
    QVERIFY(steps >= 2);
}

void TestWindows::aStrangerIsAskedAndRun()
{
    const Opened opened({u"learn"_s, u"own"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    QVERIFY(!opened.isEnabled(u"Run"_s)); // nothing to run yet
    QVERIFY(!opened.isEnabled(u"Ask it"_s));
    opened.set(u"command"_s, misbehaverProgram() + u" declares"_s);
    opened.click(u"Ask it"_s);
    THAW_TRY_VERIFY(opened.says(u"This worker calls itself \"Mine\""_s));
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
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

void TestWindows::bothAreComparedAndListed()
{
    const Opened opened({u"compare"_s, {}, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QVERIFY(!opened.isEnabled(u"Stop"_s));
    opened.set(u"seconds"_s, u"0.5"_s);
    opened.click(u"Run both"_s);
    QVERIFY(!opened.isEnabled(u"Run both"_s));
    QVERIFY(opened.isEnabled(u"Stop"_s));
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QVERIFY(opened.hasVerdict());
    const QAbstractItemModel &result = opened.table(u"Result"_s);
    for (int row = 0; row < result.rowCount(); ++row) {
        for (int column = 0; column < 3; ++column)
            QVERIFY(!opened.verdict(row, column).isEmpty() && opened.verdict(row, column) != u"–"_s);
    }
    QVERIFY(opened.verdict(6, 1) == "jerky"_L1 || opened.verdict(6, 1) == "frozen"_L1);
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 2);

    // Two more, kept beside the first.
    opened.find<QSpinBox>(u"Repeat"_s)->setValue(2);
    opened.set(u"seconds"_s, u"0.1"_s);
    opened.click(u"Run both"_s);
    QVERIFY(!opened.hasVerdict());
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QVERIFY(opened.hasVerdict());
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 6);
    QVERIFY(opened.says(u"Run 2 of 2"_s));
}

void TestWindows::anotherWayIsAnotherSubject()
{
    const Opened opened({u"compare"_s, {}, {}});
    THAW_TRY_VERIFY(subjectOf(u"gui-thread"_s) && subjectOf(u"process"_s));
    const qint64 before = subjectOf(u"gui-thread"_s);
    const qint64 other = subjectOf(u"process"_s);
    opened.set(u"leftWay"_s, wayTitle(Way::JoinPoll));
    THAW_TRY_VERIFY(subjectOf(u"join-poll"_s) && !isAlive(before));
    opened.set(u"Task"_s, u"Copies"_s);
    opened.click(u"Run both"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QVERIFY(opened.hasVerdict());
    QCOMPARE(opened.table(u"Result"_s).headerData(1, Qt::Horizontal).toString(), wayShortTitle(Way::JoinPoll));
    QCOMPARE(subjectOf(u"process"_s), other); // the right one is as it was
}

void TestWindows::aComparisonIsStopped()
{
    const Opened opened({u"compare"_s, {}, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    opened.set(u"leftWay"_s, wayTitle(Way::Thread));
    opened.set(u"seconds"_s, u"3600"_s);
    opened.find<QSpinBox>(u"Repeat"_s)->setValue(3);
    opened.click(u"Run both"_s);
    THAW_TRY_VERIFY(opened.says(u"Run 1 of 3"_s));
    opened.click(u"Stop"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 2);
    QCOMPARE(opened.verdict(5, 1), u"cancelled"_s);
    QCOMPARE(opened.verdict(5, 2), u"cancelled"_s);
}

void TestWindows::aKilledSubjectIsReplaced()
{
    const Opened opened({u"compare"_s, {}, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    opened.set(u"seconds"_s, u"3600"_s);
    opened.click(u"Run both"_s);
    THAW_TRY_VERIFY(opened.says(u"Not answering"_s));
    const qint64 victim = subjectOf(u"gui-thread"_s);
    QVERIFY(victim > 0);
    ::kill(pid_t(victim), SIGKILL);
    THAW_TRY_VERIFY(opened.says(u"SIGKILL"_s));
    QVERIFY(!opened.isEnabled(u"Run both"_s)); // the other still runs
    THAW_TRY_COMPARE(opened.table(u"All runs"_s).rowCount(), 1);
    QCOMPARE(opened.verdict(5, 1), u"crashed"_s);
    opened.click(u"Stop"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 2);

    opened.click(u"Open a new one"_s);
    THAW_TRY_VERIFY(subjectOf(u"gui-thread"_s));
    opened.set(u"seconds"_s, u"0.1"_s);
    opened.click(u"Run both"_s); // at once: it waits until both are there
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QVERIFY(opened.hasVerdict());
    QCOMPARE(opened.verdict(5, 1), u"finished"_s);
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 4);

    // Without the button: Run both opens what is missing.
    const qint64 other = subjectOf(u"process"_s);
    QVERIFY(other > 0);
    ::kill(pid_t(other), SIGKILL);
    THAW_TRY_VERIFY(opened.button(u"Open a new one"_s));
    opened.click(u"Run both"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QCOMPARE(opened.verdict(5, 2), u"finished"_s);
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 6);
}

void TestWindows::aKilledSubjectOfALessonIsReplaced()
{
    const Opened opened({u"learn"_s, u"thread"_s, {}});
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

void TestWindows::settingsAreRemembered()
{
    {
        const Opened opened({u"learn"_s, u"copies"_s, {}});
        THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
        opened.showLesson(u"queue"_s);
        opened.showComparison();
        opened.set(u"Task"_s, u"Count primes"_s);
        opened.set(u"limit"_s, u"12345"_s);
        opened.set(u"leftWay"_s, wayTitle(Way::WaitProcess));
        opened.set(u"rightWay"_s, wayTitle(Way::Thread));
        opened.find<QSpinBox>(u"Repeat"_s)->setValue(7);
    }
    const Opened opened({}, Opened::Settings::Kept);
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
    QSettings settings;
    for (const QString &key : {u"page"_s, u"lesson"_s, u"language"_s, u"theme"_s, u"spares"_s, u"geometry"_s, u"compare/task"_s,
                               u"compare/arguments"_s, u"compare/repeat"_s, u"compare/way0"_s, u"compare/way1"_s})
        settings.setValue(key, u"nonsense"_s);
    settings.sync();
    const Opened opened({}, Opened::Settings::Kept);
    THAW_TRY_VERIFY(opened.find<QListWidget>(u"Lessons"_s)->currentRow() == 0);
    opened.showComparison();
    QCOMPARE(opened.find<QSpinBox>(u"Repeat"_s)->value(), 1);
    QCOMPARE(opened.find<QComboBox>(u"Task"_s)->currentText(), u"Sleep"_s);
}

void TestWindows::theKeyboardReachesRun()
{
    Opened opened({u"learn"_s, u"copies"_s, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
    opened.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&opened.window()));
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
    QTest::keyClick(&opened.window(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(!opened.isEnabled(u"Run"_s));
    THAW_TRY_VERIFY(opened.isEnabled(u"Run"_s));
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
    Opened opened({page, lesson, {}});
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
    const Opened opened({u"learn"_s, u"copies"_s, u"es"_s});
    THAW_TRY_VERIFY(opened.find<QListWidget>(QCoreApplication::translate("thaw::LearnPage", "Lessons")));
    const QString run = QCoreApplication::translate("thaw::LessonPage", "Run");
    QVERIFY(run != "Run"_L1);
    THAW_TRY_VERIFY(opened.isEnabled(run));
    QVERIFY(opened.says(loadLessons(u"es"_s).at(lessonIds().indexOf(u"copies"_s)).title));
    opened.click(run);
    THAW_TRY_VERIFY(opened.isEnabled(run));
    QVERIFY(opened.says(u"F1 10"_s));
    opened.click(QCoreApplication::translate("thaw::MainWindow", "Compare"));
    THAW_TRY_VERIFY(opened.isEnabled(QCoreApplication::translate("thaw::ComparePage", "Run both")));
}

} // namespace thaw

QTEST_MAIN(thaw::TestWindows)
#include "tst_windows.moc"
