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
    void lesson_data();
    void lesson();

private:
    void setOut(const QString &task, const QByteArray &arguments);
    void openComparison(Program &program);
    void run(Program &program, qsizetype runs = 1, const std::function<void()> &prepare = {});
    void closeAndSeeNothingLeft(Program &program);
    bool typed(const QRect &window, const QString &text);
    bool takesKeys(const QRect &window, const QString &text);

    Screen m_screen;
};

namespace {

const QString frozenTitle = u"Thaw subject: gui-thread"_s;
const QString aliveTitle = u"Thaw subject: process"_s;

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
