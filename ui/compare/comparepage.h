// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/pairedruns.h"
#include "app/comparing/runlistmodel.h"
#include "app/comparing/verdictmodel.h"
#include "ui/pulse/pulserecording.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace thaw {

class ArgumentForm;
class OwnWorkerForm;
class SubjectFrame;
class Settings;
class Supervisor;

/// Two subjects side by side: the same task at the same moment in two ways, their pulses on one axis, and the verdict.
class ComparePage final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(Supervisor &supervisor, QWidget *parent = nullptr);

    void setOwnWindows(bool own); ///< subjects are not docked even where they could be
    void restore(const Settings &settings);
    void save(Settings &settings) const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Side
    {
        QComboBox *way = nullptr;
        SubjectFrame *frame = nullptr;
    };

    QWidget *makeControls();
    QWidget *makeResults();
    QWidget *makeRunList();
    void setTask();
    void setWay(int side);
    QString refusal() const; ///< why this can't be run, or empty
    RunRequest request() const;
    void start();
    void startWhenReady();
    void showRun(int side, const RunRecord &run);
    void say(const QString &text);
    void chooseExport();
    bool isBusy() const;
    void showBusy();
    void applyOwnWindows();

    PairedRuns m_pair;
    VerdictModel m_verdict;
    RunListModel m_runs;
    QComboBox *m_task;
    ArgumentForm *m_arguments;
    OwnWorkerForm *m_own;
    QSpinBox *m_repeat;
    bool m_ownWindows = false; ///< asked for: applies between runs
    QPushButton *m_run;
    QPushButton *m_stop;
    QPushButton *m_export;
    QLabel *m_status;
    PulseChart *m_chart;
    PulseRecording m_recording;
    std::array<Side, PairedRuns::sides> m_sides;
    QStringList m_ends;     ///< how the runs of this round ended, where that was not well
    bool m_waiting = false; ///< Run both was asked for and a subject is still opening
};

} // namespace thaw
