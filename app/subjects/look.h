// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

namespace thaw {

/// How a subject's window looks: as the main window does.
struct Look
{
    bool dark = false;
    bool strong = false; ///< black and white, for a projector
    double scale = 1;    ///< of all sizes; 1: the usual ones

    bool operator==(const Look &) const = default;
};

} // namespace thaw
