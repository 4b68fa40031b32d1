// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/desktop/desktop.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <functional>
#include <numeric>
#include <signal.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The program on a screen of its own, with a window manager, driven and looked at from outside as a person would.
class TestDesktop final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_screen.start(), "Xvfb, openbox, xdotool and python3 are needed"); }
    void freezeOneTypeIntoTheOtherKillAndClose();
    void killingTheProgramLeavesNothing();
    void theLossOfTheDisplayLeavesNothing();
    void closingInTheMiddleLeavesNothing();
    void aMinimisedWindowRests();
    void aSubjectGoesAlongWhenItsPageScrolls();
    void aSubjectTakesTheThemeOfItsFrame();
    void aSubjectWaitsForItsPlace();
    void keysGoWhereTheFocusIs();
    void keysGoToOneOfTwoWindows();
    void tabGoesThroughASmallWindow();
    void keysOfTheMainWindowWorkInASmallOne();
    void whatIsTypedIntoAFrozenWindowComesOnce();
    void aWindowThatGoesGivesTheKeyboardBack();
    void allKeysAreListed();
    void aLessonByKeyboardAlone();
    void lesson_data();
    void lesson();

private:
    void setOut(const QString &task, const QByteArray &arguments);
    void openComparison(Program &program);
    void run(Program &program, qsizetype runs = 1, const std::function<void()> &prepare = {});
    void closeAndSeeNothingLeft(Program &program);
    bool typed(const QRect &window, const QString &text);
    void openLesson(Program &program, const QString &title);
    bool goTo(Program &program, const QString &key, const QString &name, int times = 1);
    int pressUntilElsewhere(Program &program, const QString &key);
    bool showsNew(const QString &title, const QString &text);
    bool runs(Program &program, qsizetype count);
    bool takesKeys(const QRect &window, const QString &text);

    Screen m_screen;
};

namespace {

const QString frozenTitle = u"Thaw subject: gui-thread"_s;
const QString aliveTitle = u"Thaw subject: process"_s;
const QString threadTitle = u"Thaw subject: thread"_s;
const QString place = u"Subject window"_s; // what it is called in the main window

// Where a subject has its field to type in.
QRect fieldIn(const QRect &window)
{
    return {window.x() + 100, window.y() + 36, 160, 20};
}

} // namespace

// What the Compare page of the programs started from then on sets out with.
void TestDesktop::setOut(const QString &task, const QByteArray &arguments)
{
    m_screen.setSetting(u"compare/task"_s, task);
    m_screen.setSetting(u"compare/arguments"_s, QString::fromUtf8(arguments));
}

void TestDesktop::openComparison(Program &program)
{
    THAW_TRY_VERIFY(m_screen.hasWindow(frozenTitle) && m_screen.hasWindow(aliveTitle));
    QVERIFY(program.isRunning());
}

// Prepares and presses until it has begun: what is pressed before the page can run does nothing.
void TestDesktop::run(Program &program, qsizetype runs, const std::function<void()> &prepare)
{
    const qsizetype before = program.begun();
    const QDeadlineTimer end(thaw::patience);
    do {
        if (prepare)
            prepare();
        m_screen.pressRun();
    } while (!QTest::qWaitFor([&] { return program.begun() >= before + runs; }, 2000) && !end.hasExpired());
    QCOMPARE(program.begun(), before + runs);
}

void TestDesktop::closeAndSeeNothingLeft(Program &program)
{
    const QList<qint64> started = program.descendants();
    m_screen.closeWindow();
    THAW_TRY_VERIFY(!program.isRunning());
    THAW_TRY_VERIFY(Program::noneAlive(started));
}

// Types into a subject's field and says whether that is to be seen there, with the mouse out of the way again.
bool TestDesktop::typed(const QRect &window, const QString &text)
{
    const QByteArray before = m_screen.hash(fieldIn(window));
    m_screen.click(fieldIn(window).center());
    m_screen.type(text);
    m_screen.rest(window.bottomLeft() + QPoint(20, -20));
    return QTest::qWaitFor([&] { return m_screen.hash(fieldIn(window)) != before; }, 1000);
}

// A window that has just opened may miss what is typed; one that lives takes it in the end.
bool TestDesktop::takesKeys(const QRect &window, const QString &text)
{
    const QDeadlineTimer end(thaw::patience);
    while (!typed(window, text)) {
        if (end.hasExpired())
            return false;
    }
    return true;
}

void TestDesktop::freezeOneTypeIntoTheOtherKillAndClose()
{
    setOut(u"sleep"_s, R"({"seconds": 600})");
    Program program(m_screen, {u"--page"_s, u"compare"_s});
    openComparison(program);

    // Docked: each inside the main window, side by side and of one size.
    THAW_TRY_VERIFY(m_screen.ancestors(frozenTitle).contains(u"Thaw"_s));
    QRect frozen;
    QRect alive;
    const auto sideBySide = [&] {
        frozen = m_screen.geometry(frozenTitle);
        alive = m_screen.geometry(aliveTitle);
        const QSize odd = frozen.size() - alive.size();
        return std::abs(odd.width()) <= 1 && odd.height() == 0 // an odd width has two halves
               && frozen.right() < alive.left();
    };
    if (!thaw::waitUntil(sideBySide)) {
        qWarning() << frozen << alive << m_screen.ancestors(aliveTitle);
        QFAIL("They do not stand side by side");
    }
    QVERIFY(takesKeys(frozen, u"a"_s)); // nothing runs yet

    // What is typed right appears; the left has the keys, and shows nothing.
    run(program, 2);
    QVERIFY(takesKeys(alive, u"hello"_s));
    const QByteArray before = m_screen.hash(fieldIn(frozen));
    QVERIFY(!typed(frozen, u"hello"_s));
    QCOMPARE(m_screen.hash(fieldIn(frozen)), before);
    QCOMPARE(program.ended(), 0);

    QProcess ping;
    m_screen.startPing(ping, 1, {u"Thaw"_s, aliveTitle, u"--"_s, frozenTitle});
    QVERIFY(ping.waitForFinished(2 * thaw::patience));
    const QJsonObject answers = QJsonDocument::fromJson(ping.readAllStandardOutput()).object();
    const auto figure = [&answers](const QString &title, QLatin1StringView name) {
        return answers.value(title).toObject().value(name).toDouble();
    };
    qInfo("answers to _NET_WM_PING: alive p99 %.1f ms; main window p99 %.1f ms", figure(aliveTitle, "p99_ms"_L1),
          figure(u"Thaw"_s, "p99_ms"_L1));
    QVERIFY(figure(frozenTitle, "pings"_L1) > 0);
    QCOMPARE(figure(frozenTitle, "answered"_L1), 0.0);
    for (const QString &title : {aliveTitle, u"Thaw"_s}) {
        QVERIFY(figure(title, "pings"_L1) > 0);
        QCOMPARE(figure(title, "answered"_L1), figure(title, "pings"_L1));
    }

    // Kill it while it is frozen: only its place says so, the other one lives on.
    const qint64 victim = program.descendantWith(u"gui-thread"_s);
    QVERIFY(victim > 0);
    ::kill(pid_t(victim), SIGKILL);
    THAW_TRY_VERIFY(!m_screen.hasWindow(frozenTitle));
    THAW_TRY_COMPARE(program.ended(), 1);
    QVERIFY(program.log().contains("SIGKILL"));
    QVERIFY(program.isRunning());
    QVERIFY(takesKeys(m_screen.geometry(aliveTitle), u"on"_s)); // a sentence above has moved it

    // The other run is stopped, and both begin again, the left one in a new window.
    m_screen.pressStop();
    THAW_TRY_COMPARE(program.ended(), 2);
    run(program, 2);
    QVERIFY(m_screen.hasWindow(frozenTitle));
    closeAndSeeNothingLeft(program);
}

void TestDesktop::killingTheProgramLeavesNothing()
{
    setOut(u"primes"_s, R"({"limit": 1000000000})"); // every core is busy
    Program program(m_screen, {u"--page"_s, u"compare"_s});
    openComparison(program);
    run(program, 2);
    const QList<qint64> started = program.descendants();
    QVERIFY(started.size() >= 3); // two subjects, and the worker of one
    QElapsedTimer clock;
    clock.start();
    program.kill();
    while (!Program::noneAlive(started) && clock.elapsed() < thaw::patience)
        ;
    QVERIFY(Program::noneAlive(started));
    qInfo("%d processes gone %lld ms after kill -9 of the program", int(started.size()), clock.elapsed());
}

void TestDesktop::theLossOfTheDisplayLeavesNothing()
{
    Screen screen;
    QVERIFY(screen.start());
    Program program(screen, {u"--page"_s, u"compare"_s});
    THAW_TRY_VERIFY(screen.hasWindow(frozenTitle) && screen.hasWindow(aliveTitle));
    const QList<qint64> started = program.descendants();
    QVERIFY(started.size() >= 2);
    screen.lose();
    THAW_TRY_VERIFY(!program.isRunning());
    THAW_TRY_VERIFY(Program::noneAlive(started));
}

void TestDesktop::closingInTheMiddleLeavesNothing()
{
    Program program(m_screen, {u"--lesson"_s, u"process"_s});
    THAW_TRY_VERIFY(m_screen.hasWindow(u"Thaw"_s));
    run(program);
    QVERIFY(!program.descendants().isEmpty());
    closeAndSeeNothingLeft(program);
}

// No pings, no frames, no pulse, in the window as in the subjects: where nobody looks, nothing wakes up.
void TestDesktop::aMinimisedWindowRests()
{
    Program program(m_screen, {u"--page"_s, u"compare"_s});
    openComparison(program);
    const auto wokenSoon = [&program] {
        const QList<qint64> all = program.descendants() << program.pid();
        const auto sum = [&all] {
            return std::accumulate(all.begin(), all.end(), qint64(0),
                                   [](qint64 part, qint64 pid) { return part + thaw::wakeUps(pid); });
        };
#ifdef __SANITIZE_THREAD__
        const qsizetype few = 6 + 4 * all.size(); // its own thread wakes ten times a second, in each process
#else
        const qsizetype few = 6;
#endif
        const qint64 before = sum();
        return thaw::waitAtMost(300ms, [&] { return sum() > before + few; }); // 200 pings a second, and more
    };
    THAW_TRY_VERIFY(wokenSoon());
    m_screen.minimise();
    THAW_TRY_VERIFY(!wokenSoon());
    m_screen.restore();
    THAW_TRY_VERIFY(wokenSoon());
}

void TestDesktop::aSubjectGoesAlongWhenItsPageScrolls()
{
    Program program(m_screen, {u"--lesson"_s, u"frozen"_s});
    THAW_TRY_VERIFY(m_screen.hasWindow(frozenTitle));
    const QRect window = m_screen.geometry(u"Thaw"_s);
    const QRect before = m_screen.geometry(frozenTitle);
    QVERIFY(window.contains(before.topLeft()));
    m_screen.rest({window.x() + 300, window.y() + 140}); // over the lesson's text
    m_screen.turnWheel(3);
    THAW_TRY_VERIFY(m_screen.geometry(frozenTitle).y() < before.y());
    closeAndSeeNothingLeft(program);
}

void TestDesktop::aSubjectTakesTheThemeOfItsFrame()
{
    setOut(u"sleep"_s, "{}");
    Program program(m_screen, {u"--page"_s, u"compare"_s});
    openComparison(program);
    const QRect window = m_screen.geometry(aliveTitle);
    QVERIFY(takesKeys(window, u"a"_s)); // it is drawn
    const QRect corner(window.topLeft() + QPoint(2, 2), QSize(8, 8));
    const QByteArray light = m_screen.hash(corner);
    const QRect main = m_screen.geometry(u"Thaw"_s);
    m_screen.click({main.right() - 40, main.top() + 24}); // Settings, Theme, Dark
    m_screen.key(u"Down"_s);
    m_screen.key(u"Return"_s);
    m_screen.key(u"Down"_s);
    m_screen.key(u"Down"_s);
    m_screen.key(u"Return"_s);
    THAW_TRY_VERIFY(m_screen.hash(corner) != light);
    m_screen.setSetting(u"theme"_s, u"light"_s);
    closeAndSeeNothingLeft(program);
}

// What created the place may have the request in its buffer still while the subject already looks for it.
void TestDesktop::aSubjectWaitsForItsPlace()
{
    QCOMPARE(m_screen.dock(u"late"_s), "says lives"_ba);
    QCOMPARE(m_screen.dock(u"never"_s), "denies outside"_ba);
}

// The mouse rests on the small window from here on, where X alone would send all keys.
void TestDesktop::openLesson(Program &program, const QString &title)
{
    THAW_TRY_VERIFY(m_screen.hasWindow(title));
    QVERIFY(program.isRunning());
    m_screen.rest(m_screen.geometry(title).center());
    const QDeadlineTimer end(thaw::patience); // a window manager that has just begun gives nobody the focus
    while (!QTest::qWaitFor([&] { return program.focusMoves() > 0; }, 1000) && !end.hasExpired())
        m_screen.restore();
    QVERIFY(program.focusMoves() > 0);
}

// Presses a key until the focus is there for so many a time, and says whether it came there.
bool TestDesktop::goTo(Program &program, const QString &key, const QString &name, int times)
{
    constexpr int most = 40;
    for (int pressed = 0; pressed < most; ++pressed) {
        const qsizetype before = program.focusMoves();
        m_screen.key(key);
        const bool moved = QTest::qWaitFor([&] { return program.focusMoves() > before; }, 500);
        if (moved && program.focus() == name && --times == 0)
            return true;
    }
    qWarning() << "the focus came not to" << name << "but to" << program.focus();
    return false;
}

// How often a key is pressed until the focus of the main window moves.
int TestDesktop::pressUntilElsewhere(Program &program, const QString &key)
{
    constexpr int most = 10;
    const qsizetype before = program.focusMoves();
    for (int pressed = 1; pressed <= most; ++pressed) {
        m_screen.key(key);
        if (QTest::qWaitFor([&] { return program.focusMoves() > before; }, 500))
            return pressed;
    }
    return most + 1;
}

// Types, and says whether that is to be seen in the field of a small window at last, wherever its page has scrolled it to.
bool TestDesktop::showsNew(const QString &title, const QString &text)
{
    const QRect window = m_screen.geometry(title);
    const QByteArray before = m_screen.hash(fieldIn(window));
    m_screen.type(text);
    return thaw::waitUntil([&] { return m_screen.hash(fieldIn(window)) != before; });
}

// Presses the key of Run until so many runs have begun: what is pressed before the page can run does nothing.
bool TestDesktop::runs(Program &program, qsizetype count)
{
    const QDeadlineTimer end(thaw::patience);
    do
        m_screen.key(u"ctrl+r"_s);
    while (!QTest::qWaitFor([&] { return program.begun() >= count; }, 2000) && !end.hasExpired());
    return program.begun() == count;
}

void TestDesktop::keysGoWhereTheFocusIs()
{
    Program program(m_screen, {u"--lesson"_s, u"frozen"_s});
    openLesson(program, frozenTitle);
    QVERIFY(runs(program, 1)); // a key of the main window
    THAW_TRY_COMPARE(program.ended(), 1);
    m_screen.rest(m_screen.geometry(frozenTitle).center());

    QVERIFY(goTo(program, u"Tab"_s, u"Seconds"_s)); // a field of the main window
    m_screen.key(u"ctrl+a"_s);
    m_screen.type(u"1"_s);
    QVERIFY(runs(program, 2));
    THAW_TRY_COMPARE(program.ended(), 2);
    QVERIFY2(program.log().contains("slept for 1.00 s"), program.log().constData());

    const QRect window = m_screen.geometry(frozenTitle); // a field of the small window, with the mouse elsewhere
    QVERIFY(goTo(program, u"F6"_s, place));
    m_screen.rest({window.center().x(), window.top() - 60});
    QVERIFY(showsNew(frozenTitle, u"abc"_s));
    m_screen.rest(window.center());
    QVERIFY(showsNew(frozenTitle, u"abc"_s));
    QVERIFY(goTo(program, u"shift+F6"_s, u"Lessons"_s)); // and back, with the mouse on it
    m_screen.key(u"Down"_s);
    THAW_TRY_VERIFY(m_screen.hasWindow(threadTitle));
    closeAndSeeNothingLeft(program);
}

void TestDesktop::keysGoToOneOfTwoWindows()
{
    setOut(u"sleep"_s, R"({"seconds": 1})");
    Program program(m_screen, {u"--page"_s, u"compare"_s});
    openComparison(program);
    THAW_TRY_VERIFY(program.log().contains("thaw.focus"));
    const QRect left = m_screen.geometry(frozenTitle);
    m_screen.rest(left.center());
    QVERIFY(runs(program, 2)); // a key of the main window
    THAW_TRY_COMPARE(program.ended(), 2);

    QVERIFY(goTo(program, u"Tab"_s, u"Seconds"_s)); // a field of it
    m_screen.key(u"ctrl+a"_s);
    m_screen.type(u"2"_s);
    QVERIFY(runs(program, 4));
    THAW_TRY_COMPARE(program.ended(), 4);
    QCOMPARE(program.log().count("slept for 2.00 s"), 2);

    QVERIFY(goTo(program, u"F6"_s, place, 2)); // the right one, with the mouse on the left one
    const QByteArray untouched = m_screen.hash(fieldIn(left));
    QVERIFY(showsNew(aliveTitle, u"right"_s));
    QCOMPARE(m_screen.hash(fieldIn(left)), untouched);
    QVERIFY(goTo(program, u"shift+F6"_s, place)); // the left one
    QVERIFY(showsNew(frozenTitle, u"left"_s));
    closeAndSeeNothingLeft(program);
}

// As through any group of widgets; a window that stands still holds nobody up.
void TestDesktop::tabGoesThroughASmallWindow()
{
    Program program(m_screen, {u"--lesson"_s, u"frozen"_s});
    openLesson(program, frozenTitle);
    QVERIFY(goTo(program, u"Tab"_s, place));
    QVERIFY(showsNew(frozenTitle, u"first"_s));
    const int forwards = pressUntilElsewhere(program, u"Tab"_s);
    QVERIFY2(forwards >= 3 && forwards < 8, qPrintable(QString::number(forwards))); // field, button, slider
    QVERIFY(program.focus() != place);

    QVERIFY(goTo(program, u"shift+Tab"_s, place));
    for (int i = 1; i < forwards; ++i)
        m_screen.key(u"shift+Tab"_s); // to its first field again
    QVERIFY(showsNew(frozenTitle, u"again"_s));
    QCOMPARE(pressUntilElsewhere(program, u"shift+Tab"_s), 1);
    QVERIFY(program.focus() != place);

    QVERIFY(goTo(program, u"shift+Tab"_s, u"Seconds"_s));
    m_screen.key(u"ctrl+a"_s);
    m_screen.type(u"600"_s);
    QVERIFY(runs(program, 1));
    QVERIFY(goTo(program, u"F6"_s, place));
    QVERIFY(goTo(program, u"shift+F6"_s, u"Pace"_s)); // by now it stands still
    QVERIFY(goTo(program, u"Tab"_s, place));
    THAW_TRY_COMPARE(pressUntilElsewhere(program, u"Tab"_s), 1);
    QVERIFY(goTo(program, u"shift+Tab"_s, place));
    QCOMPARE(pressUntilElsewhere(program, u"shift+Tab"_s), 1);
    closeAndSeeNothingLeft(program);
}

void TestDesktop::keysOfTheMainWindowWorkInASmallOne()
{
    Program program(m_screen, {u"--lesson"_s, u"frozen"_s});
    openLesson(program, frozenTitle);
    QVERIFY(goTo(program, u"Tab"_s, u"Seconds"_s));
    m_screen.key(u"ctrl+a"_s);
    m_screen.type(u"600"_s);
    QVERIFY(goTo(program, u"F6"_s, place));
    QVERIFY(runs(program, 1)); // from inside, while it lives
    m_screen.key(u"ctrl+2"_s); // and while it stands still
    THAW_TRY_VERIFY(m_screen.hasWindow(aliveTitle));
    m_screen.key(u"ctrl+1"_s);
    THAW_TRY_COMPARE(program.focus(), place); // where it was
    QCOMPARE(program.ended(), 0);
    m_screen.key(u"Escape"_s);
    THAW_TRY_COMPARE(program.ended(), 1);
    closeAndSeeNothingLeft(program);
}

void TestDesktop::whatIsTypedIntoAFrozenWindowComesOnce()
{
    Program program(m_screen, {u"--lesson"_s, u"frozen"_s});
    openLesson(program, frozenTitle);
    QVERIFY(runs(program, 1)); // what it says then moves the window
    THAW_TRY_COMPARE(program.ended(), 1);
    m_screen.rest(m_screen.geometry(frozenTitle).center());
    const auto seenFromOutside = [&] { // without a caret
        const bool outside = goTo(program, u"shift+F6"_s, u"Lessons"_s);
        return outside ? m_screen.hash(fieldIn(m_screen.geometry(frozenTitle))) : QByteArray();
    };
    QVERIFY(goTo(program, u"F6"_s, place));
    QVERIFY(showsNew(frozenTitle, u"held back"_s));
    const QByteArray typedOnce = seenFromOutside();
    QVERIFY(goTo(program, u"F6"_s, place));
    m_screen.key(u"ctrl+a"_s);
    m_screen.key(u"Delete"_s);
    THAW_TRY_VERIFY(seenFromOutside() != typedOnce);

    QVERIFY(goTo(program, u"F6"_s, place));
    QVERIFY(runs(program, 2));
    m_screen.type(u"held back"_s);
    THAW_TRY_COMPARE(program.ended(), 2);
    THAW_TRY_COMPARE(seenFromOutside(), typedOnce);

    // So does what is typed after a click into it while it stands still.
    QVERIFY(goTo(program, u"F6"_s, place));
    m_screen.key(u"ctrl+a"_s);
    m_screen.key(u"Delete"_s);
    QVERIFY(goTo(program, u"shift+F6"_s, u"Lessons"_s));
    QVERIFY(runs(program, 3));
    m_screen.click(fieldIn(m_screen.geometry(frozenTitle)).center());
    THAW_TRY_COMPARE(program.focus(), place);
    m_screen.type(u"held back"_s);
    THAW_TRY_COMPARE(program.ended(), 3);
    THAW_TRY_COMPARE(seenFromOutside(), typedOnce);
    closeAndSeeNothingLeft(program);
}

void TestDesktop::aWindowThatGoesGivesTheKeyboardBack()
{
    Program program(m_screen, {u"--lesson"_s, u"frozen"_s});
    openLesson(program, frozenTitle);
    QVERIFY(goTo(program, u"F6"_s, place));
    const qint64 victim = program.descendantWith(u"gui-thread"_s);
    QVERIFY(victim > 0);
    ::kill(pid_t(victim), SIGKILL);
    THAW_TRY_COMPARE(program.focus(), u"Open a new one"_s);
    m_screen.key(u"space"_s);
    THAW_TRY_VERIFY(m_screen.hasWindow(frozenTitle));
    QVERIFY(goTo(program, u"F6"_s, u"Lessons"_s));
    QVERIFY(goTo(program, u"F6"_s, place));
    QVERIFY(showsNew(frozenTitle, u"new"_s));
    closeAndSeeNothingLeft(program);
}

void TestDesktop::allKeysAreListed()
{
    Program program(m_screen, {u"--lesson"_s, u"frozen"_s});
    openLesson(program, frozenTitle);
    QVERIFY(goTo(program, u"F6"_s, place));
    m_screen.key(u"F1"_s); // from inside a small window
    THAW_TRY_VERIFY(m_screen.hasWindow(u"Keys"_s));
    THAW_TRY_COMPARE(program.focus(), u"Close"_s);
    m_screen.key(u"Escape"_s);
    THAW_TRY_VERIFY(!m_screen.hasWindow(u"Keys"_s));
    THAW_TRY_COMPARE(program.focus(), place);
    QVERIFY(showsNew(frozenTitle, u"on"_s));
    closeAndSeeNothingLeft(program);
}

// Without a mouse, which rests on a small window all the time.
void TestDesktop::aLessonByKeyboardAlone()
{
    setOut(u"sleep"_s, R"({"seconds": 600})");
    Program program(m_screen, {u"--lesson"_s, u"thread"_s});
    openLesson(program, threadTitle);
    QVERIFY(goTo(program, u"F6"_s, u"Lessons"_s));
    m_screen.key(u"Up"_s);
    THAW_TRY_VERIFY(m_screen.hasWindow(frozenTitle));
    m_screen.rest(m_screen.geometry(frozenTitle).center());

    QVERIFY(goTo(program, u"Tab"_s, u"Seconds"_s));
    m_screen.key(u"ctrl+a"_s);
    m_screen.type(u"1"_s);
    QVERIFY(goTo(program, u"Tab"_s, u"Run"_s));
    m_screen.key(u"space"_s);
    THAW_TRY_COMPARE(program.ended(), 1);
    QVERIFY2(program.log().contains("slept for 1.00 s"), program.log().constData());
    QVERIFY(goTo(program, u"F6"_s, u"About the lesson and its runs"_s));
    m_screen.key(u"Right"_s);
    QVERIFY(goTo(program, u"Tab"_s, u"Transcript"_s));
    QVERIFY(goTo(program, u"shift+F6"_s, place));
    QVERIFY(showsNew(frozenTitle, u"typed"_s));

    QVERIFY(goTo(program, u"shift+F6"_s, u"Seconds"_s)); // the first of the controls
    m_screen.key(u"ctrl+a"_s);
    m_screen.type(u"600"_s);
    QVERIFY(runs(program, 2));
    QVERIFY(goTo(program, u"Tab"_s, u"Cancel"_s));
    m_screen.key(u"space"_s);
    THAW_TRY_COMPARE(program.ended(), 2);

    QVERIFY(goTo(program, u"shift+F6"_s, u"Lessons"_s));
    m_screen.key(u"Down"_s);
    THAW_TRY_VERIFY(m_screen.hasWindow(threadTitle));
    m_screen.key(u"ctrl+2"_s);
    openComparison(program);
    m_screen.rest(m_screen.geometry(aliveTitle).center());
    QVERIFY(runs(program, 4));
    m_screen.key(u"Escape"_s);
    THAW_TRY_COMPARE(program.ended(), 4);
    m_screen.key(u"ctrl+1"_s);
    THAW_TRY_COMPARE(program.focus(), u"Lessons"_s);
    m_screen.key(u"alt+F4"_s);
    THAW_TRY_VERIFY(!program.isRunning());
}

void TestDesktop::lesson_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("window");    // that must be there first
    QTest::addColumn<QByteArray>("ending"); // what the log says of its end

    const QString main = u"Thaw"_s;
    QTest::newRow("1 the frozen window") << u"frozen"_s << frozenTitle << "slept for 2.00 s"_ba;
    QTest::newRow("5 deadlock") << u"deadlock"_s << main << "f1 → lock_y → f2 → lock_x → f1"_ba;
    QTest::newRow("12 your own") << u"own"_s << main << "x 10, y -2"_ba;
    if (!thaw::isThorough)
        return;
    QTest::newRow("2 a worker thread") << u"thread"_s << u"Thaw subject: thread"_s << "slept for 2.00 s"_ba;
    QTest::newRow("3 a worker process") << u"process"_s << main << "slept for 2.00 s"_ba;
    QTest::newRow("4 every core") << u"cores"_s << main << "found 664,579 primes"_ba;
    QTest::newRow("6 lost updates") << u"race"_s << main << "lost "_ba;
    QTest::newRow("7 copies") << u"copies"_s << main << "F1 is 10, F2 is -2; main still has x = 4 and y = 6"_ba;
    QTest::newRow("8 locks and semaphores")
        << u"locks"_s << main << "never more than 2 in the room, which has permits for 2, or than 1 at the desk"_ba;
    QTest::newRow("9 one owner") << u"queue"_s << main << "counted 15 of 15"_ba;
    QTest::newRow("10 a crash") << u"crash"_s << main << "SIGSEGV"_ba;
    QTest::newRow("11 a flood") << u"flood"_s << main << "said 200,000 lines"_ba;
}

void TestDesktop::lesson()
{
    QFETCH(const QString, id);
    QFETCH(const QString, window);
    QFETCH(const QByteArray, ending);

    Program program(m_screen, {u"--lesson"_s, id});
    THAW_TRY_VERIFY(m_screen.hasWindow(window));
    if (id == "own"_L1)
        run(program, 1, [this] {            // a lesson that is not yet shown misses what is typed
            m_screen.keyToMain(u"alt+c"_s); // to the field for the command
            m_screen.key(u"ctrl+a"_s);
            m_screen.type(thaw::misbehaverProgram() + u" good"_s);
        });
    else
        run(program);
    if (id == "deadlock"_L1) { // stays as it is, to be looked at
        THAW_TRY_VERIFY(program.log().contains(" is stuck:"));
        m_screen.pressStop();
    }
    const qsizetype runs = id == "cores"_L1 ? 2 : 1; // one worker first, then one for each core
    THAW_TRY_COMPARE(program.ended(), runs);
    QVERIFY2(program.log().contains(ending), program.log().constData());
    closeAndSeeNothingLeft(program);
}

THAW_TEST(tst_desktop, TestDesktop)
#include "tst_desktop.moc"
