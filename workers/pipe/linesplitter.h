// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/brokenline.h"

#include <QByteArray>
#include <QByteArrayView>

#include <variant>

namespace thaw {

inline constexpr qsizetype longestLine = 1024 * 1024; ///< bytes, without the newline

/// Cuts a byte stream into lines, whatever pieces it comes in. No line longer than longestLine is ever stored.
class LineSplitter final
{
public:
    struct NeedMore
    {};
    /// A line without its newline; valid until the next feed().
    using Next = std::variant<QByteArrayView, NeedMore, BrokenLine>;

    void feed(QByteArrayView bytes);
    /// Call until it answers NeedMore or BrokenLine; once broken it stays broken.
    Next next();

    qint64 lineNumber() const { return m_number; } ///< of the line given last, from 1

private:
    QByteArray m_buffer;
    qsizetype m_start = 0;
    qsizetype m_open = 0; ///< bytes since the last newline
    qint64 m_number = 0;
    bool m_tooLong = false;
};

} // namespace thaw
