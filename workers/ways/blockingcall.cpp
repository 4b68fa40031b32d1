// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/reports/calllater.h"
#include "workers/ways/wayrunner.h"

#include <QThread>

namespace thaw {

//! [blocking-call]
// The object works in another thread, as it should. The call waits here until it has come back from there.
void startBlockingCall(WayRunner &runner)
{
    runner.afterReturning([run = runner.run()] {
        run->say(MainSays::What::Starting);
        run->say(MainSays::What::Launching);
        QThread thread;
        QObject worker;
        worker.moveToThread(&thread);
        thread.start();
        run->say(MainSays::What::HasLaunched);
        run->whileMainWaits([run, &worker] {
            QMetaObject::invokeMethod(&worker, handedOver([run] { run->execute(Placement::ThreadPerActor); }),
                                      Qt::BlockingQueuedConnection);
        });
        thread.quit();
        thread.wait();
    });
}
//! [blocking-call]

} // namespace thaw
