// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/pairedruns.h"
#include "app/comparing/runlistmodel.h"
#include "app/comparing/verdictmodel.h"
#include "app/files/thawfile.h"
#include "ui/pulse/pulselegend.h"
#include "ui/pulse/pulserecording.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace thaw {

class Card;
class CompareForm;
class Settings;
class SubjectFrame;
class Supervisor;

/// Two subjects side by side: the same task at the same moment in two ways, their pulses on one axis, and the verdict.
class ComparePage final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(Supervisor &supervisor, QWidget *parent = nullptr);

    void setOwnWindows(bool own);                        ///< subjects are not docked even where they could be
    QList<QWidget *> groups() const { return m_groups; } ///< that F6 goes through
    RunListModel &runs() { return m_runs; }
    void setElsewhere(bool runs) { m_elsewhere = runs; } ///< a series runs in this window
    void setWays(const QStringList &ids);                ///< one or two ways, for the task that is chosen
    void setExample(const ThawFile &file);               ///< one that is side by side; nothing while something runs
    void restore(const Settings &settings);
    void save(Settings &settings) const;

signals:
    void runningChanged(bool runs);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeControls();
    void setWay(int side, Way way);
    void openSubjects();
    void start();
    void beginRound(int repeat);
    void showRun(int side, const RunRecord &run);
    void say(const QString &text);
    ComparisonPlan comparisonPlan() const;
    void saveAsExample();
    void copyCommand();
    void showBusy();
    void announceResult();
    void applyOwnWindows();

    PairedRuns m_pair;
    VerdictModel m_verdict;
    RunListModel m_runs;
    CompareForm *m_form;
    QPushButton *m_run;
    QPushButton *m_stop;
    QPushButton *m_export;
    QPushButton *m_more;
    ThawFile m_example; ///< what was opened last: its title and question
    QLabel *m_status;
    Card *m_result; ///< says what it is the result of
    PulseChart *m_chart;
    PulseLegend *m_legend;
    PulseRecording m_recording;
    std::array<SubjectFrame *, PairedRuns::sides> m_frames;
    QList<QWidget *> m_groups;
    QStringList m_ends; ///< how the runs of this round ended, where that was not well
    bool m_elsewhere = false;
    bool m_ownWindows = false; ///< asked for: applies between runs
};

} // namespace thaw
