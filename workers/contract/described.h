// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

namespace thaw {

/// A value that describes its fields, as the messages do (message.h says how).
template<typename T>
concept Described = requires(T &value, QList<int> &any)
{
    T::describe(value, any);
};

} // namespace thaw
