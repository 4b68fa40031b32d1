// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/planmodel.h"
#include "app/files/comparisonplan.h"

#include <QWidget>

class QCheckBox;
class QListWidget;
class QMenu;
class QPushButton;
class QSpinBox;
class QTreeView;

namespace thaw {

/// What a series is made of: tasks with their arguments, ways, and how often. Its product is the plan.
class SeriesForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SeriesForm(QWidget *parent = nullptr);

    ComparisonPlan plan() const;
    void setPlan(const ComparisonPlan &plan);
    QString refusal() const; ///< why this plan can't be run, or empty
    void setBusy(bool busy);

signals:
    void changed();
    void refused(const QString &sentence); ///< an argument that was typed

private:
    QWidget *makeTasks();
    QWidget *makeWays();
    QWidget *makeCounts();
    QMenu *makeTaskMenu();
    void removePicked();

    PlanModel m_plan;
    QList<Way> m_order; ///< of the ways, in the plan that was set
    QTreeView *m_tasks;
    QPushButton *m_add;
    QPushButton *m_remove;
    QListWidget *m_ways;
    QSpinBox *m_repeats;
    QSpinBox *m_warmUps;
    QSpinBox *m_seed;
    QCheckBox *m_atRest;
};

} // namespace thaw
