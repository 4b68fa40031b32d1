// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/linerate.h"

#include <algorithm>

namespace thaw {

namespace {

constexpr double shortest = 0.001; // s: a batch of reports has its time as a whole

} // namespace

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

QList<LineRate::Rate> LineRate::rates(double now) const
{
    QList<Rate> rates;
    const auto add = [&rates](const Stretch &stretch, double from, double to) {
        const double seconds = std::max(to - from, shortest);
        rates.append({from, from + seconds, double(stretch.counted) / seconds, double(stretch.kept) / seconds});
    };
    for (qsizetype i = 0; i < m_stretches.size(); ++i) {
        const double from = double(i) * m_length;
        const bool isLast = i == m_stretches.size() - 1;
        const double to = isLast ? std::clamp(now, from, from + m_length) : from + m_length;
        const bool hasJustBegun = isLast && i > 0 && to - from < m_length / 4;
        Stretch stretch = m_stretches.at(i);
        if (!hasJustBegun) {
            add(stretch, from, to);
            continue;
        }
        rates.removeLast();
        stretch.counted += m_stretches.at(i - 1).counted;
        stretch.kept += m_stretches.at(i - 1).kept;
        add(stretch, from - m_length, to);
    }
    return rates;
}

void LineRate::clear()
{
    m_stretches.clear();
    m_length = firstLength;
}

} // namespace thaw
