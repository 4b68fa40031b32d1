// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/sharing/sharedlocks.h"
#include "workers/sharing/sharedmemory.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <mutex>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// A run's memory and locks as each of its actors sees them.
class Shared final
{
public:
    explicit Shared(bool processes)
        : m_base(processes ? sharedBetweenProcesses() : sharedWithinProcess()), m_processes(processes)
    {}

    SharedState &forActor()
    {
        if (!m_processes)
            return *m_base;
        const std::scoped_lock guard(m_mutex);
        m_opened.push_back(openShared(m_base->path()));
        return *m_opened.back();
    }

private:
    const std::unique_ptr<SharedState> m_base;
    const bool m_processes;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<SharedState>> m_opened;
};

template<typename Do>
void inThreads(int count, Shared &shared, Do what)
{
    std::vector<std::jthread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&shared, what] { what(shared.forActor()); });
}

/// A process that takes a lock and keeps it until it is killed.
class Holder final
{
public:
    Holder(const QString &path, const QString &lock)
    {
        int ready[2];
        if (::pipe(ready) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            const auto shared = openShared(path);
            shared->lock(shared->lockNumber(lock));
            [[maybe_unused]] const auto written = ::write(ready[1], "!", 1);
            for (;;)
                ::pause();
        }
        ::close(ready[1]);
        char byte = 0;
        m_holds = ::read(ready[0], &byte, 1) == 1;
        ::close(ready[0]);
    }
    ~Holder() { kill(); }
    Q_DISABLE_COPY_MOVE(Holder)

    bool holds() const { return m_holds; }
    void kill()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = 0;
    }

private:
    pid_t m_pid = 0;
    bool m_holds = false;
};

QStringList leftovers()
{
    QStringList names = QDir(u"/dev/shm"_s).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    names += QDir::temp().entryList({u"*qipc*"_s, u"*thaw-*"_s}, QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QString &table : {u"/proc/sysvipc/shm"_s, u"/proc/sysvipc/sem"_s}) {
        QFile file(table);
        if (file.open(QIODevice::ReadOnly))
            names.append(QString::fromLatin1(file.readAll()));
    }
    return names;
}

qsizetype openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

} // namespace

class TestSharedState final : public GuardedTest
{
    Q_OBJECT

private slots:
    void theMemoryIsZeroAtFirstAndCommonToAll_data() { kinds(); }
    void theMemoryIsZeroAtFirstAndCommonToAll();
    void aLockLetsOneIn_data() { kinds(); }
    void aLockLetsOneIn();
    void aTryDoesNotWait_data() { kinds(); }
    void aTryDoesNotWait();
    void locksOfDifferentNamesAreDifferent_data() { kinds(); }
    void locksOfDifferentNamesAreDifferent();
    void aSemaphoreLetsInAsManyAsItHasPermits_data();
    void aSemaphoreLetsInAsManyAsItHasPermits();
    void everybodyIsCountedOnce_data() { kinds(); }
    void everybodyIsCountedOnce();

    void aKilledHolderHoldsNothing();
    void aKilledHolderGivesItsPermitBack();
    void whereNothingIsSharedNothingIsOpened();
    void nothingIsLeftBehind();

private:
    static void kinds()
    {
        QTest::addColumn<bool>("processes");
        QTest::newRow("within a process") << false;
        QTest::newRow("between processes") << true;
    }
};

void TestSharedState::theMemoryIsZeroAtFirstAndCommonToAll()
{
    QFETCH(const bool, processes);
    Shared shared(processes);
    SharedState &one = shared.forActor();
    SharedState &other = shared.forActor();
    QCOMPARE(one.cells().size(), SharedState::cellCount - 1);
    for (SharedState::Cell &cell : one.cells())
        QCOMPARE(cell.load(), 0);
    one.cells()[0] = 42;
    one.cells().back() = -1;
    QCOMPARE(other.cells()[0].load(), 42);
    QCOMPARE(other.cells().back().load(), -1);
    QCOMPARE(other.arrived(), 0);
}

void TestSharedState::aLockLetsOneIn()
{
    QFETCH(const bool, processes);
    constexpr int threads = 4;
    constexpr int rounds = 500;
    Shared shared(processes);
    inThreads(threads, shared, [](SharedState &state) {
        SharedLock lock(state, u"lock"_s);
        for (int i = 0; i < rounds; ++i) {
            const std::scoped_lock guard(lock);
            const qint64 seen = state.cells()[0].load(std::memory_order_relaxed);
            if (i % 16 == 0)
                std::this_thread::sleep_for(std::chrono::nanoseconds(1));
            state.cells()[0].store(seen + 1, std::memory_order_relaxed);
        }
    });
    QCOMPARE(shared.forActor().cells()[0].load(), threads * rounds);
}

void TestSharedState::aTryDoesNotWait()
{
    QFETCH(const bool, processes);
    Shared shared(processes);
    SharedLock lock(shared.forActor(), u"lock"_s);
    lock.lock();
    inThreads(1, shared, [](SharedState &state) {
        SharedLock same(state, u"lock"_s);
        ++state.cells()[same.try_lock() ? 0 : 1];
    });
    lock.unlock();
    inThreads(1, shared, [](SharedState &state) {
        SharedLock same(state, u"lock"_s);
        if (same.try_lock()) {
            ++state.cells()[2];
            same.unlock();
        }
    });
    const std::span<SharedState::Cell> seen = shared.forActor().cells();
    QCOMPARE(seen[0].load(), 0);
    QCOMPARE(seen[1].load(), 1);
    QCOMPARE(seen[2].load(), 1);
}

void TestSharedState::locksOfDifferentNamesAreDifferent()
{
    QFETCH(const bool, processes);
    Shared shared(processes);
    SharedState &state = shared.forActor();
    QSet<qint64> numbers;
    QStringList names{u"lock_x"_s, u"lock_y"_s, u"room"_s, u"desk"_s, u"numbers"_s};
    for (int i = 1; i <= 16; ++i)
        names.append(u"room %1"_s.arg(i));
    for (const QString &name : std::as_const(names)) {
        numbers.insert(state.lockNumber(name));
        QCOMPARE(shared.forActor().lockNumber(name), state.lockNumber(name));
        QVERIFY(state.lockNumber(name) >= 0);
    }
    QCOMPARE(numbers.size(), names.size());
}

void TestSharedState::aSemaphoreLetsInAsManyAsItHasPermits_data()
{
    QTest::addColumn<bool>("processes");
    QTest::addColumn<int>("permits");
    for (const bool processes : {false, true}) {
        for (const int permits : {1, 2, 3, 16})
            QTest::addRow("%d %s", permits, processes ? "between processes" : "within a process")
                << processes << permits;
    }
}

void TestSharedState::aSemaphoreLetsInAsManyAsItHasPermits()
{
    QFETCH(const bool, processes);
    QFETCH(const int, permits);
    constexpr int threads = 6;
    const int full = std::min(permits, threads);
    Shared shared(processes);
    inThreads(threads, shared, [permits, full](SharedState &state) {
        SharedSemaphore semaphore(state, u"room"_s, permits);
        SharedState::Cell &inside = state.cells()[0];
        SharedState::Cell &most = state.cells()[1];
        for (int i = 0; i < 20; ++i) {
            const std::scoped_lock permit(semaphore);
            const qint64 now = ++inside;
            for (qint64 seen = most.load(); seen < now && !most.compare_exchange_weak(seen, now);)
                ;
            // The first to come in stay until the room is full: so that it is known to hold that many.
            while (i == 0 && state.arrived() == 0 && inside < full)
                std::this_thread::yield();
            state.arrive();
            --inside;
        }
    });
    QCOMPARE(shared.forActor().cells()[1].load(), full);
}

void TestSharedState::everybodyIsCountedOnce()
{
    QFETCH(const bool, processes);
    Shared shared(processes);
    inThreads(8, shared, [](SharedState &state) {
        if (state.arrive() == 8)
            ++state.cells()[0];
    });
    QCOMPARE(shared.forActor().arrived(), 8);
    QCOMPARE(shared.forActor().cells()[0].load(), 1);
}

void TestSharedState::aKilledHolderHoldsNothing()
{
    const auto program = sharedBetweenProcesses();
    const auto mine = openShared(program->path());
    Holder holder(program->path(), u"lock"_s);
    QVERIFY(holder.holds());
    SharedLock lock(*mine, u"lock"_s);
    QVERIFY(!lock.try_lock());
    holder.kill();
    lock.lock();
    lock.unlock();
}

void TestSharedState::aKilledHolderGivesItsPermitBack()
{
    const auto program = sharedBetweenProcesses();
    const auto mine = openShared(program->path());
    Holder first(program->path(), u"room 1"_s); // what a semaphore takes
    Holder second(program->path(), u"room 2"_s);
    QVERIFY(first.holds() && second.holds());

    SharedSemaphore room(*mine, u"room"_s, 2);
    std::jthread dying([&second] { second.kill(); });
    room.lock(); // waits for a permit, and gets the dead one's
    const auto others = openShared(program->path());
    QVERIFY(SharedLock(*others, u"room"_s).try_lock()); // nobody is first in the queue any more
    QVERIFY(!SharedLock(*others, u"room 1"_s).try_lock());
    QVERIFY(!SharedLock(*others, u"room 2"_s).try_lock());
    room.unlock();
    QVERIFY(SharedLock(*others, u"room 2"_s).try_lock());
}

void TestSharedState::whereNothingIsSharedNothingIsOpened()
{
    QVERIFY(!openShared({}));
    QVERIFY(!openShared(u"/proc/1/fd/999999"_s));
    auto program = sharedBetweenProcesses();
    const QString path = program->path();
    QVERIFY(openShared(path));
    program.reset();
    QVERIFY(!openShared(path));
}

void TestSharedState::nothingIsLeftBehind()
{
    // The folder for temporary files belongs to all programs; this test and its holder have one of their own.
    const QTemporaryDir own;
    const QByteArray shared = qgetenv("TMPDIR");
    const auto restore = qScopeGuard([&shared] { shared.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", shared); });
    qputenv("TMPDIR", QFile::encodeName(own.path()));
    const QStringList before = leftovers();
    const qsizetype filesBefore = openFiles();
    {
        const auto program = sharedBetweenProcesses();
        const auto mine = openShared(program->path());
        SharedLock lock(*mine, u"lock"_s);
        lock.lock();
        Holder holder(program->path(), u"another"_s);
        QVERIFY(holder.holds());
        QCOMPARE(leftovers(), before); // not even now
    }
    QCOMPARE(leftovers(), before);
    QCOMPARE(openFiles(), filesBefore);
}

} // namespace thaw

THAW_TEST(tst_sharedstate, thaw::TestSharedState)
#include "tst_sharedstate.moc"
