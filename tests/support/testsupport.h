// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/outcome.h"
#include "workers/contract/runrequest.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QTest>

#include <chrono>
#include <functional>

namespace thaw {

/// Whether what costs seconds is tried in every way. Under AddressSanitizer a few stand for the others in what starts the
/// whole program: tests/workers, tests/tasks and tests/windows have all of them there.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool isThorough = false;
#else
inline constexpr bool isThorough = true;
#endif

/// How long a test waits for an event that will come before it gives up; never how long it waits.
inline constexpr int patience = 60'000;

/// Turns the event loop until it holds, and says whether it does at last. Looks after every event, and from time to time
/// for what is no event in this process.
bool waitUntil(const std::function<bool()> &holds);

/// The same, but it has to hold before a timer of this event loop that is set to so much now: a busy machine holds up both.
bool waitAtMost(std::chrono::milliseconds time, const std::function<bool()> &holds);

/// As QTRY_…, but they look at once when an event has come, and have a patience that suits a loaded machine.
#define THAW_TRY_VERIFY(condition)                             \
    do {                                                       \
        if (!thaw::waitUntil([&] { return bool(condition); })) \
            QVERIFY(condition);                                \
    } while (false)
#define THAW_TRY_COMPARE(actual, expected)                            \
    do {                                                              \
        if (!thaw::waitUntil([&] { return (actual) == (expected); })) \
            QCOMPARE(actual, expected);                               \
    } while (false)

/// The base of every test class. After each test function it fails on a warning that nobody expected, on a child
/// process that is left (a zombie, too), and on a thread that is left.
class GuardedTest : public QObject
{
    Q_OBJECT

public:
    explicit GuardedTest(QObject *parent = nullptr);

    /// The test function that runs now may (but need not) print warnings that contain this.
    static void allowWarnings(const QString &part);

private slots:
    void init();
    void cleanup();

private:
    int m_threads = 0;
};

/// A run of one of our tasks with these arguments, and the defaults of the others.
RunRequest taskRequest(const QString &task, const QJsonObject &given = {});

/// A run of tests/support/misbehaver.cpp, which does what the name says.
RunRequest misbehaverRun(const QString &name, int number = 0);
QString misbehaverProgram(); ///< THAW_MISBEHAVER in the environment, else beside the test

QList<qint64> childProcesses(qint64 parent = 0); ///< zombies too; 0: of this process
bool isAlive(qint64 pid);                        ///< neither gone nor a zombie
bool isStopped(qint64 pid);                      ///< all of its threads, by SIGSTOP
qint64 wakeUps(qint64 pid);                      ///< how often its threads have waited for something and gone on
int threadCount();                               ///< of this process

/// An outcome as data rows write it: "finished", "failed: exit-code 3", "crashed 11", "stuck f1 x f2 y f1".
QString describe(const Outcome &outcome);

} // namespace thaw
