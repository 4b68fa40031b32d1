// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <optional>

namespace thaw {

/// A stretch of time in which somebody did one thing.
struct Span
{
    double from = 0; ///< s
    double to = 0;
    int kind = 0; ///< what it was; the owner knows

    bool operator==(const Span &) const = default;
};

/// What one actor did when, one thing at a time. Bounded: when there are too many, those that lie too close to be told
/// apart in a picture become one, of the kind that takes most of it.
class Spans final
{
public:
    static constexpr qsizetype most = 512;

    void open(double at, int kind); ///< ends what there was
    void close(double at);
    void clear();

    /// The closed ones, and the open one as long as it is now.
    QList<Span> until(double now) const;
    std::optional<int> current() const; ///< kind of the open one

private:
    void merge();

    QList<Span> m_closed;
    std::optional<Span> m_open;
};

} // namespace thaw
