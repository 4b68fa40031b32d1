// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/runs/markmodel.h"
#include "app/runs/transcriptmodel.h"
#include "app/runs/workermodel.h"
#include "workers/contract/outcome.h"
#include "workers/contract/runrequest.h"

namespace thaw {

/// What a run has come to so far, for whatever shows it. Its beginning and its end go to the log "thaw.runs", for scripts;
/// that is off unless asked for: QT_LOGGING_RULES=thaw.runs.debug=true. Lives in the thread of who shows it.
class RunModels final
{
public:
    void begin(const RunRequest &request); ///< the models are empty
    void apply(const ReportBatch &batch);
    void end(const Outcome &outcome); ///< once, last
    void leave();                     ///< nobody waits for its end any more; what it showed stays
    void clear();

    WorkerModel &workers() { return m_workers; }
    TranscriptModel &transcript() { return m_transcript; }
    MarkModel &marks() { return m_marks; }

private:
    WorkerModel m_workers;
    TranscriptModel m_transcript;
    MarkModel m_marks;
    qint64 m_skippedValues = 0;
    double m_seconds = 0; ///< of the last report
    QString m_task;       ///< its id; empty: a worker of somebody else's
    QString m_name;       ///< the task's, or the worker's command
};

} // namespace thaw
