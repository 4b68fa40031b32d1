// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/runmodels.h"

#include "app/runs/sentences.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace thaw {

Q_LOGGING_CATEGORY(runsLog, "thaw.runs", QtWarningMsg)

namespace {

void logStuck(const QString &name, const ReportBatch &batch)
{
    for (const Report &report : batch.reports) {
        if (const auto *stuck = std::get_if<FoundStuck>(&report.event))
            qCDebug(runsLog).noquote() << name << "is stuck:" << stuck->cycle.join(u" → "_s);
    }
}

} // namespace

void RunModels::begin(const RunRequest &request)
{
    m_task = request.task;
    m_name = request.task.isEmpty() ? request.command.program : request.task;
    qCDebug(runsLog).noquote() << m_name << "begins";
}

void RunModels::apply(const ReportBatch &batch)
{
    if (runsLog().isDebugEnabled())
        logStuck(m_name, batch);
    m_skippedValues += batch.skippedValues;
    if (!batch.reports.isEmpty())
        m_seconds = batch.reports.last().seconds;
    m_workers.apply(batch);
    m_transcript.append(batch);
    m_marks.apply(batch);
}

void RunModels::end(const Outcome &outcome)
{
    const QString sentence = outcomeSentence(outcome, m_task);
    qCDebug(runsLog).noquote() << m_name << "ends:" << sentence;
    m_workers.finish();
    m_marks.end(outcome);
    if (m_skippedValues > 0)
        m_transcript.append(outcome.seconds, u"main"_s, skippedValuesText(m_skippedValues), Tone::Warning);
    m_transcript.append(outcome.seconds, u"main"_s, sentence, outcomeTone(outcome, m_task));
}

void RunModels::leave()
{
    m_workers.finish();
    m_marks.clear();
    m_transcript.append(m_seconds, u"main"_s, leftSentence(), Tone::Warning);
}

void RunModels::clear()
{
    m_skippedValues = 0;
    m_seconds = 0;
    m_workers.clear();
    m_transcript.clear();
    m_marks.clear();
}

} // namespace thaw
