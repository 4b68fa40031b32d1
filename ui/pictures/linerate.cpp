// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/linerate.h"

#include <algorithm>

namespace thaw {

void LineRate::add(double seconds, qint64 counted, qint64 kept)
{
    while (seconds >= m_length * double(most)) {
        for (qsizetype i = 0; i < m_stretches.size(); i += 2) {
            Stretch both = m_stretches.at(i);
            if (i + 1 < m_stretches.size()) {
                both.counted += m_stretches.at(i + 1).counted;
                both.kept += m_stretches.at(i + 1).kept;
            }
            m_stretches[i / 2] = both;
        }
        m_stretches.resize((m_stretches.size() + 1) / 2);
        m_length *= 2;
    }
    const auto at = qsizetype(std::max(0.0, seconds) / m_length);
    if (m_stretches.size() <= at)
        m_stretches.resize(at + 1);
    m_stretches[at].counted += counted;
    m_stretches[at].kept += kept;
}

void LineRate::clear()
{
    m_stretches.clear();
    m_length = firstLength;
}

} // namespace thaw
