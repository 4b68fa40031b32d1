// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/runrecorder.h"

#include "app/subjects/subjectrunner.h"

namespace thaw {

RunRecorder::RunRecorder(Subject &subject, RunRequest request, int repeat, QObject *parent)
    : QObject(parent), m_subject(subject), m_request(std::move(request)), m_repeat(repeat)
{
    // The record and the end of the session come by different ways, in either order.
    connect(&subject, &Subject::recorded, this, [this](const RunRecord &record) {
        m_record = record;
        finishWhenWhole();
    });
    connect(&m_session, &RunSession::finished, this, &RunRecorder::finishWhenWhole);
    connect(&subject, &Subject::gone, this, [this](const Outcome &outcome) {
        if (m_session.isRunning() || m_session.outcome())
            return;
        m_record.emplace(); // its window never came up
        m_record->request = m_request;
        m_record->way = m_subject.way();
        m_record->machine = thisMachine(); // the subject's link has read it
        m_record->outcome = outcome;
        finish();
    });
}

void RunRecorder::start()
{
    if (m_subject.state() == Subject::State::Starting)
        connect(&m_subject, &Subject::ready, this, &RunRecorder::begin);
    else
        begin();
}

void RunRecorder::begin()
{
    m_session.start(std::make_unique<SubjectRunner>(m_subject, SubjectRunner::Reports::AtItsEnd), m_request);
}

void RunRecorder::finishWhenWhole()
{
    if (m_record && m_session.outcome())
        finish();
}

void RunRecorder::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_record->repeat = m_repeat;
    emit finished(*m_record);
}

} // namespace thaw
