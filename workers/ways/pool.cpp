// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/tasks/tasklist.h"
#include "workers/ways/wayrunner.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <limits>
#include <map>
#include <mutex>
#include <utility>

namespace thaw {

namespace {

constexpr int wholeActor = 1000; // of the promise's progress

// A pool of our own: Qt paints through the global one, and must not wait behind a long task. As many threads as there are
// tasks, for one that never ends must keep no other waiting; a thread that has nothing to do ends at once. Never
// destroyed, since that would wait for a task that never ends.
QThreadPool &ownPool()
{
    static QThreadPool &pool = *[] {
        auto *made = new QThreadPool;
        made->setExpiryTimeout(0);
        made->setMaxThreadCount(std::numeric_limits<int>::max());
        return made;
    }();
    return pool;
}

QStringList actorsOf(const RunRequest &request)
{
    const Task *task = findTask(request.task);
    return task ? task->actors(request.arguments) : QStringList();
}

/// A promise has room for the progress of the whole, which is the sum of what its actors say. Called by their threads.
class PromisedProgress final
{
public:
    PromisedProgress(std::shared_ptr<QPromise<void>> promise, int actors) : m_promise(std::move(promise))
    {
        m_promise->setProgressRange(0, actors * wholeActor);
    }

    void add(const Progress &progress)
    {
        const std::scoped_lock lock(m_mutex);
        if (progress.done < 0) {
            if (std::exchange(m_isKnown, false))
                m_promise->setProgressRange(0, 0); // as a progress bar has it: nobody knows how far
        }
        if (!m_isKnown)
            return;
        m_done[progress.who] = int(progress.done * wholeActor);
        int sum = 0;
        for (const auto &[who, done] : m_done)
            sum += done;
        m_promise->setProgressValue(sum);
    }

private:
    const std::shared_ptr<QPromise<void>> m_promise;
    std::mutex m_mutex;
    std::map<QString, int> m_done;
    bool m_isKnown = true;
};

} // namespace

//! [pool]
// The promise carries the progress out of the pool's thread and the wish to cancel into it; the watcher brings both
// to this thread as signals. Nobody waits.
void startPool(WayRunner &runner)
{
    const auto run = runner.run();
    const QStringList actors = actorsOf(runner.request());
    const auto promise = std::make_shared<QPromise<void>>();
    const auto progress = std::make_shared<PromisedProgress>(promise, int(actors.size()));
    const auto outcome = std::make_shared<Outcome>();
    auto *watcher = new QFutureWatcher<void>(&runner);
    const auto tell = [run, actors](double done) {
        for (const QString &actor : actors)
            run->report(Progress{actor, done});
    };
    QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, watcher,
                     [tell, watcher](int value) { tell(double(value) / watcher->progressMaximum()); });
    QObject::connect(watcher, &QFutureWatcherBase::progressRangeChanged, watcher, [tell](int, int maximum) {
        if (maximum == 0)
            tell(-1);
    });
    QObject::connect(watcher, &QFutureWatcherBase::canceled, watcher, [run] { run->stop(); });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [run, outcome] { run->end(*outcome); });
    runner.setCanceller([watcher] { watcher->cancel(); });
    run->setProgressTo([progress](const Progress &one) { progress->add(one); });

    run->say(MainSays::What::Starting);
    run->say(MainSays::What::Launching);
    watcher->setFuture(promise->future());
    ownPool().start([run, promise, outcome] {
        promise->start();
        *outcome = run->perform(Placement::ThreadPerActor);
        promise->finish();
    });
    run->say(MainSays::What::HasLaunched);
}
//! [pool]

} // namespace thaw
