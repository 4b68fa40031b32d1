// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/runs/runmodels.h"
#include "workers/ways/runner.h"

#include <QObject>

#include <memory>
#include <optional>

namespace thaw {

/// A run and what is known of it: the models that the main window and a subject show.
/// Takes one runner after the other; lives in the thread of the views.
class RunSession final : public QObject
{
    Q_OBJECT

public:
    explicit RunSession(QObject *parent = nullptr);
    ~RunSession() override;

    /// Replaces the run before it, which is abandoned when it has not ended.
    void start(std::unique_ptr<Runner> runner, const RunRequest &request);
    void cancel();
    void kill();
    void killActor(const QString &who);
    void step(bool freely);
    bool leave(); ///< abandons the run; the models keep what they show. False where nothing ran.
    void reset(); ///< abandons the run and empties the models

    bool isRunning() const;
    bool isStopping() const;
    const RunRequest &request() const { return m_request; }
    const std::optional<Outcome> &outcome() const { return m_outcome; } ///< of the last run, when it has ended
    WorkerModel &workers() { return m_models.workers(); }
    TranscriptModel &transcript() { return m_models.transcript(); }
    MarkModel &marks() { return m_models.marks(); }

signals:
    void stateChanged();
    void reported(const thaw::ReportBatch &batch); ///< after the models have it
    void finished(const thaw::Outcome &outcome);   ///< once per run, last

private:
    void end(const Outcome &outcome);
    void abandon();

    RunModels m_models;
    RunRequest m_request;
    std::optional<Outcome> m_outcome;
    std::unique_ptr<Runner> m_runner;
};

} // namespace thaw
