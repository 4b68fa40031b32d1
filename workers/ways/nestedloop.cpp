// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace thaw {

namespace {

using Count = std::atomic<qint64>;

/// Counts the events that the GUI thread takes while this lives.
class EventCounter final : public QObject
{
public:
    explicit EventCounter(Count &count) : m_count(count) { QCoreApplication::instance()->installEventFilter(this); }

private:
    bool eventFilter(QObject *, QEvent *) override
    {
        ++m_count;
        return false;
    }

    Count &m_count;
};

} // namespace

//! [nested-loop]
// The window lives while the local loop turns. But this function has not returned: whatever an event calls meanwhile
// runs inside it, may call it again, and may delete what it still needs. Each event is a way in, so they are counted.
void startNestedLoop(WayRunner &runner)
{
    using namespace std::chrono_literals;

    runner.afterReturning([run = runner.run()] {
        run->say(MainSays::What::Starting);
        run->say(MainSays::What::Launching);
        QEventLoop loop;
        const auto entered = std::make_shared<Count>(0);
        const EventCounter counter(*entered);
        QThread *thread = QThread::create([run, entered] {
            Outcome outcome = run->perform(Placement::ThreadPerActor);
            run->report(MainSays{MainSays::What::WasEntered, *entered});
            run->end(std::move(outcome));
        });
        QObject::connect(thread, &QThread::finished, &loop, &QEventLoop::quit);
        QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&loop, run] {
            if (run->hasEnded())
                loop.quit(); // stuck: the thread will never come
        });
        look.start(300ms);
        thread->start();
        run->say(MainSays::What::HasLaunched);
        run->whileMainWaits([&loop] { return loop.exec(); });
    });
}
//! [nested-loop]

} // namespace thaw
