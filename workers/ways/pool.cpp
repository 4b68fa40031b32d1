// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace thaw {

namespace {

constexpr int wholeProgress = 1000;

// A pool of our own: Qt paints through the global one, and must not wait behind a long task. Never destroyed, since that
// would wait for a task that never ends; a thread that has nothing to do ends at once.
QThreadPool &ownPool()
{
    static QThreadPool &pool = *[] {
        auto *made = new QThreadPool;
        made->setExpiryTimeout(0);
        return made;
    }();
    return pool;
}

} // namespace

//! [pool]
// The promise carries the progress out of the pool's thread and the wish to cancel into it; the watcher brings both
// to this thread as signals. Nobody waits.
void startPool(WayRunner &runner)
{
    const auto run = runner.run();
    const auto promise = std::make_shared<QPromise<void>>();
    auto *watcher = new QFutureWatcher<void>(&runner);
    QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, watcher, [run, watcher](int value) {
        run->report(Progress{watcher->progressText(), double(value) / wholeProgress});
    });
    QObject::connect(watcher, &QFutureWatcherBase::canceled, watcher, [run] { run->stop(); });
    runner.setCanceller([watcher] { watcher->cancel(); });
    run->setProgressTo([promise](const Progress &progress) {
        promise->setProgressValueAndText(int(progress.done * wholeProgress), progress.who);
    });

    run->say(MainSays::What::Starting);
    run->say(MainSays::What::Launching);
    promise->setProgressRange(0, wholeProgress);
    watcher->setFuture(promise->future());
    ownPool().start([run, promise] {
        promise->start();
        run->execute(Placement::ThreadPerActor);
        promise->finish();
    });
    run->say(MainSays::What::HasLaunched);
}
//! [pool]

} // namespace thaw
