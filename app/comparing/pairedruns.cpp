// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/pairedruns.h"

#include <algorithm>

namespace thaw {

PairedRuns::PairedRuns(QObject *parent) : QObject(parent) {}

void PairedRuns::start(const std::array<Subject *, sides> &subjects, const Plan &plan)
{
    if (isRunning())
        return;
    m_state = State::Waiting;
    m_subjects = subjects;
    m_plan = plan;
    m_repeat = 0;
    m_left = plan.repeats;
    for (const Subject *subject : subjects) {
        connect(subject, &Subject::ready, this, &PairedRuns::beginWhenReady, Qt::UniqueConnection);
        connect(subject, &Subject::gone, this, &PairedRuns::beginWhenReady, Qt::UniqueConnection);
    }
    beginWhenReady();
}

void PairedRuns::beginWhenReady()
{
    const auto anyIs = [this](Subject::State state) {
        return std::any_of(m_subjects.begin(), m_subjects.end(),
                           [state](const Subject *subject) { return subject->state() == state; });
    };
    if (m_state != State::Waiting)
        return;
    if (anyIs(Subject::State::Gone))
        return end();
    if (anyIs(Subject::State::Starting))
        return;
    m_state = State::Running;
    emit begun();
    beginRound();
}

void PairedRuns::beginRound()
{
    if (m_left <= 0)
        return end(); // stopped between two rounds
    --m_left;
    ++m_repeat;
    m_open = sides;
    emit roundBegun(m_repeat);
    for (int side = 0; side < sides; ++side) {
        auto &run = m_runs.at(size_t(side));
        run = std::make_unique<RunRecorder>(*m_subjects.at(size_t(side)), m_plan.request, m_repeat);
        connect(run.get(), &RunRecorder::finished, this, [this, side](const RunRecord &ended) { endRun(side, ended); });
    }
    for (const auto &run : m_runs)
        run->start();
}

void PairedRuns::endRun(int side, const RunRecord &run)
{
    m_runs.at(size_t(side)).release()->deleteLater(); // its signal is on the stack
    --m_open;
    if (run.outcome.leftNoWindow() || m_subjects.at(size_t(side))->state() == Subject::State::Gone)
        m_left = 0; // a further run would have no window
    emit runFinished(side, run);
    if (m_open > 0)
        return;
    if (m_left > 0)
        QMetaObject::invokeMethod(this, &PairedRuns::beginRound, Qt::QueuedConnection);
    else
        end();
}

void PairedRuns::stop()
{
    m_left = 0;
    if (m_state == State::Waiting)
        return end();
    for (const auto &run : m_runs) {
        if (run)
            run->cancel();
    }
}

void PairedRuns::end()
{
    m_state = State::Idle;
    emit finished();
}

} // namespace thaw
