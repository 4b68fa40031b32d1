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
    m_buffer.remove(0, m_start);
    m_start = 0;

    qsizetype at = 0;
    while (at < bytes.size()) {
        const char *from = bytes.data() + at;
        const qsizetype left = bytes.size() - at;
        const auto *newline = static_cast<const char *>(std::memchr(from, '\n', size_t(left)));
        const qsizetype length = newline ? newline - from : left;
        if (m_open + length > longestLine) {
            m_tooLong = true;
            break;
        }
        m_open = newline ? 0 : m_open + length;
        at += newline ? length + 1 : length;
    }
    m_buffer.append(bytes.first(at));
}

LineSplitter::Next LineSplitter::next()
{
    const char *from = m_buffer.constData() + m_start;
    const qsizetype left = m_buffer.size() - m_start;
    // feed() has searched the unfinished line already. Searching it again here would make a line that comes byte by byte
    // cost the square of its length.
    const auto *newline = left > m_open ? static_cast<const char *>(std::memchr(from, '\n', size_t(left))) : nullptr;
    if (newline) {
        const QByteArrayView line(from, newline - from);
        m_start += line.size() + 1;
        ++m_number;
        return line;
    }
    if (m_tooLong) {
        return BrokenLine{BrokenLine::Kind::TooLong, m_number + 1, {}, excerptOf({from, left})};
    }
    return NeedMore{};
}

} // namespace thaw
