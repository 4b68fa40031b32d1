// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/desktop.h"
#include "tests/testsupport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <signal.h>

using namespace Qt::StringLiterals;

/// The program on a screen of its own, with a window manager, driven and looked at from outside as a person would.
class TestDesktop final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_screen.start(), "Xvfb, openbox and xdotool are needed"); }
    void freezeOneTypeIntoTheOtherKillAndClose();
    void killingTheProgramLeavesNothing();
    void closingInTheMiddleLeavesNothing();
    void lesson_data();
    void lesson();

private:
    Screen m_screen;
};

namespace {

const QString frozenTitle = u"Thaw subject: gui-thread"_s;
const QString aliveTitle = u"Thaw subject: process"_s;

} // namespace

void TestDesktop::freezeOneTypeIntoTheOtherKillAndClose()
{
    m_screen.setSetting(u"compare/arguments"_s, QByteArray("{\"seconds\": 8}"));
    Program program(m_screen, {u"--page"_s, u"compare"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_screen.hasWindow(frozenTitle) && m_screen.hasWindow(aliveTitle), 30000);

    // Docked: each inside the main window, side by side and of one size.
    QVERIFY(m_screen.ancestors(frozenTitle).contains(u"Thaw"_s));
    THAW_TRY_COMPARE(m_screen.geometry(frozenTitle).size(), m_screen.geometry(aliveTitle).size());
    const QRect frozen = m_screen.geometry(frozenTitle);
    const QRect alive = m_screen.geometry(aliveTitle);
    QVERIFY(frozen.right() < alive.left());

    // Both fields take what is typed while nothing runs.
    const auto field = [](const QRect &window) { return QRect(window.x() + 100, window.y() + 36, 160, 20); };
    const auto typed = [&](const QRect &window, const QString &text) {
        const QByteArray before = m_screen.hash(field(window));
        m_screen.click(field(window).center());
        m_screen.type(text);
        m_screen.rest(window.bottomLeft() + QPoint(20, -20)); // no cursor blinks, no focus frame of the mouse's making
        return m_screen.hash(field(window)) != before;
    };
    THAW_TRY_VERIFY(typed(frozen, u"a"_s));

    // The left freezes for eight seconds. What is typed right appears, what is typed left does not.
    m_screen.pressRun();
    QProcess ping;
    m_screen.startPing(ping, 9, {u"Thaw"_s, frozenTitle, aliveTitle});
    THAW_TRY_VERIFY(program.descendants().size() >= 3); // two subjects and at least the worker
    const QByteArray before = m_screen.hash(field(frozen));
    THAW_TRY_VERIFY(typed(alive, u"hello"_s));
    QVERIFY(!typed(frozen, u"hello"_s));
    QCOMPARE(m_screen.hash(field(frozen)), before);

    QVERIFY(ping.waitForFinished(60000));
    const QJsonObject answers = QJsonDocument::fromJson(ping.readAllStandardOutput()).object();
    const auto figure = [&answers](const QString &title, QLatin1StringView name) {
        return answers.value(title).toObject().value(name).toDouble();
    };
    qInfo("answers to _NET_WM_PING: frozen max %.0f ms; alive p99 %.1f ms; main window p99 %.1f ms",
          figure(frozenTitle, "max_ms"_L1), figure(aliveTitle, "p99_ms"_L1), figure(u"Thaw"_s, "p99_ms"_L1));
    QVERIFY(figure(frozenTitle, "max_ms"_L1) > 5 * figure(aliveTitle, "p99_ms"_L1));
    QVERIFY(figure(frozenTitle, "max_ms"_L1) > 5 * figure(u"Thaw"_s, "p99_ms"_L1));

    // Kill it while it is frozen: only its place says so, the other one lives on.
    m_screen.pressRun();
    THAW_TRY_VERIFY(program.descendantWith(u"thaw-worker"_s) > 0);
    const qint64 victim = program.descendantWith(u"gui-thread"_s);
    QVERIFY(victim > 0);
    ::kill(pid_t(victim), SIGKILL);
    THAW_TRY_VERIFY(!m_screen.hasWindow(frozenTitle));
    QVERIFY(m_screen.hasWindow(aliveTitle));
    QVERIFY(program.isRunning());
    m_screen.pressRun(); // Run both opens a new one
    QTRY_VERIFY_WITH_TIMEOUT(m_screen.hasWindow(frozenTitle), 20000);

    const QList<qint64> started = program.descendants();
    m_screen.closeWindow();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), 20000);
    THAW_TRY_VERIFY(Program::noneAlive(started));
}

void TestDesktop::killingTheProgramLeavesNothing()
{
    Program program(m_screen, {u"--page"_s, u"compare"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_screen.hasWindow(frozenTitle) && m_screen.hasWindow(aliveTitle), 30000);
    m_screen.pressRun();
    THAW_TRY_VERIFY(program.descendantWith(u"thaw-worker"_s) > 0);
    const QList<qint64> started = program.descendants();
    QVERIFY(started.size() >= 3);
    program.kill();
    THAW_TRY_VERIFY(Program::noneAlive(started));
}

void TestDesktop::closingInTheMiddleLeavesNothing()
{
    Program program(m_screen, {u"--lesson"_s, u"process"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_screen.hasWindow(u"Thaw"_s), 30000);
    m_screen.pressRun();
    THAW_TRY_VERIFY(!program.descendants().isEmpty());
    const QList<qint64> started = program.descendants();
    m_screen.closeWindow();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), 20000);
    THAW_TRY_VERIFY(Program::noneAlive(started));
}

void TestDesktop::lesson_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("waitFor"); // a window that must be there first
    QTest::addColumn<QByteArray>("says"); // of its end, in the log

    QTest::newRow("1 the frozen window") << u"frozen"_s << u"Thaw subject: gui-thread"_s << "seconds 2"_ba;
    QTest::newRow("2 a worker thread") << u"thread"_s << u"Thaw subject: thread"_s << "seconds 2"_ba;
    QTest::newRow("3 a worker process") << u"process"_s << u"Thaw"_s << "seconds 2"_ba;
    QTest::newRow("4 every core") << u"cores"_s << u"Thaw"_s << "primes 664579"_ba;
    QTest::newRow("7 copies") << u"copies"_s << u"Thaw"_s << "F1 10, F2 -2, x 4, y 6"_ba;
}

void TestDesktop::lesson()
{
    QFETCH(const QString, id);
    QFETCH(const QString, waitFor);
    QFETCH(const QByteArray, says);

    Program program(m_screen, {u"--lesson"_s, id});
    QTRY_VERIFY_WITH_TIMEOUT(m_screen.hasWindow(waitFor), 30000);
    m_screen.pressRun();
    QTRY_VERIFY2_WITH_TIMEOUT(program.log().contains(says), program.log().constData(), 60000);
    const QList<qint64> started = program.descendants();
    m_screen.closeWindow();
    QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), 20000);
    THAW_TRY_VERIFY(Program::noneAlive(started));
}

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
