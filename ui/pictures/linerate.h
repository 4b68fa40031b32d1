// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

namespace thaw {

/// How many lines came when, in equal stretches of time. Bounded: when there are too many stretches, each becomes twice
/// as long.
class LineRate final
{
public:
    static constexpr qsizetype most = 256;

    void add(double seconds, qint64 counted, qint64 kept);
    void clear();

    struct Stretch
    {
        qint64 counted = 0;
        qint64 kept = 0;
    };
    const QList<Stretch> &stretches() const { return m_stretches; } ///< from the start of the run on

    /// Lines per second from … to …, in seconds from the start on.
    struct Rate
    {
        double from = 0;
        double to = 0;
        double counted = 0;
        double kept = 0;
    };
    /// The rate of each stretch until now. What has just begun says little: until it is a quarter of a stretch long it is
    /// part of the one before.
    QList<Rate> rates(double now) const;
    double length() const { return m_length; } ///< of each, in seconds

private:
    QList<Stretch> m_stretches;
    double m_length = firstLength;

    static constexpr double firstLength = 0.1;
};

} // namespace thaw
