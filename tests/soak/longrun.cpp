// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// `test-soak soak MINUTES SEED`: all tasks in all ways, in this program and in subjects, with cancels and kills at random
// moments. Each minute it lets everything end and prints what is left; 1 where that is more than there ever was in the first
// third of the minutes, in which every way, task and end has come often enough to have left what it leaves once.
#include "app/runs/runsession.h"
#include "app/subjects/subject.h"
#include "app/subjects/subjectrunner.h"
#include "tests/support/runwatch.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/processes/supervisor.h"
#include "workers/ways/runner.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QRandomGenerator>
#include <QTimer>

#include <cstdio>
#include <malloc.h>
#include <optional>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr int spares = 2;
constexpr double memorySlack = 1.15; // pages that are in use only in part differ from one minute to the next

struct Job
{
    QString task;
    QJsonObject arguments;
    bool onlyInProcesses = false; ///< it would take this program with it, or never end
};

const QList<Job> &jobs()
{
    static const QList<Job> all{
        {u"sleep"_s, {{u"seconds"_s, 0.05}}},
        {u"primes"_s, {{u"limit"_s, 50'000}, {u"parts"_s, 2}}},
        {u"deadlock"_s, {{u"hold"_s, 0.01}, {u"order"_s, u"same"_s}}},
        {u"deadlock"_s, {{u"hold"_s, 0.01}}, true},
        {u"race"_s, {{u"additions"_s, 500}}},
        {u"copies"_s, {}},
        {u"locks"_s, {{u"rounds"_s, 1}, {u"hold"_s, 0.01}}},
        {u"queue"_s, {{u"service"_s, 0}}},
        {u"flood"_s, {{u"lines"_s, 20'000}}},
        {u"crash"_s, {{u"kind"_s, u"segfault"_s}}, true},
        {u"crash"_s, {{u"kind"_s, u"exit"_s}}, true},
        {u"crash"_s, {{u"kind"_s, u"hang"_s}}, true},
        {u"crash"_s, {{u"kind"_s, u"garbage"_s}}, true},
    };
    return all;
}

/// What this process has, at rest.
struct Possessions
{
    qint64 memory = 0;    ///< KiB, resident, without what the allocator keeps free
    qint64 allocated = 0; ///< KiB that malloc has given out
    qsizetype descriptors = 0;
    int threads = 0;
    qsizetype processes = 0;

    bool isMoreThan(const Possessions &other) const
    {
        return double(memory) > double(other.memory) * memorySlack
               || double(allocated) > double(other.allocated) * memorySlack || descriptors > other.descriptors
               || threads > other.threads || processes > other.processes;
    }
    void takeGreater(const Possessions &other)
    {
        memory = std::max(memory, other.memory);
        allocated = std::max(allocated, other.allocated);
        descriptors = std::max(descriptors, other.descriptors);
        threads = std::max(threads, other.threads);
        processes = std::max(processes, other.processes);
    }
};

Possessions possessions()
{
    Possessions mine;
    ::malloc_trim(0);
    const struct mallinfo2 heap = ::mallinfo2();
    mine.allocated = qint64((heap.uordblks + heap.hblkhd) / 1024);
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        const QByteArray text = status.readAll();
        mine.memory = text.mid(text.indexOf("VmRSS:") + 6).trimmed().split(' ').first().toLongLong();
    }
    mine.descriptors = QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size();
    mine.threads = threadCount();
    mine.processes = childProcesses().size();
    return mine;
}

class LongRun final
{
public:
    explicit LongRun(quint32 seed) : m_random(seed) { m_supervisor.warmUp(); }

    /// One run in each place at the same time, until all have ended. False where one did not end once, and last.
    bool round()
    {
        const Way inSubject = anyWay();
        if (!m_subject || m_subject->state() == Subject::State::Gone || m_random.bounded(4) == 0)
            m_subject = std::make_unique<Subject>(m_supervisor, Subject::Options{inSubject, 0, {}, {}, {}});
        if (!waitUntil([this] { return m_subject->state() != Subject::State::Starting; }))
            return false;
        SubjectRunner window(*m_subject, SubjectRunner::Reports::WhileItRuns);
        const std::unique_ptr<Runner> workers = makeRunner(Way::Process, m_supervisor, linesPerFrame);
        const Way way = anyWay(); // last: this thread may be the one that works
        const std::unique_ptr<Runner> here = makeRunner(way, m_supervisor, linesPerFrame);
        const RunWatch watches[]{RunWatch(window), RunWatch(*workers), RunWatch(*here)};
        m_begun = {begin(window, m_subject->way()), begin(*workers, Way::Process)};
        m_begun += begin(*here, way);
        const bool ended = waitUntil([&watches] {
            return std::all_of(std::begin(watches), std::end(watches),
                               [](const RunWatch &one) { return one.ends() > 0; });
        });
        bool isRight = ended;
        for (const RunWatch &watch : watches) {
            ++m_outcomes[watch.outcomeText()];
            isRight = isRight && !watch.brokeTheContract();
            m_begun += watch.outcomeText();
        }
        return isRight;
    }
    /// The runs of the last round, in a subject, in workers and here; then how each of them ended.
    QString lastRound() const { return m_begun.join(u"; "_s); }

    /// Waits until only the spares are left, there are all of them, and the pipes of the others are closed; in vain where
    /// more stays than there was.
    Possessions rest(const std::optional<Possessions> &before)
    {
        m_subject.reset();
        m_supervisor.warmUp();
        waitUntil(
            [&before] { return childProcesses().size() == spares && !(before && possessions().isMoreThan(*before)); });
        return possessions();
    }

    QString outcomes() const
    {
        QStringList parts;
        for (auto it = m_outcomes.begin(); it != m_outcomes.end(); ++it)
            parts.append(it.key() + u' ' + QString::number(it.value()));
        return parts.join(u", "_s);
    }

private:
    Way anyWay() { return allWays().at(m_random.bounded(int(allWays().size()))); }

    QString begin(Runner &runner, Way way)
    {
        const Job *job = nullptr;
        do
            job = &jobs().at(m_random.bounded(int(jobs().size())));
        while (job->onlyInProcesses && !traits(way).inProcesses());
        RunRequest request = taskRequest(job->task, job->arguments);
        if (job->arguments.value("kind"_L1) == "hang"_L1)
            request.timeoutSeconds = 0.3;
        Runner *one = &runner;
        const int when = m_random.bounded(300);
        const int what = m_random.bounded(4);
        if (what == 0)
            QTimer::singleShot(when, one, [one] { one->cancel(); });
        if (what == 1)
            QTimer::singleShot(when, one, [one] { one->kill(); });
        runner.start(request);
        return u"%1 %2 act %3 after %4 ms"_s.arg(wayId(way), job->task).arg(what).arg(when);
    }

    QRandomGenerator m_random;
    Supervisor m_supervisor{{{}, spares}};
    std::unique_ptr<Subject> m_subject;
    QMap<QString, int> m_outcomes;
    QStringList m_begun;
};

int soak(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int minutes = arguments.value(1, u"30"_s).toInt();
    const quint32 seed = arguments.value(2, u"1"_s).toUInt();
    std::printf("%d minutes, seed %u\n", minutes, seed);
    LongRun run(seed);
    std::optional<Possessions> most; // in the first third
    bool isFlat = true;
    for (int minute = 1; minute <= minutes; ++minute) {
        int rounds = 0;
        for (QElapsedTimer clock = (clock.start(), clock); clock.elapsed() < 60'000; ++rounds) {
            if (!run.round()) {
                std::printf("a run did not end once, and last: %s\n", qPrintable(run.lastRound()));
                return 1;
            }
        }
        const bool isJudged = most && 3 * (minute - 1) >= minutes;
        const Possessions now = run.rest(isJudged ? most : std::nullopt);
        const bool isMore = isJudged && now.isMoreThan(*most);
        isFlat = isFlat && !isMore;
        if (!isJudged) {
            most = most.value_or(now);
            most->takeGreater(now);
        }
        std::printf("minute %d: %d rounds, %lld KiB resident, %lld KiB allocated, %d descriptors, %d threads, "
                    "%d processes%s\n",
                    minute, rounds, now.memory, now.allocated, int(now.descriptors), now.threads, int(now.processes),
                    isMore ? ": more than in the first third" : "");
        std::fflush(stdout);
    }
    std::printf("%s\n", qPrintable(run.outcomes()));
    return isFlat ? 0 : 1;
}

} // namespace

static const TestMain soakMain("soak", soak);

} // namespace thaw
