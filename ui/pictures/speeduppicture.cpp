// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/speeduppicture.h"

#include "app/measuring/processorshare.h"
#include "ui/pictures/startcostview.h"
#include "workers/contract/task.h"

#include <QHBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

SpeedupPicture::SpeedupPicture(QWidget *parent) : Picture(parent), m_chart(new SpeedupChart), m_costs(new StartCostView)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    layout->addWidget(m_chart, 5);
    layout->addWidget(m_costs, 3);
    showNote({}, {});
}

// What stands where the bars will be, and in short.
void SpeedupPicture::showNote(const QString &disturbed, const QString &note)
{
    m_disturbed = disturbed;
    m_chart->setPlaceholder(
        note.isEmpty() ? tr("Run counts with one worker first, then with one per core, and compares.") : note);
}

QString SpeedupPicture::title() const
{
    return tr("Speed-up against one worker");
}

QString SpeedupPicture::summary() const
{
    const QString speedup = m_disturbed.isEmpty() ? m_chart->summary() : m_disturbed;
    return speedup.isEmpty() ? m_costs->summary() : tr("%1. %2").arg(speedup, m_costs->summary());
}

void SpeedupPicture::begin(const RunRequest &request)
{
    const int parts = request.arguments.value("parts"_L1).toInt();
    m_workers = parts > 0 ? parts : coreCount();
    Arguments work = request.arguments;
    work.remove("parts"_L1);
    if (std::exchange(m_work, work) != work)
        clear(); // another amount of work is no comparison
}

void SpeedupPicture::end(const Outcome &outcome)
{
    const int workers = std::exchange(m_workers, 0);
    if (workers == 0 || outcome.kind != Outcome::Kind::Finished)
        return;
    if (isDisturbed(outcome, coreCount())) {
        const int share = qRound(processorShare(outcome, coreCount()));
        showNote(tr("Disturbed: the workers got %1 % of the processor").arg(share),
                 tr("Other programs kept the processor busy. What this run took says nothing of cores. Run it again "
                    "when the machine is quiet."));
        return clear();
    }
    showNote({}, {});
    m_seconds.insert(workers, outcome.seconds);
    showPoints();
}

void SpeedupPicture::showPoints()
{
    QList<SpeedupPoint> points;
    points.reserve(m_seconds.size());
    for (auto it = m_seconds.begin(); it != m_seconds.end(); ++it)
        points.append({it.key(), it.value(), m_seconds.first() / it.value()});
    m_chart->setPoints(points, coreCount());
    emit changed();
}

void SpeedupPicture::clear()
{
    m_seconds.clear();
    showPoints();
}

void SpeedupPicture::setStartCosts(const StartCosts &costs)
{
    m_costs->setCosts(costs);
    emit changed();
}

} // namespace thaw
