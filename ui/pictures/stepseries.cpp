// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/stepseries.h"

#include <algorithm>

namespace thaw {

void StepSeries::append(double seconds, double value)
{
    if (!m_steps.isEmpty() && m_steps.last().value == value)
        return;
    m_highest = std::max(m_highest, value);
    if (m_steps.size() >= most) {
        QList<Step> half;
        half.reserve(most / 2 + 1);
        for (qsizetype i = 0; i + 1 < m_steps.size(); i += 2)
            half.append({m_steps.at(i).seconds, std::max(m_steps.at(i).value, m_steps.at(i + 1).value)});
        m_steps = half;
    }
    m_steps.append({seconds, value});
}

void StepSeries::clear()
{
    m_steps.clear();
    m_highest = 0;
}

} // namespace thaw
