// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/spans.h"

#include <algorithm>

namespace thaw {

void Spans::open(double at, int kind)
{
    close(at);
    m_open = Span{at, at, kind};
}

void Spans::close(double at)
{
    if (!m_open)
        return;
    m_open->to = std::max(m_open->from, at);
    m_closed.append(*m_open);
    m_open.reset();
    if (m_closed.size() >= most)
        merge();
}

void Spans::clear()
{
    m_closed.clear();
    m_open.reset();
}

QList<Span> Spans::until(double now) const
{
    QList<Span> all = m_closed;
    if (m_open)
        all.append({m_open->from, std::max(m_open->from, now), m_open->kind});
    return all;
}

std::optional<int> Spans::current() const
{
    return m_open ? std::optional<int>(m_open->kind) : std::nullopt;
}

void Spans::merge()
{
    const double whole = m_closed.last().to - m_closed.first().from;
    for (double apart = whole / double(most); m_closed.size() > most / 2; apart *= 2) {
        QList<Span> merged;
        double longest = 0; // of the parts of the last one
        for (const Span &span : std::as_const(m_closed)) {
            if (merged.isEmpty() || span.to - merged.last().from > apart) {
                merged.append(span);
                longest = span.to - span.from;
                continue;
            }
            merged.last().to = span.to;
            if (span.to - span.from > longest) {
                longest = span.to - span.from;
                merged.last().kind = span.kind;
            }
        }
        m_closed = merged;
    }
}

} // namespace thaw
