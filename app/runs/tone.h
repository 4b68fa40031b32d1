// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

namespace thaw {

/// What a text or a mark means, for those who give it a colour. Never the only carrier of that meaning: there is always a
/// word with it.
enum class Tone { Neutral, Accent, Good, Warning, Bad, Muted };

/// The role under which every model of ours gives the tone of a cell: an int(Tone).
inline constexpr int ToneRole = Qt::UserRole;

} // namespace thaw
