// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/picture.h"
#include "ui/pictures/speedupchart.h"

#include <QMap>

namespace thaw {

class StartCostView;

/// Lesson 4: how much faster the same count gets with more workers, measured in the runs of this lesson, and what a
/// worker costs to start. Keeps the last run with each number of workers, as long as all had the same work to do.
class SpeedupPicture final : public Picture
{
    Q_OBJECT

public:
    explicit SpeedupPicture(QWidget *parent = nullptr);

    QString title() const override;
    QString summary() const override;
    void begin(const RunRequest &request) override;
    void apply(const ReportBatch &) override {}
    void end(const Outcome &outcome) override;
    void clear() override;
    void setStartCosts(const StartCosts &costs) override;

private:
    void showPoints();
    void showNote(const QString &disturbed, const QString &note);

    SpeedupChart *m_chart;
    StartCostView *m_costs;
    QString m_disturbed;         ///< why there are no bars
    QMap<int, double> m_seconds; ///< by the number of workers: the last run with each, of the same work
    Arguments m_work;            ///< of the run under way, or the last: its arguments without the number of parts
    int m_workers = 0;           ///< of the run under way
};

} // namespace thaw
