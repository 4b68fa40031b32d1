// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/wayrunner.h"

#include <QCoreApplication>
#include <QThread>

namespace thaw {

//! [process-events]
// Events get in only where the task reports something; between two reports the window is as frozen as ever.
// Whatever comes in may do anything, even delete the runner: the lambda holds the run, and nothing else.
void startProcessEvents(WayRunner &runner)
{
    runner.afterReturning([run = runner.run(), guiThread = QThread::currentThread()] {
        run->say(MainSays::What::Starting);
        run->setAfterReport([guiThread] {
            if (QThread::currentThread() == guiThread)
                QCoreApplication::processEvents();
        });
        run->executeHere(Placement::ThisThread);
    });
}
//! [process-events]

} // namespace thaw
