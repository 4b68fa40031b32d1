// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace thaw {

/// A line of this program's own source. As a default argument of a function, here() is the line of the call. What
/// std::source_location is; clang 14, which fuzzes and checks this program, does not have that.
struct SourcePlace
{
    const char *path = ""; ///< of the file, as the compiler was given it
    int line = 0;          ///< from 1; 0: nowhere

    static constexpr SourcePlace here(const char *path = __builtin_FILE(), int line = __builtin_LINE())
    {
        return {path, line};
    }
    /// Within one function: elsewhere the same path may be another text.
    bool operator==(const SourcePlace &) const = default;

    /// "workers/tasks/sleep.cpp", wherever the sources were when this was built.
    QString file() const
    {
        const QString whole = QString::fromUtf8(path);
        return whole.section(QLatin1Char('/'), -3);
    }
};

} // namespace thaw
