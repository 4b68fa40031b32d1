// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/brokenline.h"

#include <optional>

namespace thaw {

/// How a child process ended, whatever it said. Its messages are somebody else's business.
struct ProcessEnd
{
    /// Linger: it had said its last word, and did not go.
    enum class Asked { Nothing, Cancel, Kill, TimeOut, Linger };

    QString startError; ///< not empty: it never ran
    bool helloSeen = false;
    bool helloLate = false;
    std::optional<BrokenLine> broken;
    bool crashed = false;
    int code = 0; ///< exit code, or the signal where it crashed
    Asked asked = Asked::Nothing;

    bool operator==(const ProcessEnd &) const = default;
};

} // namespace thaw
