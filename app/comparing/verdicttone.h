// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/figures.h"
#include "app/runs/tone.h"

namespace thaw {

/// Of a verdict, where its word stands beside it.
inline Tone toneOfVerdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Alive:
        return Tone::Good;
    case Verdict::Jerky:
        return Tone::Warning;
    case Verdict::Frozen:
    case Verdict::Lost:
        return Tone::Bad;
    case Verdict::NotMeasured:
        break;
    }
    return Tone::Muted;
}

/// Of one stall, by its length alone: instant, in the flow of thought, out of it.
inline Tone toneOfStall(double lengthMs)
{
    if (lengthMs <= instantMs)
        return Tone::Good;
    return lengthMs <= flowMs ? Tone::Warning : Tone::Bad;
}

} // namespace thaw
