// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/subjects/subjectrunner.h"

#include "app/subjects/subject.h"

namespace thaw {

SubjectRunner::SubjectRunner(Subject &subject, Reports reports, QObject *parent)
    : Runner(linesPerFrame, parent), m_subject(&subject), m_reports(reports)
{}

SubjectRunner::~SubjectRunner()
{
    if (state() == State::Running)
        SubjectRunner::doCancel();
}

void SubjectRunner::doStart(const RunRequest &request)
{
    if (m_subject)
        m_run = m_subject->run(request, m_reports == Reports::WhileItRuns, queue());
}

void SubjectRunner::doCancel()
{
    if (m_subject)
        m_subject->cancel(m_run);
}

void SubjectRunner::doKill()
{
    if (m_subject)
        m_subject->kill();
}

void SubjectRunner::doStep(bool freely)
{
    if (m_subject)
        m_subject->step(freely);
}

} // namespace thaw
