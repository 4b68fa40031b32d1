// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/speeduppicture.h"

#include "workers/task.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thaw {

SpeedupPicture::SpeedupPicture(QWidget *parent) : Picture(parent), m_chart(new SpeedupChart)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chart);
    m_chart->setPlaceholder(tr("Run counts with one worker first, then with one per core, and compares."));
}

QString SpeedupPicture::title() const
{
    return tr("Speed-up against one worker");
}

QString SpeedupPicture::summary() const
{
    return m_chart->summary();
}

void SpeedupPicture::begin(const RunRequest &request)
{
    const int parts = request.arguments.value("parts"_L1).toInt();
    m_workers = parts > 0 ? parts : coreCount();
    if (m_workers == 1)
        clear();
}

void SpeedupPicture::end(const Outcome &outcome)
{
    if (outcome.kind != Outcome::Kind::Finished)
        return;
    const double one = m_points.isEmpty() ? outcome.seconds : m_points.first().seconds;
    m_points.append({m_workers, outcome.seconds, one / outcome.seconds});
    m_chart->setPoints(m_points, coreCount());
    emit changed();
}

void SpeedupPicture::clear()
{
    m_points.clear();
    m_chart->setPoints({}, coreCount());
    emit changed();
}

} // namespace thaw
