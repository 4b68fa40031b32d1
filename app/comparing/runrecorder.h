// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/runrecord.h"
#include "app/runs/runsession.h"
#include "app/subjects/subject.h"

#include <QObject>

#include <optional>

namespace thaw {

/// One run in a subject, from its start until its record is whole.
class RunRecorder final : public QObject
{
    Q_OBJECT

public:
    RunRecorder(Subject &subject, RunRequest request, int repeat, QObject *parent = nullptr);

    void start(); ///< at once where the subject is ready, else as soon as it is
    void cancel() { m_session.cancel(); }
    void kill() { m_session.kill(); }
    RunSession &session() { return m_session; }

signals:
    void finished(const thaw::RunRecord &run); ///< once, last

private:
    void begin();
    void finishWhenWhole();
    void finish();

    Subject &m_subject;
    const RunRequest m_request;
    const int m_repeat;
    RunSession m_session;
    std::optional<RunRecord> m_record;
    bool m_finished = false;
};

} // namespace thaw
