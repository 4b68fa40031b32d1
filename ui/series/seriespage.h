// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/comparison.h"
#include "app/comparing/comparisonqueue.h"
#include "ui/series/subjectplace.h"

#include <QWidget>

#include <memory>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;

namespace thaw {

class RunListModel;
class SeriesForm;
class Settings;
class SubjectFrame;
class Supervisor;

/// Many tasks in many ways, as often as asked for, one run after the other: what the terminal's compare does, in the window.
/// The runs go to the list of all runs.
class SeriesPage final : public QWidget
{
    Q_OBJECT

public:
    SeriesPage(Supervisor &supervisor, RunListModel &runs, QWidget *parent = nullptr);
    ~SeriesPage() override;

    void setExample(const ThawFile &file); ///< one with a comparison; nothing while one runs
    QList<QWidget *> groups() const;       ///< that F6 goes through
    bool isRunning() const { return m_queue != nullptr; }
    void setOwnWindows(bool own); ///< of the next series: subjects are not docked even where they could be
    void setElsewhere(bool runs); ///< something else runs in this window, which would disturb a series
    void restore(const Settings &settings);
    void save(Settings &settings) const;

signals:
    void openRequested(); ///< a file
    void runningChanged(bool runs);

private:
    QWidget *makeControls();
    QWidget *makeProgress();
    QMenu *makePresets();
    void start();
    void begin(const ComparisonStep &step);
    void take(const ComparisonStep &step, const RunRecord &run);
    void finish(bool cancelled);
    void saveAsExample();
    void saveResults();
    void copyCommand();
    void say(const QString &text);
    void showStep();
    void showState();
    Comparison made() const; ///< by the series that runs
    ThawFile example() const;

    RunListModel &m_runs;
    SeriesForm *m_form;
    SubjectFrame *m_frame;
    SubjectPlace m_place;
    std::unique_ptr<ComparisonQueue> m_queue; ///< while it runs
    Comparison m_made;                        ///< of the last series
    bool m_elsewhere = false;
    bool m_ownWindows = false;
    ThawFile m_example; ///< what was opened last: its title and question
    QLabel *m_question;
    QPushButton *m_prepared;
    QPushButton *m_run;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QPushButton *m_saveResults;
    QWidget *m_progressRow;
    QWidget *m_controls = nullptr;
    QProgressBar *m_progress;
    QLabel *m_step;
    QString m_doing; ///< of the step under way, or how the series ended
    QLabel *m_status;
};

} // namespace thaw
