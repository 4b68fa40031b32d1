// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/brokenline.h"

#include <QByteArray>
#include <QByteArrayView>

#include <span>
#include <variant>

namespace thaw {

inline constexpr qsizetype longestLine = 1024 * 1024; ///< bytes, without the newline

/// Cuts a byte stream into lines, whatever pieces it comes in. It never holds more than one unfinished line of the longest
/// that may come and what was fed last.
class LineSplitter final
{
public:
    explicit LineSplitter(qsizetype longest = longestLine) : m_longest(longest) {}

    struct NeedMore
    {};
    /// A line without its newline; valid until the next feed() or room().
    using Next = std::variant<QByteArrayView, NeedMore, BrokenLine>;

    void feed(QByteArrayView bytes);
    /// The same for those who read into a buffer: a place for `size` bytes, and how many of them were read.
    std::span<char> room(qsizetype size);
    void fill(qsizetype size) { m_end += size; }

    /// Call until it answers NeedMore or BrokenLine; once broken it stays broken.
    Next next();

    qint64 lineNumber() const { return m_number; } ///< of the line given last, from 1

private:
    const qsizetype m_longest; ///< bytes of a line, without the newline
    QByteArray m_buffer;
    qsizetype m_start = 0;    ///< of the line that comes next
    qsizetype m_searched = 0; ///< up to there the unfinished line has no newline
    qsizetype m_end = 0;      ///< of what is filled
    qint64 m_number = 0;
    bool m_tooLong = false;
};

} // namespace thaw
