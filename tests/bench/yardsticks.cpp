// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/bench/yardsticks.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point begun)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

} // namespace

BareThread::BareThread() : m_thread([this] { wakeAgainAndAgain(); }) {}

BareThread::~BareThread()
{
    m_stop = true;
    m_thread.join();
}

void BareThread::wakeAgainAndAgain()
{
    Clock::time_point due = Clock::now();
    while (!m_stop) {
        due += 5ms;
        std::this_thread::sleep_until(due);
        const double late = msSince(due);
        due = std::max(due, Clock::now() - 5ms);
        const std::scoped_lock lock(m_mutex);
        m_delays.push_back(late);
    }
}

std::vector<double> BareThread::takeDelays()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_delays, {});
}

double bareEchoMs(int rounds)
{
    int there[2];
    int back[2];
    if (::pipe(there) != 0 || ::pipe(back) != 0)
        return -1;
    const pid_t child = ::fork();
    char bytes[64];
    if (child == 0) {
        ::close(there[1]);
        for (;;) {
            const ssize_t size = ::read(there[0], bytes, sizeof bytes);
            if (size <= 0 || ::write(back[1], bytes, size_t(size)) != size)
                ::_exit(0);
        }
    }
    std::vector<double> times;
    std::memset(bytes, 'x', sizeof bytes);
    for (int i = 0; i < rounds; ++i) {
        std::this_thread::sleep_for(20ms); // it waits, as a spare worker does
        const Clock::time_point begun = Clock::now();
        if (::write(there[1], bytes, sizeof bytes) < 0 || ::read(back[0], bytes, sizeof bytes) < 0)
            break;
        times.push_back(msSince(begun));
    }
    for (const int end : {there[0], there[1], back[0], back[1]})
        ::close(end);
    ::waitpid(child, nullptr, 0);
    std::sort(times.begin(), times.end());
    return times.empty() ? -1 : times[times.size() / 2];
}

namespace {

PythonTimes measurePython()
{
    QProcess python;
    python.start(u"python3"_s, {QStringLiteral(THAW_SOURCE_DIR "/tests/bench/yardstick.py")});
    PythonTimes times;
    if (!python.waitForFinished(120'000) || python.exitCode() != 0)
        return times;
    const QJsonObject told = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    times.linesPerSecond = told.value("lines_per_second"_L1).toDouble(-1);
    times.warmMs = told.value("warm_ms"_L1).toDouble(-1);
    times.forkMs = told.value("fork_ms"_L1).toDouble(-1);
    times.spawnMs = told.value("spawn_ms"_L1).toDouble(-1);
    return times;
}

} // namespace

const PythonTimes &pythonTimes()
{
    static const PythonTimes times = measurePython();
    return times;
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1e6;
}

double processorUs(long pid)
{
    double sum = 0;
    const QString tasks = u"/proc/%1/task/"_s.arg(pid);
    for (const QString &id : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks + id + "/schedstat"_L1);
        if (file.open(QIODevice::ReadOnly))
            sum += file.readAll().split(' ').first().toDouble() / 1000;
    }
    return sum;
}
