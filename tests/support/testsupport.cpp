// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testsupport.h"

#include "workers/tasks/tasklist.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QStringList>
#include <QTimer>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

struct Warnings
{
    QMutex mutex;
    QStringList unexpected;
    QStringList allowed;
    QtMessageHandler previous = nullptr;
};

// Never destroyed: a thread may still print while the program ends.
Warnings &warnings()
{
    static auto &kept = *new Warnings;
    return kept;
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    Warnings &kept = warnings();
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        const QMutexLocker lock(&kept.mutex);
        const bool allowed = std::any_of(kept.allowed.cbegin(), kept.allowed.cend(),
                                         [&text](const QString &part) { return text.contains(part); });
        if (!allowed)
            kept.unexpected.append(text);
    }
    if (kept.previous)
        kept.previous(type, context, text);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A field of a stat file of /proc, counted from the state; before it stands the program's name, which may hold anything.
QByteArray statusField(const QString &path, int index)
{
    const QByteArray stat = contents(path);
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(index);
}

QByteArray statusField(qint64 pid, int index)
{
    return statusField(u"/proc/%1/stat"_s.arg(pid), index);
}

constexpr std::chrono::milliseconds longestLook = 20ms;

} // namespace

bool waitUntil(const std::function<bool()> &holds)
{
    const QDeadlineTimer end(patience);
    QTimer look;
    look.start(1ms);
    while (!holds()) {
        if (end.hasExpired())
            return false;
        look.setInterval(std::min(look.intervalAsDuration() * 2, longestLook));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // as QTest::qWait() does
    }
    return true;
}

bool waitAtMost(std::chrono::milliseconds time, const std::function<bool()> &holds)
{
    bool held = false;
    bool isLate = false;
    QTimer limit;
    limit.setSingleShot(true);
    limit.setTimerType(Qt::PreciseTimer);
    QObject::connect(&limit, &QTimer::timeout, &limit, [&] {
        held = held || holds(); // timers that were due before this one have come before it
        isLate = true;
    });
    limit.start(time);
    waitUntil([&] {
        held = held || (!isLate && holds());
        return held || isLate;
    });
    return held;
}

GuardedTest::GuardedTest(QObject *parent) : QObject(parent) {}

void GuardedTest::allowWarnings(const QString &part)
{
    const QMutexLocker lock(&warnings().mutex);
    warnings().allowed.append(part);
}

void GuardedTest::init()
{
    Warnings &kept = warnings();
    // Qt Test has put its own handler in by now: it prints the messages, and knows those that are ignored.
    const QtMessageHandler current = qInstallMessageHandler(handleMessage);
    const QMutexLocker lock(&kept.mutex);
    if (current != handleMessage)
        kept.previous = current;
    kept.unexpected.clear();
    kept.allowed.clear();
    m_threads = threadCount();
}

void GuardedTest::cleanup()
{
    THAW_TRY_COMPARE(childProcesses(), QList<qint64>());
    THAW_TRY_VERIFY(threadCount() <= m_threads);
    const QMutexLocker lock(&warnings().mutex);
    QVERIFY2(warnings().unexpected.isEmpty(),
             qPrintable("Unexpected warnings:\n"_L1 + warnings().unexpected.join(u'\n')));
}

RunRequest taskRequest(const QString &task, const QJsonObject &given)
{
    RunRequest request;
    request.task = task;
    request.arguments = std::get<Arguments>(checkArguments(findTask(task)->parameters, given));
    return request;
}

RunRequest misbehaverRun(const QString &name, int number)
{
    RunRequest request;
    request.command = {misbehaverProgram(), {name, QString::number(number)}, {}};
    return request;
}

QString misbehaverProgram()
{
    const QString given = qEnvironmentVariable("THAW_MISBEHAVER");
    return given.isEmpty() ? QCoreApplication::applicationDirPath() + "/misbehaver"_L1 : given;
}

// From every process's own word: /proc/…/children is not there in every kernel.
QList<qint64> childProcesses(qint64 parent)
{
    siginfo_t info{};
    const bool childless = ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) != 0 && errno == ECHILD;
    if (childless && (parent <= 0 || parent == ::getpid()))
        return {}; // no need to ask everybody
    const QByteArray wanted = QByteArray::number(parent > 0 ? parent : qint64(::getpid()));
    QList<qint64> children;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        bool isPid = false;
        const qint64 pid = entry.toLongLong(&isPid);
        if (isPid && statusField(pid, 1) == wanted)
            children.append(pid);
    }
    return children;
}

bool isAlive(qint64 pid)
{
    const QByteArray state = statusField(pid, 0);
    return !state.isEmpty() && state != "Z" && state != "X";
}

bool isStopped(qint64 pid)
{
    const QStringList threads = QDir(u"/proc/%1/task"_s.arg(pid)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return !threads.isEmpty() && std::all_of(threads.begin(), threads.end(), [pid](const QString &id) {
        return statusField(u"/proc/%1/task/%2/stat"_s.arg(pid).arg(id), 0) == "T";
    });
}

qint64 wakeUps(qint64 pid)
{
    qint64 sum = 0;
    const QString tasks = u"/proc/%1/task/"_s.arg(pid);
    for (const QString &id : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray status = contents(tasks + id + "/status"_L1);
        const QByteArray name = "\nvoluntary_ctxt_switches:";
        sum += status.mid(status.indexOf(name) + name.size()).split('\n').first().trimmed().toLongLong();
    }
    return sum;
}

int threadCount()
{
    // Where there is a screen Qt paints in a pool, and keeps its threads for a while.
    const bool paints = QCoreApplication::instance()->inherits("QGuiApplication");
    const QStringList all = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return int(std::count_if(all.begin(), all.end(), [paints](const QString &id) {
        const QByteArray name = contents(u"/proc/self/task/%1/comm"_s.arg(id));
        return !name.isEmpty() && !(paints && name.startsWith("Thread (pooled")); // empty: gone since
    }));
}

QString describe(const Outcome &outcome)
{
    QStringList words{outcomeId(outcome.kind)};
    if (outcome.reason != Outcome::Reason::None)
        words = {outcomeId(outcome.kind) + u':', QString::fromLatin1(Outcome::reasonWords.at(size_t(outcome.reason)))};
    if (outcome.brokenLine)
        words.append(QString::number(outcome.brokenLine->number));
    if (outcome.signal != 0)
        words.append(QString::number(outcome.signal));
    if (outcome.exitCode != 0)
        words.append(QString::number(outcome.exitCode));
    if (outcome.otherProtocol != 0)
        words.append(QString::number(outcome.otherProtocol));
    return (words + outcome.cycle).join(u' ');
}

} // namespace thaw
