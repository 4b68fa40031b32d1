// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/pipe/linesplitter.h"

#include "workers/pipe/codec.h"

#include <cstring>

namespace thaw {

void LineSplitter::feed(QByteArrayView bytes)
{
    if (m_tooLong)
        return;
    const std::span<char> place = room(bytes.size());
    std::memcpy(place.data(), bytes.data(), place.size());
    fill(bytes.size());
}

std::span<char> LineSplitter::room(qsizetype size)
{
    std::memmove(m_buffer.data(), m_buffer.constData() + m_start, std::size_t(m_end - m_start));
    m_searched -= m_start;
    m_end -= m_start;
    m_start = 0;
    if (m_buffer.size() < m_end + size)
        m_buffer.resize(m_end + size);
    return {m_buffer.data() + m_end, std::size_t(size)};
}

LineSplitter::Next LineSplitter::next()
{
    if (!m_tooLong) {
        const char *from = m_buffer.constData() + m_searched;
        const auto *newline = static_cast<const char *>(std::memchr(from, '\n', std::size_t(m_end - m_searched)));
        const qsizetype end = newline ? newline - m_buffer.constData() : m_end;
        m_tooLong = end - m_start > m_longest;
        if (newline && !m_tooLong) {
            const QByteArrayView line(m_buffer.constData() + m_start, end - m_start);
            m_start = m_searched = end + 1;
            ++m_number;
            return line;
        }
        m_searched = end;
    }
    if (m_tooLong)
        return BrokenLine{
            BrokenLine::Kind::TooLong, m_number + 1, {}, excerptOf({m_buffer.constData() + m_start, m_longest})};
    return NeedMore{};
}

} // namespace thaw
