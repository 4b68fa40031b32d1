// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>
#include <QTimer>

namespace thaw {

namespace {

/// Counts the events that this thread takes while it lives.
class EventCount final : public QObject
{
public:
    EventCount() { QCoreApplication::instance()->installEventFilter(this); }
    qint64 count() const { return m_count; }

private:
    bool eventFilter(QObject *, QEvent *) override
    {
        ++m_count;
        return false;
    }

    qint64 m_count = 0;
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
        const EventCount entered;
        QThread *thread = QThread::create([run] { run->execute(Placement::ThreadPerActor); });
        QObject::connect(thread, &QThread::finished, &loop, &QEventLoop::quit);
        QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&loop, run] {
            run->say(MainSays::What::StillRunning);
            if (run->hasEnded())
                loop.quit(); // stuck: the thread will never come
        });
        look.start(300ms);
        thread->start();
        run->say(MainSays::What::HasLaunched);
        loop.exec();
        run->say(MainSays::What::WasEntered, entered.count());
    });
}
//! [nested-loop]

} // namespace thaw
