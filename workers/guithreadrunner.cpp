// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/guithreadrunner.h"

#include <QTimer>

namespace thaw {

GuiThreadRunner::GuiThreadRunner(qsizetype linesPerBatch, QObject *parent) : Runner(linesPerBatch, parent) {}

GuiThreadRunner::~GuiThreadRunner()
{
    if (m_run)
        m_run->stop();
}

//! [gui-thread]
// From the click until the task ends, this thread does nothing else: no paint, no key, no timer, not even Cancel.
void GuiThreadRunner::doStart(const RunRequest &request)
{
    m_run = std::make_shared<InProcessRun>(request, queue());
    QTimer::singleShot(0, this, [run = m_run] {
        run->say(MainSays::What::Starting);
        run->execute(Placement::ThisThread);
    });
}
//! [gui-thread]

void GuiThreadRunner::doCancel()
{
    m_run->stop();
}

void GuiThreadRunner::doStep(bool freely)
{
    m_run->step(freely);
}

} // namespace thaw
