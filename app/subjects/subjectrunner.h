// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/ways/runner.h"

#include <QPointer>

namespace thaw {

class Subject;

/// Runs a task in a subject window, in the subject's way, and looks like any other runner from here.
class SubjectRunner final : public Runner
{
    Q_OBJECT

public:
    enum class Reports { WhileItRuns, AtItsEnd }; ///< the second disturbs nothing that is measured

    SubjectRunner(Subject &subject, Reports reports, QObject *parent = nullptr);
    ~SubjectRunner() override; ///< cancels the run where it has not ended

private:
    void doStart(const RunRequest &request) override;
    void doCancel() override;
    void doKill() override; ///< kills the window's process: that ends every way
    void doStep(bool freely) override;

    QPointer<Subject> m_subject;
    const Reports m_reports;
    qint64 m_run = 0;
};

} // namespace thaw
