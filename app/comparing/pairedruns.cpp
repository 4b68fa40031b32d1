// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/pairedruns.h"

namespace thaw {

PairedRuns::PairedRuns(QObject *parent) : QObject(parent) {}

void PairedRuns::start(const std::array<Subject *, sides> &subjects, const RunRequest &request, int repeats)
{
    if (isRunning())
        return;
    m_subjects = subjects;
    m_request = request;
    m_repeat = 0;
    m_left = repeats;
    beginRound();
}

void PairedRuns::beginRound()
{
    if (m_left <= 0)
        return finished(); // stopped between two rounds
    --m_left;
    ++m_repeat;
    m_open = sides;
    emit roundBegun(m_repeat);
    for (int side = 0; side < sides; ++side) {
        auto &run = m_runs.at(size_t(side));
        run = std::make_unique<RunRecorder>(*m_subjects.at(size_t(side)), m_request, m_repeat, linesPerFrame);
        connect(run.get(), &RunRecorder::finished, this, [this, side](const RunRecord &ended) { endRun(side, ended); });
    }
    for (const auto &run : m_runs)
        run->start();
}

void PairedRuns::endRun(int side, const RunRecord &run)
{
    m_runs.at(size_t(side)).release()->deleteLater(); // its signal is on the stack
    --m_open;
    if (run.outcome.reason == Outcome::Reason::SubjectGone
        || m_subjects.at(size_t(side))->state() == Subject::State::Gone)
        m_left = 0; // a crash or a kill took the window with it
    emit runFinished(side, run);
    if (m_open > 0)
        return;
    if (m_left > 0)
        QMetaObject::invokeMethod(this, &PairedRuns::beginRound, Qt::QueuedConnection);
    else
        emit finished();
}

void PairedRuns::stop()
{
    m_left = 0;
    for (const auto &run : m_runs) {
        if (run)
            run->cancel();
    }
}

} // namespace thaw
