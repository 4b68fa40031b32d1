// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace thaw {

/// How much one run may make a program keep, in bytes of memory, whatever its workers send. Every part of it is held where
/// the bytes are; resources/docs/architecture.md lists what happens where one is full.
namespace runbudget {

inline constexpr qsizetype waiting = 32 * 1024 * 1024; ///< reports that wait for the thread that shows them
inline constexpr qsizetype unread = 8 * 1024 * 1024;   ///< orders, requests and answers for actors that do not read
inline constexpr qsizetype openRequest = 512;          ///< about what is kept of a request until it is answered
inline constexpr qsizetype namesInGraph = 1024;        ///< not bytes: locks that are held, and actors that wait
inline constexpr qsizetype frame = 512 * 1024;         ///< of the reports that a window gets at once; one may be longer
inline constexpr qsizetype scrollback = 8 * 1024 * 1024; ///< lines of a transcript that can be scrolled back to
inline constexpr qsizetype recorded = 8 * 1024 * 1024;   ///< reports in the record of a run

} // namespace runbudget

} // namespace thaw
