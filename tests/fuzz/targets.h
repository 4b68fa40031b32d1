// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <span>

namespace thaw {

/// A reader of somebody else's bytes, and what it promises of them.
struct FuzzTarget
{
    const char *name;
    /// Which promise these bytes break, in words; null: none.
    const char *(*run)(QByteArrayView bytes);
};

std::span<const FuzzTarget> fuzzTargets();
const FuzzTarget *fuzzTarget(QByteArrayView name); ///< null where there is none of that name

} // namespace thaw
