// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/pairedruns.h"

#include <QWidget>

#include <array>

class QComboBox;
class QSpinBox;

namespace thaw {

class ArgumentForm;
class OwnWorkerForm;
class Settings;
class WayBox;

/// What to compare: a task and its arguments, a way for each side, and how often. Its product is the plan.
class CompareForm final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareForm(QWidget *parent = nullptr);

    PairedRuns::Plan plan() const;
    void setPlan(const PairedRuns::Plan &plan); ///< of our own tasks
    QString refusal() const;                    ///< why this plan can't be run, or empty
    void setBusy(bool busy);
    void restore(const Settings &settings);
    void save(Settings &settings) const;

signals:
    void taskChanged();
    void wayChanged(int side, thaw::Way way);

private:
    QString processWays() const; ///< their titles, with "or" between them
    bool isOwnWorker() const;
    void setTask();

    QComboBox *m_task;
    ArgumentForm *m_arguments;
    OwnWorkerForm *m_own;
    std::array<WayBox *, PairedRuns::sides> m_ways;
    QSpinBox *m_repeat;
};

} // namespace thaw
