// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/processeventsrunner.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

namespace thaw {

ProcessEventsRunner::ProcessEventsRunner(qsizetype linesPerBatch, QObject *parent) : Runner(linesPerBatch, parent) {}

ProcessEventsRunner::~ProcessEventsRunner()
{
    if (m_run)
        m_run->stop();
}

//! [process-events]
// Events get in only where the task reports something; between two reports the window is as frozen as ever.
// Whatever comes in may do anything, even delete this runner: the lambda holds the run, and nothing of `this`.
void ProcessEventsRunner::doStart(const RunRequest &request)
{
    m_run = std::make_shared<InProcessRun>(request, queue());
    QTimer::singleShot(0, this, [run = m_run, guiThread = QThread::currentThread()] {
        run->say(MainSays::What::Starting);
        run->execute(Placement::ThisThread, [guiThread](const WorkerMessage &) {
            if (QThread::currentThread() == guiThread)
                QCoreApplication::processEvents();
        });
    });
}
//! [process-events]

void ProcessEventsRunner::doCancel()
{
    m_run->stop();
}

void ProcessEventsRunner::doStep(bool freely)
{
    m_run->step(freely);
}

} // namespace thaw
